package org.gongji.desk.forms.pdf;

/**
 * Where a signature line lies on paper.
 *
 * @param line key of the line
 * @param page from 1
 * @param x    left edge, points from the page's left
 * @param y    upper edge, points from the page's top
 */
public record LinePlace(String line, int page, float x, float y, float width, float height) {
}

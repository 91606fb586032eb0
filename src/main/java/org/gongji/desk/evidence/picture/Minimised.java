package org.gongji.desk.evidence.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * Covers what nobody needs on a page whose layout is known, before anybody or anything reads the picture. A layout is
 * known by its lines: a table whose every cell stands where the layout has it. What is not recognised stays uncovered,
 * and {@link #fields} is 0.
 *
 * @param picture the page, its unneeded cells grey
 * @param fields  number of cells covered
 */
public record Minimised(BufferedImage picture, int fields) {
    private static final List<CardLayout> LAYOUTS = CardLayout.all();
    private static final int COARSE = 1000;
    private static final Color GREY = new Color(0xD6, 0xD3, 0xC8);
    /** Of the points looked at on the lines between cells. */
    private static final double LINES_FOUND = 0.85;

    /** @param page upright and flat; drawn into */
    public static Minimised of(BufferedImage page) {
        Grey coarse = Grey.atMost(page, COARSE);
        Optional<Rectangle> table = new TableLines(coarse).table();
        Optional<CardLayout> known = table.flatMap(box -> LAYOUTS.stream()
                .filter(layout -> new TableLines(coarse).share(layout, box) >= LINES_FOUND).findFirst());
        if (known.isEmpty()) {
            return new Minimised(page, 0);
        }
        int by = page.getWidth() / coarse.width();
        Rectangle box = table.get();
        Rectangle whole = new Rectangle(box.x * by, box.y * by, box.width * by, box.height * by);
        List<CardLayout.Cell> covered = known.get().cells().stream().filter(CardLayout.Cell::covered).toList();
        Graphics2D pen = page.createGraphics();
        pen.setColor(GREY);
        covered.forEach(cell -> pen.fill(cell.filledIn(whole)));
        pen.dispose();
        return new Minimised(page, covered.size());
    }
}

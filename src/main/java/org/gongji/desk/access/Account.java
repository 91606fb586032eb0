package org.gongji.desk.access;

/**
 * What the locked door shows of a colleague.
 *
 * @param failures wrong passwords since the last right one, over restarts
 */
public record Account(String staffNo, String name, int failures) {
}

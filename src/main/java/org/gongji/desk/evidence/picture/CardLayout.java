package org.gongji.desk.evidence.picture;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.Tables;

/** Where the cells of one kind of card stand inside its table, and which of them nobody needs (domain.md §6.2). */
record CardLayout(String card, List<Cell> cells) {
    /** What stands in a cell below its printed name begins here. */
    private static final double BELOW_NAME = 0.36;

    /** In ten-thousandths of the table. */
    record Cell(String field, int left, int top, int right, int bottom, boolean covered) {
        Rectangle in(Rectangle table) {
            int x = table.x + at(left, table.width);
            int y = table.y + at(top, table.height);
            return new Rectangle(x, y, table.x + at(right, table.width) - x, table.y + at(bottom, table.height) - y);
        }

        /** Only what was filled in: the name of the field stays, so that everybody sees what was covered. */
        Rectangle filledIn(Rectangle table) {
            Rectangle whole = in(table);
            int name = (int) Math.round(whole.height * BELOW_NAME);
            return new Rectangle(whole.x + 2, whole.y + name, whole.width - 4, whole.height - name - 2);
        }

        private static int at(int part, int whole) {
            return (int) Math.round((double) part * whole / Corner.WHOLE);
        }
    }

    static List<CardLayout> all() {
        Map<String, List<Cell>> cards = new LinkedHashMap<>();
        for (CSVRecord row : Tables.rows(CardLayout.class, "cards.csv")) {
            cards.computeIfAbsent(row.get("card"), card -> new ArrayList<>()).add(new Cell(row.get("field"),
                    Integer.parseInt(row.get("left")), Integer.parseInt(row.get("top")),
                    Integer.parseInt(row.get("right")), Integer.parseInt(row.get("bottom")),
                    row.get("covered").equals("yes")));
        }
        return cards.entrySet().stream().map(card -> new CardLayout(card.getKey(), List.copyOf(card.getValue())))
                .toList();
    }
}

package org.gongji.desk.ui.kit;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A small table whose rows have a line or a ground across all columns. Cells are set by column: a grid's own
 * {@code addRow} would put them behind the node that spans the row, and out of the window.
 */
public final class LinedTable extends GridPane {
    private int rows;

    /** How a column takes room: as much as its words need at the left or right, or what is left over. */
    public enum Column {
        LEFT, RIGHT, REST
    }

    /** Once, before the first row. */
    public void columns(List<Column> columns) {
        getColumnConstraints().clear();
        for (Column column : columns) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHalignment(column == Column.RIGHT ? HPos.RIGHT : HPos.LEFT);
            constraints.setHgrow(column == Column.REST ? Priority.ALWAYS : Priority.NEVER);
            constraints.setMinWidth(column == Column.REST ? 0 : USE_PREF_SIZE);
            getColumnConstraints().add(constraints);
        }
    }

    public void clear() {
        getChildren().clear();
        rows = 0;
    }

    /** @param words of the heads; empty for a column without one */
    public void head(List<String> words) {
        line(words.stream().map(word -> (Node) Sentence.label(word, Styles.CAPTION)).toList());
    }

    /**
     * @param ground style class of what lies behind the row
     * @return what lies behind it, for a row that is chosen later
     */
    public Node row(String ground, List<? extends Node> cells) {
        HBox back = new HBox();
        back.getStyleClass().add(ground);
        add(back, 0, rows, getColumnConstraints().size(), 1);
        line(cells);
        return back;
    }

    private void line(List<? extends Node> cells) {
        for (int i = 0; i < cells.size(); i++) {
            add(cells.get(i), i, rows);
        }
        rows++;
    }
}

package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class RowsTest {
    private final VBox pane = new VBox();
    private final List<String> drawn = new ArrayList<>();
    private final Rows<String> rows = new Rows<>(pane, value -> {
        drawn.add(value);
        Region node = new Region();
        node.setUserData(value);
        return node;
    });

    private List<Object> shown() {
        return pane.getChildren().stream().map(Node::getUserData).toList();
    }

    @Test
    void drawsOnlyWhatChanged() {
        rows.show(List.of("a", "b", "c"));
        Node first = pane.getChildren().get(0);
        drawn.clear();

        rows.show(List.of("a", "x", "c", "d"));

        assertThat(shown()).containsExactly("a", "x", "c", "d");
        assertThat(drawn).containsExactly("x", "d");
        assertThat(pane.getChildren().get(0)).isSameAs(first);
    }

    @Test
    void takesAwayWhatIsNoLongerThere() {
        rows.show(List.of("a", "b", "c"));
        rows.show(List.of("a"));
        assertThat(shown()).containsExactly("a");
        rows.show(List.of());
        assertThat(shown()).isEmpty();
        rows.show(List.of("b"));
        assertThat(shown()).containsExactly("b");
    }
}

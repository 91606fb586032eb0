package org.gongji.desk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Product, window, what is being done; offline, roster, reader, clerk, clock, lock. */
final class TopBar extends HBox {
    private final Words words;
    private final ObservableValue<TopLine> line;
    private final ObservableValue<String> title;
    /** What gives way where the bar is too narrow, the first first. */
    private final List<Node> yielding = new ArrayList<>();
    private boolean brief;

    TopBar(Words words, ObservableValue<TopLine> line, ObservableValue<String> title) {
        this.words = words;
        this.line = line;
        this.title = title;
        getStyleClass().add("gj-top-bar");
        line.addListener((o, before, now) -> draw(now, title.getValue()));
        title.addListener((o, before, now) -> draw(line.getValue(), now));
        draw(line.getValue(), title.getValue());
    }

    /** Leaves out what everybody at the window knows: the product, the hall, that there is no network. */
    void shorten(boolean on) {
        brief = on;
        draw(line.getValue(), title.getValue());
    }

    /** In a narrow window, or with longer words, the same gives way by itself; nothing runs out at the right. */
    @Override
    protected void layoutChildren() {
        yielding.forEach(node -> shown(node, true));
        for (Node node : yielding) {
            if (prefWidth(-1) > getWidth()) {
                shown(node, false);
            }
        }
        super.layoutChildren();
    }

    private static void shown(Node node, boolean shown) {
        if (node.isManaged() != shown) {
            node.setManaged(shown);
            node.setVisible(shown);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private void draw(TopLine line, String title) {
        getChildren().setAll(Sentence.row("gj-brand", Sentence.label(words.say("ui.logo"), "gj-logo")));
        yielding.clear();
        if (!brief) {
            Node product = Sentence.label(words.say("ui.product"), "gj-product");
            Node rule = divider();
            Node where = Sentence.label(line.where(), Styles.BODY_TEXT);
            getChildren().addAll(product, rule, where);
            yielding.addAll(List.of(product, where, rule));
        }
        if (!line.training().isEmpty()) {
            getChildren().add(new Pill(line.training(), "warning"));
        }
        getChildren().addAll(divider(), Sentence.label(title == null ? "" : title, Styles.BODY_TEXT, Styles.BOLD),
                Sentence.spring());
        if (!brief) {
            Node net = lamp(line.net());
            getChildren().add(net);
            yielding.add(1, net);
        }
        getChildren().addAll(lamp(line.roster()), lamp(line.reader()));
        if (!line.clerk().isEmpty()) {
            getChildren().addAll(divider(), Sentence.row("gj-clerk", Icon.PERSON.draw(16),
                    Sentence.label(line.clerk(), Styles.BODY_TEXT),
                    Sentence.label(line.role(), Styles.BODY_TEXT, Styles.MUTED)));
        }
        getChildren().addAll(Sentence.label(line.time(), Styles.VALUE), Sentence.row("gj-lock-hint",
                new KeyCap(Act.LOCK), Sentence.label(words.say("ui.top.lock"), Styles.BODY_TEXT, Styles.MUTED)));
    }

    private static Node lamp(Lamp lamp) {
        Region dot = new Region();
        dot.getStyleClass().addAll("gj-dot", "gj-dot-" + lamp.tone());
        return Sentence.row("gj-lamp", dot, Sentence.label(lamp.text(), Styles.BODY_TEXT, Styles.MUTED));
    }

    private static Node divider() {
        Region divider = new Region();
        divider.getStyleClass().add("gj-divider");
        return divider;
    }
}

package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The bar at the foot of every screen: back, keys, saved marker, reason, and the one primary button. */
public final class ActionBar extends HBox {
    private final Consumer<Act> press;
    private final String keptWord;

    /** @param keptWord pattern with the time, e.g. {@code {0} 已保存} */
    public ActionBar(Consumer<Act> press, String keptWord) {
        this.press = press;
        this.keptWord = keptWord;
        getStyleClass().add("gj-action-bar");
    }

    public void follow(ObservableValue<Actions> actions) {
        actions.addListener((o, before, now) -> draw(now));
        draw(actions.getValue());
    }

    public void draw(Actions actions) {
        getChildren().clear();
        if (actions.back() != null) {
            KeyButton back = button(actions.back(), Styles.QUIET);
            // where nothing else takes the caret it must not fall on the way back: one Enter too many would leave
            back.setFocusTraversable(false);
            getChildren().add(back);
        }
        actions.hints().forEach(hint -> getChildren().add(new Hint(hint.key(), hint.text())));
        if (!actions.saved().isEmpty()) {
            HBox saved = Sentence.row("gj-saved", Icon.DONE.draw(14),
                    Sentence.label(keptWord.replace("{0}", actions.saved()), Styles.CAPTION));
            getChildren().add(saved);
        }
        getChildren().add(Sentence.spring());
        if (!actions.reason().isEmpty()) {
            getChildren().add(reason(actions));
        }
        if (actions.secondary() != null) {
            getChildren().add(large(button(actions.secondary(), Styles.QUIET)));
        }
        if (actions.primary() != null) {
            getChildren().add(large(primary(actions)));
        }
    }

    /** Where the bar is too narrow the last hints give way; buttons and reason never do. */
    @Override
    protected void layoutChildren() {
        List<Node> hints = getChildren().stream().filter(Hint.class::isInstance).toList();
        hints.forEach(hint -> shown(hint, true));
        for (int i = hints.size() - 1; i >= 0 && prefWidth(-1) > getWidth(); i--) {
            shown(hints.get(i), false);
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

    private Node reason(Actions actions) {
        if (actions.primary() == null) {
            return Sentence.row("gj-next", Icon.CARD.draw(24), Sentence.label(actions.reason(), Styles.BODY_TEXT));
        }
        String tone = actions.ready() ? Styles.MUTED : Styles.WARNING;
        return Sentence.label(actions.reason(), Styles.BODY_TEXT, tone);
    }

    private Node primary(Actions actions) {
        KeyButton button = button(actions.primary(), Styles.PRIMARY);
        if (!actions.ready()) {
            button.getStyleClass().add("gj-not-ready");
            button.setFocusTraversable(false);
        }
        return button;
    }

    private KeyButton button(Actions.Choice choice, String style) {
        String worn = choice.destructive() ? Styles.DESTRUCTIVE : style;
        return new KeyButton(choice.text(), choice.act().caption(), worn, () -> press.accept(choice.act()));
    }

    private static Node large(Node button) {
        button.getStyleClass().add("gj-large");
        ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}

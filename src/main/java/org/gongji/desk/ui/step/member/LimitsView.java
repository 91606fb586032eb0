package org.gongji.desk.ui.step.member;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.step.member.LimitsViewModel.Field;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;

/** Under a member's relation: limit, last day and balance, as far as the pack asks; nothing at all under most. */
final class LimitsView extends VBox {
    /** Three beside each other in the narrowest middle column. */
    private static final double WIDTH = 200;

    private final LimitsViewModel model;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, VBox> boxes = new EnumMap<>(Field.class);
    private final Map<Field, Label> hints = new EnumMap<>(Field.class);
    private final HBox line = Sentence.row("gj-claim-line");
    private final HBox slip = Sentence.row("gj-meaning");

    /** @param onward puts the caret on the next thing missing, once a field is closed */
    LimitsView(LimitsViewModel model, CaseWords words, Runnable onward) {
        this.model = model;
        getStyleClass().add("gj-stack-8");
        for (Field field : Field.values()) {
            String key = "terms." + field.name().toLowerCase(Locale.ROOT);
            TextField text = Fields.field(model.value(field), words.say(key + ".help"), typed -> {
                if (model.commit(field, typed)) {
                    onward.run();
                }
                // the caret has its next place already, or stays at the slip
                return false;
            });
            text.setPrefColumnCount(10);
            Label hint = Sentence.wrapped("", Styles.CAPTION, Styles.SUBTLE);
            hints.put(field, hint);
            fields.put(field, text);
            VBox box = Fields.labelled(words.say(key), text);
            box.getChildren().add(hint);
            box.setPrefWidth(WIDTH);
            box.setMinWidth(0);
            boxes.put(field, box);
        }
        getChildren().setAll(line, slip);
        model.asked().addListener((o, before, now) -> draw());
        model.slip().addListener((o, before, now) -> draw());
        draw();
    }

    void draw() {
        boolean any = model.any();
        setVisible(any);
        setManaged(any);
        line.getChildren().removeIf(box -> boxes.entrySet().stream().anyMatch(one -> one.getValue() == box
                && !model.asks(one.getKey())));
        for (Field field : Field.values()) {
            hints.get(field).setText(model.asks(field) ? model.hint(field) : "");
            if (model.asks(field) && !line.getChildren().contains(boxes.get(field))) {
                line.getChildren().add(boxes.get(field));
            }
        }
        slip.getChildren().clear();
        if (!model.slip().get().isEmpty()) {
            slip.getChildren().setAll(Icon.WARN.draw(16),
                    Sentence.wrapped(model.slip().get(), Styles.SECOND, Styles.DANGER));
        }
        slip.setManaged(!slip.getChildren().isEmpty());
    }

    /** @return true where another field follows the one in work, and the caret went there */
    boolean focusFollowing() {
        List<Field> asked = Arrays.stream(Field.values()).filter(model::asks).toList();
        int next = asked.stream().map(field -> fields.get(field).isFocused()).toList().indexOf(true) + 1;
        if (next < asked.size()) {
            fields.get(asked.get(next)).requestFocus();
        }
        return next < asked.size();
    }

    /** @return true where something is still to be asked and the caret went there */
    boolean focusNext() {
        Optional<Field> next = model.next();
        next.ifPresent(field -> fields.get(field).requestFocus());
        return next.isPresent();
    }
}

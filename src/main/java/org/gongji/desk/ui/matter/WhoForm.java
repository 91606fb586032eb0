package org.gongji.desk.ui.matter;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.NumberKeying;
import org.gongji.desk.ui.wizard.Slip;

/** Name and number of whoever asks, with the finding at the field that has it. */
final class WhoForm extends VBox {
    private final WhoViewModel model;
    private final CaseWords words;
    private final NameField name;
    private final TextField number;
    private final HBox numberHead = Sentence.row("gj-field-head");
    private final VBox findings = new VBox();

    WhoForm(WhoViewModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        this.name = Fields.name(model.name(), words.say("ui.help.name"), model::commitName);
        this.number = Fields.field(model.keying().number(), words.say("ui.help.number"), model::commitNumber);
        getStyleClass().add("gj-stack-8");
        findings.getStyleClass().add("gj-stack-8");
        HBox line = new HBox(Fields.labelled(words.say("ui.form.name"), name), Fields.labelled(numberHead, number));
        line.getStyleClass().add("gj-form-line");
        getChildren().setAll(line, findings);
        model.who().addListener((o, before, now) -> draw());
        model.nameSlip().addListener((o, before, now) -> draw());
        model.keying().slip().addListener((o, before, now) -> draw());
        model.keying().second().addListener((o, before, now) -> draw());
        model.keying().which().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        numberHead.getChildren().setAll(Sentence.label(model.keying().caption(), Styles.CAPTION));
        boolean chip = model.known().filter(who -> who.source() == Source.CHIP).isPresent();
        model.known().ifPresent(who -> numberHead.getChildren().addAll(new SourceBadge(who.source(),
                words.source(who.source())), Sentence.label(words.kind(who.kind()), Styles.CAPTION)));
        name.setEditable(!chip);
        number.setEditable(!chip);
        findings.getChildren().setAll(Stream.concat(slips(), which()).toList());
        findings.setManaged(!findings.getChildren().isEmpty());
    }

    private Stream<Finding> slips() {
        return Stream.of(Optional.ofNullable(model.nameSlip().get()), Optional.ofNullable(model.keying().slip().get()))
                .flatMap(Optional::stream).map(slip -> new Finding(slip.grade(), slip.title(), slip.sentence(), ""));
    }

    /** A number that two kinds of document may bear is asked by digit, once the field is left. */
    private Stream<Finding> which() {
        NumberKeying.Which asked = model.keying().which().get();
        if (asked == null) {
            return Stream.empty();
        }
        StringBuilder kinds = new StringBuilder();
        for (int i = 0; i < asked.kinds().size(); i++) {
            kinds.append(i + 1).append(' ').append(words.kind(asked.kinds().get(i))).append('　');
        }
        return Stream.of(new Finding(Grade.B, words.say("fields.kind.title"), kinds.toString().strip(), ""));
    }

    /** @return true when the digit was an answer to {@link #which} */
    boolean plain(String key) {
        NumberKeying.Which asked = model.keying().which().get();
        boolean answer = asked != null && key.matches("[0-9]") && Integer.parseInt(key) <= asked.kinds().size();
        if (answer) {
            model.keying().choose(Integer.parseInt(key));
            number.requestFocus();
        }
        return answer;
    }

    /** Leaves the caret where something is asked, else at the first field that is empty. */
    void focusFirstMissing() {
        if (model.keying().which().get() != null) {
            requestFocus();
        } else if (model.name().get().isEmpty()) {
            name.requestFocus();
        } else {
            number.requestFocus();
        }
    }
}

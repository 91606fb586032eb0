package org.gongji.desk.ui.wizard;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;

/** The fields few people need, under the person's own; closed until asked for. */
final class MoreFields extends VBox {
    private final MoreOfPerson model;
    private final PersonFormViewModel form;
    private final CaseWords words;
    private final TextField validity;
    private final GuardedName name;
    private final VBox validityBox;
    private final VBox known = new VBox();
    private final VBox said = new VBox();

    MoreFields(PersonFormViewModel form, CaseWords words) {
        this.model = form.more();
        this.form = form;
        this.words = words;
        this.validity = Fields.field(model.validity(), words.say("fields.help.validity"), model::commitValidity);
        validity.setPrefColumnCount(16);
        validity.setPromptText(words.say("fields.validity.prompt"));
        this.validityBox = Fields.labelled(words.say("fields.validity"), validity);
        this.name = new GuardedName(model.name(), words.say("fields.former.name"), words.say("fields.help.former"), words,
                Set.of(), text -> true);
        TextField number = Fields.field(model.number(), words.say("fields.help.former"), model::commitNumber);
        TextField paper = Fields.field(model.paper(), words.say("fields.help.former.paper"), this::shown);
        paper.setPrefColumnCount(6);
        name.field().setPrefColumnCount(8);
        HBox line = new HBox(validityBox, name, Fields.labelled(words.say("fields.former.number"), number),
                Fields.labelled(words.say("fields.former.paper"), paper));
        line.getStyleClass().add("gj-form-line");
        HBox.setHgrow(name, Priority.ALWAYS);
        String digits = IntStream.range(0, MoreOfPerson.SHOWN_BY.size()).mapToObj(i -> (i + 1) + " "
                + words.paper(MoreOfPerson.SHOWN_BY.get(i))).collect(Collectors.joining("　"));
        getStyleClass().add("gj-stack-8");
        getChildren().setAll(line, Sentence.label(digits, Styles.CAPTION), known, said);
        model.slip().addListener((o, before, now) -> draw());
        draw();
    }

    private boolean shown(String typed) {
        if (!name.settled()) {
            name.ask();
            return false;
        }
        return model.commitPaper(typed);
    }

    void draw() {
        validityBox.setVisible(model.asksValidity());
        validityBox.setManaged(model.asksValidity());
        Slip slip = model.slip().get();
        said.getChildren().clear();
        if (slip != null) {
            said.getChildren().add(new Finding(slip.grade(), slip.title(), slip.sentence(), ""));
        }
        known.getChildren().clear();
        form.person().ifPresent(this::known);
    }

    private void known(Person person) {
        person.formerNames().forEach(former -> known.getChildren().add(Sentence.label(
                words.say("fields.former.known.name", former), Styles.SECOND)));
        person.formerNumbers().forEach(former -> known.getChildren().add(Sentence.label(
                words.say("fields.former.known.number", Masking.spaced(former)), Styles.SECOND)));
    }

    void enter() {
        (model.asksValidity() && model.validity().get().isEmpty() ? validity : name.field()).requestFocus();
    }
}

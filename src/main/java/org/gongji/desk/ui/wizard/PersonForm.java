package org.gongji.desk.ui.wizard;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Answers;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;

/** Name and number of one person, with the finding at the field that has it. */
public final class PersonForm extends VBox {
    static final String STYLE = "gj-person-form";

    private final PersonFormViewModel model;
    private final CaseWords words;
    private final NameField name;
    private final TextField number;
    private final HBox nameHead = Sentence.row("gj-field-head");
    private final HBox numberHead = Sentence.row("gj-field-head");
    private final VBox findings = new VBox();
    private final MoreFields more;
    private final BooleanProperty opened = new SimpleBooleanProperty();
    private Finding stop;

    public PersonForm(PersonFormViewModel model, CaseWords words) {
        this.model = model;
        this.words = words;
        this.name = Fields.name(model.name(), words.say("ui.help.name"), this::named);
        this.number = Fields.field(model.keying().number(), words.say("ui.help.number"), model::commitNumber);
        getStyleClass().addAll("gj-stack-8", STYLE);
        HBox line = new HBox(Fields.labelled(nameHead, name), Fields.labelled(numberHead, number));
        line.getStyleClass().add("gj-form-line");
        name.setPrefColumnCount(8);
        findings.getStyleClass().add("gj-stack-8");
        this.more = new MoreFields(model, words);
        more.visibleProperty().bind(opened);
        more.managedProperty().bind(opened);
        getChildren().setAll(line, findings, more);
        model.name().addListener((o, before, now) -> draw());
        model.keying().second().addListener((o, before, now) -> draw());
        model.nameSlip().addListener((o, before, now) -> draw());
        model.keying().slip().addListener((o, before, now) -> draw());
        model.choice().addListener((o, before, now) -> draw());
        model.guard().addListener((o, before, now) -> asked(now));
        model.keying().which().addListener((o, before, now) -> asked(now));
        draw();
    }

    private boolean named(String typed) {
        return model.commitName(typed, name.doubtful());
    }

    /** What asks gets the caret; the field it asks about must have closed first. */
    private void asked(Object question) {
        draw();
        if (question != null) {
            Platform.runLater(this::focusFirstMissing);
        }
    }

    private void looked(boolean same) {
        model.looked(same);
        name.requestFocus();
        if (same) {
            Fields.onward(name);
        }
    }

    private void chosen(int option) {
        model.keying().choose(option);
        number.requestFocus();
    }

    /** Redraws badges and findings; the fields themselves stay, so the caret stays too. */
    public void draw() {
        Source nameSource = model.person().map(Person::nameSource).orElse(Source.KEYED);
        nameHead.getChildren().setAll(Sentence.label(words.say("ui.form.name"), Styles.CAPTION), badge(nameSource));
        numberHead.getChildren().setAll(Sentence.label(model.keying().caption(), Styles.CAPTION));
        model.person().map(Person::document).ifPresent(document -> numberHead.getChildren().addAll(
                badge(document.source()), Sentence.label(words.kind(document.kind()), Styles.CAPTION),
                Sentence.label(words.say("ui.form.checked"), Styles.CAPTION, Styles.SUCCESS)));
        boolean chip = model.fromChip();
        name.setEditable(!chip);
        number.setEditable(!chip);
        if (!model.whole()) {
            opened.set(false);
        }
        mark(name, model.nameSlip().get() != null || model.choice().get() != null || model.guard().get() != null);
        mark(number, model.keying().slip().get() != null && !model.keying().second().get());
        drawFindings();
    }

    private void drawFindings() {
        findings.getChildren().clear();
        stop = null;
        add(model.nameSlip().get());
        PersonFormViewModel.Looked looked = model.guard().get();
        if (looked != null) {
            stop(GuardFinding.of(looked.name(), looked.guard(), words, this::looked));
        }
        add(model.keying().slip().get());
        NumberKeying.Which which = model.keying().which().get();
        if (which != null) {
            stop(kinds(which));
        }
        PersonFormViewModel.Choice choice = model.choice().get();
        if (choice != null) {
            stop(choice(choice));
        }
    }

    /** The first that asks is answered first. */
    private void stop(Finding finding) {
        findings.getChildren().add(finding);
        stop = stop == null ? finding : stop;
    }

    private Finding kinds(NumberKeying.Which which) {
        FlowPane options = new FlowPane(10, 8);
        for (int i = 0; i < which.kinds().size(); i++) {
            int option = i + 1;
            options.getChildren().add(new KeyButton(words.kind(which.kinds().get(i)), Integer.toString(option),
                    Styles.QUIET, () -> chosen(option)));
        }
        options.getChildren().add(new KeyButton(words.say("fields.kind.none"), "0", Styles.QUIET, () -> chosen(0)));
        Finding finding = new Finding(Grade.B, words.say("fields.kind.title"), words.say("fields.kind.text"), "")
                .with(options);
        finding.setFocusTraversable(true);
        return Answers.at(finding, key -> {
            boolean option = key.matches("[0-9]") && Integer.parseInt(key) <= which.kinds().size();
            if (option) {
                chosen(Integer.parseInt(key));
            }
            return option;
        });
    }

    private void add(Slip slip) {
        if (slip != null) {
            findings.getChildren().add(new Finding(slip.grade(), slip.title(), slip.sentence(), ""));
        }
    }

    private Finding choice(PersonFormViewModel.Choice choice) {
        HBox buttons = Sentence.row("gj-choice", Sentence.label(words.say("ui.form.alike.codes",
                        choice.mineCharacter(), choice.lookalike().differences().get(0).leftCode(),
                        choice.rosterCharacter(), choice.lookalike().differences().get(0).rightCode()), Styles.CAPTION),
                Sentence.spring(),
                new KeyButton(words.say("ui.form.alike.is", choice.mineCharacter()), "1", Styles.QUIET,
                        () -> model.settle(false)),
                new KeyButton(words.say("ui.form.alike.is", choice.rosterCharacter()), "2", Styles.QUIET,
                        () -> model.settle(true)));
        Finding finding = new Finding(Grade.B, words.say("ui.form.alike", choice.roster(), choice.mine()),
                words.say("ui.form.alike.text"), "").with(buttons);
        finding.setFocusTraversable(true);
        return finding;
    }

    private SourceBadge badge(Source source) {
        return new SourceBadge(source, words.source(source));
    }

    private static void mark(TextField field, boolean doubtful) {
        field.getStyleClass().remove("gj-field-warn");
        if (doubtful) {
            field.getStyleClass().add("gj-field-warn");
        }
    }

    /** First the finding that stops, then the first empty field. */
    public boolean focusFirstMissing() {
        if (stop != null) {
            stop.requestFocus();
            return true;
        }
        if (model.name().get().isEmpty()) {
            name.requestFocus();
            return true;
        }
        if (model.person().map(Person::document).isEmpty()) {
            number.requestFocus();
            return true;
        }
        return false;
    }

    /**
     * Opens the fields few people need, for somebody whose name and number are known.
     *
     * @return false where nobody is known yet
     */
    boolean openMore() {
        if (!model.whole()) {
            return false;
        }
        model.more().load();
        more.draw();
        opened.set(true);
        Platform.runLater(more::enter);
        return true;
    }

    /** @return false where they are closed already */
    boolean closeMore() {
        boolean open = opened.get();
        opened.set(false);
        if (open) {
            Platform.runLater(this::focusFirstMissing);
        }
        return open;
    }

    /** The fields few people need are open: then the form is shown for somebody out of the chip too. */
    public ReadOnlyBooleanProperty opened() {
        return opened;
    }

    public NameField name() {
        return name;
    }
}

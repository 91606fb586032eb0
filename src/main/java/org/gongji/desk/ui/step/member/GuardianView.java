package org.gongji.desk.ui.step.member;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Person;
import org.gongji.desk.ui.kit.Answers;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.BesideView;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.OpenCase;

/** Under a child's row: who speaks for them, asked by digit; and who that is where they are nobody else in the case. */
final class GuardianView extends VBox {
    private final GuardianViewModel model;
    private final CaseWords words;
    private final Runnable onward;
    private final VBox line = new VBox();
    private final BesideView person;
    private Finding question;

    /** @param onward puts the caret on the next thing missing */
    GuardianView(GuardianViewModel model, OpenCase open, CaseWords words, IdentityPanel panel, Runnable onward) {
        this.model = model;
        this.words = words;
        this.onward = onward;
        this.person = new BesideView(model.person(), open, words, panel, words.say("guardian.keyed"), onward);
        getStyleClass().add("gj-stack-8");
        getChildren().setAll(line, person);
    }

    void draw() {
        model.person().follow();
        boolean child = model.child().isPresent();
        setVisible(child);
        setManaged(child);
        question = child && model.asks() ? question() : null;
        line.getChildren().setAll(question != null ? List.of(question)
                : child && !model.ref().isEmpty() ? List.of(named()) : List.of());
        person.draw(child && question == null && model.person().there());
    }

    private Node named() {
        KeyButton other = new KeyButton(words.say("guardian.change"), "", Styles.QUIET, () -> {
            model.askAgain();
            draw();
            onward.run();
        });
        Help.about(other, words.say("guardian.help"));
        return Sentence.row("gj-line", Sentence.label(words.say("panel.part-GUARDIAN"), Styles.CAPTION),
                Sentence.label(model.name().isEmpty() ? words.say("guardian.nameless") : model.name(), Styles.VALUE),
                Sentence.spring(), other);
    }

    private Finding question() {
        List<GuardianViewModel.Option> offered = model.options();
        FlowPane options = new FlowPane(10, 8);
        for (int i = 0; i < offered.size(); i++) {
            int option = i;
            options.getChildren().add(new KeyButton(offered.get(i).text(), Integer.toString(i + 1), Styles.QUIET,
                    () -> chosen(option)));
        }
        Finding finding = new Finding(Grade.B, words.say("guardian.title",
                model.child().map(Person::name).orElse("")), words.say("guardian.text"), "").with(options);
        finding.setFocusTraversable(true);
        return Answers.at(finding, key -> {
            boolean option = key.matches("[1-9]") && Integer.parseInt(key) <= offered.size();
            if (option) {
                chosen(Integer.parseInt(key) - 1);
            }
            return option;
        });
    }

    private void chosen(int option) {
        model.choose(option);
        draw();
        onward.run();
    }

    /** @return true when the digit was an answer to something asked about the guardian */
    boolean plain(String key) {
        return person.plain(key);
    }

    /** @return true where something of the guardian is missing and the caret went there */
    boolean focusMissing() {
        if (question != null) {
            question.requestFocus();
            return true;
        }
        return person.isVisible() && person.focusMissing();
    }
}

package org.gongji.desk.ui.wizard;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.NameGuard;
import org.gongji.desk.identity.RareCharacter;
import org.gongji.desk.ui.kit.Answers;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;

/** Asks about the characters of a name that only their code points tell apart, large; 1 or 2, no default. */
public final class GuardFinding {
    private GuardFinding() {
    }

    /**
     * @param name   as it stands in the field
     * @param answer true: the document has exactly these characters; false: it is keyed again
     */
    public static Finding of(String name, NameGuard guard, CaseWords words, Consumer<Boolean> answer) {
        FlowPane characters = new FlowPane(16, 8);
        guard.items().forEach(item -> characters.getChildren().add(character(item, words)));
        HBox options = Sentence.row("gj-choice",
                new KeyButton(words.say("fields.guard.same"), "1", Styles.QUIET, () -> answer.accept(true)),
                new KeyButton(words.say("fields.guard.other"), "2", Styles.QUIET, () -> answer.accept(false)));
        Finding finding = new Finding(Grade.B, words.say("fields.guard.title", name),
                words.say("fields.guard.text"), "").with(characters, options);
        finding.setFocusTraversable(true);
        return Answers.at(finding, key -> {
            if ("1".equals(key) || "2".equals(key)) {
                answer.accept("1".equals(key));
                return true;
            }
            return false;
        });
    }

    private static Node character(NameGuard.Item item, CaseWords words) {
        RareCharacter shown = item.character();
        VBox beside = new VBox(Sentence.label(words.say("fields.guard.place", item.place() + 1), Styles.CAPTION),
                Sentence.label(shown.code(), Styles.BODY_TEXT, Styles.BOLD));
        if (!shown.pinyin().isEmpty()) {
            beside.getChildren().add(Sentence.label(shown.pinyin().get(0), Styles.CAPTION));
        }
        return Sentence.row("gj-guard", Sentence.label(shown.text(), "gj-rare-glyph"), beside);
    }
}

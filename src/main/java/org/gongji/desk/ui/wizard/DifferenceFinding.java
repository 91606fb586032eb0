package org.gongji.desk.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SourceDifference;
import org.gongji.desk.identity.SourceDifference.Field;
import org.gongji.desk.identity.SourceDifference.Sourced;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;

/** Two sources side by side, field by field, and what the clerk may say of them: by digit, without a default. */
public final class DifferenceFinding {
    private final CaseWords words;

    public DifferenceFinding(CaseWords words) {
        this.words = words;
    }

    /** @param chosen gets the clerk's word */
    Finding draw(OpenCase.Unsettled asked, Consumer<Settling> chosen) {
        VBox lines = new VBox();
        lines.getStyleClass().add("gj-stack");
        asked.differences().forEach(difference -> lines.getChildren().add(line(difference)));
        VBox answers = new VBox();
        answers.getStyleClass().add("gj-stack-8");
        List<Settling> offered = asked.offered();
        for (int i = 0; i < offered.size(); i++) {
            Settling how = offered.get(i);
            answers.getChildren().add(new KeyButton(words.say("panel.settle-" + how), Integer.toString(i + 1),
                    Styles.QUIET, () -> chosen.accept(how)));
        }
        Finding finding = new Finding(Grade.B, words.say("panel.differs.title"), "", "").with(lines, answers);
        finding.setFocusTraversable(true);
        return finding;
    }

    private Node line(SourceDifference difference) {
        HBox line = Sentence.row("gj-fact", Sentence.label(words.say("panel.field-" + difference.field()),
                Styles.CAPTION), value(difference.field(), difference.one()), badge(difference.one()),
                value(difference.field(), difference.other()), badge(difference.other()));
        String codes = codes(difference);
        if (!codes.isEmpty()) {
            line.getChildren().add(Sentence.label(codes, Styles.CAPTION));
        }
        return line;
    }

    private Node value(Field field, Sourced said) {
        return Sentence.label(shown(field, said), Styles.VALUE);
    }

    private SourceBadge badge(Sourced said) {
        return new SourceBadge(said.source(), words.source(said.source()));
    }

    private String shown(Field field, Sourced said) {
        return switch (field) {
            case NUMBER -> Masking.spaced(said.value());
            case SEX -> words.say("ui.sex." + Sex.ofCode(said.value()));
            case NAME, BIRTH -> said.value();
        };
    }

    /** Which characters differ: two that look alike are told apart by their code points only. */
    private static String codes(SourceDifference difference) {
        int[] one = difference.one().value().codePoints().toArray();
        int[] other = difference.other().value().codePoints().toArray();
        if (difference.field() != Field.NAME || one.length != other.length) {
            return "";
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                codes.add(character(one[i]) + " / " + character(other[i]));
            }
        }
        return codes.stream().collect(Collectors.joining("　"));
    }

    private static String character(int point) {
        return Character.toString(point) + ' ' + Names.codePoints(Character.toString(point)).get(0);
    }

    /** The same in words alone, where another step lies on the screen. */
    String sentence(OpenCase.Unsettled asked) {
        return asked.differences().stream().map(one -> words.say("panel.differs.line",
                words.say("panel.field-" + one.field()), words.source(one.one().source()),
                shown(one.field(), one.one()), words.source(one.other().source()), shown(one.field(), one.other()))
                + (codes(one).isEmpty() ? "" : " " + codes(one))).collect(Collectors.joining("\n"));
    }
}

package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Advice;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Rows;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;

/** What a new picture may be, beside the picture itself: nobody can say what a page is without seeing it. */
final class KindChooser {
    /** A line: what is wrong with the page, or a key and what it does. */
    private record Line(Optional<Advice> advice, String key, String text) {
    }

    private final EvidenceStepViewModel model;
    private final CaseWords words;
    private final Rows<Line> rows;

    KindChooser(EvidenceStepViewModel model, CaseWords words, VBox kinds) {
        this.model = model;
        this.words = words;
        this.rows = new Rows<>(kinds, this::line);
    }

    void draw() {
        List<Line> lines = new ArrayList<>();
        model.light().advice().forEach(advice -> lines.add(new Line(Optional.of(advice), "",
                words.say("capture.advice." + advice))));
        // first: most papers are a booklet of several pages
        model.paper().ifPresent(paper -> lines.add(new Line(Optional.empty(), "0", words.say("ui.evidence.further",
                words.paper(paper.kind())))));
        List<PaperKind> kinds = model.kinds();
        for (int i = 0; i < kinds.size(); i++) {
            lines.add(new Line(Optional.empty(), Integer.toString(i + 1), words.paper(kinds.get(i))));
        }
        rows.show(lines);
    }

    private Node line(Line line) {
        if (line.advice().isPresent()) {
            return new Finding(Grade.B, "", line.text(), "");
        }
        HBox row = Sentence.row("gj-kind", new KeyCap(line.key()), Sentence.label(line.text(), Styles.BODY_TEXT));
        row.setOnMouseClicked(event -> plain(line.key()));
        return row;
    }

    /** A key while a picture waits for its paper; false for any other. */
    boolean plain(String key) {
        if (key.equals("N")) {
            model.moreKinds();
        } else if (key.equals("0")) {
            model.sortToPaper();
        } else if (key.matches("[1-9]")) {
            model.sort(Integer.parseInt(key) - 1);
        } else {
            return false;
        }
        return true;
    }
}

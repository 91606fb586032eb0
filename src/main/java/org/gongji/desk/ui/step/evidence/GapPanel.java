package org.gongji.desk.ui.step.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.Rows;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseWords;

/** What is missing and the cheapest way to close it; under it a line for each member. */
final class GapPanel {
    private record Gap(String title, String text) {
    }

    private record Way(int index, EvidenceStepViewModel.Repair repair) {
    }

    private final EvidenceStepViewModel model;
    private final CaseWords words;
    private final List<Node> onlyWithGap;
    private final Rows<Gap> gap;
    private final Rows<Way> repairs;
    private final Rows<EvidenceStepViewModel.Line> lines;

    /** Where it is drawn: the gap, the repairs, the members' lines. */
    record Places(VBox gap, VBox repairs, VBox lines) {
    }

    /**
     * @param repairHead stands over the repairs
     * @param withGap    what else is seen only while something is missing
     */
    GapPanel(EvidenceStepViewModel model, CaseWords words, Places places, HBox repairHead, List<Node> withGap) {
        this.model = model;
        this.words = words;
        this.onlyWithGap = Stream.concat(Stream.of(places.gap(), repairHead), withGap.stream()).toList();
        this.gap = new Rows<>(places.gap(), GapPanel::gap);
        this.repairs = new Rows<>(places.repairs(), this::repair);
        this.lines = new Rows<>(places.lines(), GapPanel::line);
        repairHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.repairs"), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.spring(), Sentence.label(words.say("ui.evidence.by-digit"), Styles.CAPTION));
    }

    void draw() {
        Optional<String> title = model.gapTitle();
        for (Node part : onlyWithGap) {
            part.setVisible(title.isPresent());
            part.setManaged(title.isPresent());
        }
        gap.show(title.map(said -> new Gap(said, model.gapText())).stream().toList());
        List<EvidenceStepViewModel.Repair> ways = model.repairs();
        repairs.show(IntStream.range(0, ways.size()).mapToObj(i -> new Way(i, ways.get(i))).toList());
        lines.show(model.lines());
    }

    private static Node gap(Gap gap) {
        return new VBox(6, Sentence.row("gj-gap-head", Icon.MISSING.draw(18), Sentence.label(gap.title(),
                Styles.SECTION)), Sentence.rich(gap.text(), Styles.BODY_TEXT));
    }

    private Node repair(Way way) {
        HBox head = Sentence.row("gj-repair-head", new KeyCap(Integer.toString(way.index() + 1)),
                Sentence.wrapped(way.repair().title(), Styles.BODY_TEXT, Styles.BOLD), Sentence.spring());
        if (way.repair().today()) {
            head.getChildren().add(new Pill(words.say("ui.evidence.today"), "success"));
        }
        VBox box = new VBox(head, Sentence.wrapped(way.repair().text(), Styles.SECOND, Styles.MUTED));
        box.getStyleClass().add("gj-option");
        if (way.index() == 0) {
            box.getStyleClass().add("gj-option-best");
        }
        box.setOnMouseClicked(event -> model.repair(way.index()));
        return box;
    }

    private static Node line(EvidenceStepViewModel.Line line) {
        Icon icon = line.verdict() == Verdict.CAN ? Icon.DONE
                : line.verdict() == Verdict.CANNOT ? Icon.NO : Icon.MISSING;
        Label papersOf = Sentence.wrapped(line.papers(), Styles.SECOND,
                line.verdict() == Verdict.CAN ? Styles.MUTED : Styles.WARNING);
        HBox row = Sentence.row("gj-member-line", icon.draw(18), Sentence.label(line.name(), Styles.BODY_TEXT),
                Sentence.label(line.relation(), Styles.BODY_TEXT), Sentence.spring(), papersOf);
        HBox.setHgrow(papersOf, Priority.NEVER);
        return row;
    }
}

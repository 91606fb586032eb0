package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.Rows;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;

/** The papers that lie here, one card each; the mouse may drag a page onto one. */
final class PaperCards {
    /** On the dragboard: the page on top, and nothing of what is on it. */
    static final String PAGE = "gongji-page";

    private record Card(String id, String name, String under, String progress, boolean checked, boolean chosen) {
    }

    private final EvidenceStepViewModel model;
    private final CaseWords words;
    private final Rows<Card> rows;

    PaperCards(EvidenceStepViewModel model, CaseWords words, VBox papers) {
        this.model = model;
        this.words = words;
        this.rows = new Rows<>(papers, this::card);
    }

    void draw() {
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < model.papers().size(); i++) {
            Paper paper = model.papers().get(i);
            cards.add(new Card(paper.id(), words.paper(paper.kind()), model.under(paper), model.progress(paper),
                    model.checked(paper), i == model.selected().get()));
        }
        rows.show(cards);
    }

    private Node card(Card card) {
        VBox text = new VBox(Sentence.wrapped(card.name(), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.wrapped(card.under(), Styles.CAPTION), Sentence.label(card.progress(), Styles.CAPTION,
                card.checked() ? Styles.SUCCESS : Styles.WARNING));
        text.getStyleClass().add("gj-tight");
        HBox box = Sentence.row("gj-option", Icon.PAGE.draw(24), text);
        if (card.chosen()) {
            box.getStyleClass().add("gj-option-chosen");
        }
        box.setOnMouseClicked(event -> model.select(card.id()));
        box.setOnDragOver(event -> {
            if (PAGE.equals(event.getDragboard().getString())) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        box.setOnDragDropped(event -> {
            model.sortTo(card.id());
            event.setDropCompleted(true);
            event.consume();
        });
        return box;
    }
}

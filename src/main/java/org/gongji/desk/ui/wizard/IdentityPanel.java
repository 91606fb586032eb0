package org.gongji.desk.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.PersonHeader;

/**
 * The one panel for whoever stands in a case, giver, member, agent or guardian: face or silhouette, every value with its
 * source, what the card itself is doubted for, and where sources differ the clerk's choice.
 */
public final class IdentityPanel extends VBox {
    private final OpenCase open;
    private final CaseWords words;
    private final ReaderSide side;
    private final Consumer<Settling> settle;
    private final PersonCards cards;
    private final PersonHeader header = new PersonHeader();
    private final VBox findings = new VBox();
    private final boolean whole;
    private Finding stop;
    private String ref = "";

    /**
     * @param whole  with name and face; else only what the row around it does not say
     * @param settle the clerk's word on sources that differ
     */
    public IdentityPanel(OpenCase open, CaseWords words, ReaderSide side, boolean whole, Consumer<Settling> settle) {
        this.open = open;
        this.words = words;
        this.side = side;
        this.settle = settle;
        this.whole = whole;
        this.cards = new PersonCards(open, words);
        getStyleClass().add("gj-stack-8");
        findings.getStyleClass().add("gj-stack-8");
        getChildren().setAll(header, findings);
    }

    /** @param person handle in the case; somebody without a document has findings only */
    public void show(String person) {
        ref = person;
        Optional<Person> known = open.file().get().person(ref).filter(one -> one.document() != null);
        present(header, known.isPresent());
        known.ifPresent(one -> header.show(cards.of(one, whole), side.faces().of(one.number()), whole));
        findings.getChildren().setAll(cards.ofCard(ref).stream()
                .map(slip -> (Node) new Finding(slip.grade(), slip.title(), slip.sentence(), "")).toList());
        stop = asked().map(one -> new DifferenceFinding(words).draw(one, settle)).orElse(null);
        if (stop != null) {
            findings.getChildren().add(0, stop);
        }
        present(findings, !findings.getChildren().isEmpty());
        present(this, known.isPresent() || stop != null);
    }

    private static void present(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private Optional<OpenCase.Unsettled> asked() {
        return Optional.ofNullable(open.unsettled().get()).filter(one -> one.ref().equals(ref));
    }

    /** @return true where something differs and the caret went there */
    public boolean focusStop() {
        if (stop != null) {
            stop.requestFocus();
        }
        return stop != null;
    }

    /** @return true when the digit was an answer */
    public boolean plain(String key) {
        List<Settling> offered = asked().map(OpenCase.Unsettled::offered).orElse(List.of());
        if (!key.matches("[1-9]") || Integer.parseInt(key) > offered.size()) {
            return false;
        }
        settle.accept(offered.get(Integer.parseInt(key) - 1));
        return true;
    }
}

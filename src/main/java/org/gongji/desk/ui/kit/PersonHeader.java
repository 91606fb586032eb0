package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.Source;

/** Who is in front of the clerk: silhouette or photo, name in 24 px, and the facts with their sources. */
public final class PersonHeader extends VBox {
    public PersonHeader() {
        getStyleClass().add(Styles.PANEL);
    }

    /**
     * @param source word of the badge, empty for none
     */
    public record Fact(String label, String value, Source kind, String source) {
    }

    /**
     * @param role    共济人, 家庭成员
     * @param beside  sex, people, age
     * @param checked e.g. 人证一致 10:07; empty while not compared
     * @param facts   in reading order, drawn in two columns
     * @param note    one quiet line beneath; empty if none
     */
    public record Card(String role, String name, Source nameSource, String nameSourceWord, String beside,
                       String checked, List<Fact> facts, String note, String noteKeyWord) {
        public Card {
            facts = List.copyOf(facts);
        }
    }

    public void show(Card card) {
        show(card, Optional.empty(), true);
    }

    /**
     * @param face  out of the chip; empty: the silhouette, and the clerk looks at the card
     * @param whole false where the row around it says who it is: facts only, and the face if there is one
     */
    public void show(Card card, Optional<Image> face, boolean whole) {
        VBox words = whole ? new VBox(title(card), grid(card.facts())) : new VBox(grid(card.facts()));
        words.getStyleClass().add("gj-stack-8");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox top = whole || face.isPresent() ? new HBox(new Silhouette(face), words) : new HBox(words);
        top.getStyleClass().add("gj-person-header");
        getChildren().setAll(top);
        if (!card.note().isEmpty()) {
            HBox note = Sentence.row(Styles.ROW, Icon.NOTE.draw(16), Sentence.wrapped(card.note(), Styles.SECOND),
                    Sentence.spring());
            if (!card.noteKeyWord().isEmpty()) {
                note.getChildren().add(new Hint(Act.WHY.caption(), card.noteKeyWord()));
            }
            note.getStyleClass().add("gj-row-last");
            note.setStyle("-fx-border-width: 1 0 0 0;");
            getChildren().add(note);
        }
    }

    private static Node title(Card card) {
        HBox title = Sentence.row("gj-person-title", new Pill(card.role(), "accent"),
                Sentence.label(card.name(), Styles.FOCUS_NAME));
        if (!card.nameSourceWord().isEmpty()) {
            title.getChildren().add(new SourceBadge(card.nameSource(), card.nameSourceWord()));
        }
        title.getChildren().addAll(Sentence.label(card.beside(), Styles.BODY_TEXT, Styles.MUTED), Sentence.spring());
        if (!card.checked().isEmpty()) {
            title.getChildren().addAll(Icon.DONE.draw(16), Sentence.label(card.checked(), Styles.SECOND, Styles.SUCCESS));
        }
        return title;
    }

    private static Node grid(List<Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("gj-person-grid");
        for (int i = 0; i < facts.size(); i++) {
            Fact fact = facts.get(i);
            HBox value = Sentence.row("gj-fact", Sentence.label(fact.value(), Styles.VALUE));
            if (!fact.source().isEmpty()) {
                value.getChildren().add(new SourceBadge(fact.kind(), fact.source()));
            }
            int column = i % 2 * 2;
            grid.add(Sentence.label(fact.label(), Styles.CAPTION), column, i / 2);
            grid.add(value, column + 1, i / 2);
        }
        return grid;
    }
}

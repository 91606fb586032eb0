package org.gongji.desk.ui.step.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperBounds;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.GuardedName;

/** Keys what a paper says about people: for each place on it name, number and, on a booklet, the relation printed. */
final class PaperEntry extends VBox {
    private final CaseWords words;
    private final Consumer<Keyed> keyed;
    private final HeadFields head;
    private final Label boundsOf = Sentence.wrapped("", Styles.CAPTION);
    private final Label toldOf = Sentence.wrapped("", Styles.CAPTION);
    private final List<EntryRow> rows = new ArrayList<>();
    /** What stood there before anybody keyed: while it still does, a page may say who heads a booklet. */
    private List<Paper.Named> guessed = List.of();
    private List<Paper.Named> laid = List.of();
    private List<String> least = List.of();
    private Origins origins = new Origins(List.of(), List.of());
    private Set<String> confirmed = Set.of();
    private String told = "";
    private final PaperBounds allBounds = new PaperBounds();
    private String bounds = "";

    /**
     * What was keyed off a paper.
     *
     * @param number 字号; empty where none was keyed
     * @param date   null where none was keyed
     */
    record Keyed(List<Paper.Named> people, String number, LocalDate date) {
    }

    PaperEntry(CaseWords words, Consumer<Keyed> keyed) {
        this.words = words;
        this.head = new HeadFields(words);
        this.keyed = keyed;
        getStyleClass().addAll("gj-form-panel", "gj-stack-8");
    }

    /** Which places a paper of each kind has. */
    private static List<String> roles(PaperKind kind) {
        return switch (kind) {
            case HUKOU_BOOKLET -> List.of("head", "row");
            case HUKOU_CHANGE_PAGE -> List.of("before", "after");
            case MARRIAGE_CERTIFICATE, DIVORCE_PAPER -> List.of("party", "party");
            case BIRTH_CERTIFICATE -> List.of("child", "mother", "father");
            case ADOPTION_CERTIFICATE -> List.of("adopter", "adoptee");
            case INSURANCE_PAPER, DEATH_CERTIFICATE, ID_COPY, COMMITMENT -> List.of("subject");
            case AGENT_AUTHORISATION -> List.of("principal", "agent");
            case GUARDIANSHIP_PAPER -> List.of("guardian", "ward");
            default -> List.of("a", "b");
        };
    }

    /**
     * @param expected  stands in the fields of a paper nobody has keyed yet; the caret goes to what is still empty
     * @param offers    what was read on its pages; fills only what is empty
     * @param read      its own number and date, if they were read
     * @param told      how far the reading is; may be empty
     * @param confirmed names of which nobody needs to look at the code points again
     */
    void load(Paper paper, List<Paper.Named> expected, List<Offer> offers, HeadOffer read, String told,
              Set<String> confirmed) {
        this.told = told;
        head.load(paper, read);
        this.confirmed = Set.copyOf(confirmed);
        bounds = allBounds.line(paper.kind(), words.words());
        least = roles(paper.kind());
        origins = new Origins(paper.people().isEmpty() ? expected : paper.people(), offers);
        guessed = paper.people().isEmpty() ? expected : List.of();
        lay(paper.people().isEmpty() ? expected : paper.people(), paper.people().isEmpty(), offers);
    }

    private void lay(List<Paper.Named> held, boolean guess, List<Offer> offers) {
        List<EntryPlaces.Place> places = EntryPlaces.of(least, held, guess, offers);
        for (int i = 0; i < places.size(); i++) {
            lay(i, places.get(i));
        }
        rows.subList(places.size(), rows.size()).clear();
        laid = rows.stream().map(EntryRow::typed).toList();
        draw();
    }

    private void lay(int at, EntryPlaces.Place place) {
        if (at < rows.size() && rows.get(at).takes(place)) {
            rows.get(at).fill(place, confirmed);
        } else if (at < rows.size()) {
            rows.set(at, row(place));
        } else {
            rows.add(row(place));
        }
    }

    private EntryRow row(EntryPlaces.Place place) {
        EntryRow[] own = new EntryRow[1];
        own[0] = new EntryRow(place, words, confirmed, () -> own[0] != rows.get(rows.size() - 1) || done(),
                this::onward);
        return own[0];
    }

    /** A page was read while the fields were open; the caret stays where it is. */
    void offer(List<Offer> offers, HeadOffer read, String now) {
        told = now;
        origins.read(offers);
        List<Paper.Named> keyed = rows.stream().map(EntryRow::typed).toList();
        int caret = fields().stream().filter(Node::isFocused).map(fields()::indexOf).findFirst().orElse(-1);
        boolean untouched = keyed.equals(laid) && !guessed.isEmpty();
        head.offer(read);
        lay(untouched ? guessed : keyed, untouched, offers);
        if (caret >= 0 && caret < fields().size()) {
            fields().get(caret).requestFocus();
            ((TextField) fields().get(caret)).end();
        }
    }

    /** Of the people; the head's fields are out of their way. */
    private List<Node> fields() {
        return rows.stream().flatMap(row -> row.lookupAll(".text-input").stream()).toList();
    }

    /** Alt+F: number and date of the paper. */
    void openHead() {
        head.open();
        draw();
        head.requestFocus();
    }

    /** One place more, for a booklet of many. */
    void addRow() {
        String last = rows.get(rows.size() - 1).role();
        rows.add(row(new EntryPlaces.Place(last, "", "", "", Optional.empty())));
        draw();
        requestFocus();
    }

    /** The people change places: the one thought to be the head is not. */
    void rotate() {
        List<Paper.Named> typed = new ArrayList<>(rows.stream().map(EntryRow::typed).toList());
        Collections.rotate(typed, 1);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).change(typed.get(i).name(), typed.get(i).number());
        }
    }

    private void draw() {
        boundsOf.setText(bounds);
        toldOf.setText(told);
        List<Node> all = new ArrayList<>(told.isEmpty() ? List.of(boundsOf) : List.of(boundsOf, toldOf));
        if (head.isShown()) {
            all.add(head);
        }
        all.addAll(rows);
        if (!getChildren().equals(all)) {
            getChildren().setAll(all);
        }
    }

    private boolean done() {
        Optional<GuardedName> open = rows.stream().map(EntryRow::guarded).filter(name -> !name.settled()).findFirst();
        open.ifPresent(GuardedName::ask);
        Optional<ReadBeside> differs = rows.stream().flatMap(row -> row.besides().stream())
                .filter(beside -> !beside.settled()).findFirst();
        if (open.isEmpty()) {
            differs.ifPresent(ReadBeside::ask);
        }
        if (open.isPresent() || differs.isPresent() || !head.settled()) {
            return false;
        }
        keyed.accept(new Keyed(rows.stream().flatMap(row -> row.said().stream()).map(origins::told).toList(),
                head.number(), head.date()));
        return true;
    }

    /** To the next difference, else to the last field, where Enter takes the paper. */
    private void onward() {
        rows.stream().flatMap(row -> row.besides().stream()).filter(beside -> !beside.settled()).findFirst()
                .ifPresentOrElse(ReadBeside::ask, () -> fields().get(fields().size() - 1).requestFocus());
    }

    /** The first empty field; on a paper that is whole the first of all. */
    @Override
    public void requestFocus() {
        List<Node> fields = fields();
        fields.stream().filter(node -> ((TextField) node).getText().isBlank()).findFirst()
                .or(() -> fields.stream().findFirst()).ifPresent(Node::requestFocus);
    }
}

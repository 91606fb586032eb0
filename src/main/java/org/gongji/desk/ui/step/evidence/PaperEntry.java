package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperBounds;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.GuardedName;

/** Keys what a paper says about people: for each place on it name, number and, on a booklet, the relation printed. */
final class PaperEntry extends VBox {
    private record Row(String role, StringProperty name, StringProperty number, StringProperty relation,
                       Optional<Offer> offer) {
        static Row of(EntryPlaces.Place place) {
            return new Row(place.role(), text(place.name()), text(place.number()), text(place.relation()),
                    place.offer());
        }

        private Paper.Named named() {
            return new Paper.Named(role, name.get(), number.get(), Sex.UNKNOWN, null, relation.get(), "", "");
        }
    }

    private final CaseWords words;
    private final Consumer<List<Paper.Named>> keyed;
    private final List<Row> rows = new ArrayList<>();
    private final List<GuardedName> names = new ArrayList<>();
    private final List<ReadBeside> besides = new ArrayList<>();
    /** What stood there before anybody keyed: while it still does, a page may say who heads a booklet. */
    private List<Paper.Named> guessed = List.of();
    private List<Paper.Named> laid = List.of();
    private List<String> least = List.of();
    private Set<String> confirmed = Set.of();
    private String told = "";
    private final PaperBounds allBounds = new PaperBounds();
    private String bounds = "";

    PaperEntry(CaseWords words, Consumer<List<Paper.Named>> keyed) {
        this.words = words;
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
            case INSURANCE_PAPER, DEATH_CERTIFICATE, ID_COPY -> List.of("subject");
            case AGENT_AUTHORISATION -> List.of("principal", "agent");
            case GUARDIANSHIP_PAPER -> List.of("guardian", "ward");
            default -> List.of("a", "b");
        };
    }

    /**
     * @param expected  stands in the fields of a paper nobody has keyed yet; the caret goes to what is still empty
     * @param offers    what was read on its pages; fills only what is empty
     * @param told      how far the reading is; may be empty
     * @param confirmed names of which nobody needs to look at the code points again
     */
    void load(Paper paper, List<Paper.Named> expected, List<Offer> offers, String told, Set<String> confirmed) {
        this.told = told;
        this.confirmed = Set.copyOf(confirmed);
        bounds = allBounds.line(paper.kind(), words.words());
        least = roles(paper.kind());
        guessed = paper.people().isEmpty() ? expected : List.of();
        lay(paper.people().isEmpty() ? expected : paper.people(), paper.people().isEmpty(), offers);
    }

    private void lay(List<Paper.Named> held, boolean guess, List<Offer> offers) {
        rows.clear();
        EntryPlaces.of(least, held, guess, offers).forEach(place -> rows.add(Row.of(place)));
        laid = rows.stream().map(Row::named).toList();
        draw();
    }

    /** A page was read while the fields were open; the caret stays where it is. */
    void offer(List<Offer> offers, String now) {
        told = now;
        List<Paper.Named> keyed = rows.stream().map(Row::named).toList();
        int caret = fields().stream().filter(Node::isFocused).map(fields()::indexOf).findFirst().orElse(-1);
        boolean untouched = keyed.equals(laid) && !guessed.isEmpty();
        lay(untouched ? guessed : keyed, untouched, offers);
        if (caret >= 0 && caret < fields().size()) {
            fields().get(caret).requestFocus();
            ((TextField) fields().get(caret)).end();
        }
    }

    private List<Node> fields() {
        return lookupAll(".text-input").stream().map(Node.class::cast).toList();
    }

    /** One place more, for a booklet of many. */
    void addRow() {
        String last = rows.get(rows.size() - 1).role();
        rows.add(new Row(last, text(""), text(""), text(""), Optional.empty()));
        draw();
        requestFocus();
    }

    /** The people change places: the one thought to be the head is not. */
    void rotate() {
        List<String> names = new ArrayList<>(rows.stream().map(row -> row.name().get()).toList());
        List<String> numbers = new ArrayList<>(rows.stream().map(row -> row.number().get()).toList());
        Collections.rotate(names, 1);
        Collections.rotate(numbers, 1);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).name().set(names.get(i));
            rows.get(i).number().set(numbers.get(i));
        }
    }

    private void draw() {
        getChildren().setAll(Sentence.wrapped(bounds, Styles.CAPTION));
        names.clear();
        besides.clear();
        if (!told.isEmpty()) {
            getChildren().add(Sentence.wrapped(told, Styles.CAPTION));
        }
        for (int i = 0; i < rows.size(); i++) {
            add(rows.get(i), i == rows.size() - 1);
        }
        fields().forEach(InSight::keep);
    }

    private static StringProperty text(String value) {
        return new SimpleStringProperty(value);
    }

    private void add(Row row, boolean last) {
        boolean related = related(row.role());
        GuardedName name = new GuardedName(row.name(), words.say("ui.form.name"), words.say("ui.help.paper.name"), words,
                confirmed, text -> true);
        names.add(name);
        TextField number = Fields.field(row.number(), words.say("ui.help.paper.number"), text -> related || done(last));
        getChildren().addAll(Sentence.label(words.say("ui.evidence.role." + row.role()), Styles.BODY_TEXT, Styles.BOLD),
                name);
        beside(row, Item.NAME, row.name());
        getChildren().add(Fields.labelled(words.say("ui.form.number"), number));
        beside(row, Item.NUMBER, row.number());
        if (related) {
            getChildren().add(Fields.labelled(words.say("ui.evidence.relation"),
                    Fields.field(row.relation(), words.say("ui.help.paper.relation"), text -> done(last))));
            beside(row, Item.RELATION, row.relation());
        }
    }

    private void beside(Row row, Item item, StringProperty field) {
        row.offer().filter(offer -> !offer.text(item).isEmpty()).ifPresent(offer -> {
            ReadBeside beside = new ReadBeside(item, offer, words, field);
            besides.add(beside);
            getChildren().add(beside);
        });
    }

    private static boolean related(String role) {
        return "row".equals(role) || "b".equals(role);
    }

    private boolean done(boolean last) {
        if (!last) {
            return true;
        }
        Optional<GuardedName> open = names.stream().filter(name -> !name.settled()).findFirst();
        open.ifPresent(GuardedName::ask);
        Optional<ReadBeside> differs = besides.stream().filter(beside -> !beside.settled()).findFirst();
        if (open.isEmpty()) {
            differs.ifPresent(ReadBeside::ask);
        }
        if (open.isPresent() || differs.isPresent()) {
            return false;
        }
        List<Paper.Named> people = new ArrayList<>();
        for (Row row : rows) {
            if (!row.name().get().isBlank()) {
                String relation = "head".equals(row.role()) ? "户主" : row.relation().get().strip();
                IdCheck check = IdNumbers.check(row.number().get(), words.today());
                people.add(new Paper.Named(row.role(), row.name().get().strip(),
                        check.usable() ? check.value() : "", check.usable() ? check.sex() : Sex.UNKNOWN,
                        check.usable() ? check.birth() : null, relation, "", ""));
            }
        }
        keyed.accept(people);
        return true;
    }

    /** The first empty field; on a paper that is whole the first of all. */
    @Override
    public void requestFocus() {
        List<Node> fields = fields();
        fields.stream().filter(node -> ((TextField) node).getText().isBlank()).findFirst()
                .or(() -> fields.stream().findFirst()).ifPresent(Node::requestFocus);
    }
}

package org.gongji.desk.ui.step.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.kinship.Way;
import org.gongji.desk.kinship.WordReason;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.PaperList;

/** 关系换算: from a word said at the counter to what the law calls it; a word that means several people asks. */
public final class RelationViewModel {
    private static final int NOBODY = -1;

    private final CaseWords words;
    private final RelationWords relations;
    private final PaperList papers;
    private final StringProperty said = new SimpleStringProperty("");
    private final IntegerProperty chosen = new SimpleIntegerProperty(NOBODY);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    /** Says where Esc leads. */
    private final String back;
    /** No field waits for the word: somebody only asks. */
    private final boolean onlyAsked;

    /** @param typed what stood in the field already; may be empty */
    public RelationViewModel(CaseWords words, RelationWords relations, String typed) {
        this(words, relations, typed, "promise.kin.back", false);
    }

    /** @param back key of the words for where Esc leads */
    public static RelationViewModel asking(CaseWords words, RelationWords relations, String back) {
        return new RelationViewModel(words, relations, "", back, true);
    }

    private RelationViewModel(CaseWords words, RelationWords relations, String typed, String back, boolean onlyAsked) {
        this.back = back;
        this.onlyAsked = onlyAsked;
        this.words = words;
        this.relations = relations;
        this.papers = new PaperList(words, relations);
        said.addListener((o, before, now) -> {
            chosen.set(NOBODY);
            refresh();
        });
        chosen.addListener((o, before, now) -> refresh());
        said.set(typed.strip());
        refresh();
    }

    private Resolved resolved() {
        return relations.resolve(said.get().strip());
    }

    private boolean known() {
        return !said.get().isBlank() && resolved().reasons().stream().noneMatch(WordReason.WORD_UNKNOWN::equals);
    }

    /**
     * One person the word may mean.
     *
     * @param name what the law calls them; @param way step by step from the giver; empty where no way leads there
     * @param law  one of the eight kinds, or why not
     */
    public record Meaning(Verdict verdict, String name, String way, String law, boolean chosen) {
    }

    /** Empty while nothing was said that the desk knows. */
    public List<Meaning> meanings() {
        List<Meaning> meanings = new ArrayList<>();
        List<Relation> all = meant();
        for (int i = 0; i < all.size(); i++) {
            meanings.add(new Meaning(verdict(all.get(i)), words.spoken(all.get(i).name()), way(i), law(all.get(i)),
                    i == chosen.get() || all.size() == 1));
        }
        return meanings;
    }

    private List<Relation> meant() {
        if (!known()) {
            return List.of();
        }
        Resolved resolved = resolved();
        boolean nobody = resolved.candidates().isEmpty() && resolved.relation().code().isEmpty()
                && resolved.relation().kind().isEmpty() && resolved.relation().near() == Relation.Near.ASK;
        return nobody ? List.of() : resolved.candidates().size() < 2 ? List.of(resolved.relation())
                : resolved.candidates().stream().map(relations::of).toList();
    }

    private static Verdict verdict(Relation relation) {
        return switch (relation.near()) {
            case YES -> Verdict.CAN;
            case NO -> Verdict.CANNOT;
            case ASK -> Verdict.UNDECIDED;
        };
    }

    private String way(int index) {
        List<Way> ways = resolved().candidates();
        if (index >= ways.size() || ways.get(index).length() == 0) {
            return "";
        }
        return words.say("promise.kin.you") + ways.get(index).steps().stream()
                .map(step -> " → " + words.spoken(relations.of(Way.of(step)).name())).collect(Collectors.joining());
    }

    private String law(Relation relation) {
        String code = relation.code().isEmpty() ? "" : words.say("promise.kin.code", relation.code());
        return relation.kind().map(NearKind::chinese).map(kind -> words.say("promise.kin.kind", words.spoken(kind), code))
                .orElseGet(() -> words.say(relation.near() == Relation.Near.NO ? "promise.kin.far"
                        : "promise.kin.open", code));
    }

    /** What is to be asked, or why the law does not count this person; empty where all is said. */
    public List<String> reasons() {
        if (said.get().isBlank()) {
            return List.of(words.say("promise.kin.empty"));
        }
        if (meant().size() > 1 && choice().isEmpty()) {
            return List.of(words.say("promise.kin.which", meant().size()));
        }
        return choice().isPresent() && meant().size() > 1 ? List.of() : resolved().reasons().stream()
                .filter(reason -> reason != WordReason.DETOUR).map(reason -> words.say("kinship.reason." + reason)).toList();
    }

    private Optional<Relation> choice() {
        List<Relation> all = meant();
        return all.size() == 1 ? Optional.of(all.get(0)) : chosen.get() >= 0 && chosen.get() < all.size()
                ? Optional.of(all.get(chosen.get())) : Optional.empty();
    }

    /** The lawful way round for somebody outside the law. */
    public Optional<String> detour() {
        List<Way> ways = resolved().candidates();
        int at = ways.size() == 1 ? 0 : chosen.get();
        return choice().filter(relation -> relation.near() == Relation.Near.NO && at >= 0 && at < ways.size())
                .flatMap(relation -> relations.detour(ways.get(at))).map(detour -> words.say("kinship.detour",
                        words.spoken(detour.through().name()), words.spoken(detour.then().name())));
    }

    /** What it will take; empty while it is open who is meant, and for whom no paper helps. */
    public List<PaperList.Line> papers() {
        return choice().filter(relation -> relation.near() != Relation.Near.NO)
                .map(relation -> papers.before(relation.name(), words.say("promise.kin.you"))).orElse(List.of());
    }

    public void choose(int index) {
        if (index >= 0 && index < meant().size()) {
            chosen.set(index);
        }
    }

    public void move(int by) {
        choose(chosen.get() + by);
    }

    /** What goes into the field: the word as it was said, or the formal one of whoever was chosen. */
    public Optional<String> use() {
        return onlyAsked ? Optional.empty() : choice().map(relation -> meant().size() == 1 ? said.get().strip() : relation.name());
    }

    private void refresh() {
        Optional<String> use = use();
        Actions.Choice away = new Actions.Choice(words.say(back), Act.BACK);
        List<Actions.Hinted> hints = List.of(new Actions.Hinted("1 … 9", words.say("promise.kin.choose")));
        if (onlyAsked) {
            actions.set(new Actions(away, hints, "", "", null, null, true));
            return;
        }
        actions.set(new Actions(away, hints, "",
                use.isPresent() ? "" : words.say("ui.still", words.say("promise.kin.missing")), null,
                new Actions.Choice(use.map(claim -> words.say("promise.kin.use", words.spoken(claim)))
                        .orElse(words.say("promise.kin.use.none")), Act.PRIMARY), use.isPresent()));
    }

    public StringProperty said() {
        return said;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}

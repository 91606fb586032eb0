package org.gongji.desk.ui.search;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** Types, finds, chooses; a late answer to an older query is dropped. */
public final class SearchViewModel {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final SearchDesk desk;
    private final Words words;
    private final Errands errands;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final ObjectProperty<SearchDesk.Draft> draft = new SimpleObjectProperty<>();
    private final ObservableList<SearchDesk.Hit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public SearchViewModel(SearchDesk desk, Words words, Errands errands) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        query.addListener((o, before, now) -> search(now.strip()));
        current.addListener((o, before, now) -> refresh());
        refresh();
    }

    private void search(String asked) {
        if (asked.isEmpty()) {
            hits.clear();
            draft.set(null);
            told.set("");
            current.set(-1);
            refresh();
            return;
        }
        errands.run("search", () -> desk.find(asked), found -> {
            if (asked.equals(query.get().strip())) {
                hits.setAll(found.hits());
                draft.set(found.draft().orElse(null));
                current.set(found.hits().isEmpty() ? -1 : 0);
                told.set(said(found));
                refresh();
            }
        }, broken -> told.set(words.say("records.search.broken")));
    }

    private String said(SearchDesk.Found found) {
        if (found.draft().isPresent()) {
            SearchDesk.Draft one = found.draft().get();
            return words.say("promise.draft." + one.where(), one.id(), one.giver(), one.members(),
                    one.touched() == null ? "" : MINUTE.format(one.touched()));
        }
        int count = found.hits().size();
        long alike = found.hits().stream().filter(hit -> hit.alike().isPresent()).count();
        return count == 0 ? words.say("records.search.nobody")
                : found.more() > 0 ? words.say("records.search.more", count, found.more())
                : alike > 0 ? words.say("records.search.found.alike", count, alike)
                : words.say("records.search.found", count);
    }

    /** Why a look-alike is listed, in code points: the eye cannot tell the two. */
    public Optional<String> alike(SearchDesk.Hit hit) {
        return hit.alike().map(one -> words.say("records.search.alike", one.onRecord(), one.typed()));
    }

    /** A card on the reader: asked by its whole number. */
    public void ask(String number) {
        query.set(number);
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < hits.size()) {
            current.set(next);
        }
    }

    public Optional<SearchDesk.Hit> chosen() {
        return current.get() >= 0 && current.get() < hits.size() ? Optional.of(hits.get(current.get())) : Optional.empty();
    }

    public String who(SearchDesk.Hit hit) {
        return hit.giver().isEmpty() ? words.say("records.search.giver", hit.count())
                : words.say("records.search.member", hit.giver(),
                words.find("relation." + hit.relation()).orElse(hit.relation()));
    }

    public String state(SearchDesk.Hit hit) {
        String word = words.say("records.search.state." + hit.state());
        return hit.giver().isEmpty() && hit.count() > 0 ? word + " " + hit.count() : word;
    }

    /** {@code …0603-0021-K}: what people read out. */
    public static String tail(String caseNo) {
        return caseNo.length() > 13 ? "…" + caseNo.substring(caseNo.length() - 13) : caseNo;
    }

    public static String tone(SearchDesk.State state) {
        return switch (state) {
            case ACTIVE -> "success";
            case SUSPENDED, HELD -> "warning";
            case WAITING -> "accent";
            case REFUSED -> "danger";
            case ENDED, VOIDED, APART -> "neutral";
        };
    }

    /** The draft that Enter takes up again; empty where none opens here. */
    public Optional<String> resumable() {
        return Optional.ofNullable(draft.get()).filter(one -> one.where() == SearchDesk.Draft.Where.HERE)
                .map(SearchDesk.Draft::id);
    }

    private void refresh() {
        boolean any = chosen().isPresent() || resumable().isPresent();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("↑ ↓", words.say("records.search.move")),
                        new Actions.Hinted(Act.FULL_NUMBER, words.say("masking.hint.full")),
                        new Actions.Hinted(Act.READ_CARD, words.say("records.search.card"))), "",
                any ? "" : words.say("ui.still", words.say("records.search.missing")), null,
                new Actions.Choice(words.say(resumable().isPresent() ? "promise.draft.open"
                : "records.search.open"), Act.PRIMARY), any));
    }

    public StringProperty query() {
        return query;
    }

    public StringProperty told() {
        return told;
    }

    public IntegerProperty current() {
        return current;
    }

    public ObservableList<SearchDesk.Hit> hits() {
        return hits;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}

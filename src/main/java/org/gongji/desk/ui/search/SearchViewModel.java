package org.gongji.desk.ui.search;

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
    private final SearchDesk desk;
    private final Words words;
    private final Errands errands;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
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
            told.set("");
            current.set(-1);
            return;
        }
        errands.run("search", () -> desk.find(asked), found -> {
            if (asked.equals(query.get().strip())) {
                hits.setAll(found);
                current.set(found.isEmpty() ? -1 : 0);
                told.set(words.say(found.isEmpty() ? "ui.search.nobody" : "ui.search.found", found.size()));
                refresh();
            }
        }, broken -> told.set(words.say("ui.search.broken")));
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
        return hit.giver().isEmpty() ? words.say("ui.search.giver", hit.count())
                : words.say("ui.search.member", hit.giver(), hit.relation());
    }

    public String state(SearchDesk.Hit hit) {
        String word = words.say("ui.search.state." + hit.state());
        return hit.giver().isEmpty() && hit.count() > 0 ? word + " " + hit.count() : word;
    }

    /** {@code …0603-0021-K}: what people read out. */
    public static String tail(String caseNo) {
        return caseNo.length() > 13 ? "…" + caseNo.substring(caseNo.length() - 13) : caseNo;
    }

    public static String tone(SearchDesk.State state) {
        return switch (state) {
            case ACTIVE -> "success";
            case SUSPENDED -> "warning";
            case ENDED, WAITING -> "neutral";
        };
    }

    private void refresh() {
        boolean any = chosen().isPresent();
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("↑ ↓", words.say("ui.search.move")),
                        new Actions.Hinted(Act.RARE_CHARACTER, words.say("ui.hint.rare"))), "",
                any ? "" : words.say("ui.still", words.say("ui.search.missing")), null,
                new Actions.Choice(words.say("ui.search.open"), Act.PRIMARY), any));
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

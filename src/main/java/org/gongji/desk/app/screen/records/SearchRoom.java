package org.gongji.desk.app.screen.records;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.ui.search.SearchView;
import org.gongji.desk.ui.search.SearchViewModel;
import org.gongji.desk.ui.shell.Place;

/** F4: finds a family, and goes to it. */
public final class SearchRoom implements Room {
    private static final List<LookDesk.Reason> REASONS = List.of(LookDesk.Reason.PRESENT, LookDesk.Reason.CALLED,
            LookDesk.Reason.CENTRE, LookDesk.Reason.COMPLAINT);

    private final Rooms rooms;
    private final Visit visit;
    private final CounterSearch desk;
    private final SearchViewModel model;
    private final SearchView view;

    /** Where cases are shown. */
    public interface Visit {
        /** A case that was opened from a family. */
        void show(CaseFile file);

        /** A draft the applicant came back for with its number. */
        void resume(String draft);
    }

    public SearchRoom(Rooms rooms, Visit visit) {
        this(rooms, visit, "");
    }

    /** @param query asked at once; may be empty */
    public SearchRoom(Rooms rooms, Visit visit, String query) {
        this.rooms = rooms;
        this.visit = visit;
        this.desk = new CounterSearch(rooms::counter, rooms.clerk(), rooms.clock());
        this.model = new SearchViewModel(desk, rooms.words(), rooms.errands());
        this.view = new SearchView(model, rooms.words(), this::open, visit::resume, rooms::leave);
        model.ask(query);
    }

    /** Nobody's record is opened without saying why: the digit that says it opens it. */
    private void open(String id) {
        rooms.asker().ask(new Question(Grade.NOTE, rooms.words().say("audit.look.why"),
                rooms.words().say("masking.why.text"), REASONS.stream().map(reason ->
                rooms.words().say("audit.look." + reason)).toList(), answer -> open(id, REASONS.get(answer))));
    }

    private void open(String id, LookDesk.Reason reason) {
        String query = model.query().get();
        rooms.errands().run("open-family", () -> desk.family(id, reason), found -> found.ifPresentOrElse(
                family -> rooms.enter(Place.FAMILY, new FamilyRoom(rooms, desk, family,
                        () -> rooms.enter(Place.SEARCH, new SearchRoom(rooms, visit, query)), visit::show)),
                () -> rooms.asker().tell(Grade.B, rooms.words().say("records.search.nobody"))),
                broken -> rooms.asker().tell(Grade.A, rooms.words().say("records.search.broken")));
    }

    @Override
    public Screen screen() {
        return view;
    }

    /** The card's own number, whole: the answer is one person or nobody. */
    @Override
    public void card(CardReading card) {
        model.ask(card.document().number());
    }

    /** A number is asked as a card's is; a receipt by its case number, whoever issued it. */
    @Override
    public boolean scanned(ScannedCode code) {
        Optional<String> asked = code instanceof ScannedCode.Number number ? Optional.of(number.value())
                : code instanceof ScannedCode.Receipt receipt ? caseNumber(receipt) : Optional.empty();
        asked.ifPresent(model::ask);
        return asked.isPresent();
    }

    private static Optional<String> caseNumber(ScannedCode.Receipt receipt) {
        return MarkText.read(receipt.text()).map(MarkText::mark).filter(Mark.OfReceipt.class::isInstance)
                .map(mark -> ((Mark.OfReceipt) mark).caseNumber());
    }

    @Override
    public Callable<List<Hidden>> hidden() {
        Optional<SearchDesk.Hit> chosen = model.chosen();
        return () -> chosen.stream().map(desk::hidden).toList();
    }

    @Override
    public void keep() {
        desk.forget();
    }

    @Override
    public void left() {
        model.ask("");
        desk.forget();
    }
}

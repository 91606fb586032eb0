package org.gongji.desk.app.screen.records;

import java.util.List;
import java.util.function.Consumer;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.search.FamilyView;
import org.gongji.desk.ui.search.FamilyViewModel;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.ui.shell.Place;

/** One family on record, and what can be begun from it: another member, a change, or the end of a binding. */
final class FamilyRoom implements Room {
    private final Rooms rooms;
    private final CounterSearch desk;
    private final FamilyCases cases;
    private final SearchDesk.FamilyRecord family;
    private final Runnable back;
    private final Consumer<CaseFile> visit;
    private final FamilyView view;

    /**
     * @param back  goes back to the list
     * @param visit shows a case that was opened here
     */
    FamilyRoom(Rooms rooms, CounterSearch desk, SearchDesk.FamilyRecord family, Runnable back,
               Consumer<CaseFile> visit) {
        this.rooms = rooms;
        this.desk = desk;
        this.cases = new FamilyCases(rooms::counter, rooms.clerk(), rooms.clock());
        this.visit = visit;
        this.family = family;
        this.back = back;
        FamilyViewModel model = new FamilyViewModel(family, desk, rooms.words(), rooms.errands(), rooms.asker());
        this.view = new FamilyView(model, rooms.words(), new FamilyView.Then() {
            @Override
            public void back() {
                back.run();
            }

            @Override
            public void add(String id) {
                FamilyRoom.this.add(id);
            }

            @Override
            public void change(String id, String binding) {
                FamilyRoom.this.change(binding);
            }

            @Override
            public void end(String id, String binding) {
                FamilyRoom.this.end(binding);
            }

            @Override
            public void takeBack(SearchDesk.MemberRecord member) {
                new FamilyTakeBack(rooms, family, FamilyRoom.this::again).ask(member);
            }

            @Override
            public void objection(SearchDesk.MemberRecord member) {
                new FamilyObjection(rooms, FamilyRoom.this::again).ask(member);
            }
        });
    }

    private void add(String family) {
        rooms.errands().run("open-case", () -> cases.adding(family), visit::accept, this::broken);
    }

    private void change(String binding) {
        rooms.errands().run("open-case", () -> cases.changing(binding), visit::accept, this::broken);
    }

    /** Whose document is looked at and who signs depends on who stands here; there is no default. */
    private void end(String binding) {
        String member = family.members().stream().filter(one -> one.binding().equals(binding))
                .map(SearchDesk.MemberRecord::name).findFirst().orElse("");
        List<FamilyCases.Asker> askers = List.of(FamilyCases.Asker.values());
        rooms.asker().ask(new Question(Grade.NOTE, rooms.words().say("leave.who", member),
                rooms.words().say("leave.who.text"), askers.stream().map(one ->
                rooms.words().say("leave.who." + one)).toList(), answer -> rooms.errands().run("open-case",
                () -> cases.ending(binding, askers.get(answer)), visit::accept, this::broken)));
    }

    /** The page as it stands after an act; what is said of the act stands over it. */
    private void again(Runnable then) {
        rooms.errands().run("open-family", () -> desk.again(family.id()), fresh -> {
            rooms.enter(Place.FAMILY, new FamilyRoom(rooms, desk, fresh, back, visit));
            then.run();
        }, this::broken);
    }

    private void broken(Exception failure) {
        rooms.asker().tell(Grade.A, rooms.words().say("records.search.broken"));
    }

    @Override
    public Screen screen() {
        return view;
    }

    /** A full number asked for here made the index of names anew; a locked desk holds none. */
    @Override
    public void keep() {
        desk.forget();
    }

    @Override
    public void left() {
        desk.forget();
    }
}

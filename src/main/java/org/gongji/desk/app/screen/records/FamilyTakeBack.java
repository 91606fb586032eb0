package org.gongji.desk.app.screen.records;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.visit.TakingBack;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.search.SearchDesk;

/** 当场撤回 from the family page: the same day, and only while nobody has taken the papers away. */
final class FamilyTakeBack {
    private final Rooms rooms;
    private final SearchDesk.FamilyRecord family;
    private final Consumer<Runnable> again;
    private final TakingBack taking;

    /** @param again draws the page anew and then does what it was given */
    FamilyTakeBack(Rooms rooms, SearchDesk.FamilyRecord family, Consumer<Runnable> again) {
        this.rooms = rooms;
        this.family = family;
        this.again = again;
        this.taking = new TakingBack(rooms);
    }

    /** What the record says against it comes first: nobody gathers papers for nothing. */
    void ask(SearchDesk.MemberRecord member) {
        rooms.errands().run("may-take-back", () -> taking.against(member.caseNo()), why -> why.ifPresentOrElse(this::not,
                () -> askForPapers(member.caseNo())), broken -> broken());
    }

    private void askForPapers(String caseNo) {
        String names = family.members().stream().filter(one -> one.caseNo().equals(caseNo))
                .map(SearchDesk.MemberRecord::name).collect(Collectors.joining(rooms.words().say("ui.list")));
        rooms.asker().ask(new Question(Grade.B, rooms.words().say("takeback.ask", names),
                rooms.words().say("takeback.ask.text"), List.of(rooms.words().say("takeback.here"),
                rooms.words().say("takeback.gone")), answer -> {
                    if (answer == 0) {
                        takeBack(caseNo);
                    } else {
                        not(TakeBackDesk.Why.HANDED_OUT);
                    }
                }));
    }

    private void takeBack(String caseNo) {
        rooms.errands().run("take-back", () -> taking.takeBack(caseNo), done -> {
            if (done.outcome() instanceof TakeBackDesk.Outcome.Not kept) {
                not(kept.why());
            } else {
                again.accept(() -> rooms.asker().tell(Grade.NOTE, said(done)));
            }
        }, broken -> broken());
    }

    private String said(TakingBack.Done done) {
        return done.numbers().isEmpty() ? rooms.words().say("takeback.done.owed")
                : rooms.words().say("takeback.done.marked.owed", done.numbers().size(), done.numbers().stream()
                .map(String::valueOf).collect(Collectors.joining(rooms.words().say("ui.list"))));
    }

    private void not(TakeBackDesk.Why why) {
        rooms.asker().tell(Grade.B, rooms.words().say("takeback.not." + why));
    }

    private void broken() {
        rooms.asker().tell(Grade.A, rooms.words().say("takeback.broken"));
    }
}

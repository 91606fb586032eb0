package org.gongji.desk.app.screen.records;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.ObjectionDesk;
import org.gongji.desk.binding.ObjectionDesk.About;
import org.gongji.desk.binding.ObjectionDesk.Ruling;
import org.gongji.desk.binding.ObjectionDesk.Way;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.search.SearchDesk;

/** Alt+O on the family page: a member objects, or a second person says what came of it. */
final class FamilyObjection {
    /** What is objected to and how it came, as it is offered by digit. */
    private static final List<Said> OFFERED = Arrays.stream(Way.values())
            .flatMap(way -> Arrays.stream(About.values()).map(about -> new Said(about, way))).toList();

    private final Rooms rooms;
    private final Consumer<Runnable> again;

    private record Said(About about, Way way) {
    }

    /** @param again draws the page anew and then does what it was given */
    FamilyObjection(Rooms rooms, Consumer<Runnable> again) {
        this.rooms = rooms;
        this.again = again;
    }

    void ask(SearchDesk.MemberRecord member) {
        if (member.state() == SearchDesk.State.HELD) {
            rooms.errands().run("may-decide", () -> rooms.counter().objections().against(member.binding(), rooms.clerk()),
                    why -> why.ifPresentOrElse(this::not, () -> decide(member)), broken -> broken());
        } else {
            hold(member);
        }
    }

    private void hold(SearchDesk.MemberRecord member) {
        rooms.asker().ask(new Question(Grade.B, say("ask", member.name()), say("ask.text"), OFFERED.stream()
                .map(one -> say("ask." + one.way() + "." + one.about())).toList(), answer -> {
                    Said said = OFFERED.get(answer);
                    act(() -> rooms.counter().objections().hold(member.binding(), said.about(), said.way(),
                            this::notices, rooms.clerk()), "done.held");
                }));
    }

    private void decide(SearchDesk.MemberRecord member) {
        List<Ruling> rulings = List.of(Ruling.values());
        rooms.asker().ask(new Question(Grade.B, say("decide", member.name()), say("decide.text"),
                rulings.stream().map(one -> say("ruling." + one)).toList(), answer -> act(() ->
                rooms.counter().objections().decide(member.binding(), rulings.get(answer), this::notices,
                        rooms.clerk()), "done." + rulings.get(answer).reason())));
    }

    private interface Deed {
        Binding run();
    }

    private void act(Deed deed, String done) {
        rooms.errands().run("objection", () -> Optional.of(deed.run()), changed -> {
            rooms.dayChanged();
            again.accept(() -> rooms.asker().tell(Grade.NOTE, say(done)));
        }, broken -> broken());
    }

    /** One for each side; a character no font draws leaves the paper out, and the call to the family stays owed. */
    private void notices(Pen pen, Binding binding) {
        Counter counter = rooms.counter();
        counter.objectionNotices().notices(binding, rooms.clerk()).forEach(notice ->
                counter.papers().make(pen, notice, binding.caseNo(), rooms.clerk()));
    }

    private void not(ObjectionDesk.Why why) {
        rooms.asker().tell(Grade.B, say("not." + why));
    }

    private void broken() {
        rooms.asker().tell(Grade.A, say("broken"));
    }

    private String say(String key, Object... arguments) {
        return rooms.words().say("objection." + key, arguments);
    }
}

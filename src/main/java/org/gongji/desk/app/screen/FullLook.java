package org.gongji.desk.app.screen;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;

/**
 * Ctrl+E wherever somebody stands masked: whose, why, the act, and only then the whole name and number, at the foot of
 * the screen until the next key.
 */
public final class FullLook {
    /** Answers are chosen by digit. */
    private static final int BY_DIGIT = 9;
    private static final List<LookDesk.InFull> REASONS = List.of(LookDesk.InFull.values());

    private final Rooms rooms;

    public FullLook(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @param people long work; whoever is not among the first nine is reached through the list of the day */
    public void at(Callable<List<Hidden>> people) {
        rooms.errands().run("who-is-masked", people, found -> whose(found.stream().limit(BY_DIGIT).toList()),
                broken -> rooms.asker().tell(Grade.A, say("broken")));
    }

    private void whose(List<Hidden> people) {
        if (people.isEmpty()) {
            rooms.asker().tell(Grade.NOTE, say("nobody"));
        } else if (people.size() == 1) {
            why(people.get(0));
        } else {
            rooms.asker().ask(new Question(Grade.NOTE, say("whose"), say("why.text"),
                    people.stream().map(Hidden::shown).toList(), answer -> why(people.get(answer))));
        }
    }

    private void why(Hidden one) {
        rooms.asker().ask(new Question(Grade.NOTE, rooms.words().say("masking.why.whom", one.shown()), say("why.text"),
                REASONS.stream().map(reason -> say("reason." + reason.word())).toList(),
                answer -> look(one, REASONS.get(answer))));
    }

    private void look(Hidden one, LookDesk.InFull reason) {
        rooms.errands().run("full-look", () -> {
            LookDesk.Whole whole = one.whole().call();
            rooms.counter().looks().person(whole, one.screen(), one.about(), reason, rooms.clerk());
            return whole;
        }, whole -> rooms.asker().tell(Grade.NOTE, shown(whole)), broken -> rooms.asker().tell(Grade.A, say("broken")));
    }

    private String shown(LookDesk.Whole whole) {
        String person = whole.certno().isEmpty() ? rooms.words().say("masking.shown.unnumbered", whole.name())
                : rooms.words().say("masking.shown", whole.name(), Masking.spaced(whole.certno()));
        return whole.phone().isEmpty() ? person : rooms.words().say("masking.shown.phone", person, whole.phone());
    }

    private String say(String key) {
        return rooms.words().say("masking." + key);
    }
}

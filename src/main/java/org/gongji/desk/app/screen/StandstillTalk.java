package org.gongji.desk.app.screen;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.store.Standstill;
import org.gongji.desk.store.StoreCare;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.words.Words;

/** Why nothing takes effect at the moment, and what lets it again. */
final class StandstillTalk {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final StoreSeat seat;
    private final Clerk clerk;
    private final Outside outside;
    private final Errands errands;
    private final DeskFrame frame;
    private final Predicate<Right> mine;
    private final Runnable settled;

    /**
     * @param mine    false, and said so, where the clerk may not
     * @param settled looks after the store and counts the day anew
     */
    StandstillTalk(StoreSeat seat, Clerk clerk, Outside outside, Errands errands, DeskFrame frame,
                   Predicate<Right> mine, Runnable settled) {
        this.seat = seat;
        this.clerk = clerk;
        this.outside = outside;
        this.errands = errands;
        this.frame = frame;
        this.mine = mine;
        this.settled = settled;
    }

    Optional<Standstill> reason() {
        return seat.taken() ? seat.counter().store().care().standstill() : Optional.empty();
    }

    /** What a supervisor, or the administrator, says about a clock or a machine nobody vouches for. */
    void confirm() {
        Standstill why = reason().orElseThrow();
        if (why == Standstill.DISK_FULL) {
            settled.run();
        } else if (mine.test(why == Standstill.CLOCK_BEHIND ? Right.CONFIRM_TIME : Right.RESTORE)) {
            Words words = outside.words();
            frame.ask(new Question(Grade.A, words.say("life.stop." + why + ".title"), question(why),
                    List.of(words.say("life.confirm." + why + ".yes"), words.say("life.confirm." + why + ".no")),
                    chosen -> {
                        if (chosen == 0) {
                            confirmed(why);
                        }
                    }));
        }
    }

    private String question(Standstill why) {
        StoreCare care = seat.counter().store().care();
        return outside.words().say("life.confirm." + why, moment(outside.clock().instant()), moment(care.newest()));
    }

    private String moment(Instant at) {
        return MINUTE.format(LocalDateTime.ofInstant(at, outside.clock().getZone()));
    }

    private void confirmed(Standstill why) {
        errands.run("confirm", () -> {
            StoreCare care = seat.counter().store().care();
            return why == Standstill.CLOCK_BEHIND ? care.confirmTime(clerk) : care.confirmMoved(clerk);
        }, done -> {
            frame.tell(Grade.FINE, outside.words().say("life.confirm." + why + ".done"));
            settled.run();
        }, broken -> { });
    }
}

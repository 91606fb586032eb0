package org.gongji.desk.forms.sheet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.Letterhead;
import org.gongji.desk.words.Words;

/** What is the same on every paper of this window: letterhead, dates as people read them. */
public final class Stationery {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Window window;
    private final StoreMode mode;
    private final Ids ids;
    private final Clock clock;
    private final Words words = Words.chinese();

    public Stationery(Window window, StoreMode mode, Ids ids, Clock clock) {
        this.window = window;
        this.mode = mode;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param label {@code paper.} key of the label before the number: {@code caseNumber}, {@code draft} … */
    Letterhead head(FormKind kind, String label, String number, Clerk clerk) {
        return head(kind, label, number, clerk, say("footer"));
    }

    Letterhead head(FormKind kind, String label, String number, Clerk clerk, String footer) {
        return new Letterhead(ids.next(), mode, window, place(), say("label." + label), number,
                say(kind.originals() == 2 ? "copies.two" : "copies.one"), "",
                say("clerk", clerk.name(), clerk.staffNo()), STAMP.format(now()), footer);
    }

    String place() {
        return say("place", window.hall(), Integer.parseInt(window.code().substring(1)));
    }

    /** Mobile numbers, masked ones too, as people say them: 3-4-4; others as they are. */
    static String phone(String digits) {
        return digits.matches("[0-9*]{11}") ? digits.substring(0, 3) + ' ' + digits.substring(3, 7) + ' '
                + digits.substring(7) : digits;
    }

    String say(String key, Object... arguments) {
        return words.say("paper." + key, arguments);
    }

    /** 妻子 for the standard's 妻: single characters read badly in a sentence. */
    String kin(String relation) {
        return words.find("paper.spoken." + relation).orElse(relation);
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String day(Instant moment) {
        return DAY.format(at(moment));
    }

    String time(Instant moment) {
        return TIME.format(at(moment));
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    LocalDate date(Instant moment) {
        return at(moment).toLocalDate();
    }

    private ZonedDateTime now() {
        return at(clock.instant());
    }

    private ZonedDateTime at(Instant moment) {
        return moment.atZone(clock.getZone());
    }
}

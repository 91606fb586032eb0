package org.gongji.desk.ui.kit;

import java.util.Locale;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.words.Words;

/**
 * What the card reader says now, in words; whoever shows a reader binds to one observable of these. Holds nothing of the
 * card's owner.
 *
 * @param word   two to six characters for a lamp: 没插好, 放反了, 请放证件
 * @param advice one sentence: what to do next, and that hand entry always goes
 */
public record ReaderSaid(Kind kind, String word, String advice) {
    /** {@code panel.reader-KIND} is the word, {@code panel.reader-KIND.advice} the sentence. */
    public enum Kind {
        /** no reader at this counter */ ABSENT,
        /** its settings or library cannot be used; an administrator's business */ SETTINGS,
        UNPLUGGED,
        /** ready, nothing lies on it */ WAITING,
        READING,
        /** read, and still lies there */ LYING,
        /** read badly: lift it and lay it down again */ LIFT,
        TURNED,
        /** does not answer, or is being restarted */ FAILED
    }

    public static ReaderSaid of(Kind kind, Words words) {
        return new ReaderSaid(kind, words.say("panel.reader-" + kind), words.say("panel.reader-" + kind + ".advice"));
    }

    /** @param code of {@code CardReader.Outcome.Failed}; the advice is the one list's, {@code device.<code>} */
    public static ReaderSaid failed(String code, Words words) {
        Kind kind = kind(DeviceFault.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_')));
        return new ReaderSaid(kind, words.say("panel.reader-" + kind), words.say("device." + code));
    }

    /** Before anything was read. */
    public static ReaderSaid resting(DeviceState state, Words words) {
        return of(switch (state) {
            case READY, BUSY -> Kind.WAITING;
            case ABSENT, OFF -> Kind.ABSENT;
            case NOT_PLUGGED_IN -> Kind.UNPLUGGED;
            case NEEDS_ATTENTION -> Kind.SETTINGS;
            case CRASHED -> Kind.FAILED;
        }, words);
    }

    private static Kind kind(DeviceFault fault) {
        return switch (fault) {
            case CARD_TURNED -> Kind.TURNED;
            case CARD_SHORT, CARD_LAYOUT, CARD_NUMBER, CARD_REMOVED, CARD_REJECTED, CARD_UNKNOWN, CARD_LOSSY,
                 CARD_NO_SOCIAL, CARD_LOCKED -> Kind.LIFT;
            case READER_UNPLUGGED -> Kind.UNPLUGGED;
            case READER_TIMEOUT, READER_CRASHED, READER_FAILED -> Kind.FAILED;
            case READER_SERVICE, READER_SETTINGS, LIBRARY_MISSING, LIBRARY_UNLISTED, LIBRARY_CHANGED,
                 LIBRARY_UNUSABLE, HELPER_MISSING -> Kind.SETTINGS;
        };
    }

    /** A card lies on the reader, read or not. A reader that fails cannot tell, and holds nobody up. */
    public boolean lies() {
        return switch (kind) {
            case READING, LYING, LIFT, TURNED -> true;
            case ABSENT, SETTINGS, UNPLUGGED, WAITING, FAILED -> false;
        };
    }
}

package org.gongji.desk.ui.devices;

import java.util.List;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Said;

/** What the device page asks. */
public interface DevicesDesk {
    /** In the order shown; a digit each. */
    enum Kind {
        READER, SOCIAL, GUN, PRINTER, SIGN_PAD, SCREEN, FONTS, CLOCK, DISK;

        /** Somebody has to lay down, insert or scan something; the others answer by themselves. */
        boolean needsHand() {
            return this == READER || this == SOCIAL || this == GUN;
        }
    }

    /** Asks every device that answers without a person; long work. Readers say how they are by themselves. */
    List<Device> look();

    /** Uses the printer or the sign pad; long work. */
    Answer use(Kind kind);

    /** Shows the citizen a page. On the screen's thread; false where there is no second display. */
    boolean showCitizen();

    boolean secondDisplay();

    /** @param state in one or two words, with what to do about it in {@code advice} */
    record Device(Kind kind, Grade grade, String state, String advice, boolean simulated) {
    }

    /** What came of a test. */
    record Answer(Grade grade, Said said) {
    }

    /** The twins of a training desk; a live desk has none to offer. All calls on the screen's thread. */
    interface Twins {
        /** What the reader's twin plays next, the letters A to E on the page. */
        enum Trick {
            CARD, TURNED, REMOVED, UNPLUGGED, SILENT
        }

        boolean inUse();

        /** From the twin to the reader that is connected, and back. */
        void use(boolean twin);

        void play(Trick trick);
    }
}

package org.gongji.desk.app.screen;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.kit.Screen;

/** A screen that is joined to the desks behind it; the window holds one at a time. All calls on the screen's thread. */
public interface Room {
    Screen screen();

    /** A card was read (F6, or laid down by itself) while this room was open. */
    default void card(CardReading card) {
    }

    /**
     * Ctrl+E: who stands masked on this screen as it is now, whoever is chosen first. Asked on the screen's thread;
     * what it returns is long work.
     */
    default Callable<List<Hidden>> hidden() {
        return List::of;
    }

    /**
     * A social card was read while this room was open; it only fills fields in.
     *
     * @return false where there is nothing to fill in
     */
    default boolean social(SocialCardReading card) {
        return false;
    }

    /**
     * A scan gun read a code while this room was open.
     *
     * @return false where the code means nothing here
     */
    default boolean scanned(ScannedCode code) {
        return false;
    }

    /**
     * The desk is about to lock or to go elsewhere: what is typed goes into the draft. Errands started here are
     * finished before the store closes. The room may be shown again afterwards, over another {@link Rooms#counter()}.
     */
    default void keep() {
    }

    /** The room is gone for good: timers, a page on the applicant's screen and pictures in memory are let go. */
    default void left() {
    }
}

package org.gongji.desk.app.screen;

import org.gongji.desk.access.Presence;
import org.gongji.desk.ui.kit.Said;

/** Why a colleague's word beside the desk did not count, as each screen says it. */
public final class PresenceWords {
    private PresenceWords() {
    }

    /**
     * @param prefix ends with a dot; the bundle holds {@code WRONG}, {@code WRONG_LAST}, {@code WAIT}, {@code GONE},
     *               {@code SAME}, {@code NOT_THEIRS}, {@code MUST_CHANGE}, {@code NO_TOKEN}, {@code WEAKENED} and
     *               {@code DAMAGED} under it
     * @param not    anything but {@link Presence.Here}
     */
    public static Said refusal(String prefix, Presence not) {
        if (not instanceof Presence.WrongPassword wrong) {
            return wrong.left() == 0 ? Said.of(prefix + "WRONG_LAST") : Said.of(prefix + "WRONG", wrong.left());
        }
        if (not instanceof Presence.Locked locked) {
            return Said.of(prefix + "WAIT", Math.max(1, (locked.pause().toSeconds() + 59) / 60));
        }
        return Said.of(prefix + (not instanceof Presence.NoSuchAccount ? "GONE"
                : not instanceof Presence.SamePerson ? "SAME"
                : not instanceof Presence.NotTheirs ? "NOT_THEIRS"
                : not instanceof Presence.MustChange ? "MUST_CHANGE"
                : not instanceof Presence.NoToken ? "NO_TOKEN"
                : not instanceof Presence.SlotWeakened ? "WEAKENED" : "DAMAGED"));
    }
}

package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.Objects;

/**
 * What the action bar shows now. View models make it; the bar draws it.
 *
 * @param back      the quiet button at the left, null if none
 * @param hints     keys worth knowing here
 * @param saved     when the draft was last kept, empty if nothing is kept
 * @param reason    what stands left of the primary button: what is still missing, or what it will do
 * @param secondary a second button beside the primary one, null if none
 * @param primary   the one solid button, null on screens whose primary stands elsewhere
 * @param ready     false draws the primary as a dashed outline; the reason must then say what is missing
 */
public record Actions(Choice back, List<Hinted> hints, String saved, String reason, Choice secondary, Choice primary,
                      boolean ready) {
    public Actions {
        hints = List.copyOf(hints);
        Objects.requireNonNull(saved);
        Objects.requireNonNull(reason);
        if (primary != null && !ready && reason.isEmpty()) {
            throw new IllegalArgumentException("a button that cannot be pressed must say why");
        }
    }

    public static Actions hints(List<Hinted> hints, String reason) {
        return new Actions(null, hints, "", reason, null, null, true);
    }

    /** @param destructive drawn as red text, never solid */
    public record Choice(String text, Act act, boolean destructive) {
        public Choice(String text, Act act) {
            this(text, act, false);
        }
    }

    /** @param key as on the cap; may be a letter or digits that belong to one screen */
    public record Hinted(String key, String text) {
        public Hinted(Act act, String text) {
            this(act.caption(), text);
        }
    }
}

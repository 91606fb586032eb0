package org.gongji.desk.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Icons by what they mean. Every icon stands beside a text; none speaks alone. */
public enum Icon {
    DONE(Material2AL.CHECK_CIRCLE, Styles.SUCCESS),
    TICK(Material2AL.CHECK, Styles.SUCCESS),
    WARN(Material2MZ.WARNING, Styles.WARNING),
    NO(Material2MZ.REMOVE_CIRCLE, Styles.DANGER),
    MISSING(Material2OutlinedAL.ADD_CIRCLE_OUTLINE, Styles.WARNING),
    SHIELD(Material2OutlinedMZ.SECURITY, Styles.WARNING),
    UNSURE(Material2OutlinedAL.HELP_OUTLINE, Styles.MUTED),
    NOTE(Material2OutlinedAL.INFO, Styles.MUTED),
    CLOCK(Material2OutlinedAL.ACCESS_TIME, Styles.BODY_TEXT),
    CARD(Material2OutlinedMZ.RECENT_ACTORS, Styles.ACCENT),
    PEOPLE(Material2OutlinedMZ.PEOPLE_ALT, Styles.ACCENT),
    UNBIND(Material2OutlinedMZ.PERSON_REMOVE, Styles.ACCENT),
    SEARCH(Material2MZ.SEARCH, Styles.ACCENT),
    PRINT(Material2OutlinedMZ.PRINT, Styles.ACCENT),
    STICK(Material2OutlinedMZ.USB, Styles.ACCENT),
    PERSON(Material2OutlinedMZ.PERSON, Styles.MUTED),
    LOCK(Material2OutlinedAL.LOCK, Styles.ACCENT),
    ADD(Material2AL.ADD, Styles.WARNING),
    FOLDER(Material2OutlinedAL.FOLDER, Styles.ACCENT),
    LEDGER(Material2OutlinedAL.LIST_ALT, Styles.ACCENT),
    STORE(Material2OutlinedMZ.STORAGE, Styles.ACCENT),
    PAGE(Material2OutlinedAL.DESCRIPTION, Styles.MUTED);

    private final Ikon ikon;
    private final String colour;

    Icon(Ikon ikon, String colour) {
        this.ikon = ikon;
        this.colour = colour;
    }

    /** @param size class of the size: {@code gj-icon-14}, {@code -16}, {@code -18}, {@code -24}, {@code -44} */
    public FontIcon draw(int size) {
        return draw(size, colour);
    }

    public FontIcon draw(int size, String colourClass) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll("gj-icon", "gj-icon-" + size, colourClass);
        return icon;
    }
}

package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The one table of keys; a key means the same on every screen. {@link #caption()} is what the key cap shows, the
 * sentence of the act stands in the words bundle under {@code ui.act.<NAME>}.
 */
public enum Act {
    HELP("F1"), ADD("F2"), UNBIND("F3"), SEARCH("F4"), CHANGE("F5"), READ_CARD("F6"), TAKE_PAGES("F7"), WHY("F8"),
    DAY_CLOSE("F9"), PRIMARY("F10", "Ctrl+Enter"), APPLICANT_SCREEN("F11"), LOCK("F12", "Ctrl+L"),
    BACK("Esc"), STEP_BACK("Alt+Left"),
    STEP_1("Alt+1"), STEP_2("Alt+2"), STEP_3("Alt+3"), STEP_4("Alt+4"), STEP_5("Alt+5"), STEP_6("Alt+6"),
    STEP_7("Alt+7"),
    ADD_MEMBER("Insert"), REMOVE_MEMBER(true, "Delete"), UNDO(true, "Ctrl+Z"), SWAP_ROLES("Alt+X"), FORMER("Alt+F"),
    RARE_CHARACTER("Ctrl+R"), FULL_NUMBER("Ctrl+E"), PRINT("Ctrl+P"), PARK("Ctrl+D"),
    DEPUTY("Alt+D"), FILTER("Alt+T"),
    DAY_LIST("Ctrl+J"), LARGE_PRINT("Ctrl+B"), TEST_DEVICES("Ctrl+T"), IMPORT("Ctrl+O"),
    AUDIT("Ctrl+Y"), SAVE_LIST("Ctrl+S"), CARE("Alt+B"), FIGURES("Alt+M"), OBJECTION("Alt+O"),
    MATTERS("Alt+S"),
    POLICY("Alt+P"),
    SUPERVISOR("Ctrl+G"), STAFF("Ctrl+U"), OWN_PASSWORD("Ctrl+K"), SETTINGS("Ctrl+I"),
    SIGN_AGAIN("Ctrl+Delete"), ALL_KEYS("Ctrl+Slash"),
    OTHER_CLERK("Alt+H"), SIGN_OUT("Alt+Q"), PAGE_UP("Page_Up"), PAGE_DOWN("Page_Down");

    private final boolean outsideText;
    private final List<String> keys;

    Act(String... keys) {
        this(false, keys);
    }

    Act(boolean outsideText, String... keys) {
        this.outsideText = outsideText;
        this.keys = List.of(keys);
    }

    /** @param inText a text field has the caret: keys that edit text stay with it */
    public static Optional<Act> of(KeyEvent event, boolean inText) {
        for (Act act : values()) {
            if (!(inText && act.outsideText) && act.keys.stream().anyMatch(key -> combination(key).match(event))) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private static KeyCombination combination(String key) {
        String last = key.substring(key.lastIndexOf('+') + 1);
        boolean control = key.startsWith("Ctrl+");
        boolean alt = key.startsWith("Alt+");
        KeyCode code = "Esc".equals(last) ? KeyCode.ESCAPE
                : last.matches("\\d") ? KeyCode.valueOf("DIGIT" + last)
                : KeyCode.valueOf(last.toUpperCase(java.util.Locale.ROOT));
        return new KeyCodeCombination(code, KeyCombination.ModifierValue.UP,
                control ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
                alt ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP,
                KeyCombination.ModifierValue.UP, KeyCombination.ModifierValue.UP);
    }

    /** What the key cap shows: {@code F10}, {@code Ctrl+R}, {@code Alt+←}, {@code Del}. */
    public String caption() {
        return keys.get(0).replace("Left", "←").replace("Delete", "Del").replace("Slash", "/")
                .replace("Page_Up", "PgUp").replace("Page_Down", "PgDn");
    }

    /** The other keys that do the same, for the list of all keys. */
    public List<String> keys() {
        return keys;
    }

    /** {@code Alt+1…7}: the step a key goes to, 0 for every other act. */
    public int step() {
        return name().startsWith("STEP_") && this != STEP_BACK ? ordinal() - STEP_1.ordinal() + 1 : 0;
    }
}

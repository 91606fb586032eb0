package org.gongji.desk.ui.kit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for somebody's name. It takes characters from the picker, and remembers which came as bare keys: JavaFX on X11
 * cuts those to their last 16 bits, so that 𤸫 U+24E2B arrives as 丫 U+4E2B, an everyday character (facts.md, Fonts).
 * What an input method or the clipboard brings is whole.
 */
public final class NameField extends TextField {
    /** Stands where a character was cut to nothing a name can hold; the check of names refuses it in words. */
    private static final String LOST = "\uFFFD";
    private static final int FIRST_BEYOND_ASCII_AND_CONTROLS = 0xA0;
    private static final Pattern CODE_POINT = Pattern.compile("(?:[Uu]\\+)?([0-9A-Fa-f]{4,5})$");

    private final boolean cutting;
    private final Set<Integer> doubtful = new HashSet<>();
    private boolean nameless;

    public NameField() {
        this(cutsHere());
    }

    /** @param cutting the window system cuts characters of bare keys */
    NameField(boolean cutting) {
        this.cutting = cutting;
        addEventFilter(KeyEvent.KEY_PRESSED, event -> nameless = event.getCode() == KeyCode.UNDEFINED);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        textProperty().addListener((o, before, now) -> {
            if (now == null || now.isEmpty()) {
                doubtful.clear();
            }
        });
    }

    private static boolean cutsHere() {
        boolean drawnInMemory = "Monocle".equals(System.getProperty("glass.platform"));
        return !drawnInMemory && System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** A key of the keyboard has a name; a key that somebody's program invented for one character has none. */
    private void typed(KeyEvent event) {
        if (!cutting || !nameless || event.getCharacter().isEmpty()) {
            return;
        }
        int point = event.getCharacter().codePointAt(0);
        if (point < FIRST_BEYOND_ASCII_AND_CONTROLS) {
            event.consume();
            replaceSelection(LOST);
        } else {
            doubtful.add(point);
        }
    }

    /** Text of which nobody remembers how it came, e.g. from a draft. */
    public void doubt(String text) {
        if (cutting) {
            text.codePoints().filter(point -> point >= FIRST_BEYOND_ASCII_AND_CONTROLS).forEach(doubtful::add);
        }
    }

    /** The characters that may have lost their upper bits on the way. */
    public Set<Integer> doubtful() {
        return Set.copyOf(doubtful);
    }

    /**
     * The code point before the caret becomes its character: 20164, Ctrl+R, 𠅤.
     *
     * @return false where no code point stands there
     */
    public boolean takeCodePoint() {
        Matcher code = CODE_POINT.matcher(getText(0, getCaretPosition()));
        if (!code.find() || !Character.isIdeographic(Integer.parseInt(code.group(1), 16))) {
            return false;
        }
        replaceText(code.start(), getCaretPosition(), Character.toString(Integer.parseInt(code.group(1), 16)));
        return true;
    }

    /**
     * Puts a character in at the caret. Where all is marked, as in a field that has just got the caret, it goes to the
     * end: nothing that was typed is lost.
     *
     * @param anchor as the selection stood before the picker opened
     */
    public void put(String character, int anchor, int caret) {
        boolean all = Math.abs(anchor - caret) == getLength();
        selectRange(all ? getLength() : anchor, all ? getLength() : caret);
        replaceSelection(character);
    }
}

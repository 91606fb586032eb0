package org.gongji.desk.app.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.gongji.desk.identity.CodeScanner;
import org.gongji.desk.identity.ScannedCode;

/**
 * Stands before every screen and holds keys back until it is known whether a hand or a scan gun typed them. A hand's go
 * on to whatever has the focus, as the very events they came as; a gun's are taken out. A filter at the window: a
 * consumed event still reaches the other filters of the same node.
 */
final class GunKeys implements EventHandler<KeyEvent> {
    private static final Duration LOOK = Duration.millis(20);
    private static final Set<KeyCode> EDITING = EnumSet.of(KeyCode.ESCAPE, KeyCode.BACK_SPACE, KeyCode.DELETE,
            KeyCode.INSERT, KeyCode.CAPS);
    /** Keys that no code begins with. */
    private static final Set<KeyCode> BLANK = EnumSet.of(KeyCode.SHIFT, KeyCode.ENTER, KeyCode.TAB, KeyCode.SPACE,
            KeyCode.UNDEFINED);

    private final CodeScanner scanner;
    private final LongSupplier millis;
    private final Supplier<EventTarget> focus;
    private final Consumer<ScannedCode> scanned;
    private final Deque<KeyEvent> held = new ArrayDeque<>();
    private final Timeline looks = new Timeline(new KeyFrame(LOOK, event -> look()));
    private boolean replaying;

    /**
     * @param millis  goes forward only
     * @param focus   what has the focus; null where nobody is to be listened to: a password is nobody's code
     * @param scanned on the screen's thread
     */
    GunKeys(CodeScanner scanner, LongSupplier millis, Supplier<EventTarget> focus, Consumer<ScannedCode> scanned) {
        this.scanner = scanner;
        this.millis = millis;
        this.focus = focus;
        this.scanned = scanned;
        looks.setCycleCount(Animation.INDEFINITE);
    }

    @Override
    public void handle(KeyEvent event) {
        if (replaying) {
            return;
        }
        if (focus.get() == null || isCommand(event)) {
            goOn(scanner.letGo().length());
            return;
        }
        if (held.isEmpty() && !begins(event)) {
            return;
        }
        // the copy of a consumed event is not consumed
        held.add((KeyEvent) event.copyFor(event.getSource(), Event.NULL_SOURCE_TARGET));
        event.consume();
        looks.play();
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            hear(scanner.key(event.getCharacter().charAt(0), millis.getAsLong()));
        }
    }

    /** Keys no code is made of: they act at once, after what was typed before them. */
    private static boolean isCommand(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return true;
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            return event.getCharacter().length() != 1 || event.getCharacter().charAt(0) < ' ' && !ends(event);
        }
        KeyCode code = event.getCode();
        return code != KeyCode.SHIFT && (code.isModifierKey() || code.isFunctionKey() || code.isNavigationKey()
                || EDITING.contains(code));
    }

    private static boolean ends(KeyEvent event) {
        return event.getCharacter().equals("\r") || event.getCharacter().equals("\n")
                || event.getCharacter().equals("\t");
    }

    /** With nothing held, only a character begins a code; a blank, an end, a shift and a key let go are a hand's. */
    private static boolean begins(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            return !BLANK.contains(event.getCode());
        }
        return event.getEventType() == KeyEvent.KEY_TYPED && !ends(event) && !event.getCharacter().equals(" ");
    }

    private void hear(CodeScanner.Heard heard) {
        if (heard instanceof CodeScanner.Heard.Typed typed) {
            goOn(typed.text().length());
        } else if (heard instanceof CodeScanner.Heard.Scanned gun) {
            held.clear();
            looks.stop();
            scanned.accept(gun.code());
        }
    }

    private void look() {
        hear(scanner.idle(millis.getAsLong()));
    }

    /** @param characters how many of them are a hand's; with the last one that is held everything goes on */
    private void goOn(int characters) {
        int left = characters;
        boolean all = held.stream().filter(event -> event.getEventType() == KeyEvent.KEY_TYPED).count() <= characters;
        replaying = true;
        try {
            while (!held.isEmpty() && (all || left > 0)) {
                KeyEvent event = held.remove();
                left -= event.getEventType() == KeyEvent.KEY_TYPED ? 1 : 0;
                EventTarget target = focus.get();
                if (target != null) {
                    Event.fireEvent(target, event);
                }
            }
        } finally {
            replaying = false;
        }
        if (held.isEmpty()) {
            looks.stop();
        }
    }
}

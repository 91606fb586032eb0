package org.gongji.desk.ui.kit;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gongji.desk.base.Sha256;

/**
 * Remembers, by digest, what this window put on the clipboard, and takes it off again when a case is left. What another
 * program put there is not ours to remove.
 */
public final class Clip {
    private Sha256 ours;

    /** Watches the keys that copy. A mouse menu would copy unseen and hang open over a lock, so there is none. */
    public Clip(Scene scene) {
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, ContextMenuEvent::consume);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (copies(event)) {
                Sha256 before = now();
                Platform.runLater(() -> copied(before));
            }
        });
    }

    private static boolean copies(KeyEvent event) {
        KeyCode code = event.getCode();
        return event.isControlDown() && (code == KeyCode.C || code == KeyCode.X || code == KeyCode.INSERT)
                || code == KeyCode.COPY || code == KeyCode.CUT;
    }

    /** A key that copied nothing leaves what was there before, which need not be ours. */
    private void copied(Sha256 before) {
        Sha256 now = now();
        ours = Objects.equals(before, now) ? ours : now;
    }

    /** @return true when something of ours was still there */
    public boolean wipe() {
        boolean wiped = ours != null && ours.equals(now());
        if (wiped) {
            Clipboard.getSystemClipboard().clear();
        }
        ours = null;
        return wiped;
    }

    private static Sha256 now() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? null : Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}

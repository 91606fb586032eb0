package org.gongji.desk.ui.kit;

import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/**
 * A password field whose secret never becomes a {@link String}: the control itself holds only dots, the characters
 * stand in an array that is wiped when taken or cleared. Copy, cut and dragging out are off.
 */
public final class SecretField extends TextField {
    private static final int LONGEST = 128;
    private static final String DOT = "•";

    private char[] secret = new char[LONGEST];
    private int length;

    public SecretField() {
        getStyleClass().add("gj-secret");
        setOnDragDetected(event -> event.consume());
    }

    @Override
    public void replaceText(int start, int end, String text) {
        char[] typed = text.toCharArray();
        if (length - (end - start) + typed.length > LONGEST) {
            Arrays.fill(typed, '\0');
            return;
        }
        char[] next = new char[LONGEST];
        System.arraycopy(secret, 0, next, 0, start);
        System.arraycopy(typed, 0, next, start, typed.length);
        System.arraycopy(secret, end, next, start + typed.length, length - end);
        length += typed.length - (end - start);
        Arrays.fill(secret, '\0');
        Arrays.fill(typed, '\0');
        secret = next;
        super.replaceText(start, end, DOT.repeat(text.length()));
    }

    /** Label and field that take no room while nobody asks for this secret; what stood in the field is forgotten then. */
    public static void shownWhere(ObservableValue<Boolean> asked, Node label, SecretField field) {
        List.of(label, field).forEach(node -> {
            node.visibleProperty().bind(asked);
            node.managedProperty().bind(asked);
        });
        asked.addListener((o, before, now) -> field.forget());
    }

    /** Hands the secret over and forgets it; the taker wipes it. */
    public char[] take() {
        char[] taken = Arrays.copyOf(secret, length);
        forget();
        return taken;
    }

    public void forget() {
        Arrays.fill(secret, '\0');
        length = 0;
        super.replaceText(0, getLength(), "");
    }

    @Override
    public void copy() {
        // a password is not put on the clipboard
    }

    @Override
    public void cut() {
        // a password is not put on the clipboard
    }
}

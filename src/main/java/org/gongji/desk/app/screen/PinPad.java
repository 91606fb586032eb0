package org.gongji.desk.app.screen;

import java.util.Arrays;
import org.gongji.desk.vault.KeyStoreTokens;

/** Holds a token's PIN between the field it was typed in and the one sign-in it is for. */
final class PinPad implements KeyStoreTokens.Pin {
    private char[] pin = new char[0];
    private boolean refused;

    /** @param typed taken over and wiped here; empty where the PIN is keyed on the token itself */
    synchronized void key(char[] typed) {
        wipe();
        pin = typed;
    }

    @Override
    public synchronized char[] typed() {
        return pin.length == 0 ? null : pin.clone();
    }

    @Override
    public synchronized void refused() {
        refused = true;
    }

    /** Whether a token would not open by what was typed, since {@link #key}. */
    synchronized boolean wasRefused() {
        return refused;
    }

    synchronized void wipe() {
        Arrays.fill(pin, '\0');
        pin = new char[0];
        refused = false;
    }
}

package org.gongji.desk.vault;

/** A PIN as a test types it. */
final class TypedPin implements KeyStoreTokens.Pin {
    private final String pin;
    private boolean refused;

    TypedPin(String pin) {
        this.pin = pin;
    }

    @Override
    public char[] typed() {
        return pin.isEmpty() ? null : pin.toCharArray();
    }

    @Override
    public void refused() {
        refused = true;
    }

    boolean wasRefused() {
        return refused;
    }
}

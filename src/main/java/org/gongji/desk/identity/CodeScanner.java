package org.gongji.desk.identity;

/**
 * Tells a scan gun, which types like a keyboard, from a person's hand. Characters are held back until it is known
 * whose they are, so that half a code never lands in a field.
 */
public interface CodeScanner {
    /**
     * One key.
     *
     * @param c      the character; a carriage return or tab ends a code
     * @param millis when it came, on a clock that only goes forward
     */
    Heard key(char c, long millis);

    /** Called when no key came for a while; lets go what a hand typed. */
    Heard idle(long millis);

    /** Whatever is held is a hand's: a key came that no gun has, or nobody listens any more. */
    String letGo();

    /** What is known after a key. */
    sealed interface Heard {
        /** Not known yet; nothing reaches the field. */
        record Held() implements Heard {
        }

        /** A hand typed this; pass it on to the field. Empty when there is nothing to pass on. */
        record Typed(String text) implements Heard {
        }

        /** A gun read this. */
        record Scanned(ScannedCode code) implements Heard {
        }
    }
}

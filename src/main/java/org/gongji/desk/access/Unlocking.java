package org.gongji.desk.access;

/** What the door says to a password. */
public sealed interface Unlocking<S extends Opened> {
    /** @param opened closed by the session */
    record Open<S extends Opened>(S opened) implements Unlocking<S> {
    }

    record Wrong<S extends Opened>() implements Unlocking<S> {
    }

    /** The password was right, but the store behind it is not as the desk left it; {@code store verify} names it. */
    record Damaged<S extends Opened>() implements Unlocking<S> {
    }

    /** The slot asks for its owner's token, which is not plugged in or does not answer. */
    record NoToken<S extends Opened>() implements Unlocking<S> {
    }

    /** The slot was altered so that guessing became cheap. */
    record TooWeak<S extends Opened>() implements Unlocking<S> {
    }
}

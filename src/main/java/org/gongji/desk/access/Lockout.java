package org.gongji.desk.access;

import java.time.Duration;

/**
 * @param tries wrong passwords before the door waits
 * @param pause counted by the running desk, never by the clock: turning the clock on, or the desk off, shortens nothing
 */
public record Lockout(int tries, Duration pause) {
    public static final Lockout USUAL = new Lockout(5, Duration.ofMinutes(10));
}

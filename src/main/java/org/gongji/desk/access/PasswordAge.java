package org.gongji.desk.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a password besides what it opens.
 *
 * @param since   when it was set; empty where nobody wrote it down: such a password never expires
 * @param oneTime set by somebody else, to be changed at the first sign-in
 */
public record PasswordAge(Optional<Instant> since, boolean oneTime) {
    public static final PasswordAge UNKNOWN = new PasswordAge(Optional.empty(), false);
}

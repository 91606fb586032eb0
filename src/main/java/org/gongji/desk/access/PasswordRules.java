package org.gongji.desk.access;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;

/**
 * What a password must be. Length counts characters after NFKC, so eight Han characters are eight; there is no rule of
 * mixed kinds, which only moves people to {@code Password1!} (ADR 0101).
 *
 * @param shortest   characters, 8 to 64
 * @param remembered earlier passwords that may not come again, 0 to 12
 * @param daysValid  0 for no expiry
 * @param withToken  a password set from now on needs its owner's token beside it
 */
public record PasswordRules(int shortest, int remembered, int daysValid, boolean withToken) {
    public static final PasswordRules USUAL = new PasswordRules(8, 5, 90, false);
    static final int MOST_REMEMBERED = 12;
    private static final int LONGEST = 128;
    private static final int NAMING = 2;

    public PasswordRules {
        if (shortest < 8 || shortest > 64 || remembered < 0 || remembered > MOST_REMEMBERED || daysValid < 0
                || daysValid > 3650) {
            throw new IllegalArgumentException("no rules a store may have");
        }
    }

    public Map<String, Object> document() {
        return Map.of("shortest", shortest, "remembered", remembered, "daysValid", daysValid,
                "withToken", withToken);
    }

    /** @throws IllegalArgumentException when a number is missing or out of range */
    public static PasswordRules of(Map<String, Object> document) {
        return new PasswordRules(number(document, "shortest"), number(document, "remembered"),
                number(document, "daysValid"), Boolean.TRUE.equals(document.get("withToken")));
    }

    private static int number(Map<String, Object> document, String key) {
        if (document.get(key) instanceof Number number) {
            return Math.toIntExact(number.longValue());
        }
        throw new IllegalArgumentException("rules without " + key);
    }

    /** Every reason at once, so that nobody has to find them one by one; {@code password} is the caller's to wipe. */
    public Set<PasswordFlaw> flaws(char[] password, Clerk owner) {
        char[] plain = plain(password);
        try {
            Set<PasswordFlaw> flaws = EnumSet.noneOf(PasswordFlaw.class);
            int characters = Character.codePointCount(plain, 0, plain.length);
            mark(flaws, PasswordFlaw.TOO_SHORT, characters < shortest);
            mark(flaws, PasswordFlaw.TOO_LONG, characters > LONGEST);
            mark(flaws, PasswordFlaw.CONTROL_CHARACTER, hasControl(plain));
            mark(flaws, PasswordFlaw.NAMES_OWNER, names(plain, owner.staffNo()) || names(plain, owner.name()));
            mark(flaws, PasswordFlaw.USUAL, UsualPasswords.hold(plain));
            mark(flaws, PasswordFlaw.PATTERN, repeats(plain) || climbs(plain));
            return flaws;
        } finally {
            Arrays.fill(plain, '\0');
        }
    }

    private static void mark(Set<PasswordFlaw> flaws, PasswordFlaw flaw, boolean found) {
        if (found) {
            flaws.add(flaw);
        }
    }

    /** NFKC and lower case; a String, which nobody can wipe, only where the password is not normal already. */
    private static char[] plain(char[] password) {
        CharBuffer typed = CharBuffer.wrap(password);
        char[] plain = Normalizer.isNormalized(typed, Normalizer.Form.NFKC) ? password.clone()
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Character.toLowerCase(plain[i]);
        }
        return plain;
    }

    private static boolean hasControl(char[] plain) {
        for (char c : plain) {
            if (Character.isISOControl(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(char[] plain, String who) {
        String small = who.toLowerCase(java.util.Locale.ROOT);
        for (int from = 0; small.length() >= NAMING && from + small.length() <= plain.length; from++) {
            int same = 0;
            while (same < small.length() && plain[from + same] == small.charAt(same)) {
                same++;
            }
            if (same == small.length()) {
                return true;
            }
        }
        return false;
    }

    /** One to three characters over and over: {@code aaaaaaaa}, {@code 12121212}, {@code 医保医保医保医保}. */
    private static boolean repeats(char[] plain) {
        for (int unit = 1; unit <= 3 && unit * 2 < plain.length; unit++) {
            int i = unit;
            while (i < plain.length && plain[i] == plain[i - unit]) {
                i++;
            }
            if (i == plain.length) {
                return true;
            }
        }
        return false;
    }

    /** {@code 12345678}, {@code hgfedcba}. */
    private static boolean climbs(char[] plain) {
        if (plain.length < 3 || Math.abs(plain[1] - plain[0]) != 1) {
            return false;
        }
        for (int i = 2; i < plain.length; i++) {
            if (plain[i] - plain[i - 1] != plain[1] - plain[0]) {
                return false;
            }
        }
        return true;
    }

    /** @param now the later of the clock and the newest act, so that turning the clock back makes nothing young */
    public PasswordState state(PasswordAge age, Instant now) {
        if (age.oneTime()) {
            return PasswordState.ONE_TIME;
        }
        boolean old = daysValid > 0
                && age.since().map(since -> since.plus(Duration.ofDays(daysValid)).isBefore(now)).orElse(false);
        return old ? PasswordState.EXPIRED : PasswordState.FINE;
    }
}

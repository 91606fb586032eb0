package org.gongji.desk.device.codes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongji.desk.identity.CodeScanner;
import org.gongji.desk.identity.ScannedCode;

/**
 * Classifies by rhythm: at least 8 characters, median gap at most 25 ms, nine of ten gaps at most 45 ms, ended by
 * carriage return or tab (measured; facts.md, Devices). A machine that is busy stops a burst for longer than any gun
 * does, so one that has begun as a gun's is held a little longer. Codes have no Han characters: what an input method
 * puts down at once is a hand's. Pure but for its own short memory, which is wiped; the clock is the caller's.
 */
public final class ScanGun implements CodeScanner {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 2048;
    private static final long MEDIAN = 25;
    private static final long NINTH_OF_TEN = 45;
    /** A gap no gun makes: what was held before it was typed by hand. */
    private static final long PATIENCE = 70;
    /** The same, once so many characters came as only a gun's do. */
    private static final long GUNS_PATIENCE = 300;
    private static final int BEGUN = 5;
    /** A hand rolls two keys, or lets a held key repeat, as fast as this; five in a row it does not. */
    private static final long BEGUN_WITHIN = 25;
    /** Printable ASCII in its full width, as an input method left on makes of it. */
    private static final char FULL_WIDTH_FIRST = '\uFF01';
    private static final char FULL_WIDTH_LAST = '\uFF5E';

    private final StringBuilder held = new StringBuilder();
    private final List<Long> gaps = new ArrayList<>();
    private long last;

    @Override
    public Heard key(char c, long millis) {
        String before = "";
        if (held.length() > 0) {
            long gap = millis - last;
            if (gap > patience() || held.length() >= LONGEST) {
                before = release();
            } else {
                gaps.add(gap);
            }
        }
        last = millis;
        boolean end = c == '\r' || c == '\n' || c == '\t';
        if (end && before.isEmpty()) {
            return ended(c);
        }
        if (end) {
            return new Heard.Typed(before + c);
        }
        held.append(c);
        if (!mayBeCode(c)) {
            return new Heard.Typed(before + release());
        }
        return before.isEmpty() ? new Heard.Held() : new Heard.Typed(before);
    }

    @Override
    public Heard idle(long millis) {
        return held.length() > 0 && millis - last > patience() ? new Heard.Typed(release()) : new Heard.Typed("");
    }

    @Override
    public String letGo() {
        return release();
    }

    private Heard ended(char end) {
        boolean gun = isGun();
        String text = release();
        return gun ? new Heard.Scanned(ScannedCode.of(text)) : new Heard.Typed(text + end);
    }

    private static boolean mayBeCode(char c) {
        return c >= ' ' && c <= '~' || c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST;
    }

    private long patience() {
        boolean begun = gaps.size() >= BEGUN - 1
                && gaps.subList(0, BEGUN - 1).stream().allMatch(gap -> gap <= BEGUN_WITHIN);
        return begun ? GUNS_PATIENCE : PATIENCE;
    }

    private boolean isGun() {
        if (held.length() < SHORTEST || gaps.isEmpty()) {
            return false;
        }
        List<Long> sorted = new ArrayList<>(gaps);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) <= MEDIAN && sorted.get((sorted.size() - 1) * 9 / 10) <= NINTH_OF_TEN;
    }

    private String release() {
        String text = held.toString();
        for (int i = 0; i < held.length(); i++) {
            held.setCharAt(i, '\0');
        }
        held.setLength(0);
        gaps.clear();
        return text;
    }
}

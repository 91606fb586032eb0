package org.gongji.desk.device.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntToLongFunction;
import org.gongji.desk.identity.CodeScanner;
import org.gongji.desk.identity.CodeScanner.Heard;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;

/**
 * Guns and hands on a virtual clock. A gun: 1–20 ms a character as its model has it, a keyboard's polling grid of 8 ms,
 * and sometimes a machine that stands still for up to a quarter of a second. A hand: 60–300 ms, rolled keys, a held
 * key that repeats, phrases an input method puts down at once.
 */
class ScanGunBurstsTest {
    private static final String DIGITS = "0123456789";
    private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final String PHRASES = "共济家庭承诺书授权人使用人的父亲母亲配偶子女郑州市金水区";
    private final Random random = new Random(Evidence.seed());
    private long now;

    private String drawn(String letters, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private String code() {
        return switch (random.nextInt(4)) {
            case 0 -> "4101051990" + drawn(DIGITS, 7) + drawn("0123456789X", 1);
            case 1 -> "424" + drawn(DIGITS + "abcdef", 25);
            case 2 -> "GJ1:" + drawn(BASE45, 120 + random.nextInt(200));
            default -> "GJP:" + drawn(BASE45, 120 + random.nextInt(200));
        };
    }

    /** One gun's one burst: gaps of its model, on the polling grid of a keyboard or not, with a rare stand-still. */
    private IntToLongFunction gun(int length) {
        int model = 1 + random.nextInt(20);
        boolean grid = random.nextBoolean();
        int standsStillAt = random.nextInt(10) == 0 ? 5 + random.nextInt(length) : -1;
        return i -> {
            int gap = model + random.nextInt(5);
            return i == standsStillAt ? 50 + random.nextInt(200) : grid ? (gap + 7) / 8 * 8L : gap;
        };
    }

    /** What reached the desk: the field's text, or a code in brackets. */
    private String heard(CodeScanner scanner, String keys, IntToLongFunction gap) {
        StringBuilder desk = new StringBuilder();
        now += 2000;
        for (int i = 0; i < keys.length(); i++) {
            now = tick(scanner, desk, i == 0 ? 0 : gap.applyAsLong(i));
            take(scanner.key(keys.charAt(i), now), desk);
        }
        now = tick(scanner, desk, 1000);
        return desk.toString();
    }

    /** The desk asks every 20 ms whether what is held was a hand's. */
    private long tick(CodeScanner scanner, StringBuilder desk, long gap) {
        for (long at = now + 20; at < now + gap; at += 20) {
            take(scanner.idle(at), desk);
        }
        return now + gap;
    }

    private static void take(Heard heard, StringBuilder desk) {
        if (heard instanceof Heard.Typed typed) {
            desk.append(typed.text());
        } else if (heard instanceof Heard.Scanned scanned) {
            desk.append('<').append(scanned.code()).append('>');
        }
    }

    private int caught(CodeScanner scanner, int bursts) {
        int caught = 0;
        for (int i = 0; i < bursts; i++) {
            String code = code();
            String desk = heard(scanner, code + "\r", gun(code.length()));
            caught += desk.equals("<" + ScannedCode.of(code) + ">") ? 1 : 0;
        }
        return caught;
    }

    private String line() {
        return switch (random.nextInt(4)) {
            case 0 -> "4101051990" + drawn(DIGITS, 8);
            case 1 -> drawn(PHRASES, 8 + random.nextInt(12));
            case 2 -> "1380000" + drawn(DIGITS, 4);
            default -> drawn("abcdefghijklmnopqrstuvwxyz ", 8 + random.nextInt(20));
        };
    }

    private IntToLongFunction hand(String line) {
        boolean phrase = line.charAt(0) > '\u2E80';
        boolean repeats = random.nextInt(10) == 0;
        boolean[] rolled = {false};
        return i -> {
            if (phrase && i < line.length()) {
                return 0;
            }
            if (repeats && i < line.length()) {
                return 33;
            }
            // two keys are rolled into each other, never five
            rolled[0] = !rolled[0] && random.nextInt(6) == 0;
            return rolled[0] ? 12 + random.nextInt(30) : 60 + random.nextInt(240);
        };
    }

    @Test
    void catchesTheBurstsOfEveryGunAndMisreadsNoTypedLine() {
        int bursts = Evidence.of("C", 1000, 5000);
        ScanGun gun = new ScanGun();
        int caught = caught(gun, bursts);
        Evidence.counted("C", "scan gun bursts caught on a virtual clock (at least 99.9 %)", bursts, bursts - caught);
        assertThat(caught * 1000L).isGreaterThanOrEqualTo(bursts * 999L);
        int misread = 0;
        for (int i = 0; i < bursts; i++) {
            String line = line() + "\r";
            misread += heard(gun, line, hand(line.strip())).equals(line) ? 0 : 1;
        }
        Evidence.counted("C", "typed lines misread for a scan gun's", bursts, misread);
        assertThat(misread).isZero();
    }

    /** The same measure finds a scanner that takes every line for a gun's, and one that takes none. */
    @Test
    void theMeasureFindsScannersThatAreWrong() {
        assertThat(caught(new OneAnswer(false), 100)).isZero();
        CodeScanner credulous = new OneAnswer(true);
        String line = "410105199003070026\r";
        assertThat(heard(credulous, line, hand(line.strip()))).isNotEqualTo(line);
        assertThat(caught(new ImpatientGun(), 400)).as("stand-stills really happen").isLessThan(398);
    }

    /** Takes everything, or nothing, for a code. */
    private static final class OneAnswer implements CodeScanner {
        private final boolean gun;
        private final StringBuilder held = new StringBuilder();

        OneAnswer(boolean gun) {
            this.gun = gun;
        }

        @Override
        public Heard key(char c, long millis) {
            if (!gun) {
                return new Heard.Typed(String.valueOf(c));
            }
            if (c != '\r') {
                held.append(c);
                return new Heard.Held();
            }
            return new Heard.Scanned(ScannedCode.of(held.toString()));
        }

        @Override
        public Heard idle(long millis) {
            return new Heard.Typed("");
        }

        @Override
        public String letGo() {
            return "";
        }
    }

    /** Lets go after 45 ms, whatever came before. */
    private static final class ImpatientGun implements CodeScanner {
        private final ScanGun gun = new ScanGun();
        private long last;

        @Override
        public Heard key(char c, long millis) {
            boolean late = last > 0 && millis - last > 45;
            last = millis;
            return late ? new Heard.Typed(String.valueOf(c)) : gun.key(c, millis);
        }

        @Override
        public Heard idle(long millis) {
            return gun.idle(millis);
        }

        @Override
        public String letGo() {
            return gun.letGo();
        }
    }
}

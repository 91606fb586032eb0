package org.gongji.desk.device.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.gongji.desk.identity.CodeScanner.Heard;
import org.gongji.desk.identity.ScannedCode;
import org.junit.jupiter.api.Test;

/** On a virtual clock: the caller says when each key came. */
class ScanGunTest {
    private static final String NUMBER = "410171199705170017";
    private long now;

    /** Plays keys with the gaps given by {@code gap} and returns what reached the desk: the field's text or a code. */
    private String play(ScanGun gun, String keys, IntUnaryOperator gap) {
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < keys.length(); i++) {
            now += i == 0 ? 1000 : gap.applyAsInt(i);
            take(gun.key(keys.charAt(i), now), field);
        }
        now += 400;
        take(gun.idle(now), field);
        return field.toString();
    }

    private static void take(Heard heard, StringBuilder field) {
        if (heard instanceof Heard.Typed typed) {
            field.append(typed.text());
        } else if (heard instanceof Heard.Scanned scanned) {
            field.append('<').append(scanned.code()).append('>');
        }
    }

    @Test
    void takesABurstForAGun() {
        assertThat(play(new ScanGun(), NUMBER + "\r", i -> 8)).isEqualTo("<Number[value=" + NUMBER + "]>");
        assertThat(play(new ScanGun(), "GJ1:ABCDEFGH\t", i -> 20)).isEqualTo("<Receipt[text=GJ1:ABCDEFGH]>");
        assertThat(play(new ScanGun(), "GJP:ABCDEFGH\n", i -> 20)).isEqualTo("<Page[text=GJP:ABCDEFGH]>");
        assertThat(play(new ScanGun(), "ABCDEFGHIJ\n", i -> 20)).isEqualTo("<Unknown[length=10]>");
    }

    @Test
    void dropsAnInsuranceCodeAndKeepsOnlyThatItCame() {
        String code = "424" + "1234567890123456789012345";
        String heard = play(new ScanGun(), code + "\r", i -> 5);
        assertThat(heard).isEqualTo("<InsuranceCode[]>");
        assertThat(ScannedCode.of(code)).isEqualTo(new ScannedCode.InsuranceCode());
    }

    @Test
    void letsGoWhatItHoldsOnce() {
        ScanGun gun = new ScanGun();
        gun.key('4', 0);
        gun.key('1', 8);
        assertThat(gun.letGo()).isEqualTo("41");
        assertThat(gun.letGo()).isEmpty();
    }

    @Test
    void passesOnWhatAHandTypes() {
        assertThat(play(new ScanGun(), NUMBER + "\r", i -> 90)).isEqualTo(NUMBER + "\r");
        assertThat(play(new ScanGun(), NUMBER + "\r", i -> 60)).isEqualTo(NUMBER + "\r");
        assertThat(play(new ScanGun(), "abc\r", i -> 5)).isEqualTo("abc\r");
        assertThat(play(new ScanGun(), NUMBER, i -> 5)).isEqualTo(NUMBER);
    }

    @Test
    void losesNoKeyWhenAGunFollowsAHand() {
        ScanGun gun = new ScanGun();
        StringBuilder field = new StringBuilder();
        take(gun.key('王', 0), field);
        long at = 500;
        for (char c : (NUMBER + "\r").toCharArray()) {
            at += 10;
            take(gun.key(c, at), field);
        }
        assertThat(field.toString()).isEqualTo("王<Number[value=" + NUMBER + "]>");
    }

    @Test
    void catchesBurstsWithJitterAndMisreadsNoTypedLine() {
        Random random = new Random(7);
        int caught = 0;
        for (int i = 0; i < 2000; i++) {
            String heard = play(new ScanGun(), NUMBER + "\r", k ->
                    4 + random.nextInt(18) + (random.nextInt(30) == 0 ? 20 : 0));
            caught += heard.startsWith("<") ? 1 : 0;
        }
        assertThat(caught).isGreaterThanOrEqualTo(1998);
        for (int i = 0; i < 2000; i++) {
            assertThat(play(new ScanGun(), NUMBER + "\r", k -> 45 + random.nextInt(250))).isEqualTo(NUMBER + "\r");
        }
    }
}

package org.gongji.desk.device.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.device.card.simulated.SimulatedSocialCard;
import org.gongji.desk.device.card.simulated.SimulatedSocialCard.Style;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SocialCardReading.NameState;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Straight at the card's contacts, without PC/SC: the other channel. */
class SocialCardScriptTest {
    /** The twelve test names' characters, in GBK, in two bytes of GB 18030 and in four. */
    static final String RARE = "䶮㛃𬱖𤋮𠅤𫖯喆堃犇龑𡋾𬴂";

    private static SocialCardReading read(ApduChannel card) throws DeviceTrouble {
        return new SocialCardScript(card).read();
    }

    private static void fails(ApduChannel card, String code) {
        assertThatThrownBy(() -> read(card)).isInstanceOf(DeviceTrouble.class).hasMessage(code);
    }

    @ParameterizedTest
    @CsvSource({"BY_NUMBER,true", "BY_NUMBER,false", "BY_ID,true", "BY_ID,false"})
    void readsBothStylesAndBothVersionsWithRareCharactersExactly(Style style, boolean fetched) throws DeviceTrouble {
        List<String> names = new ArrayList<>(List.of("阿依古丽·买买提", "王" + RARE.substring(0, 1), "李四"));
        RARE.codePoints().forEach(c -> names.add("王" + Character.toString(c)));
        int wrong = 0;
        for (String name : names) {
            SocialCardReading two = read(SocialCards.second(style, fetched, name));
            wrong += two.equals(SocialCards.reading(name, NameState.WHOLE, "2.00")) ? 0 : 1;
            SocialCardReading one = read(SocialCards.first(style, fetched, name.getBytes(gb18030())));
            wrong += one.equals(SocialCards.reading(name, NameState.WHOLE, "1.00")) ? 0 : 1;
        }
        Evidence.counted("C", "社保卡 in both record styles and versions, rare characters", names.size() * 2L, wrong);
        assertThat(wrong).isZero();
    }

    /** FE51 … FE91 are what GBK cards hold; Unicode has had these six since long before the JDK's table. */
    @ParameterizedTest
    @CsvSource({"fe51,20087", "fe52,20089", "fe53,200CC", "fe6c,215D7", "fe76,2298F", "fe91,241FE", "fe59,9FB4",
        "fe61,9FB5", "fe66,9FB6", "fe67,9FB7", "fe6d,9FB8", "fe7e,9FB9", "fe90,9FBA", "fea0,9FBB", "fe9f,4DAE"})
    void takesNoCharacterOfGbkForAPrivateOne(String bytes, String codePoint) throws DeviceTrouble {
        SocialCardReading read = read(SocialCards.first(Style.BY_ID, false, SocialCards.hex("cdf5" + bytes)));
        assertThat(read.name()).isEqualTo("王" + Character.toString(Integer.parseInt(codePoint, 16)));
    }

    /** A four-byte character that begins in the name's last bytes and ends in 姓名扩展. */
    @Test
    void joinsTheTwoHalvesOfANameBeforeItIsRead() throws DeviceTrouble {
        String name = "一二三四五六七八九十甲乙丙丁" + "𤋮" + "戊己";
        assertThat(name.getBytes(gb18030())).hasSize(36);
        assertThat(read(SocialCards.second(Style.BY_NUMBER, false, name)))
                .isEqualTo(SocialCards.reading(name, NameState.WHOLE, "2.00"));
    }

    @Test
    void saysThatANameMayBeCutAndKeepsNoHalfCharacter() throws DeviceTrouble {
        byte[] cut = java.util.Arrays.copyOf(("一二三四五六七八九十甲乙丙丁" + "𤋮").getBytes(gb18030()), 30);
        SocialCardReading read = read(SocialCards.first(Style.BY_NUMBER, false, cut));
        assertThat(read.nameState()).isEqualTo(NameState.MAY_BE_CUT);
        assertThat(read.name()).isEqualTo("一二三四五六七八九十甲乙丙丁");
        String long25 = "一".repeat(25);
        assertThat(read(SocialCards.second(Style.BY_ID, true, long25)))
                .isEqualTo(SocialCards.reading(long25, NameState.MAY_BE_CUT, "2.00"));
    }

    @Test
    void saysThatTheIssuerLostACharacterAndFillsNoNameIn() throws DeviceTrouble {
        SocialCardReading read = read(SocialCards.first(Style.BY_ID, false, "王?".getBytes(gb18030())));
        assertThat(read.nameState()).isEqualTo(NameState.LOST);
        assertThat(read.name()).isEmpty();
        assertThat(read.number()).isEqualTo(SocialCards.NUMBER);
    }

    @Test
    void namesEveryCardItCannotRead() {
        fails(command -> new byte[] {0x6A, (byte) 0x82}, "card-no-social");
        fails(command -> command[1] == (byte) 0xB2 ? new byte[] {0x69, (byte) 0x82} : new byte[] {(byte) 0x90, 0},
                "card-locked");
        fails(command -> new byte[] {(byte) 0x90}, "card-short");
        fails(command -> new byte[] {0x61, 0x10}, "card-short");
        fails(new SimulatedSocialCard(Style.BY_ID, false), "card-number");
        fails(SocialCards.second(Style.BY_ID, false, "李四").withRaw(6, 0x09, new byte[] {9, 30, 1}), "card-short");
        fails(SocialCards.first(Style.BY_ID, false, new byte[] {(byte) 0xCD, (byte) 0xF5, (byte) 0xFF, 1}),
                "card-short");
    }

    /** Not one byte of what is sent may be a VERIFY, a write or a key command, whatever the card answers. */
    @Test
    void sendsNothingButSelectReadAndFetchWhateverTheCardAnswers() {
        Random random = new Random(Evidence.seed());
        int cases = Evidence.of("C", 2_000, 200_000);
        int wrong = 0;
        for (int i = 0; i < cases; i++) {
            List<Integer> sent = new ArrayList<>();
            try {
                read(command -> {
                    sent.add(command[1] & 0xFF);
                    return drawn(random);
                });
            } catch (DeviceTrouble named) {
                wrong += named.fault() == null ? 1 : 0;
            }
            wrong += List.of(0xA4, 0xB2, 0xC0).containsAll(sent) ? 0 : 1;
        }
        Evidence.counted("C", "社保卡 script against drawn answers", cases, wrong);
        assertThat(wrong).isZero();
    }

    private static byte[] drawn(Random random) {
        byte[] answer = new byte[random.nextInt(40)];
        random.nextBytes(answer);
        if (answer.length > 4 && random.nextInt(8) > 0) {
            int[] ids = {1, 3, 6, 7, 8, 9, 0x4E, 0x0A, 0x0B, 0x0D};
            answer[0] = (byte) ids[random.nextInt(ids.length)];
            answer[1] = (byte) (answer.length - 4);
            answer[answer.length - 2] = (byte) 0x90;
            answer[answer.length - 1] = 0;
        }
        return answer;
    }

    private static Charset gb18030() {
        return Charset.forName("GB18030");
    }
}

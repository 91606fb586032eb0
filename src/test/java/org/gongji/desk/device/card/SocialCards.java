package org.gongji.desk.device.card;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.gongji.desk.device.card.simulated.SimulatedSocialCard;
import org.gongji.desk.device.card.simulated.SimulatedSocialCard.Style;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SocialCardReading.NameState;

/** Cards as issuers write them; their bytes are put together here, not by the code that reads them. */
final class SocialCards {
    static final String NUMBER = "410105199003070026";

    private SocialCards() {
    }

    /** Version 2: 姓名扩展 stands between name and sex. */
    static SimulatedSocialCard second(Style style, boolean fetched, String name) {
        byte[] text = name.getBytes(Charset.forName("GB18030"));
        return issuer(new SimulatedSocialCard(style, fetched), "2.00").with(6, 0x08, ascii(NUMBER, 18))
                .with(6, 0x09, padded(Arrays.copyOf(text, Math.min(30, text.length)), 30))
                .with(6, 0x4E, padded(text.length > 30 ? Arrays.copyOfRange(text, 30, text.length) : new byte[0], 20))
                .with(6, 0x0A, ascii("2", 1)).with(6, 0x0B, hex("01")).with(6, 0x0C, hex("410105"))
                .with(6, 0x0D, hex("19900307"));
    }

    /** Version 1: no 姓名扩展, so that the sex is the third record. */
    static SimulatedSocialCard first(Style style, boolean fetched, byte[] name) {
        return issuer(new SimulatedSocialCard(style, fetched), "1.00").with(6, 0x08, ascii(NUMBER, 18))
                .with(6, 0x09, padded(name, 30)).with(6, 0x0A, ascii("2", 1)).with(6, 0x0B, hex("01"))
                .with(6, 0x0C, hex("410105")).with(6, 0x0D, hex("19900307"));
    }

    private static SimulatedSocialCard issuer(SimulatedSocialCard card, String version) {
        return card.with(5, 0x01, hex("4101000000000000000000000000abcd")).with(5, 0x02, ascii("1", 1))
                .with(5, 0x03, ascii(version, 4)).with(5, 0x04, hex("410100000000000000000000"))
                .with(5, 0x05, hex("20200102")).with(5, 0x06, hex("20300102")).with(5, 0x07, ascii("A12345678", 9));
    }

    static SocialCardReading reading(String name, NameState state, String version) {
        return new SocialCardReading(NUMBER, name, state, Sex.FEMALE, "01", LocalDate.of(1990, 3, 7), "A12345678",
                "410100", version, LocalDate.of(2030, 1, 2));
    }

    static byte[] ascii(String text, int length) {
        return padded(text.getBytes(StandardCharsets.US_ASCII), length);
    }

    private static byte[] padded(byte[] text, int length) {
        return Arrays.copyOf(text, length);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}

package org.gongji.desk.device.card;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SocialCardReading.NameState;

/**
 * What the items of a 社会保障卡 say. Text is GB 18030, which holds all of GBK; it is padded with 00, spaces or FF.
 * Numbers in "cn" are two digits a byte, padded with F.
 */
final class SocialCardText {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd")
            .withResolverStyle(ResolverStyle.STRICT);
    private static final int NAME_FIELD = 30;
    private static final int MORE_FIELD = 20;
    /**
     * Six ideographs that GBK and GB 18030-2005 kept in the private area (FE51 FE52 FE53 FE6C FE76 FE91); a JDK before
     * 21 still gives them so, GB 18030-2022 and Unicode have them as below.
     */
    private static final Map<Character, String> OUT_OF_PRIVATE = Map.of('\uE816', "\uD840\uDC87",
            '\uE817', "\uD840\uDC89", '\uE818', "\uD840\uDCCC", '\uE831', "\uD845\uDDD7",
            '\uE83B', "\uD84A\uDD8F", '\uE855', "\uD850\uDDFE");

    private SocialCardText() {
    }

    /** @throws DeviceTrouble {@code CARD_NUMBER} without a number, {@code CARD_SHORT} when the name is broken */
    static SocialCardReading reading(Map<SocialCardItem, byte[]> items) throws DeviceTrouble {
        String number = ascii(items, SocialCardItem.NUMBER);
        if (number.isEmpty()) {
            throw new DeviceTrouble(DeviceFault.CARD_NUMBER);
        }
        byte[] name = name(items);
        try {
            NameState state = state(items, name);
            String text = state == NameState.LOST ? "" : text(name, state);
            return new SocialCardReading(number, text, state, Sex.ofCode(ascii(items, SocialCardItem.SEX)),
                    digits(items, SocialCardItem.ETHNIC), date(items, SocialCardItem.BIRTH),
                    ascii(items, SocialCardItem.CARD_NUMBER), area(items), ascii(items, SocialCardItem.VERSION),
                    date(items, SocialCardItem.VALID_TO));
        } finally {
            Arrays.fill(name, (byte) 0);
        }
    }

    /** Joined before it is decoded: a character of four bytes may begin in one item and end in the other. */
    private static byte[] name(Map<SocialCardItem, byte[]> items) {
        byte[] first = items.getOrDefault(SocialCardItem.NAME, new byte[0]);
        byte[] more = items.getOrDefault(SocialCardItem.NAME_MORE, new byte[0]);
        int head = filled(first);
        int tail = filled(more);
        byte[] all = Arrays.copyOf(first, head + tail);
        System.arraycopy(more, 0, all, head, tail);
        return all;
    }

    private static NameState state(Map<SocialCardItem, byte[]> items, byte[] name) {
        for (byte b : name) {
            // what a system without the character wrote in its place; no name has one
            if (b == '?') {
                return NameState.LOST;
            }
        }
        int room = items.containsKey(SocialCardItem.NAME_MORE) ? NAME_FIELD + MORE_FIELD : NAME_FIELD;
        // half a character does not fit into the last byte or three
        return name.length > room - 2 ? NameState.MAY_BE_CUT : NameState.WHOLE;
    }

    private static String text(byte[] name, NameState state) throws DeviceTrouble {
        for (int length = name.length; length >= 0 && length > name.length - 4; length--) {
            try {
                return standard(decoded(name, length));
            } catch (CharacterCodingException e) {
                if (state == NameState.WHOLE) {
                    throw new DeviceTrouble(DeviceFault.CARD_SHORT);
                }
            }
        }
        throw new DeviceTrouble(DeviceFault.CARD_SHORT);
    }

    private static String decoded(byte[] bytes, int length) throws CharacterCodingException {
        return GB18030.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, 0, length)).toString();
    }

    private static String standard(String text) {
        StringBuilder standard = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            standard.append(OUT_OF_PRIVATE.getOrDefault(c, String.valueOf(c)));
        }
        return standard.toString().strip();
    }

    private static int filled(byte[] value) {
        int end = value.length;
        while (end > 0 && (value[end - 1] == 0 || value[end - 1] == ' ' || value[end - 1] == (byte) 0xFF)) {
            end--;
        }
        return end;
    }

    private static String ascii(Map<SocialCardItem, byte[]> items, SocialCardItem item) {
        byte[] value = items.getOrDefault(item, new byte[0]);
        return new String(value, 0, filled(value), StandardCharsets.US_ASCII).strip();
    }

    private static String digits(Map<SocialCardItem, byte[]> items, SocialCardItem item) {
        String hex = HexFormat.of().formatHex(items.getOrDefault(item, new byte[0]));
        int end = hex.indexOf('f');
        return end < 0 ? hex : hex.substring(0, end);
    }

    /** The first six digits of the card's id are the division of the place that gave it out. */
    private static String area(Map<SocialCardItem, byte[]> items) {
        String id = digits(items, SocialCardItem.CARD_ID);
        return id.length() < 6 ? "" : id.substring(0, 6);
    }

    private static LocalDate date(Map<SocialCardItem, byte[]> items, SocialCardItem item) {
        try {
            return LocalDate.parse(digits(items, item), DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }
}

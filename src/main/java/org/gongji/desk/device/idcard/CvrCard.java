package org.gongji.desk.device.idcard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;

/**
 * A card out of a CVR library's values. The kind of document comes from the number's own shape: a vendor's card type
 * means something else at every vendor. A name that lost characters on its way through GBK is refused whole; elsewhere
 * a lost character stays visible as 〓, the printers' mark for a type that is missing.
 */
final class CvrCard {
    private static final int NAME_UNITS = 15;
    private static final int OLD_FOREIGN = 15;
    private static final char LOST = '〓';
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, byte[]> fields;

    private CvrCard(Map<String, byte[]> fields) {
        this.fields = fields;
    }

    static CardReader.Outcome read(Map<String, byte[]> fields) {
        return new CvrCard(fields).read();
    }

    private CardReader.Outcome read() {
        String name = raw(CvrValue.NAME);
        String number = raw(CvrValue.NUMBER);
        if (number.isEmpty()) {
            return new CardReader.Outcome.Failed(DeviceFault.CARD_NUMBER);
        }
        if (name.isEmpty() || name.codePoints().anyMatch(CvrCard::isLost)) {
            return new CardReader.Outcome.Failed(DeviceFault.CARD_LOSSY);
        }
        IdKind kind = kind(number);
        boolean foreign = kind == IdKind.FOREIGN_2017 || kind == IdKind.FOREIGN_2023;
        boolean latin = name.chars().allMatch(c -> c < 0x80);
        String newest = text(CvrValue.NEWEST_ADDRESS);
        CardReading reading = new CardReading(layout(kind), name, foreign && latin ? name : "", sex(),
                foreign ? "" : text(CvrValue.ETHNIC), date(CvrValue.BIRTH),
                newest.isEmpty() ? text(CvrValue.ADDRESS) : newest, document(kind, number), text(CvrValue.ISSUER),
                text(CvrValue.PERMIT), "", !foreign && name.length() >= NAME_UNITS);
        return new CardReader.Outcome.Read(reading, Optional.ofNullable(fields.get(CvrDriver.PHOTO))
                .map(CardPhoto::new));
    }

    private IdDocument document(IdKind kind, String number) {
        boolean longTerm = raw(CvrValue.TO).equals("长期");
        return new IdDocument(kind, number, date(CvrValue.FROM), longTerm ? null : date(CvrValue.TO), longTerm,
                Source.CHIP);
    }

    private static IdKind kind(String number) {
        if (number.length() == OLD_FOREIGN) {
            return IdKind.FOREIGN_2017;
        }
        if (number.startsWith("9")) {
            return IdKind.FOREIGN_2023;
        }
        return number.matches("8[123].*") ? IdKind.HMT_RESIDENCE : IdKind.RESIDENT18;
    }

    private static String layout(IdKind kind) {
        return switch (kind) {
            case FOREIGN_2017 -> "foreign2017";
            case FOREIGN_2023 -> "foreign2023";
            case HMT_RESIDENCE -> "hmt";
            default -> "citizen";
        };
    }

    private Sex sex() {
        return switch (raw(CvrValue.SEX)) {
            case "男" -> Sex.ofCode("1");
            case "女" -> Sex.ofCode("2");
            default -> Sex.ofCode(raw(CvrValue.SEX));
        };
    }

    /** With or without dots between; null where there is none, or no such day. */
    private LocalDate date(CvrValue value) {
        String digits = raw(value).replaceAll("[.\\-年月日]", "");
        try {
            return LocalDate.parse(digits, DAY);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String text(CvrValue value) {
        StringBuilder kept = new StringBuilder();
        raw(value).codePoints().forEach(c -> kept.appendCodePoint(isLost(c) ? LOST : c));
        return kept.toString();
    }

    private String raw(CvrValue value) {
        return new String(fields.getOrDefault(value.name(), new byte[0]), StandardCharsets.UTF_16LE).strip();
    }

    /** The converter's question mark, a broken byte, or a code of the private area that old tables put in its place. */
    private static boolean isLost(int c) {
        return c == '?' || c == 0xFFFD || c >= 0xE000 && c <= 0xF8FF;
    }
}

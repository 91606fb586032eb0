package org.gongji.desk.identity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Reads the text block of a second-generation ID chip. Nothing is corrected here: what the chip says is what the
 * reading says, and whether that is plausible is judged by the checks.
 */
public final class CardBlock {
    private static final String LONG_TERM = "长期";

    private final byte[] bytes;

    private CardBlock(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @param block 256 bytes; longer when the vendor appends the newest address
     * @throws UnreadableCardException if it is shorter, has an unknown layout or no number
     */
    public static CardReading parse(byte[] block) {
        if (block.length < CardLayout.LENGTH) {
            throw new UnreadableCardException("card-short");
        }
        CardBlock card = new CardBlock(block);
        char flag = (char) (block[CardLayout.FLAG.offset()] & 0xFF | (block[CardLayout.FLAG.offset() + 1] & 0xFF) << 8);
        CardLayout layout = CardLayout.ofFlag(flag).orElseThrow(() -> new UnreadableCardException("card-layout"));
        return switch (layout) {
            case CITIZEN -> card.citizen();
            case HMT -> card.hmt();
            case FOREIGN_2017 -> card.foreign2017();
            case FOREIGN_2023 -> card.foreign2023();
        };
    }

    private CardReading citizen() {
        return new CardReading(CardLayout.CITIZEN.word(), text(CardLayout.NAME), "", sex(CardLayout.SEX),
                text(CardLayout.ETHNIC), date(CardLayout.BIRTH), address(),
                document(IdKind.RESIDENT18, CardLayout.NUMBER), text(CardLayout.ISSUER), "", "",
                fills(CardLayout.NAME));
    }

    private CardReading hmt() {
        return new CardReading(CardLayout.HMT.word(), text(CardLayout.NAME), "", sex(CardLayout.SEX),
                text(CardLayout.ETHNIC), date(CardLayout.BIRTH), address(),
                document(IdKind.HMT_RESIDENCE, CardLayout.NUMBER), text(CardLayout.ISSUER), text(CardLayout.PERMIT),
                "", fills(CardLayout.NAME));
    }

    private CardReading foreign2017() {
        String english = text(CardLayout.ENGLISH_2017);
        String chinese = text(CardLayout.CHINESE_2017);
        boolean cut = chinese.isEmpty() ? fills(CardLayout.ENGLISH_2017) : fills(CardLayout.CHINESE_2017);
        return new CardReading(CardLayout.FOREIGN_2017.word(), chinese.isEmpty() ? english : chinese, english,
                sex(CardLayout.SEX_2017), "", date(CardLayout.BIRTH_2017), "",
                document(IdKind.FOREIGN_2017, CardLayout.NUMBER_2017), text(CardLayout.OFFICE_2017), "",
                text(CardLayout.NATIONALITY_2017), cut);
    }

    private CardReading foreign2023() {
        String english = (raw(CardLayout.ENGLISH_FIRST) + raw(CardLayout.ENGLISH_REST)).stripTrailing();
        String chinese = text(CardLayout.NAME);
        boolean cut = chinese.isEmpty() ? fills(CardLayout.ENGLISH_REST) : fills(CardLayout.NAME);
        return new CardReading(CardLayout.FOREIGN_2023.word(), chinese.isEmpty() ? english : chinese, english,
                sex(CardLayout.SEX), "", date(CardLayout.BIRTH), "",
                document(IdKind.FOREIGN_2023, CardLayout.NUMBER), "", "", text(CardLayout.NATIONALITY_2023), cut);
    }

    private IdDocument document(IdKind kind, CardLayout.Field numberField) {
        String number = text(numberField);
        if (number.isEmpty()) {
            throw new UnreadableCardException("card-number");
        }
        boolean longTerm = text(CardLayout.VALID_TO).equals(LONG_TERM);
        return new IdDocument(kind, number, date(CardLayout.VALID_FROM), longTerm ? null : date(CardLayout.VALID_TO),
                longTerm, Source.CHIP);
    }

    private String address() {
        CardLayout.Field newest = CardLayout.NEWEST_ADDRESS;
        boolean appended = bytes.length >= newest.offset() + newest.length();
        return appended && !text(newest).isEmpty() ? text(newest) : text(CardLayout.ADDRESS);
    }

    private Sex sex(CardLayout.Field field) {
        return Sex.ofCode(text(field));
    }

    private LocalDate date(CardLayout.Field field) {
        String text = text(field);
        boolean digits = text.length() == 8 && IdShape.digits(text, 8);
        return digits ? IdNumbers.date(text).orElse(null) : null;
    }

    private boolean fills(CardLayout.Field field) {
        return raw(field).stripTrailing().length() >= field.units();
    }

    /** The field without padding; half a character left by a name that was cut inside a surrogate pair is dropped. */
    private String text(CardLayout.Field field) {
        String text = raw(field).strip();
        boolean half = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        return half ? text.substring(0, text.length() - 1) : text;
    }

    private String raw(CardLayout.Field field) {
        StringBuilder units = new StringBuilder(field.units());
        for (int i = field.offset(); i < field.offset() + field.length(); i += 2) {
            int unit = bytes[i] & 0xFF | (bytes[i + 1] & 0xFF) << 8;
            units.append(unit == 0 ? ' ' : (char) unit);
        }
        return units.toString();
    }

    static byte[] utf16le(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}

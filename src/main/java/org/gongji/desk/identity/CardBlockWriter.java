package org.gongji.desk.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.gongji.desk.identity.CardLayout.Field;

/** Writes the 256-byte block a chip would hold, for training cards and simulated readers; the inverse of CardBlock. */
public final class CardBlockWriter {
    private final byte[] block = new byte[CardLayout.LENGTH];

    private CardBlockWriter() {
        for (int i = 0; i < block.length; i += 2) {
            block[i] = ' ';
        }
    }

    /** A text too long for its field is cut to the field's UTF-16 units, as on a real chip. */
    public static byte[] write(CardReading reading) {
        return new CardBlockWriter().fill(reading);
    }

    /** The block with the newest address appended, as some vendors' files have it. */
    public static byte[] write(CardReading reading, String newestAddress) {
        byte[] whole = Arrays.copyOf(write(reading), CardLayout.LENGTH + CardLayout.NEWEST_ADDRESS.length());
        for (int i = CardLayout.LENGTH; i < whole.length; i += 2) {
            whole[i] = ' ';
        }
        byte[] text = CardBlock.utf16le(newestAddress);
        System.arraycopy(text, 0, whole, CardLayout.LENGTH, Math.min(text.length, CardLayout.NEWEST_ADDRESS.length()));
        return whole;
    }

    private byte[] fill(CardReading reading) {
        CardLayout layout = CardLayout.ofWord(reading.layout());
        switch (layout) {
            case CITIZEN -> resident(reading);
            case HMT -> {
                resident(reading);
                put(CardLayout.PERMIT, reading.permitNumber());
                put(CardLayout.ISSUE_COUNT, "01");
            }
            case FOREIGN_2017 -> foreign2017(reading);
            case FOREIGN_2023 -> foreign2023(reading);
        }
        put(CardLayout.VALID_FROM, date(reading.document().validFrom()));
        put(CardLayout.VALID_TO, reading.document().longTerm() ? "长期" : date(reading.document().validTo()));
        put(CardLayout.FLAG, String.valueOf(layout.flag()));
        return block;
    }

    private void resident(CardReading reading) {
        put(CardLayout.NAME, reading.name());
        put(CardLayout.SEX, reading.sex().code());
        put(CardLayout.ETHNIC, reading.ethnicCode());
        put(CardLayout.BIRTH, date(reading.birth()));
        put(CardLayout.ADDRESS, reading.address());
        put(CardLayout.NUMBER, reading.document().number());
        put(CardLayout.ISSUER, reading.issuer());
    }

    private void foreign2017(CardReading reading) {
        put(CardLayout.ENGLISH_2017, reading.englishName());
        put(CardLayout.CHINESE_2017, chinese(reading));
        put(CardLayout.SEX_2017, reading.sex().code());
        put(CardLayout.NUMBER_2017, reading.document().number());
        put(CardLayout.NATIONALITY_2017, reading.nationality());
        put(CardLayout.BIRTH_2017, date(reading.birth()));
        put(CardLayout.OFFICE_2017, reading.issuer());
    }

    private void foreign2023(CardReading reading) {
        put(CardLayout.NAME, chinese(reading));
        put(CardLayout.SEX, reading.sex().code());
        put(CardLayout.ETHNIC, "01");
        put(CardLayout.BIRTH, date(reading.birth()));
        put(CardLayout.NUMBER, reading.document().number());
        put(CardLayout.NATIONALITY_2023, reading.nationality());
        String english = reading.englishName();
        int first = Math.min(CardLayout.ENGLISH_FIRST.units(), english.length());
        put(CardLayout.ENGLISH_FIRST, english.substring(0, first));
        put(CardLayout.ENGLISH_REST, english.substring(first));
    }

    private static String chinese(CardReading reading) {
        return reading.name().equals(reading.englishName()) ? "" : reading.name();
    }

    private static String date(LocalDate day) {
        return day == null ? "" : day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private void put(Field field, String text) {
        byte[] units = CardBlock.utf16le(text.substring(0, Math.min(text.length(), field.units())));
        // Java writes a question mark for half a pair; the chip holds the half itself
        if (!text.isEmpty() && text.length() > field.units()
                && Character.isHighSurrogate(text.charAt(field.units() - 1))) {
            char half = text.charAt(field.units() - 1);
            units = Arrays.copyOf(units, field.length());
            units[field.length() - 2] = (byte) half;
            units[field.length() - 1] = (byte) (half >> 8);
        }
        System.arraycopy(units, 0, block, field.offset(), Math.min(units.length, field.length()));
    }
}

package org.gongji.desk.device.card.simulated;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.device.card.ApduChannel;

/**
 * A card as seen from its contacts. Its records may be asked for by number or by id, by both or by one; over T=0 it
 * makes the caller fetch what it has to say.
 */
public final class SimulatedSocialCard implements ApduChannel {
    private static final String ENVIRONMENT = "7378312e73682ec9e7bbe1b1a3d5cf";
    private static final byte[] DONE = {(byte) 0x90, 0};

    private final Style style;
    private final boolean fetched;
    private final Map<Integer, Map<Integer, byte[]>> files = new LinkedHashMap<>();
    private Map<Integer, byte[]> file;
    private boolean inside;
    private byte[] waiting = new byte[0];
    private int beforeLast;

    /** How the card lets its records be asked for. */
    public enum Style {
        BY_NUMBER, BY_ID
    }

    /** @param fetched over T=0: an answer is announced by SW1 61 or 6C and fetched */
    public SimulatedSocialCard(Style style, boolean fetched) {
        this.style = style;
        this.fetched = fetched;
        files.put(0x05, new LinkedHashMap<>());
        files.put(0x06, new LinkedHashMap<>());
    }

    /** Adds a record after those already there. */
    public SimulatedSocialCard with(int inFile, int id, byte[] value) {
        byte[] record = new byte[2 + value.length];
        record[0] = (byte) id;
        record[1] = (byte) value.length;
        System.arraycopy(value, 0, record, 2, value.length);
        files.get(inFile).put(id, record);
        return this;
    }

    /** Adds a record of exactly these bytes, such as a broken one. */
    public SimulatedSocialCard withRaw(int inFile, int id, byte[] record) {
        files.get(inFile).put(id, record.clone());
        return this;
    }

    @Override
    public byte[] transmit(byte[] command) {
        return switch (command[1]) {
            case (byte) 0xA4 -> select(command);
            case (byte) 0xB2 -> record(command[2] & 0xFF, command[3], command.length > 4 ? command[4] & 0xFF : 0);
            case (byte) 0xC0 -> waiting;
            default -> status(0x6D00);
        };
    }

    private byte[] select(byte[] command) {
        String data = HexFormat.of().formatHex(command, 5, 5 + (command[4] & 0xFF));
        if (data.equals(ENVIRONMENT)) {
            inside = true;
            return DONE;
        }
        file = inside && data.startsWith("ef") ? files.get(command[6] & 0xFF) : null;
        return file == null ? status(0x6A82) : DONE;
    }

    private byte[] record(int p1, int p2, int length) {
        boolean byNumber = (p2 & 0x07) == 0x04;
        if (file == null || byNumber != (style == Style.BY_NUMBER)) {
            return status(file == null ? 0x6986 : 0x6A81);
        }
        byte[] record = byNumber ? file.values().stream().skip(p1 - 1L).findFirst().orElse(null) : file.get(p1);
        if (record == null) {
            return status(0x6A83);
        }
        byte[] answer = Arrays.copyOf(record, record.length + 2);
        answer[record.length] = (byte) 0x90;
        if (!fetched || length == record.length) {
            return answer;
        }
        // both ways of T=0 in turn
        beforeLast++;
        waiting = answer;
        return status((beforeLast % 2 == 0 ? 0x6100 : 0x6C00) | record.length);
    }

    private static byte[] status(int sw) {
        return new byte[] {(byte) (sw >> 8), (byte) sw};
    }
}

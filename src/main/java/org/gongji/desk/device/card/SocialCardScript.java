package org.gongji.desk.device.card;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.identity.SocialCardReading;

/**
 * Reads a 社会保障卡 over any channel: selects the environment {@code sx1.sh.社会保障}, then EF05 and EF06, whose records
 * are asked for by number (P2 04) or, from cards that refuse that, by id (P2 00). Sends nothing else: no PIN, no key,
 * no write.
 */
public final class SocialCardScript {
    private static final byte[] SELECT_ENVIRONMENT =
            HexFormat.of().parseHex("00a404000f7378312e73682ec9e7bbe1b1a3d5cf");
    private static final int[] FILES = {0x05, 0x06};
    private static final int BY_NUMBER = 0x04;
    private static final int BY_ID = 0x00;
    /** More records than any version has; a card that goes on is not asked for ever. */
    private static final int RECORDS = 32;
    private static final int NEEDS_KEY = 0x6982;

    private final ChipCard card;

    public SocialCardScript(ApduChannel channel) {
        this.card = new ChipCard(channel);
    }

    /**
     * @throws DeviceTrouble {@code CARD_NO_SOCIAL} for another kind of card, {@code CARD_LOCKED} when it wants a key,
     *                       {@code CARD_SHORT} when what it says is not whole, {@code CARD_NUMBER} without a number,
     *                       or what the channel says
     */
    public SocialCardReading read() throws DeviceTrouble {
        if (!card.say(SELECT_ENVIRONMENT).done()) {
            throw new DeviceTrouble(DeviceFault.CARD_NO_SOCIAL);
        }
        Map<SocialCardItem, byte[]> items = new EnumMap<>(SocialCardItem.class);
        try {
            for (int file : FILES) {
                select(file);
                readFile(file, items);
            }
            return SocialCardText.reading(items);
        } finally {
            items.values().forEach(value -> Arrays.fill(value, (byte) 0));
        }
    }

    /** Both ways of choosing a file are met with; the first is the standard's. */
    private void select(int file) throws DeviceTrouble {
        byte[] select = {0, (byte) 0xA4, 0x02, 0, 0x02, (byte) 0xEF, (byte) file};
        if (card.say(select).done()) {
            return;
        }
        select[2] = 0;
        if (!card.say(select).done()) {
            throw new DeviceTrouble(DeviceFault.CARD_NO_SOCIAL);
        }
    }

    private void readFile(int file, Map<SocialCardItem, byte[]> items) throws DeviceTrouble {
        Optional<byte[]> first = record(1, BY_NUMBER);
        if (first.isEmpty()) {
            readById(file, items);
            return;
        }
        put(file, first.get(), items);
        for (int number = 2; number <= RECORDS; number++) {
            Optional<byte[]> next = record(number, BY_NUMBER);
            if (next.isEmpty()) {
                return;
            }
            put(file, next.get(), items);
        }
    }

    private void readById(int file, Map<SocialCardItem, byte[]> items) throws DeviceTrouble {
        for (SocialCardItem item : SocialCardItem.values()) {
            if (item.file() == file) {
                Optional<byte[]> record = record(item.id(), BY_ID);
                if (record.isPresent()) {
                    put(file, record.get(), items);
                }
            }
        }
    }

    private Optional<byte[]> record(int p1, int p2) throws DeviceTrouble {
        ChipCard.Answer answer = card.say(new byte[] {0, (byte) 0xB2, (byte) p1, (byte) p2, 0});
        if (answer.status() == NEEDS_KEY) {
            throw new DeviceTrouble(DeviceFault.CARD_LOCKED);
        }
        return answer.done() ? Optional.of(answer.data()) : Optional.empty();
    }

    /** A record is id, length and value; ids we do not know are passed over. */
    private static void put(int file, byte[] record, Map<SocialCardItem, byte[]> items) throws DeviceTrouble {
        if (record.length < 2 || record.length < 2 + (record[1] & 0xFF)) {
            throw new DeviceTrouble(DeviceFault.CARD_SHORT);
        }
        SocialCardItem.of(file, record[0] & 0xFF)
                .ifPresent(item -> items.put(item, Arrays.copyOfRange(record, 2, 2 + (record[1] & 0xFF))));
        Arrays.fill(record, (byte) 0);
    }
}

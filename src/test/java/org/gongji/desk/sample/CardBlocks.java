package org.gongji.desk.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gongji.desk.identity.IdKind;

/**
 * Writes the 256-byte text block of an ID card reader, UTF-16LE padded with spaces, in the four layouts told apart
 * by the unit at byte 248 (domain.md §7.1). Offsets and lengths are in bytes.
 */
final class CardBlocks {
    private static final String ISSUER = "样例市公安局";
    private final byte[] block = new byte[256];

    private CardBlocks() {
        for (int i = 0; i < block.length; i += 2) {
            block[i] = ' ';
        }
    }

    static byte[] of(Player player) {
        CardBlocks card = new CardBlocks();
        switch (player.kind()) {
            case HMT_RESIDENCE -> card.hmt(player);
            case FOREIGN_2017 -> card.foreign2017(player);
            case FOREIGN_2023 -> card.foreign2023(player);
            case RESIDENT18 -> card.citizen(player);
            default -> throw new IllegalArgumentException("no chip in " + player.kind());
        }
        return card.block;
    }

    static boolean hasChip(IdKind kind) {
        return kind == IdKind.RESIDENT18 || kind == IdKind.HMT_RESIDENCE || kind == IdKind.FOREIGN_2017
                || kind == IdKind.FOREIGN_2023;
    }

    private void citizen(Player player) {
        nameSexBirth(player);
        put(32, 4, player.ethnicCode());
        put(52, 70, player.address());
        put(122, 36, player.number());
        put(158, 30, ISSUER);
        validity(player);
    }

    private void hmt(Player player) {
        nameSexBirth(player);
        put(52, 70, player.address());
        put(122, 36, player.number());
        put(158, 30, ISSUER);
        validity(player);
        put(220, 18, player.extra());
        put(238, 4, "01");
        put(248, 2, "J");
    }

    private void foreign2017(Player player) {
        put(0, 120, player.english());
        put(120, 2, player.sex().code());
        put(122, 30, player.number());
        put(152, 6, player.extra());
        put(158, 30, player.name());
        validity(player);
        put(220, 16, compact(player.birth()));
        put(236, 4, "01");
        put(240, 8, "4101");
        put(248, 2, "I");
    }

    /** An English name goes on at byte 220 after its first 35 units. */
    private void foreign2023(Player player) {
        nameSexBirth(player);
        put(32, 4, "00");
        String english = player.english();
        put(52, 70, english.substring(0, Math.min(35, english.length())));
        put(122, 36, player.number());
        validity(player);
        put(220, 22, english.length() > 35 ? english.substring(35) : "");
        put(242, 6, player.extra());
        put(248, 2, "Y");
    }

    private void nameSexBirth(Player player) {
        put(0, 30, player.name());
        put(30, 2, player.sex().code());
        put(36, 16, compact(player.birth()));
    }

    private void validity(Player player) {
        put(188, 16, compact(player.validFrom()));
        put(204, 16, player.validTo() == null ? "长期" : compact(player.validTo()));
    }

    private static String compact(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private void put(int offset, int length, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        if (bytes.length > length) {
            throw new IllegalArgumentException("does not fit the chip's field at byte " + offset);
        }
        System.arraycopy(bytes, 0, block, offset, bytes.length);
    }
}

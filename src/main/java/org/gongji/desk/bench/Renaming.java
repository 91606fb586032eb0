package org.gongji.desk.bench;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Turns the rows of one recorded case into those of another of the same size: its numbers, its ids and digests, which
 * fall anywhere into the indexes as the recorded ones did, and its place in the ledger.
 */
final class Renaming {
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-f]{2}){16,}");

    private final Map<String, String> hex = new HashMap<>();
    private final Random random;
    private final Recorded recorded;
    private final int k;

    /** @param k 1 for the first case after the recorded one */
    Renaming(Recorded recorded, int k) {
        this.recorded = recorded;
        this.k = k;
        this.random = new Random(k);
    }

    List<Change> of(List<Change> changes) {
        return changes.stream().map(change -> new Change(change.sql(),
                change.values().stream().map(value -> one(change, value)).toList())).toList();
    }

    private Object one(Change change, Object value) {
        if (value instanceof String text) {
            return HEX.matcher(text.replace(recorded.draft(), draft()).replace(recorded.caseNo(), caseNo()))
                    .replaceAll(found -> hex.computeIfAbsent(found.group(), this::other));
        }
        boolean sequence = change.sql().startsWith("INSERT INTO entries ") && value == change.values().get(0);
        return sequence ? (Object) (((Number) value).longValue() + (long) k * recorded.entries()) : value;
    }

    private String other(String old) {
        byte[] bytes = new byte[old.length() / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String draft() {
        return String.format("D-%04d", Integer.parseInt(recorded.draft().substring(2)) + k);
    }

    /** Only the serial moves; the check character is nobody's here. */
    private String caseNo() {
        String[] parts = recorded.caseNo().split("-");
        parts[4] = String.format("%04d", Integer.parseInt(parts[4]) + k);
        return String.join("-", parts);
    }
}

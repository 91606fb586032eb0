package org.gongji.desk.store.roster;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The rows of one partition in the order of their blind index. They stay in the one array they were read into; what is
 * sorted is numbers, the head of a key and the row's place.
 */
final class SortedRows {
    /** Bits of the row's place in the number sorted; the rest is the head of its key. */
    private static final int PLACE_BITS = 24;
    private static final int KEY_BITS = 63;

    private final byte[] bytes;
    private final int[] at;
    private final long[] order;
    private int count;

    private SortedRows(byte[] bytes, int rows) {
        this.bytes = bytes;
        this.at = new int[rows];
        this.order = new long[rows];
    }

    /**
     * @param fresh     rows in any order
     * @param before    rows that count only for people of whom {@code fresh} holds none
     */
    static SortedRows of(byte[] fresh, byte[] before) {
        byte[] all = Arrays.copyOf(fresh, fresh.length + before.length);
        System.arraycopy(before, 0, all, fresh.length, before.length);
        int rows = rows(all);
        if (rows >= 1 << PLACE_BITS) {
            throw new IllegalStateException("a partition holds more rows than can be sorted");
        }
        SortedRows sorted = new SortedRows(all, rows);
        sorted.sort();
        if (before.length > 0) {
            sorted.replace(fresh.length);
        }
        return sorted;
    }

    private static int rows(byte[] bytes) {
        int rows = 0;
        for (int place = 0; place < bytes.length; place += RosterRow.size(bytes, place)) {
            rows++;
        }
        return rows;
    }

    private void sort() {
        int shift = KEY_BITS - RosterPartitions.BITS - (KEY_BITS - PLACE_BITS);
        long own = (1L << (KEY_BITS - RosterPartitions.BITS)) - 1;
        for (int place = 0; place < bytes.length; place += RosterRow.size(bytes, place)) {
            at[count] = place;
            order[count] = (RosterRow.key(bytes, place) & own) >>> shift << PLACE_BITS | count;
            count++;
        }
        Arrays.sort(order);
        for (int i = 1; i < count; i++) {
            settle(i);
        }
    }

    /** Rows whose keys begin alike, of one person as a rule, are put in order by all of their bytes. */
    private void settle(int i) {
        for (int k = i; k > 0 && order[k - 1] >>> PLACE_BITS == order[k] >>> PLACE_BITS && compare(k - 1, k) > 0; k--) {
            long higher = order[k - 1];
            order[k - 1] = order[k];
            order[k] = higher;
        }
    }

    private int compare(int a, int b) {
        return Arrays.compareUnsigned(bytes, place(a), place(a) + size(a), bytes, place(b), place(b) + size(b));
    }

    /** Drops the earlier rows (from {@code border} on) of whoever has a fresh one. */
    private void replace(int border) {
        int kept = 0;
        for (int from = 0; from < count;) {
            int to = from + 1;
            boolean renewed = place(from) < border;
            while (to < count && samePerson(from, to)) {
                renewed |= place(to) < border;
                to++;
            }
            for (; from < to; from++) {
                if (!renewed || place(from) < border) {
                    order[kept++] = order[from];
                }
            }
        }
        count = kept;
    }

    private boolean samePerson(int a, int b) {
        return Arrays.equals(bytes, place(a), place(a) + RosterRow.BLIND_LENGTH, bytes, place(b),
                place(b) + RosterRow.BLIND_LENGTH);
    }

    private int place(int i) {
        return at[(int) (order[i] & (1 << PLACE_BITS) - 1)];
    }

    int count() {
        return count;
    }

    long key(int i) {
        return RosterRow.key(bytes, place(i));
    }

    int size(int i) {
        return RosterRow.size(bytes, place(i));
    }

    void put(int i, ByteBuffer into) {
        into.put(bytes, place(i), size(i));
    }
}

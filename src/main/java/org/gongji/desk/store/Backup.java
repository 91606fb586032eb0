package org.gongji.desk.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongji.desk.base.Sha256;

/**
 * A checked copy of a store.
 *
 * @param sequence of the newest entry in it
 * @param head     digest of that entry's header
 * @param bytes    its size
 */
public record Backup(Path file, int incarnation, long sequence, Sha256 head, long bytes) {
    private static final Pattern NAME = Pattern.compile("gongji-backup-([0-9a-f]{8})-(\\d+)-(\\d{9,})\\.db");

    /** Names no person and no place: the store's id, its incarnation and how far it goes. */
    static String name(StoreIdentity identity, int incarnation, long sequence) {
        return String.format("gongji-backup-%s-%d-%09d.db", identity.storeId().substring(0, 8), incarnation, sequence);
    }

    /**
     * What a file's name says of it.
     *
     * @param store first eight digits of the store's id
     */
    record Named(String store, int incarnation, long sequence) implements Comparable<Named> {
        static Optional<Named> of(Path file) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            return name.matches() ? Optional.of(new Named(name.group(1), Integer.parseInt(name.group(2)),
                    Long.parseLong(name.group(3)))) : Optional.empty();
        }

        @Override
        public int compareTo(Named other) {
            return incarnation != other.incarnation ? Integer.compare(incarnation, other.incarnation)
                    : Long.compare(sequence, other.sequence);
        }
    }
}

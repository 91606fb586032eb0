package org.gongji.desk.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fixed fields of an SQLite header (sqlite.org/fileformat2.html §1.3) as the desk's files have them. Looked at
 * before SQLite opens the file, because a wrong one makes it speak of a read-only medium or another format.
 */
final class FileHeader {
    private static final int BYTES = 100;

    private FileHeader() {
    }

    private record Field(String name, int offset, byte[] value) {
    }

    /** @param journal how changes are kept: 2 in the desk's own file (a log beside it), 1 in a copy (none) */
    private static List<Field> fields(int journal) {
        return List.of(
                new Field("magic", 0, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)),
                new Field("page_size", 16, new byte[] {(byte) (Pragmas.PAGE_SIZE >> 8), (byte) Pragmas.PAGE_SIZE}),
                new Field("file_format", 18, new byte[] {(byte) journal, (byte) journal, 0, 64, 32, 32}),
                new Field("schema_format", 44, new byte[] {0, 0, 0, 4}),
                new Field("text_encoding", 56, new byte[] {0, 0, 0, 1}),
                new Field("reserved", 72, new byte[20]));
    }

    /** The first field that is not ours. */
    static Optional<String> fault(Path database) {
        return fault(database, 2);
    }

    /** The same of a backup. */
    static Optional<String> copyFault(Path backup) {
        return fault(backup, 1);
    }

    private static Optional<String> fault(Path database, int journal) {
        byte[] header;
        try (InputStream in = Files.newInputStream(database)) {
            header = in.readNBytes(BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields(journal).stream().filter(field -> header.length < BYTES || !Arrays.equals(field.value(),
                Arrays.copyOfRange(header, field.offset(), field.offset() + field.value().length)))
                .map(Field::name).findFirst();
    }
}

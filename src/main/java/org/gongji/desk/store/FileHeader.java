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

    private static List<Field> fields() {
        return List.of(
                new Field("magic", 0, "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII)),
                new Field("page_size", 16, new byte[] {(byte) (Pragmas.PAGE_SIZE >> 8), (byte) Pragmas.PAGE_SIZE}),
                new Field("file_format", 18, new byte[] {2, 2, 0, 64, 32, 32}),
                new Field("schema_format", 44, new byte[] {0, 0, 0, 4}),
                new Field("text_encoding", 56, new byte[] {0, 0, 0, 1}),
                new Field("reserved", 72, new byte[20]));
    }

    /** The first field that is not ours. */
    static Optional<String> fault(Path database) {
        byte[] header;
        try (InputStream in = Files.newInputStream(database)) {
            header = in.readNBytes(BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields().stream().filter(field -> header.length < BYTES || !Arrays.equals(field.value(),
                Arrays.copyOfRange(header, field.offset(), field.offset() + field.value().length)))
                .map(Field::name).findFirst();
    }
}

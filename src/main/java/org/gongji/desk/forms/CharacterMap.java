package org.gongji.desk.forms;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * Reads the Unicode {@code cmap} of a TrueType file or of the first font of a collection, formats 4 and 12. Not
 * {@code java.awt.Font}: on a machine without fontconfig that fails before it has seen our font.
 */
final class CharacterMap {
    private static final int CMAP = 0x636d6170;
    private static final int COLLECTION = 0x74746366;

    private final ByteBuffer font;
    private final BitSet drawable = new BitSet();

    private CharacterMap(ByteBuffer font) {
        this.font = font;
    }

    /** @throws IOException also for a file that is no font */
    static Coverage read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            CharacterMap map = new CharacterMap(bytes.flip());
            map.readTables();
            return new Coverage(map.drawable);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            throw new IOException("not a TrueType font: " + file.getFileName(), e);
        }
    }

    private void readTables() throws IOException {
        int directory = font.getInt(0) == COLLECTION ? font.getInt(12) : 0;
        int tables = unsigned(directory + 4);
        for (int i = 0; i < tables; i++) {
            int entry = directory + 12 + 16 * i;
            if (font.getInt(entry) == CMAP) {
                readMap(font.getInt(entry + 8));
                return;
            }
        }
        throw new IOException("font without a character map");
    }

    private void readMap(int cmap) {
        int subtables = unsigned(cmap + 2);
        for (int i = 0; i < subtables; i++) {
            int record = cmap + 4 + 8 * i;
            int platform = unsigned(record);
            int encoding = unsigned(record + 2);
            int table = cmap + font.getInt(record + 4);
            boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
            if (unicode && unsigned(table) == 4) {
                readSegments(table);
            } else if (unicode && unsigned(table) == 12) {
                readGroups(table);
            }
        }
    }

    /** Format 4: segments of the Basic Multilingual Plane. */
    private void readSegments(int table) {
        int doubled = unsigned(table + 6);
        int ends = table + 14;
        int starts = ends + doubled + 2;
        int deltas = starts + doubled;
        int offsets = deltas + doubled;
        for (int i = 0; i < doubled; i += 2) {
            int offset = unsigned(offsets + i);
            int start = unsigned(starts + i);
            for (int c = start; c <= Math.min(unsigned(ends + i), 0xFFFE); c++) {
                int glyph = offset == 0 ? c : unsigned(offsets + i + offset + 2 * (c - start));
                if (glyph != 0 && ((glyph + unsigned(deltas + i)) & 0xFFFF) != 0) {
                    drawable.set(c);
                }
            }
        }
    }

    /** Format 12: groups over all planes. */
    private void readGroups(int table) {
        int groups = font.getInt(table + 12);
        for (int i = 0; i < groups; i++) {
            int group = table + 16 + 12 * i;
            int start = font.getInt(group);
            int end = font.getInt(group + 4);
            if (start >= 0 && start <= end && end <= Character.MAX_CODE_POINT) {
                int from = font.getInt(group + 8) == 0 ? start + 1 : start;
                drawable.set(Math.min(from, end + 1), end + 1);
            }
        }
    }

    private int unsigned(int at) {
        return font.getShort(at) & 0xFFFF;
    }
}

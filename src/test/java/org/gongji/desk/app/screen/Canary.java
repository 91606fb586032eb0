package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.judge.LiveHeap;

/** A family nobody could mistake for another, in the roster and at the window; and the search for it on a disk. */
final class Canary {
    static final String GIVER = "鸣雀贞";
    static final String WIFE = "鸣雀安";
    static final String FATHER_IN_LAW = "鸣雀岳";
    static final String NUMBER = "410171197707070838";
    static final String WIFE_NUMBER = "410171197808080824";
    static final String FATHER_NUMBER = "410171195005050737";
    /** Eleven years older than her son: a supervisor has to look. */
    static final String MOTHER = "鸣雀慈";
    static final String MOTHER_NUMBER = "410171196602020821";
    static final String PHONE = "13977070838";
    static final String ADDRESS = "金丝雀巷七十七号";
    static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            Charset.forName("GB18030"));
    static final List<String> WORDS = List.of(GIVER, WIFE, FATHER_IN_LAW, MOTHER, NUMBER, WIFE_NUMBER, FATHER_NUMBER,
            MOTHER_NUMBER, PHONE, ADDRESS);

    private Canary() {
    }

    /** Where a word was found, and in which encoding; never the word itself. */
    record Hit(Path file, int word, Charset encoding) {
    }

    /** Every file below, its name too. */
    static List<Hit> hits(Path folder) throws IOException {
        List<Hit> hits = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            for (int word = 0; word < WORDS.size(); word++) {
                if (folder.relativize(file).toString().contains(WORDS.get(word))) {
                    hits.add(new Hit(file, word, StandardCharsets.UTF_8));
                }
                for (Charset encoding : Files.isRegularFile(file) ? ENCODINGS : List.<Charset>of()) {
                    if (LiveHeap.hits(file, WORDS.get(word).getBytes(encoding)) > 0) {
                        hits.add(new Hit(file, word, encoding));
                    }
                }
            }
        }
        return hits;
    }

    static byte[] card(String name, String number, Sex sex) {
        LocalDate birth = LocalDate.parse(number.substring(6, 10) + "-" + number.substring(10, 12) + "-"
                + number.substring(12, 14));
        return CardBlockWriter.write(new CardReading("citizen", name, "", sex, "01", birth, ADDRESS,
                new IdDocument(IdKind.RESIDENT18, number, LocalDate.of(2019, 8, 2), LocalDate.of(2039, 8, 2), false,
                        Source.CHIP), "样例市公安局", "", "", false));
    }

    /** An office that knows the family. */
    static void office(Path sample, Path copy) throws IOException {
        office(sample, copy, List.of(row(GIVER, NUMBER, 1, "310"), row(WIFE, WIFE_NUMBER, 2, "390"),
                row(FATHER_IN_LAW, FATHER_NUMBER, 1, "390"), row(MOTHER, MOTHER_NUMBER, 2, "390")));
    }

    /** The sample office, its roster longer by these rows, its packs asking for the signature on the pad. */
    static void office(Path sample, Path copy, List<String> more) throws IOException {
        DeskRun.copy(sample, copy);
        for (String pack : List.of("HN-2024-09.json", "HN-ZZ-2021.json")) {
            Path file = copy.resolve("packs").resolve(pack);
            Files.writeString(file, Files.readString(file).replace("{\"value\": \"INK\"", "{\"value\": \"PAD\""));
        }
        Path roster = copy.resolve("roster/roster.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(roster));
        rows.addAll(more);
        byte[] text = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(roster, text);
        Path manifest = copy.resolve("roster/manifest.json");
        Files.writeString(manifest, Files.readString(manifest)
                .replaceFirst("(\"count\"\\s*:\\s*)\\d+", "$1" + (rows.size() - 1))
                .replaceFirst("(\"sha256\"\\s*:\\s*\")[0-9a-f]+", "$1" + sha256(text)));
    }

    /** @param insutype 310 with an account, 390 without */
    static String row(String name, String number, int sex, String insutype) {
        boolean employee = insutype.equals("310");
        return String.join(",", "41010500000000000000" + number.substring(12), name, "01", number,
                Integer.toString(sex), number.substring(6, 10) + "-" + number.substring(10, 12) + "-"
                + number.substring(12, 14), insutype, "1", employee ? "1101" : "1501", employee ? "1" : "0",
                "410105", "410100", "1");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

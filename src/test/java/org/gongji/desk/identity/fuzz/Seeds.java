package org.gongji.desk.identity.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;

/** What the fuzzer starts from: one input for each thing a parser tells apart. Without them it never left the door. */
final class Seeds {
    private static final List<String> NUMBERS = List.of("410105199003070018", "41018219630229001X", "41010319790815007x",
            "410103 19790815 007Ｘ", "４１０１０３１９７９０８１５００７Х", "41010319790815007*", "410105790815001", "410105790230001",
            "810000198501010010", "932682198501010017", "911124198108030024", "999999198501010017", "410381202208150010",
            "410381197908150010", "410171199705170017", "009999197908150010", "410105202701010011", "410105180001010011",
            "SAU123456789012", "QQQ123456789012", "H12345678", "M1234567801", "12345678", "1234567801(B)", "E12345678",
            "EA1234567", "X320101001", "X990101001", "C12345678", "123456", "TR1234567", "", "  ", "41010519900307001",
            "4101051990030700188", "你好", "410105********0018", "٤10105199003070018", "4".repeat(120), "〇", "Ⅹ×");
    private static final List<String> NAMES = List.of("周明远", "王䶮", "李𤋮", "阿卜杜拉·买买提", "阿卜杜拉・买买提", "阿卜杜拉.买买提",
            "阿卜杜拉 · 买买提", "J. SMITH", "JOHN  SMITH ", "O'Brien", "Mu\u0308ller", "王　明", "", "王\uD850", "王\u0007明",
            "王?", "王1", "王\uFDD0", "王\uE816", "王\uF9D1", "葛\uDB40\uDD00", "Иван", "王Ann", "·王明", "王𰀀", "王⼀", "㤰　　.㐲",
            "𠅤".repeat(60), "𠅤".repeat(110), "王", "王－明", "王①", "\u2028", "王\u0301", "ʻAnn", "ⓐ", "Ａｎｎ", "王.");
    private static final List<String> PAIRS = List.of("许长庚|许长赓", "李𤋮|李䋮", "李六|李\uF9D1", "李\uE816|李\uD840\uDC87",
            "李葛|李葛\uDB40\uDD00", "李葛|李葛", "Mu\u0308ller|MÜLLER", "|", "许长庚|许庚", "许长庚|许长明", "无");
    private static final List<String> TERMS = List.of("2016.03.07-2036.03.07", "20160307-长期", "2016年3月7日至2026年3月7日",
            "2016/3/7~2021/3/7", " 2016.03.07 — 2036.03.07", "2016.02.30-2036.02.28", "2036.03.07-2016.03.07", "长期", "",
            "2027.03.07-2036.03.07", "2001.01.01-2011.01.01", "2".repeat(80), "2016.03.07-2036.13.07");

    private Seeds() {
    }

    static List<byte[]> all() {
        List<byte[]> all = new ArrayList<>();
        NUMBERS.forEach(number -> all.add(input(0, number.getBytes(StandardCharsets.UTF_8))));
        for (int kind = 0; kind < IdKind.values().length; kind++) {
            for (String number : NUMBERS) {
                all.add(input(1, joined(new byte[] {(byte) kind}, number.getBytes(StandardCharsets.UTF_8))));
            }
        }
        all.add(input(2, new byte[] {4, 1, 0, 1, 0, 5, 1, 9, 9, 0, 0, 3, 0, 7, 0, 0, 1}));
        all.add(input(2, new byte[] {4, 1, 0, 1, 0, 5, 1, 9, 9, 0, 0, 3, 0, 7, 0, 0, 1, 17, 'x', 6, '2'}));
        NAMES.forEach(name -> all.add(input(3, name.getBytes(StandardCharsets.UTF_16BE))));
        all.add(input(3, new byte[] {0x73, (byte) 0x8B, (byte) 0xD8, 0x50}));
        PAIRS.forEach(pair -> all.add(input(4, pair.getBytes(StandardCharsets.UTF_8))));
        for (byte[] birth : new byte[][] {{90, 2}, {60, 0}, {2, 0}, {115, 0}, {105, 0}}) {
            TERMS.forEach(term -> all.add(input(5, joined(birth, term.getBytes(StandardCharsets.UTF_8)))));
        }
        cards().forEach(card -> all.add(input(6, card)));
        return all;
    }

    /** Each input as a file, for libFuzzer. */
    static void write(Path folder) throws IOException {
        List<byte[]> all = all();
        for (int i = 0; i < all.size(); i++) {
            Files.write(folder.resolve("seed-" + i), all.get(i));
        }
    }

    private static List<byte[]> cards() {
        byte[] citizen = CardBlockWriter.write(card("citizen", "李𤋮", "", IdKind.RESIDENT18, "410171199705170017", true));
        byte[] short255 = Arrays.copyOf(citizen, 255);
        byte[] strange = citizen.clone();
        strange[248] = 'Z';
        byte[] zero = citizen.clone();
        zero[248] = 0;
        byte[] noNumber = citizen.clone();
        Arrays.fill(noNumber, 122, 158, (byte) 0);
        return List.of(citizen, short255, strange, zero, noNumber,
                CardBlockWriter.write(card("citizen", "𠅤".repeat(9), "", IdKind.RESIDENT18, "410171199705170017", false)),
                CardBlockWriter.write(card("citizen", "周明远", "", IdKind.RESIDENT18, "41", false), "河南省样例路9号"),
                CardBlockWriter.write(card("hmt", "陳大文", "", IdKind.HMT_RESIDENCE, "810000198501010010", false)),
                CardBlockWriter.write(card("foreign2017", "史密斯", "SMITH, ANN", IdKind.FOREIGN_2017, "CAN110181080324",
                        false)),
                CardBlockWriter.write(card("foreign2017", "SMITH, ANN", "SMITH, ANN", IdKind.FOREIGN_2017,
                        "CAN110181080324", false)),
                CardBlockWriter.write(card("foreign2023", "史密斯", "SMITH, ANN", IdKind.FOREIGN_2023,
                        "911124198108030024", false)),
                CardBlockWriter.write(card("foreign2023", "SMITH, ANN", "SMITH, ANN", IdKind.FOREIGN_2023,
                        "911124198108030024", false)));
    }

    private static CardReading card(String layout, String name, String english, IdKind kind, String number,
                                    boolean longTerm) {
        LocalDate from = LocalDate.of(2019, 8, 2);
        return new CardReading(layout, name, english, Sex.MALE, "01", LocalDate.of(1997, 5, 17), "河南省样例路8号",
                new IdDocument(kind, number, from, longTerm ? null : from.plusYears(10), longTerm, Source.CHIP),
                "样例市公安局", "H12345678", "CAN", false);
    }

    private static byte[] input(int target, byte[] rest) {
        return joined(new byte[] {(byte) target}, rest);
    }

    private static byte[] joined(byte[] first, byte[] rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(rest);
        return out.toByteArray();
    }
}

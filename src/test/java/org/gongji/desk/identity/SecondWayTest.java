package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;

/** Numbers and names against a second, independent way of computing: a million each in the long run. */
class SecondWayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);
    private static final String[] REGIONS = NumberOracle.regions();
    private static final List<String> LETTERS = List.of("周", "明", "䶮", "𤋮", "〇", "阿", "卜", "A", "b", "Z", "é", "e\u0301",
            "\uF9D1", "六", "·", "・", "•", "･", "‧", ".", "．", " ", "　", "\u00A0", "'", "-");

    private final Random random = new Random(Evidence.seed());

    @Test
    void readsNumbersAsTheSecondWayDoes() {
        int cases = Evidence.of("C", 20_000, 1_000_000);
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            String number = number();
            String typed = decorated(number);
            IdCheck check = IdNumbers.check(typed, TODAY);
            if (!agrees(check, NumberOracle.of(number), number, typed)) {
                wrong.add(typed);
            }
        }
        Evidence.counted("C", "numbers read alike in two ways", cases, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void cleansAndComparesNamesAsTheSecondWayDoes() {
        int cases = Evidence.of("C", 20_000, 1_000_000);
        List<String> wrong = new ArrayList<>();
        String before = "周明";
        for (int i = 0; i < cases; i++) {
            String name = name();
            boolean same = comparable(name).equals(comparable(before)) && !comparable(name).isEmpty();
            if (!Names.check(name).value().equals(cleaned(name)) || Names.same(name, before) != same) {
                wrong.add(name);
            }
            before = i % 2 == 0 ? varied(name) : name;
        }
        Evidence.counted("C", "names cleaned and compared alike in two ways", cases, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void theSecondWayKnowsAWrongAnswer() {
        assertThat(NumberOracle.of("410105199003070018").verdict()).isEqualTo(Verdict.VALID);
        assertThat(NumberOracle.of("410105199003070019").verdict()).isEqualTo(Verdict.INVALID);
        assertThat(NumberOracle.of("41018219630229001X").verdict()).isEqualTo(Verdict.INVALID);
        assertThat(NumberOracle.of("410105790815001").eighteen()).isEqualTo("410105197908150013");
        assertThat(cleaned("阿卜 . 买")).isEqualTo("阿卜·买");
    }

    private static boolean agrees(IdCheck check, NumberOracle.Said said, String number, String typed) {
        Verdict verdict = said.verdict() == Verdict.VALID && !typed.equals(number) ? Verdict.NORMALISED : said.verdict();
        String birth = check.birth() == null ? "" : check.birth().toString();
        return check.verdict() == verdict && check.value().equals(number) && birth.equals(said.birth())
                && check.sex() == said.sex() && check.eighteen().equals(said.eighteen());
    }

    private String number() {
        String region = random.nextInt(3) > 0 ? REGIONS[random.nextInt(REGIONS.length)] : foreign();
        LocalDate born = LocalDate.of(1890, 1, 1).plusDays(random.nextInt(51_000));
        String day = random.nextInt(5) > 0 ? born.toString().replace("-", "") : digits(8);
        if (random.nextInt(8) == 0 && region.charAt(0) != '9') {
            return region + day.substring(2) + digits(3);
        }
        String seventeen = region + day + digits(3);
        return random.nextInt(4) > 0 ? NumberOracle.completed(seventeen)
                : seventeen + "0123456789X".charAt(random.nextInt(11));
    }

    private String foreign() {
        return random.nextBoolean() ? digits(6) : "9" + REGIONS[random.nextInt(REGIONS.length)].substring(0, 2) + digits(3);
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String decorated(String number) {
        return switch (random.nextInt(6)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 -> number.substring(0, 6) + ' ' + number.substring(6);
            case 2 -> number.substring(0, 6) + '\u2014' + number.substring(6) + '\t';
            case 3 -> number.replace('0', '\uFF10').replace('X', '\u0425');
            default -> number;
        };
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            name.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return name.toString();
    }

    private String varied(String name) {
        return name.replace('·', '•').replace("é", "e\u0301").toLowerCase(Locale.ROOT) + ' ';
    }

    private static String cleaned(String name) {
        String before;
        String now = name;
        do {
            before = now;
            now = now.replaceAll("^[\\p{Z}\\t\\r\\n]+|[\\p{Z}\\t\\r\\n]+$", "").replaceAll("[·・•･‧∙⋅·]", "·")
                    .replaceAll("(\\p{IsHan})[.．](?=\\p{IsHan})", "$1·");
            now = now.matches("(?s).*\\p{IsLatin}.*")
                    ? now.replaceAll("\\p{Zs}+", " ").replaceAll(" ?· ?", "·") : now.replaceAll("\\p{Zs}", "");
        } while (!now.equals(before));
        return now;
    }

    /** Compatibility ideographs are kept apart from what normalisation would make of them. */
    private static String comparable(String name) {
        StringBuilder whole = new StringBuilder();
        for (String part : cleaned(name).toUpperCase(Locale.ROOT).split("(?=\uF9D1)|(?<=\uF9D1)")) {
            whole.append(part.equals("\uF9D1") ? part : Normalizer2.getNFCInstance().normalize(part));
        }
        return whole.toString();
    }
}

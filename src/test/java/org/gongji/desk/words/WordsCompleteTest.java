package org.gongji.desk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the desk says it says in both languages, with the same facts and marks in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordsCompleteTest {
    private static final Path ROOM = Path.of("src", "main", "resources", "org", "gongji", "desk", "words");
    /** The papers are legal documents of a Chinese office: they exist in Chinese only. */
    private static final Set<String> CHINESE_BY_LAW = Set.of("paper");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d*)");
    /** The screen's Chinese font draws these a whole square wide, which tears English words apart. */
    private static final Pattern CURLY = Pattern.compile("[\\u2018\\u2019\\u201c\\u201d]");

    Stream<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(ROOM)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".properties") && !name.endsWith("_en.properties"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .filter(name -> !CHINESE_BY_LAW.contains(name)).sorted().toList();
            assertThat(names).contains("ui", "policy", "records");
            return names.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEverySentenceInBothLanguages(String bundle) throws IOException {
        assertThat(Files.exists(ROOM.resolve(bundle + "_en.properties"))).as("%s_en.properties", bundle).isTrue();
        Properties chinese = read(Files.newBufferedReader(ROOM.resolve(bundle + ".properties")));
        Properties english = read(Files.newBufferedReader(ROOM.resolve(bundle + "_en.properties")));
        assertThat(chinese).isNotEmpty();
        assertThat(faults(chinese, english)).isEmpty();
    }

    @Test
    void keepsThePapersInChineseOnly() {
        CHINESE_BY_LAW.forEach(bundle -> assertThat(Files.exists(ROOM.resolve(bundle + ".properties"))
                && Files.notExists(ROOM.resolve(bundle + "_en.properties"))).as(bundle).isTrue());
    }

    @Test
    void catchesEveryWayABundleCanBeIncomplete() throws IOException {
        Properties chinese = read(new StringReader("""
                said=说了
                missing=没有译
                place={0} 和 {1}
                bold=**要紧**
                key=按 {} 重试
                blank=有字
                torn=他的
                broken={0} 件
                """));
        Properties english = read(new StringReader("""
                said=said
                place={0} and again {0}
                bold=important
                key=press to test again
                blank=
                torn=somebody\\u2019s
                broken={0,choice,1#one
                surplus=nobody asks for this
                """));
        assertThat(faults(chinese, english)).hasSize(8)
                .anyMatch(fault -> fault.startsWith("missing: no English"))
                .anyMatch(fault -> fault.startsWith("surplus: no Chinese"))
                .anyMatch(fault -> fault.startsWith("place: other places"))
                .anyMatch(fault -> fault.startsWith("bold: other bold marks"))
                .anyMatch(fault -> fault.startsWith("key: other places"))
                .anyMatch(fault -> fault.startsWith("blank: empty"))
                .anyMatch(fault -> fault.startsWith("torn: curly"))
                .anyMatch(fault -> fault.startsWith("broken: not a pattern"))
                .noneMatch(fault -> fault.startsWith("said"));
    }

    @Test
    void knowsEveryRelationOfTheTableInBothLanguages() throws IOException {
        try (Stream<String> rows = Files.lines(Path.of("src", "main", "resources", "org", "gongji", "desk", "kinship",
                "relations.csv"))) {
            List<String> names = rows.filter(row -> !row.startsWith("#")).skip(1).map(row -> row.split(",")[1]).toList();
            assertThat(names).hasSizeGreaterThan(100).allSatisfy(name -> {
                assertThat(Words.chinese().find("relation." + name)).isPresent();
                assertThat(Words.english().find("relation." + name).orElseThrow()).doesNotContainPattern("\\p{IsHan}");
            });
        }
    }

    @Test
    void writesAnApostropheOnceWithAndWithoutArguments() {
        assertThat(Words.english().say("ui.self-test.advice.LEDGER")).doesNotContain("''");
        assertThat(Words.english().say("ui.refusal.say", "son", "wife")).contains("Your wife can");
        assertThat(Words.english().say("kinship.strength.presumed")).contains("the giver's commitment");
        assertThat(Words.english().say("ui.verdict.commit-today", "A's paper. ")).startsWith("A's paper. **");
    }

    @Test
    void countsOneAndManyInEnglish() {
        assertThat(Words.english().say("ui.rail.count", 1)).isEqualTo("1 case");
        assertThat(Words.english().say("ui.rail.count", 14)).isEqualTo("14 cases");
        assertThat(Words.english().say("ui.rail.count", 0)).isEqualTo("0 cases");
        assertThat(Words.english().say("ui.sign-in.date", "2026", 11, 3, "Tuesday", "08:20"))
                .startsWith("Tuesday, 3 November 2026");
    }

    private static List<String> faults(Properties chinese, Properties english) {
        List<String> faults = new ArrayList<>();
        Set<String> keys = new TreeSet<>(chinese.stringPropertyNames());
        keys.addAll(english.stringPropertyNames());
        for (String key : keys) {
            String zh = chinese.getProperty(key);
            String en = english.getProperty(key);
            if (zh == null || en == null) {
                faults.add(en == null ? key + ": no English for " + zh : key + ": no Chinese for " + en);
                continue;
            }
            compare(key, zh, en, faults);
        }
        return faults;
    }

    private static void compare(String key, String zh, String en, List<String> faults) {
        if (en.isBlank() && !zh.isBlank()) {
            faults.add(key + ": empty in English");
        }
        if (!places(zh).equals(places(en))) {
            faults.add(key + ": other places in English: " + places(en) + " for " + places(zh));
        }
        if (bold(zh) != bold(en)) {
            faults.add(key + ": other bold marks in English");
        }
        if (CURLY.matcher(en).find()) {
            faults.add(key + ": curly apostrophe or quotation mark");
        }
        if (!isPattern(zh) || !isPattern(en)) {
            faults.add(key + ": not a pattern");
        }
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int bold(String sentence) {
        return sentence.split("\\*\\*", -1).length;
    }

    private static boolean isPattern(String sentence) {
        try {
            new MessageFormat(sentence.replace("{}", "").replace("'", "''"));
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    private static Properties read(Reader reader) {
        Properties words = new Properties();
        try (reader) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

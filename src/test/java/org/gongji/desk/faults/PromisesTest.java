package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** src/docs/promises.md promises nothing that no test shows, and what it does not promise stands in it too. */
class PromisesTest {
    private static final Path PROMISES = Path.of("src/docs/promises.md");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*Test)`");
    private static final Pattern PLAYED = Pattern.compile("@(Test|TestFactory|ParameterizedTest|Property)\\b");
    private static final Pattern NOT_PLAYED = Pattern.compile("@Disabled|@Tag\\(\"long\"\\)");

    private static List<String> lines(String heading, String beginning) {
        try (Stream<String> lines = Files.lines(PROMISES)) {
            return lines.dropWhile(line -> !line.equals("## " + heading)).skip(1)
                    .takeWhile(line -> !line.startsWith("## ")).filter(line -> line.matches(beginning + ".*")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> named(List<String> lines) {
        return lines.stream().flatMap(line -> NAMED.matcher(line).results()).map(named -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<Path>> tests() {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).collect(Collectors.groupingBy(
                    file -> file.getFileName().toString().replace(".java", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesATestForEveryPromise() {
        List<String> promises = lines("Promised", "\\d+\\.");
        assertThat(promises).hasSizeGreaterThanOrEqualTo(15);
        assertThat(promises).allMatch(line -> NAMED.matcher(line).find());
    }

    @Test
    void namesOnlyTestsThatAreThereAndPlayed() {
        Map<String, List<Path>> tests = tests();
        for (String name : named(lines("Promised", "\\d+\\."))) {
            assertThat(tests.get(name)).as(name).isNotNull().allSatisfy(file -> {
                String text = Files.readString(file);
                Matcher never = NOT_PLAYED.matcher(text);
                assertThat(PLAYED.matcher(text).find()).as("%s plays something", name).isTrue();
                assertThat(never.find()).as("%s is always played", name).isFalse();
            });
        }
    }

    /** A suite of faults that shows no promise shows nothing to whoever reads the promises. */
    @Test
    void namesEverySuiteOfFaults() throws IOException {
        try (Stream<Path> suites = Files.list(TESTS.resolve("org/gongji/desk/faults"))) {
            List<String> names = suites.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Test") && !name.equals("PromisesTest")).toList();
            assertThat(named(lines("Promised", "\\d+\\."))).containsAll(names);
        }
    }

    @Test
    void saysWhatIsNotPromised() {
        assertThat(lines("Not promised", "-")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(String.join("\n", lines("Not promised", "-"))).contains("root", "photo", "rollback", "lies",
                "every slot", "spool", "insider");
    }
}

package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongji.desk.bench.VirtualScreen;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Real X server, real GTK, real keystrokes (xdotool): JavaFX cuts a character of a bare key to 16 bits (facts.md, Fonts).
 * TestFX would hide it. Whatever arrives, no name is taken that was not typed.
 */
class TypedNameTest {
    private static final Pattern FACT = Pattern.compile("(\\w+)=(\\S*)");
    private static final String SURNAME = "674E";
    /** Cut to Extension A, to everyday Han, to a Latin letter beyond ASCII, to ASCII, to a control character, to nothing. */
    private static final List<Integer> BEYOND = List.of(0x242EE, 0x24E2B, 0x29F98, 0x20164, 0x20041, 0x20031, 0x2000D,
            0x20085, 0x2C0A9, 0x2F8A6);

    private static VirtualScreen screen;
    private static Process window;
    private static BufferedReader said;
    private static PrintWriter told;

    @BeforeAll
    static void open() throws IOException {
        Judge.require("Xvfb", "xvfb");
        Judge.require("xdotool", "xdotool");
        screen = VirtualScreen.virtual();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8", "-cp", classPath, NameWindow.class.getName());
        screen.giveTo(builder.environment());
        window = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        said = new BufferedReader(new InputStreamReader(window.getInputStream(), StandardCharsets.UTF_8));
        told = new PrintWriter(window.getOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(said.readLine()).as("the window opened").isEqualTo("ready");
        String id = tool("search", "--sync", "--name", "name-window").lines().findFirst().orElseThrow();
        tool("windowfocus", "--sync", id);
    }

    @AfterAll
    static void close() throws InterruptedException {
        if (window != null) {
            window.destroy();
            if (!window.waitFor(20, TimeUnit.SECONDS)) {
                window.destroyForcibly();
            }
        }
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void takesNoNameThatABareKeyHasCut() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cut = 0;
        for (int point : BEYOND) {
            assertThat(tell("plain")).containsEntry("focus", "plain");
            type(point);
            Map<String, String> plain = settled("plain");
            cut += plain.get("plain").equals(whole(point)) ? 0 : 1;
            Map<String, String> arrived = typedIntoForm(point);
            tool("key", "Return");
            Map<String, String> closed = closed();
            boolean stopped = closed.get("taken").isEmpty() && (closed.get("asks").equals("true")
                    || closed.get("refused").equals("true"));
            if (!stopped && !closed.get("taken").equals(whole(point))) {
                wrong.add(String.format("U+%X arrived as %s, closed as %s", point, arrived, closed));
            }
        }
        Evidence.counted("C", "characters beyond U+FFFF typed on a real X server: cut by the toolkit", cut, 0);
        Evidence.counted("C", "characters beyond U+FFFF typed into a name field on a real X server", BEYOND.size(),
                wrong.size());
        assertThat(cut).as("the toolkit cuts; where it does no more, this whole guard can go").isPositive();
        assertThat(wrong).isEmpty();
    }

    @Test
    void asksAboutAnEverydayCharacterThatCameAsABareKeyAndAboutNoLetterOfTheKeyboard() throws Exception {
        typedIntoForm(0x738B);
        tool("key", "Return");
        assertThat(closed()).containsEntry("asks", "true").containsEntry("taken", "");
        assertThat(tell("form")).containsEntry("focus", "name");
        tool("type", "--delay", "60", "anna");
        settled("form");
        assertThat(tell("say")).containsEntry("doubtful", "0").containsEntry("form", SURNAME + ",61,6E,6E,61");
    }

    private static String whole(int point) {
        return SURNAME + "," + Integer.toHexString(point).toUpperCase(java.util.Locale.ROOT);
    }

    private static void type(int point) throws Exception {
        tool("type", "--delay", "120", Character.toString(point));
    }

    /** A busy machine loses a keystroke of xdotool's now and then; something comes, if only the sign of a lost one. */
    private static Map<String, String> typedIntoForm(int point) throws Exception {
        assertThat(tell("form")).containsEntry("focus", "name");
        Map<String, String> arrived = Map.of("form", SURNAME);
        for (int tries = 0; tries < 5 && arrived.get("form").equals(SURNAME); tries++) {
            type(point);
            arrived = settled("form");
        }
        assertThat(arrived.get("form")).as("a keystroke arrived").isNotEqualTo(SURNAME);
        return arrived;
    }

    /** Until two looks say the same and something has come; a key that brings nothing is waited for three seconds. */
    private static Map<String, String> settled(String field) throws Exception {
        Map<String, String> before = tell("say");
        for (int look = 0; look < 30; look++) {
            TimeUnit.MILLISECONDS.sleep(100);
            Map<String, String> now = tell("say");
            if (now.equals(before) && !now.get(field).equals(SURNAME)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** Until the field has answered Enter: asked, refused or taken. */
    private static Map<String, String> closed() throws Exception {
        Map<String, String> now = tell("say");
        for (int look = 0; look < 50 && now.get("asks").equals("false") && now.get("refused").equals("false")
                && now.get("taken").isEmpty(); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
            now = tell("say");
        }
        return now;
    }

    private static Map<String, String> tell(String command) throws IOException {
        told.println(command);
        String line = said.readLine();
        assertThat(line).as("the window answered").isNotNull();
        return FACT.matcher(line).results().collect(Collectors.toMap(fact -> fact.group(1), fact -> fact.group(2)));
    }

    private static String tool(String... command) throws IOException {
        List<String> whole = new ArrayList<>(List.of("xdotool"));
        whole.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        screen.giveTo(builder.environment());
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }
}

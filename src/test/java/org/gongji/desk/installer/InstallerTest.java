package org.gongji.desk.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongji.desk.bench.VirtualScreen;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package as a computer centre gets it: built, unpacked somewhere else, started on a screen, signed in. */
@Tag("long")
class InstallerTest {
    private static final Path BUILT = Path.of("target", "installer");
    /** A key that a busy machine lost costs a try; the door asks to wait only after more. */
    private static final int TRIES = 3;

    @TempDir
    private Path elsewhere;

    @BeforeAll
    static void build() throws Exception {
        Judge.require("dpkg-deb", "dpkg");
        Judge.require("Xvfb", "xvfb");
        Judge.require("xdotool", "xdotool");
        Judge.require("import", "imagemagick");
        if (!Files.isRegularFile(Path.of("target", "gongji-desk.jar"))) {
            String words = "the installer needs target/gongji-desk.jar: run mvn verify, not mvn test";
            if (Boolean.getBoolean("gongji.strict")) {
                fail(words);
            }
            System.err.println("SKIPPED, " + words);
            Assumptions.abort(words);
        }
        Path log = Files.createDirectories(BUILT).resolve("build.log");
        Process build = new ProcessBuilder("installer/linux/build.sh", BUILT.toString()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(build.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).as(Files.readString(log)).isZero();
    }

    private static Path built(String end) throws IOException {
        try (Stream<Path> files = Files.list(BUILT)) {
            return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    @Test
    @DisplayName("the .deb names what it needs and holds program, Java, fonts, sample data and a bilingual menu entry")
    void holdsWhatItPromises() throws IOException {
        String deb = built(".deb").toString();
        assertThat(Judge.run("dpkg-deb", "-f", deb, "Depends").text()).contains("libgtk-3-0", "libxtst6", "libgl1",
                "libxxf86vm1", "libpangoft2-1.0-0", "cups-client");
        assertThat(Judge.run("dpkg-deb", "-c", deb).text()).contains("./opt/gongji-desk/bin/gongji-desk",
                "./usr/bin/gongji-desk", "fonts/NotoSansSC_400Regular.ttf", "fonts/NotoSerifSC_700Bold.ttf",
                "fonts/OFL.txt", "sample-data/day/day.json", "./usr/share/doc/gongji-desk/copyright")
                .doesNotContain("junit", "testfx");
        Judge.run("dpkg-deb", "-x", deb, elsewhere.toString());
        assertThat(elsewhere.resolve("usr/share/applications/gongji-desk.desktop")).content()
                .contains("Name=Gongji Desk", "Name[zh_CN]=共济柜台");
    }

    @Test
    @DisplayName("the unpacked .deb makes its training store, shows its sign-in and lets the clerk in by keyboard")
    void signsInToItsTrainingStore() throws Exception {
        Judge.run("dpkg-deb", "-x", built(".deb").toString(), elsewhere.toString());
        Path home = Files.createDirectories(elsewhere.resolve("home"));
        try (VirtualScreen screen = VirtualScreen.virtual()) {
            Process desk = start(screen, home);
            try {
                Path training = home.resolve("training");
                await("the training store", Duration.ofMinutes(3), () -> Files.isDirectory(training));
                await("a still sign-in", Duration.ofMinutes(2), () -> still(screen));
                int before = signedIn(training);
                String window = tool(screen, "xdotool", "search", "--name", "共济柜台").lines().findFirst().orElseThrow();
                tool(screen, "xdotool", "windowfocus", window);
                tool(screen, "xdotool", "key", "1");
                for (int tries = 0; tries < TRIES && signedIn(training) == before; tries++) {
                    tool(screen, "xdotool", "type", "--delay", "60", "--file",
                            training.resolve("store.password").toString());
                    picture(screen, "typed.png");
                    tool(screen, "xdotool", "key", "Return");
                    waitFor(Duration.ofSeconds(25), () -> signedIn(training) > before);
                }
                assertThat(signedIn(training)).as("acts that somebody signed in").isEqualTo(before + 1);
                await("a still home", Duration.ofMinutes(1), () -> still(screen));
                picture(screen, "signed-in.png");
                assertThat(Files.readAllBytes(BUILT.resolve("signed-in.png")))
                        .isNotEqualTo(Files.readAllBytes(BUILT.resolve("typed.png")));
                assertThat(desk.isAlive()).isTrue();
            } finally {
                end(desk);
            }
        }
    }

    @Test
    @DisplayName("the portable archive plays the training day without a screen")
    void playsTheDay() throws Exception {
        Judge.run("tar", "-xzf", built(".tar.gz").toString(), "-C", elsewhere.toString());
        Path launcher;
        try (Stream<Path> unpacked = Files.list(elsewhere)) {
            launcher = unpacked.findFirst().orElseThrow().resolve("bin/gongji-desk");
        }
        Path out = elsewhere.resolve("day");
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "demo", "--out", out.toString())
                .directory(elsewhere.toFile()).redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("demo.log").toFile());
        builder.environment().remove("DISPLAY");
        Process demo = builder.start();
        try {
            assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(demo.exitValue()).as(Files.readString(elsewhere.resolve("demo.log"))).isZero();
        } finally {
            end(demo);
        }
        assertThat(Files.readString(out.resolve("summary.json"))).contains("\"sheet\"");
        assertThat(out.resolve("out/OPEN-ME.txt")).isNotEmptyFile();
    }

    private Process start(VirtualScreen screen, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(elsewhere.resolve("opt/gongji-desk/bin/gongji-desk").toString())
                .directory(elsewhere.toFile()).redirectErrorStream(true)
                .redirectOutput(elsewhere.resolve("desk.log").toFile());
        screen.giveTo(builder.environment());
        builder.environment().put("GONGJI_HOME", home.toString());
        return builder.start();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private interface Happened {
        boolean yet() throws Exception;
    }

    private static void await(String what, Duration atMost, Happened happened) throws Exception {
        assertThat(waitFor(atMost, happened)).as("waited for " + what).isTrue();
    }

    private static boolean waitFor(Duration atMost, Happened happened) throws Exception {
        long until = System.nanoTime() + atMost.toNanos();
        while (!happened.yet()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(500);
        }
        return true;
    }

    /** Two looks in a row see the same, and it is not an empty screen; the splash's bar moves. */
    private static boolean still(VirtualScreen screen) throws Exception {
        picture(screen, "one.png");
        Thread.sleep(2000);
        picture(screen, "two.png");
        String difference = Judge.run("compare", "-metric", "AE", BUILT.resolve("one.png").toString(),
                BUILT.resolve("two.png").toString(), "null:").text();
        String colours = Judge.run("identify", "-format", "%k", BUILT.resolve("two.png").toString()).text();
        return difference.strip().startsWith("0") && Integer.parseInt(colours.strip()) > 50;
    }

    private static void picture(VirtualScreen screen, String name) throws Exception {
        tool(screen, "import", "-window", "root", BUILT.resolve(name).toString());
    }

    private static String tool(VirtualScreen screen, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        screen.giveTo(builder.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(command[0] + ": " + said).isZero();
        return said;
    }

    /** Headers of entries are plain, so anybody with the file can count the acts of signing in. */
    private static int signedIn(Path training) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:"
                + training.resolve("store/desk.db").toAbsolutePath());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM entries WHERE kind = 'SIGNED_IN'")) {
            return count.getInt(1);
        }
    }
}

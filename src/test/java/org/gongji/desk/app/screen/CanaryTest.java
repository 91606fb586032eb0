package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.Main;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingOffice;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One family through every screen and command; then its names, numbers, phone and street are looked for on the disk. */
class CanaryTest {
    private static final WindowId WINDOW = new WindowId("410105", "W03");
    /** Later than any the sample publishes. */
    private static final long GENERATION = 900;

    @TempDir
    private Path world;
    /** The centre's side: its roster lies open there, and it is not the desk's disk. */
    @TempDir
    private Path office;
    private Path home;

    @BeforeEach
    void anOfficeThatKnowsTheFamily() throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        Canary.office(Path.of("sample-data"), office.resolve("sample"));
        for (String folder : List.of("home", "tmp", "user", "logs")) {
            Files.createDirectories(world.resolve(folder));
        }
        home = world.resolve("home");
    }

    private ProcessBuilder java(String log, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(), "-Xmx2g", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + world.resolve("tmp"), "-Duser.home=" + world.resolve("user"),
                "-Dgongji.sample=" + office.resolve("sample"), "-Dorg.sqlite.tmpdir=" + world.resolve("tmp")));
        for (String property : List.of("testfx.robot", "testfx.headless", "glass.platform", "monocle.platform",
                "headless.geometry", "prism.order", "prism.text", "java.awt.headless")) {
            command.add("-D" + property + "=" + System.getProperty(property));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(world.resolve("logs").resolve(log).toFile());
    }

    private String log(String name) throws IOException {
        return Files.readString(world.resolve("logs").resolve(name));
    }

    /** @return faults so far; the desk is open and holds its store meanwhile */
    private int work() throws IOException, InterruptedException {
        Process desk = java("desk.log", CanaryDay.class, home.toString(), Evidence.isLong("B") ? "whole" : "sample")
                .start();
        int found;
        try (BufferedReader said = desk.inputReader(StandardCharsets.UTF_8)) {
            String line = said.readLine();
            while (line != null && !line.equals("worked")) {
                line = said.readLine();
            }
            assertThat(line).as("the window was worked at; its log says: " + log("desk.log")).isEqualTo("worked");
            found = search("while the desk is open");
            desk.outputWriter().write('\n');
            desk.outputWriter().flush();
            assertThat(desk.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            desk.destroyForcibly();
        }
        return found + search("after the desk was closed");
    }

    private int search(String when) throws IOException {
        List<Canary.Hit> hits = Canary.hits(world);
        Evidence.counted("B", "canary words found on the disk " + when + ", in UTF-8, UTF-16LE and GB18030",
                (long) Canary.WORDS.size() * Canary.ENCODINGS.size(), hits.size());
        assertThat(hits).as(when).isEmpty();
        return hits.size();
    }

    /** A command that does what it was asked to do. */
    private void command(String input, String... args) throws IOException, InterruptedException {
        String log = "command-" + args[0] + "-" + args[1] + ".log";
        Process process = java(log, Main.class, args)
                .redirectOutput(office.resolve("answer").toFile()).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s: %s%s", String.join(" ", args),
                Files.readString(office.resolve("answer")), log(log)).isZero();
    }

    private void command(Path store, String input, String... args) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--store", store.toString(), "--password-file",
                home.resolve("training/store.password").toString()));
        command(input, all.toArray(String[]::new));
    }

    private void commands() throws IOException, InterruptedException {
        Path store = home.resolve("training/store");
        command(Canary.NUMBER + "\n", "check", "id");
        command(Canary.GIVER + "\n", "check", "name");
        command(store, Canary.NUMBER + "\n", "roster", "lookup");
        command(store, "", "store", "verify");
        if (Evidence.isLong("B")) {
            command("岳父\n", "check", "relation");
            command(store, caseFile(), "check", "case");
            command(store, "", "form", "verify", file(home, ".pdf"));
            Path centre = home.resolve("training/central");
            command("", "bundle", "verify", file(home.resolve("stick"), ".p7m"), "--key",
                    centre.resolve("centre.key").toString(), "--cert", centre.resolve("centre.pem").toString(),
                    "--ca", centre.resolve("ca.pem").toString());
            post(store);
            care(store);
            staff(store);
            found();
        }
    }

    /** What the centre sends: a newer roster, which names the family, and its answer to the day's bundle. */
    private void post(Path store) throws IOException, InterruptedException {
        TrainingOffice centre = centre();
        Path roster = office.resolve("roster.p7m");
        Files.write(roster, centre.roster(WINDOW, LocalDate.of(2026, 11, 22), GENERATION).bytes());
        command(store, "", "roster", "import", roster.toString());
        centre.ingest(List.of(Files.readAllBytes(Path.of(file(home.resolve("stick"), ".p7m")))));
        Path receipt = office.resolve("receipt.p7m");
        Files.write(receipt, centre.receipts().get(0).bytes());
        command(store, "", "receipt", "import", receipt.toString());
    }

    /** The centre of the training world, from the keys it left in the clear. */
    private TrainingOffice centre() throws IOException {
        Path folder = home.resolve("training/central");
        Clock evening = new SetClock(2026, 11, 23, 18, 0);
        SecureRandom random = new SecureRandom();
        try {
            WindowList.Listed window = new WindowList.Listed(WINDOW,
                    Pem.certificate(Files.readAllBytes(folder.resolve("window.pem"))),
                    Pem.certificate(Files.readAllBytes(folder.resolve("window-enc.pem"))),
                    evening.instant().minus(Duration.ofHours(12)), Optional.empty());
            return TrainingOffice.resumed(new TrainingFolder(folder).read(WINDOW.office(), random), window,
                    GENERATION - 1, GENERATION, new SampleData(office.resolve("sample")), evening, random);
        } catch (Malformed e) {
            throw new IOException(e);
        }
    }

    /** Copies, the whole ledger told again, a second medium, a new machine, and what is due to go. */
    private void care(Path store) throws IOException, InterruptedException {
        Path copies = Files.createDirectories(home.resolve("copies"));
        Path second = Files.createDirectories(home.resolve("second"));
        command(store, "", "store", "second", second.toString());
        command(store, "", "store", "backup", copies.toString());
        command(store, "", "store", "rebuild", "--into", Files.createDirectories(home.resolve("told")).toString());
        command(home.resolve("other-machine"), "", "store", "restore", file(copies, ".db"));
        command(store, "", "store", "purge", "--user", "0901");
        command(store, "", "store", "purge", "--user", "0901", "--second", "0107", "--second-password-file",
                home.resolve("training/store.password").toString());
    }

    private void staff(Path store) throws IOException, InterruptedException {
        command(store, "", "staff", "list");
        command(store, Canary.NUMBER + "\n", "staff", "number", "0318");
        command(store, "", "staff", "rules", "10", "4", "180", "no-token");
        command(store, "", "staff", "enter", "0777", "新同事");
        command(store, "", "staff", "roles", "0777", "clerk");
        command(store, "", "staff", "password", "0777");
        command(store, "", "staff", "remove", "0777");
        command(store, "", "staff", "rotate");
        Path sheets = home.resolve("sheets");
        command(store, "", "staff", "recovery", "--out", sheets.toString());
        command("", "store", "recover", "0902", "--store", store.toString(), "--half",
                sheets.resolve("recovery-1-of-2.txt").toString(), "--half",
                sheets.resolve("recovery-2-of-2.txt").toString());
    }

    private void found() throws IOException, InterruptedException {
        String system = Files.writeString(office.resolve("system"), "three jujube trees\n0201\n").toString();
        String security = Files.writeString(office.resolve("security"), "灰砖小楼三棵枣树\n0202\n").toString();
        command("", "store", "found", "--store", home.resolve("live").toString(), "--office", "410105", "--window",
                "W04", "--hall", "某大厅", "--system", "0201:系统员", "--system-password-file", system, "--security",
                "0202:安全员", "--security-password-file", security);
    }

    private static String caseFile() throws IOException {
        return Files.readString(Path.of("sample-data/day/01-spouse.json"))
                .replace("\"card\" : \"cards/shenJiahe.bin\"", "\"name\" : \"" + Canary.GIVER + "\"");
    }

    private static String file(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(file -> file.endsWith(ending)).findFirst().orElseThrow();
        }
    }

    @Test
    void leavesNothingOfAFamilyOnTheDiskInAnyEncoding() throws IOException, InterruptedException {
        work();
        commands();
        search("after the commands");
        assertThat(home.resolve("training/scans/taken")).satisfiesAnyOf(folder -> assertThat(folder).doesNotExist(),
                folder -> assertThat(folder).isEmptyDirectory());
    }

    @Test
    void wouldFindTheFamilyInEachEncodingAndInAName(@TempDir Path planted) throws IOException {
        for (Charset encoding : Canary.ENCODINGS) {
            Path file = planted.resolve(encoding.name());
            Files.write(file, ("x".repeat(70_001) + Canary.GIVER + "y").getBytes(encoding));
            assertThat(Canary.hits(planted)).extracting(Canary.Hit::encoding).containsExactly(encoding);
            Files.delete(file);
        }
        Files.createFile(planted.resolve(Canary.WIFE + ".jpg"));
        assertThat(Canary.hits(planted)).hasSize(1);
    }
}

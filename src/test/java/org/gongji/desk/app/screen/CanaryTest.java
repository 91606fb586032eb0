package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.Main;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One family through every screen and command; then its names, numbers, phone and street are looked for on the disk. */
class CanaryTest {
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

    private void command(String input, String... args) throws IOException, InterruptedException {
        String log = "command-" + args[0] + "-" + args[1] + ".log";
        Process process = java(log, Main.class, args)
                .redirectOutput(office.resolve("answer").toFile()).start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(input);
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("%s: %s%s", String.join(" ", args),
                Files.readString(office.resolve("answer")), log(log)).isLessThanOrEqualTo(1);
    }

    private void commands() throws IOException, InterruptedException {
        String store = home.resolve("training/store").toString();
        String password = home.resolve("training/store.password").toString();
        command(Canary.NUMBER + "\n", "check", "id");
        command(Canary.GIVER + "\n", "check", "name");
        command(Canary.NUMBER + "\n", "roster", "lookup", "--store", store, "--password-file", password);
        command("", "store", "verify", "--store", store, "--password-file", password);
        if (Evidence.isLong("B")) {
            command("岳父\n", "check", "relation");
            command(caseFile(), "check", "case", "--store", store, "--password-file", password);
            command("", "form", "verify", printed().toString(), "--store", store, "--password-file", password);
        }
    }

    private static String caseFile() throws IOException {
        return Files.readString(Path.of("sample-data/day/01-spouse.json"))
                .replace("\"card\" : \"cards/shenJiahe.bin\"", "\"name\" : \"" + Canary.GIVER + "\"");
    }

    private Path printed() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(file -> file.toString().endsWith(".pdf")).findFirst().orElseThrow();
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

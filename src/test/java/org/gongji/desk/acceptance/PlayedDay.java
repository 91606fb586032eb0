package org.gongji.desk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongji.desk.app.demo.Demo;
import org.gongji.desk.app.demo.Summary;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.judge.OpenAsPrinted;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.ui.FxThread;

/**
 * The demo as {@code demo --out} leaves it, played once for every acceptance test of a JVM into
 * {@code target/acceptance-N}, where it stays to be looked at. Nobody changes it: whoever needs to, copies first.
 */
final class PlayedDay {
    static final Path SAMPLE = SampleFolder.path("");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT = Path.of("target", "acceptance-" + System.getProperty("gongji.fork", "1"));
    private static PlayedDay once;

    private final Demo demo;
    private final Summary said;
    private final Path folder;
    private final JsonNode summary;
    private Path bag;

    private PlayedDay(Demo demo, Summary said, Path folder, JsonNode summary) {
        this.demo = demo;
        this.said = said;
        this.folder = folder;
        this.summary = summary;
    }

    static synchronized PlayedDay once() {
        if (once == null) {
            once = played();
        }
        return once;
    }

    private static PlayedDay played() {
        try {
            Path folder = ROOT.resolve("demo");
            remove(ROOT);
            Demo demo = new Demo(folder, new SampleData(SAMPLE), TestFonts.found(), new SecureRandom());
            Summary summary = demo.play();
            return new PlayedDay(demo, summary, folder, JSON.readTree(folder.resolve("summary.json").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** As {@code --shots} does after the play; on the screen's thread that other tests share. */
    void drawScreens() throws IOException {
        FxThread.fonts();
        demo.drawScreens(said);
    }

    JsonNode summary() {
        return summary;
    }

    /** @param visit as in {@code day/day.json}, e.g. {@code D-0504} */
    JsonNode visit(String visit) {
        return list(summary.get("visits")).stream().filter(one -> one.get("visit").asText().equals(visit)).findFirst()
                .orElseThrow();
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static JsonNode sample(String file) {
        try {
            return JSON.readTree(SampleFolder.bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files(String under) {
        try (Stream<Path> files = Files.list(folder.resolve(under))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kind e.g. {@code receipt}; every paper of the kind, by name */
    List<Path> papers(String kind) {
        return files("forms").stream().filter(file -> file.getFileName().toString().startsWith(kind + "-")).toList();
    }

    /** The bag as the centre sees it, opened by the commands of {@code OPEN-ME.txt} with nothing of ours. */
    synchronized Path bag() throws IOException {
        if (bag == null) {
            Path room = ROOT.resolve("centre");
            Judge.Said said = open(room);
            if (said.exit() != 0) {
                throw new IllegalStateException("the printed commands failed: " + said.text());
            }
            try (Stream<Path> files = Files.list(room)) {
                bag = files.filter(Files::isDirectory).findFirst().orElseThrow();
            }
        }
        return bag;
    }

    /** Lays parts, note and keys into {@code room} and runs the printed commands there. */
    Judge.Said open(Path room) throws IOException {
        layOut(room);
        return OpenAsPrinted.in(room);
    }

    void layOut(Path room) throws IOException {
        Judge.require("openssl", "openssl");
        Judge.require("unzip", "unzip");
        Judge.require("sha256sum", "coreutils");
        Files.createDirectories(room);
        for (Path file : files("out")) {
            Files.copy(file, room.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String key : List.of("ca.pem", "centre.pem", "centre.key")) {
            Files.copy(folder.resolve("central").resolve(key), room.resolve(key), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** One act a line, as exported. */
    List<JsonNode> acts() throws IOException {
        List<JsonNode> acts = new ArrayList<>();
        for (String line : Files.readAllLines(bag().resolve("data/acts.ndjson"))) {
            acts.add(JSON.readTree(line));
        }
        return acts;
    }

    List<JsonNode> acts(String kind) throws IOException {
        return acts().stream().filter(act -> act.at("/header/kind").asText().equals(kind))
                .map(act -> act.get("payload")).toList();
    }

    /** @param exit exit code; {@code out} standard output as text */
    record Answer(int exit, String out, String err) {
        JsonNode json() {
            return lines().get(0);
        }

        List<JsonNode> lines() {
            return out.lines().filter(line -> line.startsWith("{")).map(line -> {
                try {
                    return JSON.readTree(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    /** Runs one command in a process of its own, so that its exit code is the one a script sees. */
    static Answer command(String standardInput, Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.gongji.desk.app.Main"));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        try {
            Path err = Files.createTempFile("said", ".err");
            Process process = new ProcessBuilder(command).redirectError(err.toFile()).start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(standardInput.getBytes(StandardCharsets.UTF_8));
            }
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Answer answer = new Answer(process.waitFor(), out, Files.readString(err));
            Files.delete(err);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A store that may be changed, with its password file beside it. */
    Path copyOfStore(Path to) throws IOException {
        Path copy = Files.createDirectories(to.resolve("store"));
        for (Path file : files("store")) {
            Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.copy(folder.resolve("store.password"), to.resolve("store.password"),
                StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

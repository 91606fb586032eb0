package org.gongji.desk.app.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder {@code sample-data}: synthetic people, packs and a training day. */
public record SampleData(Path folder) {
    /** Named by {@code gongji.sample}, beside the jar, beside the jar's folder, or in the working directory. */
    public static Optional<SampleData> find() {
        Path jar = jarFolder();
        return Stream.of(Optional.ofNullable(System.getProperty("gongji.sample")).map(Path::of),
                        Optional.of(jar.resolve("sample-data")),
                        Optional.of(jar.resolve("../sample-data").normalize()),
                        Optional.of(Path.of("sample-data")))
                .flatMap(Optional::stream).filter(path -> Files.isRegularFile(path.resolve("day/day.json")))
                .map(SampleData::new).findFirst();
    }

    /** Where the program's jar lies; the working directory when it runs from classes. */
    public static Path jarFolder() {
        try {
            Path code = Path.of(SampleData.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(code) ? code.toAbsolutePath().getParent() : Path.of("").toAbsolutePath();
        } catch (URISyntaxException e) {
            return Path.of("").toAbsolutePath();
        }
    }

    public byte[] read(String name) {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roster package's files, drawn up as of {@code asOf}. */
    public Map<String, byte[]> roster(LocalDate asOf) {
        return roster(manifest(asOf));
    }

    /** The same people as another generation of the roster. */
    public Map<String, byte[]> roster(LocalDate asOf, long generation) {
        return roster(manifest(asOf).replaceFirst("(\"generation\"\\s*:\\s*)\\d+", "$1" + generation));
    }

    private String manifest(LocalDate asOf) {
        return new String(read("roster/manifest.json"), StandardCharsets.UTF_8)
                .replaceFirst("(\"as_of\"\\s*:\\s*)\"[^\"]*\"", "$1\"" + asOf + "\"");
    }

    private Map<String, byte[]> roster(String manifest) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        files.put("roster.csv", read("roster/roster.csv"));
        if (Files.isRegularFile(folder.resolve("roster/commitments.csv"))) {
            files.put("commitments.csv", read("roster/commitments.csv"));
        }
        return files;
    }

    public Map<String, byte[]> packs() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : packNames()) {
            files.put(name, read("packs/" + name));
        }
        return files;
    }

    private List<String> packNames() {
        return new String(read("packs/INDEX"), StandardCharsets.UTF_8).strip().lines()
                .flatMap(line -> Stream.of(line.split("\\s+"))).filter(name -> !name.isEmpty()).toList();
    }
}

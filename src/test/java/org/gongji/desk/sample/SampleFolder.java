package org.gongji.desk.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFileReader;

/** The committed sample data as tests of any room read it. */
public final class SampleFolder {
    private static final Path FOLDER = Path.of("sample-data");

    private SampleFolder() {
    }

    public static Path path(String file) {
        return FOLDER.resolve(file);
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return names relative to sample-data, sorted */
    public static List<String> files(String folder) {
        try (Stream<Path> found = Files.list(path(folder))) {
            return found.map(file -> folder + "/" + file.getFileName()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The visits of the day in order of their numbers. */
    public static List<String> caseFiles() {
        return files("day").stream().filter(file -> file.matches("day/\\d\\d-.*\\.json")).toList();
    }

    /** @param file e.g. {@code day/01-spouse.json}; its cards and pages are found in sample-data */
    public static CaseFileReader.Read read(String file) {
        return parse(bytes(file));
    }

    /** Reads a case that names cards and pages of sample-data. */
    public static CaseFileReader.Read parse(byte[] json) {
        return new CaseFileReader(Attachments.in(FOLDER), CardBlock::parse).read(json);
    }
}

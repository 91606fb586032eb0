package org.gongji.desk.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.PageScanner.Fault;
import org.gongji.desk.evidence.PageScanner.Outcome;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Debian's own {@code scanimage} with SANE's test backend, which scans nothing and answers as it is told to. */
@EnabledOnOs(OS.LINUX)
class SaneScannerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void takesAPageAllTheWayIntoTheHygiene() throws Exception {
        Judge.require("scanimage", "sane-utils");
        Outcome outcome = scanner("--mode=Color", "--test-picture=Color pattern").scan();

        assertThat(outcome).isInstanceOf(Outcome.Scanned.class);
        byte[] bytes = ((Outcome.Scanned) outcome).bytes();
        PageOutcome taken = new PageIntake(new EvidencePdf()).take(bytes, Origin.SCANNER, Set.of());
        assertThat(taken).isInstanceOf(PageOutcome.Taken.class);
        assertThat(((PageOutcome.Taken) taken).page().width()).isBetween(470, 473);
        assertThat(ImageIO.read(new ByteArrayInputStream(((PageOutcome.Taken) taken).display())).getHeight())
                .isBetween(589, 592);
    }

    @ParameterizedTest
    @CsvSource({"SANE_STATUS_NO_DOCS,NO_PAPER", "SANE_STATUS_JAMMED,JAMMED",
        "SANE_STATUS_COVER_OPEN,COVER_OPEN", "SANE_STATUS_IO_ERROR,FAILED", "SANE_STATUS_NO_MEM,FAILED"})
    void saysWhatTheScannerSays(String status, Fault fault) throws Exception {
        Judge.require("scanimage", "sane-utils");
        assertThat(scanner("--read-return-value=" + status).scan()).isEqualTo(new Outcome.Failed(fault));
    }

    @Test
    void saysThatThereIsNoSuchScannerOrNoSuchProgram() throws Exception {
        Judge.require("scanimage", "sane-utils");
        assertThat(new SaneScanner(new SaneScanner.Settings("scanimage", "test:99", 150, List.of()), PATIENCE).scan())
                .isEqualTo(new Outcome.Failed(Fault.NOT_FOUND));
        assertThat(new SaneScanner(new SaneScanner.Settings(folder.resolve("none").toString(), "test:0", 150, List.of()),
                PATIENCE).scan()).isEqualTo(new Outcome.Failed(Fault.NOT_FOUND));
    }

    @Test
    void endsAProgramThatHangsOrTalksForEver() throws Exception {
        assertThat(new SaneScanner(program("sleep 300"), Duration.ofSeconds(1)).scan())
                .isEqualTo(new Outcome.Failed(Fault.TOO_SLOW));
        assertThat(new SaneScanner(program("exec cat /dev/zero"), PATIENCE).scan())
                .isEqualTo(new Outcome.Failed(Fault.TOO_LARGE));
        assertThat(new SaneScanner(program("echo half; exit 3"), PATIENCE).scan())
                .isEqualTo(new Outcome.Failed(Fault.FAILED));
        assertThat(new SaneScanner(program("echo 'open of device x failed: Device busy' >&2; exit 1"), PATIENCE).scan())
                .isEqualTo(new Outcome.Failed(Fault.BUSY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output-file=/x", "--batch=y", "--format=tiff", "-o", "x", "--mode=a\nb", "--mode"})
    void takesNoOptionThatWritesElsewhere(String option) {
        assertThatThrownBy(() -> scanner(option)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SaneScanner scanner(String... options) {
        return new SaneScanner(new SaneScanner.Settings("scanimage", "test:0", 150, List.of(options)), PATIENCE);
    }

    private SaneScanner.Settings program(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new SaneScanner.Settings(program.toString(), "test:0", 150, List.of());
    }
}

package org.gongji.desk.device.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.PageFields;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.evidence.reading.PageReader.Outcome;
import org.gongji.desk.evidence.reading.ReadLine;
import org.gongji.desk.evidence.reading.ReadPage;
import org.gongji.desk.evidence.reading.ReadPerson;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Pages read in the helper process")
class HostedPageReaderTest {
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(60),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);
    private static final Path PAGE = Path.of("sample-data/pages/01-booklet-2.jpg");

    @TempDir
    private Path folders;

    @Test
    void readsAPageAndLeavesNothingBehindOnceNobodyAsks() throws Exception {
        assumeTrue(OcrLibrary.here(), "no onnxruntime for this machine");
        try (PageReader reader = HostedPageReader.of(folders, TIMES, new SecureRandom(), Duration.ofSeconds(2))) {
            assertThat(helpers()).as("none before the first page").isEmpty();
            byte[] picture = Files.readAllBytes(PAGE);

            assertThat(reader.read(new byte[]{1, 2, 3})).isEqualTo(new Outcome.Failed(DeviceFault.READER_FAILED));
            assertThat(helpers()).as("seen while it runs").hasSize(1);
            Outcome outcome = reader.read(picture);

            assertThat(outcome).isInstanceOf(Outcome.Read.class);
            ReadPage page = ((Outcome.Read) outcome).page();
            assertThat(page.lines()).extracting(ReadLine::text).contains("沈嘉禾", "410172199104120213");
            ReadPerson person = PageFields.of(PaperKind.HUKOU_BOOKLET, page).get(0);
            assertThat(person.text(Item.NAME)).isEqualTo("沈嘉禾");
            assertThat(person.text(Item.RELATION)).isEqualTo("户主");
            assertThat(person.text(Item.NUMBER)).isEqualTo("410172199104120213");
            assertThat(person.text(Item.BIRTH)).isEqualTo("1991-04-12");
            assertThat(reader.state()).isEqualTo(DeviceState.READY);
            assertThat(soonNone()).as("ended by itself").isTrue();
            assertThat(left()).as("its folder is wiped").isEmpty();
        }
    }

    @Test
    void aReaderThatIsClosedIsOff() {
        assumeTrue(OcrLibrary.here(), "no onnxruntime for this machine");
        PageReader reader = HostedPageReader.of(folders, TIMES, new SecureRandom(), HostedPageReader.IDLE);

        reader.close();

        assertThat(reader.state()).isEqualTo(DeviceState.OFF);
        assertThat(reader.read(new byte[]{1})).isEqualTo(new Outcome.Off());
        assertThat(helpers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, true", "Windows 11, amd64, true", "Mac OS X, aarch64, true", "Linux, loongarch64, false",
            "Windows 10, x86, false", "SunOS, amd64, false"})
    void knowsForWhichMachinesThereIsALibrary(String os, String processor, boolean there) {
        assertThat(OcrLibrary.on(os, processor)).isEqualTo(there);
    }

    @Test
    void whereThereIsNoneReadingIsOffAndNothingStarts() {
        assertThat(PageReader.OFF.state()).isEqualTo(DeviceState.OFF);
        assertThat(PageReader.OFF.read(new byte[]{1})).isEqualTo(new Outcome.Off());
        assertThat(helpers()).isEmpty();
    }

    private static List<ProcessHandle> helpers() {
        // the system cuts a long command line: its main class is lost, its folder stands in front
        return ProcessHandle.current().descendants().filter(process -> process.info().commandLine().orElse("")
                .contains("page-reader-")).toList();
    }

    private static boolean soonNone() throws InterruptedException {
        for (int i = 0; i < 600 && !helpers().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return helpers().isEmpty();
    }

    private List<Path> left() throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            try (Stream<Path> files = Files.list(folders)) {
                List<Path> all = files.toList();
                if (all.isEmpty()) {
                    return all;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        try (Stream<Path> files = Files.list(folders)) {
            return files.toList();
        }
    }
}

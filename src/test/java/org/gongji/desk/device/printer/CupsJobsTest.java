package org.gongji.desk.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.PaperPrinter.JobState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CupsJobsTest {
    private static Map<String, byte[]> job(int id, String name, int state) {
        return Map.of("job-id", ByteBuffer.allocate(4).putInt(id).array(), "job-name", name.getBytes(
                StandardCharsets.UTF_8), "job-state", ByteBuffer.allocate(4).putInt(state).array(),
                "job-printer-uri", "ipp://localhost/printers/hall".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"3,WAITING", "4,WAITING", "5,PRINTING", "6,HELD_UP", "7,CANCELLED", "8,FAILED", "9,DONE", "0,UNKNOWN"})
    void readsTheStatesOfTheStandard(int state, JobState wanted) {
        assertThat(CupsJobs.newest(List.of(job(1, " doc", state)), "doc")).contains(new CupsJobs.Job(wanted, "hall"));
    }

    @Test
    void takesTheNewestJobOfThatNameAndNoOther() {
        List<Map<String, byte[]>> jobs = List.of(job(7, "doc", 9), job(12, "doc", 5), job(13, "other", 8));
        assertThat(CupsJobs.newest(jobs, "doc")).contains(new CupsJobs.Job(JobState.PRINTING, "hall"));
        assertThat(CupsJobs.newest(jobs, "third")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"print.example.org", "192.0.2.7:631", "127.0.0.1.example.org", "user@localhost"})
    void asksNoOtherMachine(String server) {
        assertThat(CupsJobs.at(server)).isEmpty();
    }

    @Test
    void knowsNothingWhereNobodyListensOrTheAnswerIsCutShort() {
        assertThat(CupsJobs.at("127.0.0.1:" + unusedPort()).orElseThrow().newest("doc")).isEmpty();
        byte[] whole = {2, 0, 0, 0, 0, 0, 0, 1, 2, 0x42, 0, 1, 'a', 0, 1, 'b', 3};
        assertThatThrownBy(() -> CupsJobs.read(Arrays.copyOf(whole, 14))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> CupsJobs.read(new byte[3])).isInstanceOf(IOException.class);
    }

    @Test
    void keepsTheFirstValueOfAnAttributeAndOneMapAJob() throws IOException {
        byte[] answer = {2, 0, 0, 0, 0, 0, 0, 1, 1, 0x47, 0, 1, 'c', 0, 1, 'u', 2, 0x44, 0, 1, 'r', 0, 1, 'x', 0x44,
            0, 0, 0, 1, 'y', 2, 0x44, 0, 1, 'r', 0, 1, 'z', 3};
        assertThat(CupsJobs.read(answer)).extracting(job -> new String(job.get("r"), StandardCharsets.US_ASCII))
                .containsExactly("x", "z");
    }

    private static int unusedPort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

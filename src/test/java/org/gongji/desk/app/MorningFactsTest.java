package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MorningFactsTest {
    private static final MorningFacts WHOLE = new MorningFacts(new Window("410105", "W03", "金水区 = 医保大厅"),
            Map.of("1001", Set.of(Role.CLERK), "2001", Set.of(Role.SUPERVISOR)),
            Optional.of(new RosterStamp(7, LocalDate.of(2026, 11, 18), Set.of("410100", "419900"))), 2_400,
            "近亲属版", LocalDate.of(2024, 9, 1), Optional.of(LocalDate.of(2026, 11, 23)), true);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("morning.properties");
    }

    @Test
    void saysTheNextMorningWhatItWasTold() throws IOException {
        WHOLE.write(file());

        assertThat(MorningFacts.read(file())).contains(WHOLE);
    }

    @Test
    void knowsAWindowThatHasNothingYet() throws IOException {
        MorningFacts bare = new MorningFacts(WHOLE.window(), Map.of(), Optional.empty(), 0, "", LocalDate.EPOCH,
                Optional.empty(), false);
        bare.write(file());

        assertThat(MorningFacts.read(file())).contains(bare);
    }

    @Test
    void isSilentWhereNothingWasWritten() throws IOException {
        assertThat(MorningFacts.read(file())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gongji-morning/2", "people", "2026-11-18", "CLERK", "410105"})
    void isSilentWhereTheFileIsNoLongerWhatTheDeskWrote(String torn) throws IOException {
        WHOLE.write(file());
        String written = Files.readString(file());
        assertThat(written).contains(torn);
        Files.writeString(file(), written.replace(torn, "?"));

        assertThat(MorningFacts.read(file())).isEmpty();
    }

    @Test
    void isSilentBeforeBytesThatAreNoText() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThat(MorningFacts.read(file())).isEmpty();
    }
}

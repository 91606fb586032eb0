package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    @TempDir
    private Path home;

    @Test
    void playsUntilSomebodyIsAtWorkAndLeavesNothingBehind() throws Exception {
        Path folder = home.resolve("rehearsal");
        int[] asked = {0};
        long[] largest = {0};
        int played = new Rehearsal(folder, Clock.systemDefaultZone(), new SecureRandom()).run(() -> {
            largest[0] = Math.max(largest[0], folder.resolve("scratch.db-wal").toFile().length());
            return ++asked[0] > 3;
        });
        assertThat(played).isEqualTo(3);
        assertThat(largest[0]).as("real pages were sealed into a real file")
                .isGreaterThan(3L * SealedDesk.IMAGES * SealedDesk.IMAGE_BYTES);
        try (Stream<Path> left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void takesAwayWhatAKilledRehearsalLeft() throws Exception {
        Path folder = Files.createDirectories(home.resolve("rehearsal"));
        Files.write(folder.resolve("scratch.db"), new byte[] {1, 2, 3});
        assertThat(new Rehearsal(folder, Clock.systemDefaultZone(), new SecureRandom()).run(() -> true)).isZero();
        assertThat(folder.resolve("scratch.db")).doesNotExist();
    }
}

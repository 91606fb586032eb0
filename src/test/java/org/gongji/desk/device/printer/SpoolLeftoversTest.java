package org.gongji.desk.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolLeftoversTest {
    @Test
    void removesWhatAKilledDeskLeftAndNothingElse(@TempDir Path folder) throws IOException {
        Instant now = Instant.parse("2026-01-22T01:00:00Z");
        Path old = Files.write(folder.resolve("javaprint123"), new byte[1]);
        Path young = Files.write(folder.resolve("javaprint456"), new byte[1]);
        Path other = Files.write(folder.resolve("letter"), new byte[1]);
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(3600)));
        Files.setLastModifiedTime(other, FileTime.from(now.minusSeconds(3600)));
        Files.setLastModifiedTime(young, FileTime.from(now.minusSeconds(60)));
        SpoolLeftovers.clear(folder, now);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
    }
}

package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured is a card that arrives at the form; how fast, no test says. */
class CardBenchmarkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path folder;

    @Test
    void fillsTheFormWithTheCard() {
        SecureRandom random = new SecureRandom();
        try (SealedDesk desk = SealedDesk.scratch(folder, CLOCK, random)) {
            assertThat(new CardBenchmark(folder, CLOCK, random).median(desk, 1, 3)).isPositive();
        }
    }
}

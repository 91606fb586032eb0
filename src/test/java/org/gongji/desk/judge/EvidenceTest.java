package org.gongji.desk.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceTest {
    @Test
    void addsUpWhatSuitesCountAndNamesFaults() {
        Evidence.counted("Z", "cells changed", 40, 0);
        Evidence.counted("Z", "cells changed", 2, 1);
        Evidence.counted("Y", "of another issue", 7, 0);

        assertThat(EvidenceFile.text("Z", new Tally(1, new TreeSet<>(), new TreeSet<>(),
                Evidence.counts("Z")))).containsPattern("42 +1 +cells changed").doesNotContain("another issue");
    }

    @Test
    void namesTheCommitTheSeedAndEveryJudge() {
        assertThat(EvidenceFile.text("Z", Tally.none())).containsPattern("commit +[0-9a-f]{40}").contains("seed")
                .contains("openssl: ", "pdfsig, pdftotext, pdftoppm: ", "zbarimg: ", "veraPDF: ");
    }

    @Test
    void addsUpTheJvmsOfOneRun(@TempDir Path run) throws IOException {
        new Tally(2000, new TreeSet<>(), new TreeSet<>(Set.of("a judge: missing")),
                Map.of("cells = changed: all", new Evidence.Count(40, 0))).leave(run, "1");
        new Tally(1, new TreeSet<>(Set.of("HeapTest x()")), new TreeSet<>(),
                Map.of("cells = changed: all", new Evidence.Count(2, 1))).leave(run, "2");
        new Tally(2, new TreeSet<>(Set.of("HeapTest x()")), new TreeSet<>(),
                Map.of("cells = changed: all", new Evidence.Count(3, 1))).leave(run, "2");

        assertThat(EvidenceFile.text("Z", Tally.whole(run))).containsPattern("tests +2002 passed, 1 failed, 1 skipped")
                .containsPattern("failed +HeapTest x\\(\\)").containsPattern("43 +1 +cells = changed: all");
    }
}

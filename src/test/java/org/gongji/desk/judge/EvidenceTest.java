package org.gongji.desk.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void addsUpWhatSuitesCountAndNamesFaults() {
        Evidence.counted("Z", "cells changed", 40, 0);
        Evidence.counted("Z", "cells changed", 2, 1);
        Evidence.counted("Y", "of another issue", 7, 0);

        assertThat(EvidenceFile.text("Z")).containsPattern("42 +1 +cells changed").doesNotContain("another issue");
    }

    @Test
    void namesTheCommitTheSeedAndEveryJudge() {
        assertThat(EvidenceFile.text("Z")).containsPattern("commit +[0-9a-f]{40}").contains("seed")
                .contains("openssl: ", "pdfsig, pdftotext, pdftoppm: ", "zbarimg: ", "veraPDF: ");
    }
}

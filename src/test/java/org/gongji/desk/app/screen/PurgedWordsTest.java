package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.gongji.desk.ledger.Purged;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is said of a purged file")
class PurgedWordsTest {
    private static String said(int note, Words words) {
        return PurgedWords.of(new Purged(1512, Instant.parse("2037-01-01T02:00:00Z"), "0901", "0107", note),
                ZoneId.of("Asia/Shanghai")).in(words);
    }

    @Test
    void namesSinceWhenByWhomByWhichActAndWhoStillHasIt() {
        assertThat(said(7, Words.chinese())).contains("2037-01-01 10:00", "0901", "0107", "第 1512 条", "第 7 号归档回执");
        assertThat(said(7, Words.english())).contains("2037-01-01 10:00", "0901", "0107", "entry 1512", "note 7");
    }

    @Test
    void sendsNobodyToAnArchiveThatNeverHadIt() {
        assertThat(said(0, Words.chinese())).contains("档案部门也没有", "带原件").doesNotContain("归档回执");
    }
}

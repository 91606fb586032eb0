package org.gongji.desk.ui.step.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongji.desk.evidence.PaperKind;
import org.junit.jupiter.api.Test;

class KindPagesTest {
    @Test
    void everyKindHasOneDigitOnOneOfTwoLists() {
        assertThat(KindPages.page(0)).hasSize(9);
        assertThat(Stream.concat(KindPages.page(0).stream(), KindPages.page(1).stream()))
                .containsExactlyInAnyOrder(PaperKind.values());
        assertThat(KindPages.page(2)).as("the list goes round").isEqualTo(KindPages.page(0));
    }
}

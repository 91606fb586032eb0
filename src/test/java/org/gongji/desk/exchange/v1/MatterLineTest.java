package org.gongji.desk.exchange.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongji.desk.exchange.TestLedger;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.Test;

class MatterLineTest {
    private final TestLedger ledger = new TestLedger("W03");

    @Test
    void waitsForItsEffectWhereThePackSaysSo() throws Malformed {
        Map<String, Object> payload = TestLedger.matter("D-1/1", "c-1", "G", "M", "配偶");
        payload.put("effectiveAt", "");
        MatterLine line = MatterLine.of(ledger.enter(EntryKind.BOUND, payload)).orElseThrow();
        assertThat(line.effectiveAt()).isEmpty();
        assertThat(line.acceptedAt()).contains(TestLedger.MORNING);
        assertThat(line.relation().kind()).isEqualTo("配偶");
    }

    @Test
    void withdrawnMatterHasNoCaseNumberYet() throws Malformed {
        MatterLine line = MatterLine.of(ledger.enter(EntryKind.WITHDRAWN, Map.of("matter", "D-1/1", "reason", "x")))
                .orElseThrow();
        assertThat(line.caseNo()).isEqualTo("-");
        assertThat(line.giver()).isEqualTo(MatterLine.Someone.NOBODY);
    }

    @Test
    void actAboutNoMatterIsNone() throws Malformed {
        assertThat(MatterLine.of(ledger.closeDay())).isEmpty();
    }

    @Test
    void actLineComesBackAndBelievesNoOtherPayload() throws Malformed {
        Entry entry = ledger.enter(EntryKind.BOUND, TestLedger.matter("D-1/1", "c-1", "G", "M", "配偶"));
        byte[] line = ActLine.of(entry).bytes();
        assertThat(ActLine.read(line).header()).isEqualTo(entry.header());
        String other = new String(line, StandardCharsets.UTF_8).replace("共济人G", "共济人H");
        assertThatThrownBy(() -> ActLine.read(other.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Malformed.class)
                .hasMessageNotContaining("共济人");
        String spaced = new String(line, StandardCharsets.UTF_8).replaceFirst(",", ", ");
        assertThatThrownBy(() -> ActLine.read(spaced.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }
}

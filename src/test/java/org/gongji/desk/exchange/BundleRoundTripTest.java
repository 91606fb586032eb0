package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;

/** Few tries: each makes and opens every part with real keys. */
class BundleRoundTripTest {
    private static TestOffice office;
    private static TestOffice.Desk desk;

    @BeforeContainer
    static void open() {
        office = TestOffice.open();
        desk = office.enrol("W03");
    }

    @Property(tries = 12)
    void anyDayComesBackWhole(@ForAll @IntRange(min = 1, max = 10) int acts,
                              @ForAll @IntRange(max = 3) int pages,
                              @ForAll @IntRange(min = 4000, max = 9000) int partLimit) {
        TestLedger ledger = new TestLedger("W03");
        for (int i = 0; i < acts; i++) {
            List<String> named = new ArrayList<>();
            for (int k = 0; k < pages; k++) {
                named.add(ledger.keep(ledger.bytes(100 + 400 * k)).hex());
            }
            ledger.enter(EntryKind.DECIDED, Map.of("matter", "D-" + i, "papers", List.of(Map.of("pages", named))));
        }
        Bundle bundle = bundle(ledger, partLimit);
        assertThat(bundle(ledger, partLimit).contentHash()).isEqualTo(bundle.contentHash());
        ReceivedBundle received = new BundleReader(office.keys.recipient(), StoreMode.TRAINING, "410105")
                .read(office.sealed(desk, bundle)).taken().orElseThrow();
        assertThat(received.content()).isEqualTo(bundle.contentHash());
        assertThat(received.signer()).isEqualTo(desk.signingChain().get(0));
        assertThat(received.acts()).extracting(act -> act.entry().map(Entry::payload).orElseThrow())
                .isEqualTo(ledger.all().stream().map(Entry::payload).toList());
        assertThat(received.blobs()).hasSize(acts * pages);
    }

    private static Bundle bundle(TestLedger ledger, int partLimit) {
        return new BundleWriter(desk.id, "410105", partLimit).write(ledger.all(), 1, BundleLabel.NONE_BEFORE,
                Enclosures.named(ledger.all()), ledger);
    }
}

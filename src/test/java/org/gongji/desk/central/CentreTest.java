package org.gongji.desk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.memory.MemoryRegister;
import org.gongji.desk.exchange.Bundle;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.ReceiptReader;
import org.gongji.desk.exchange.SentBundles;
import org.gongji.desk.exchange.TestLedger;
import org.gongji.desk.exchange.TestOffice;
import org.gongji.desk.exchange.v1.Answer;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The centre")
class CentreTest {
    private static final String LI = "41017119900101001X";
    private static final String WANG = "410171199202020027";
    private static final String ZHAO = "410171196503030031";

    private static TestOffice keysOnly;

    private TestOffice office;
    private MemoryRegister register;
    private TestOffice.Desk desk;
    private BundleDesk counter;
    private ReceiptDesk receipts;

    @BeforeAll
    static void makeKeys() {
        keysOnly = TestOffice.open();
    }

    @BeforeEach
    void open() {
        open(new MemoryRegister(), CentreFacts.NONE);
    }

    private void open(MemoryRegister empty, CentreFacts facts) {
        register = empty;
        office = keysOnly.anew(register);
        desk = office.enrol("W03");
        counter = new BundleDesk(office.keys, register, facts, TestOffice.CLOCK);
        receipts = new ReceiptDesk(office.keys, register, PackLimits.NONE, TestOffice.CLOCK, TestOffice.RANDOM);
    }

    private static TestLedger ledger() {
        TestLedger ledger = new TestLedger("W03");
        ledger.enter(EntryKind.BOUND, TestLedger.matter("D-1/1", "c-1", LI, WANG, "配偶"));
        ledger.closeDay();
        ledger.enter(EntryKind.REFUSED, TestLedger.matter("D-2/1", "c-2", LI, ZHAO, "岳父"));
        ledger.closeDay();
        ledger.enter(EntryKind.ENDED, TestLedger.matter("D-3/1", "c-3", LI, WANG, "配偶"));
        ledger.closeDay();
        return ledger;
    }

    private Bundle bundle(TestLedger ledger, int first, int last, int number, Sha256 previous) {
        return TestOffice.bundle(desk, ledger, ledger.range(first, last), number, previous);
    }

    private Ingested handIn(Bundle bundle) {
        return counter.ingest(office.sealed(desk, bundle));
    }

    private static Optional<Fault> fault(Ingested ingested) {
        return ingested instanceof Ingested.Refused no ? Optional.of(no.fault()) : Optional.empty();
    }

    @Nested
    @DisplayName("takes a bundle")
    class Taking {
        @Test
        @DisplayName("once, however often and in however many envelopes it comes")
        void once() {
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            assertThat(handIn(first)).isInstanceOf(Ingested.Taken.class);
            assertThat(handIn(first)).isInstanceOf(Ingested.KnownAlready.class);
            assertThat(register.bundles()).hasSize(1);
            assertThat(receipts.issue()).hasSize(1);
            assertThat(handIn(first)).isInstanceOf(Ingested.KnownAlready.class);
            assertThat(receipts.issue()).isEmpty();
        }

        @Test
        @DisplayName("only in its turn: a gap is named, and filled afterwards")
        void inTurn() {
            TestLedger ledger = ledger();
            Bundle first = bundle(ledger, 1, 2, 1, BundleLabel.NONE_BEFORE);
            Bundle second = bundle(ledger, 3, 4, 2, first.contentHash());
            Bundle third = bundle(ledger, 5, 6, 3, second.contentHash());
            handIn(first);
            Ingested.Refused gap = (Ingested.Refused) handIn(third);
            assertThat(gap.fault()).isEqualTo(Fault.NUMBER_GAP);
            assertThat(gap.facts()).containsExactly("2", "3");
            assertThat(missingInReceipts()).containsExactly(2);
            assertThat(handIn(second)).isInstanceOf(Ingested.Taken.class);
            assertThat(handIn(third)).isInstanceOf(Ingested.Taken.class);
            assertThat(missingInReceipts()).isEmpty();
        }

        private List<Integer> missingInReceipts() {
            receipts.issue();
            return register.bundles().stream().flatMap(b -> register.receipt(b.content()).stream())
                    .flatMap(receipt -> receipt.missing().stream()).toList();
        }

        @Test
        @DisplayName("only where its chain goes on, number, content and head alike")
        void whereTheChainGoesOn() {
            TestLedger ledger = ledger();
            Bundle first = bundle(ledger, 1, 2, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            assertThat(fault(handIn(bundle(ledger, 3, 4, 1, first.contentHash())))).contains(Fault.NUMBER_USED);
            assertThat(fault(handIn(bundle(ledger, 3, 4, 2, BundleLabel.NONE_BEFORE)))).contains(Fault.CONTENT_GAP);
            assertThat(fault(handIn(bundle(ledger, 4, 4, 2, first.contentHash())))).contains(Fault.CHAIN_BROKEN);
            TestLedger other = new TestLedger("W03");
            other.enter(EntryKind.TIME_CONFIRMED, Map.of());
            other.closeDay();
            other.closeDay();
            assertThat(fault(handIn(bundle(other, 3, 3, 2, first.contentHash())))).contains(Fault.CHAIN_BROKEN);
        }

        @Test
        @DisplayName("from no window it does not list, none under another's name, none revoked")
        void onlyFromItsWindows() {
            TestLedger ledger = ledger();
            Bundle first = bundle(ledger, 1, 2, 1, BundleLabel.NONE_BEFORE);
            TestOffice other = keysOnly.anew(new MemoryRegister());
            TestOffice.Desk unlisted = other.enrol("W09");
            assertThat(fault(counter.ingest(office.sealed(unlisted, first)))).contains(Fault.SIGNER_UNKNOWN);
            TestOffice.Desk listed = office.enrol("W09");
            assertThat(fault(counter.ingest(office.sealed(listed, first)))).contains(Fault.OTHER_SENDER);
            office.centre.revoke(desk.signingChain().get(0));
            assertThat(fault(handIn(first))).contains(Fault.WINDOW_REVOKED);
        }

        @Test
        @DisplayName("of training only, when it is a training centre")
        void ofItsMode() {
            TestLedger live = new TestLedger("W03").live();
            live.closeDay();
            assertThat(fault(handIn(bundle(live, 1, 1, 1, BundleLabel.NONE_BEFORE)))).contains(Fault.WRONG_MODE);
        }

        @Test
        @DisplayName("of a restored store only after the restore was accepted")
        void ofTheKnownIncarnation() {
            handIn(bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE));
            TestLedger restored = new TestLedger("410106", "W03");
            restored.closeDay();
            assertThat(fault(handIn(bundle(restored, 1, 1, 1, BundleLabel.NONE_BEFORE))))
                    .contains(Fault.OTHER_INCARNATION);
        }
    }

    @Nested
    @DisplayName("answers")
    class Answering {
        private final Map<Integer, SentBundles.Sent> sent = new HashMap<>();

        private ReceiptReader reader(TestOffice.Desk at) {
            return new ReceiptReader(office.trust(), at.id, at.opener(),
                    (incarnation, number) -> Optional.ofNullable(sent.get(number)));
        }

        private Receipt taken(Published published) {
            return reader(desk).read(published.bytes()).taken().orElseThrow();
        }

        @Test
        @DisplayName("every matter of the bundle, to its window alone")
        void everyMatter() {
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            sent.put(1, new SentBundles.Sent(first.contentHash(), 0));
            Published published = receipts.issue().get(0);
            Receipt receipt = taken(published);
            assertThat(receipt.lines()).containsExactly(new Receipt.Line("D-1/1", "c-1", Answer.ACCEPTED, "",
                    Optional.empty(), ""));
            assertThat(receipt.receivedAt()).isEqualTo(TestOffice.CLOCK.instant());
            TestOffice.Desk neighbour = office.enrol("W04");
            assertThat(reader(neighbour).read(published.bytes()).whyNot()).contains(Fault.NOT_ADDRESSED_TO_KEY);
        }

        @Test
        @DisplayName("again one version higher when the platform took it, and never twice the same")
        void usableComesLater() {
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            sent.put(1, new SentBundles.Sent(first.contentHash(), 0));
            Published old = receipts.issue().get(0);
            receipts.handOn(TestOffice.CLOCK.instant().plusSeconds(60));
            Receipt second = taken(receipts.issue().get(0));
            assertThat(second.version()).isEqualTo(2);
            assertThat(second.lines().get(0).usableAt()).contains(TestOffice.CLOCK.instant().plusSeconds(60));
            sent.put(1, new SentBundles.Sent(first.contentHash(), 2));
            Reading<Receipt> older = reader(desk).read(old.bytes());
            assertThat(older).isInstanceOf(Reading.Ignored.class);
            assertThat(older.whyNot()).contains(Fault.OLDER_VERSION);
            assertThat(receipts.issue()).isEmpty();
        }

        @Test
        @DisplayName("a bundle the window never sent, or sent with other content: refused there")
        void onlyWhatWasSent() {
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            Published published = receipts.issue().get(0);
            assertThat(reader(desk).read(published.bytes()).whyNot()).contains(Fault.UNKNOWN_BUNDLE);
            sent.put(1, new SentBundles.Sent(BundleLabel.NONE_BEFORE, 0));
            assertThat(reader(desk).read(published.bytes()).whyNot()).contains(Fault.OTHER_CONTENT);
        }

        @Test
        @DisplayName("with its receipts key: another centre's, or another role's, is a forgery")
        void onlyWithItsKey() {
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            sent.put(1, new SentBundles.Sent(first.contentHash(), 0));
            TestOffice stranger = TestOffice.stranger();
            stranger.register.take(new TakenBundle(first.label(), first.contentHash(), TestOffice.CLOCK.instant(),
                    List.of(), Map.of()));
            stranger.register.enrol(register.windows().get(0));
            Published forged = new ReceiptDesk(stranger.keys, stranger.register, PackLimits.NONE, TestOffice.CLOCK,
                    TestOffice.RANDOM).issue().get(0);
            assertThat(reader(desk).read(forged.bytes()).whyNot()).contains(Fault.SIGNER_UNKNOWN);
        }

        @Test
        @DisplayName("against the window where its own facts are newer")
        void refusesByItsFacts() {
            open(new MemoryRegister(), matter -> matter.giver().certno().equals(LI)
                    && matter.kind() == EntryKind.BOUND ? Optional.of("GIVER_SUSPENDED") : Optional.empty());
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            sent.put(1, new SentBundles.Sent(first.contentHash(), 0));
            assertThat(taken(receipts.issue().get(0)).lines()).extracting(Receipt.Line::answer, Receipt.Line::code)
                    .containsExactly(tuple(Answer.REFUSED, "GIVER_SUSPENDED"));
        }

        @Test
        @DisplayName("a change once, under its own matter")
        void answersAChange() {
            open(new MemoryRegister(), CentreFacts.NONE);
            TestLedger ledger = new TestLedger("W03");
            ledger.enter(EntryKind.BOUND, TestLedger.matter("D-1/1", "c-1", LI, WANG, "配偶"));
            ledger.enter(EntryKind.CHANGED, TestLedger.matter("D-2/1", "c-2", LI, WANG, "配偶"));
            ledger.closeDay();
            Bundle first = bundle(ledger, 1, 3, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            sent.put(1, new SentBundles.Sent(first.contentHash(), 0));
            assertThat(taken(receipts.issue().get(0)).lines()).extracting(Receipt.Line::matter, Receipt.Line::answer)
                    .containsExactly(tuple("D-1/1", Answer.ACCEPTED), tuple("D-2/1", Answer.ACCEPTED));
        }

        @Test
        @DisplayName("duplicate where the platform held the pair before")
        void duplicateOfTheHeld() {
            open(new MemoryRegister(List.of(new Holding(LI, WANG, "配偶", "central-7", Optional.empty()))),
                    CentreFacts.NONE);
            Bundle first = bundle(ledger(), 1, 2, 1, BundleLabel.NONE_BEFORE);
            handIn(first);
            sent.put(1, new SentBundles.Sent(first.contentHash(), 0));
            assertThat(taken(receipts.issue().get(0)).lines()).containsExactly(new Receipt.Line("D-1/1", "c-1",
                    Answer.DUPLICATE, "DUP_PAIR", Optional.empty(), "central-7"));
        }

        @Test
        @DisplayName("the refused and the ended as registered")
        void refusedAndEndedAreRegistered() {
            TestLedger ledger = ledger();
            Bundle before = null;
            for (int number = 1; number <= 3; number++) {
                Bundle next = bundle(ledger, number * 2 - 1, number * 2, number,
                        before == null ? BundleLabel.NONE_BEFORE : before.contentHash());
                assertThat(handIn(next)).isInstanceOf(Ingested.Taken.class);
                sent.put(number, new SentBundles.Sent(next.contentHash(), 0));
                before = next;
            }
            List<Answer> answers = new ArrayList<>();
            for (Published published : receipts.issue()) {
                taken(published).lines().forEach(line -> answers.add(line.answer()));
            }
            assertThat(answers).containsExactly(Answer.ACCEPTED, Answer.ACCEPTED, Answer.ACCEPTED);
        }
    }

    @Test
    @DisplayName("certifies only keys whose holder proves them, of the agreed kinds, for its own office")
    void certifiesProvenKeysOnly() {
        byte[] nonsense = {1, 2, 3};
        WindowId here = new WindowId("410105", "W05");
        assertThat(office.centre.enrol(here, nonsense, nonsense).whyNot()).contains(Fault.UNREADABLE);
        assertThat(office.centre.enrol(new WindowId("410106", "W05"), nonsense, nonsense)
                .whyNot()).contains(Fault.OTHER_SENDER);
        assertThat(register.windows()).hasSize(1);
        assertThat(office.keys.mode()).isEqualTo(StoreMode.TRAINING);
        assertThat(desk.signingChain().get(0).getSubjectX500Principal().getName()).contains("CN=410105-W03",
                "演练 TRAINING");
    }
}

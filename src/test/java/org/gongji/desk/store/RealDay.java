package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.CentreDesk;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.vault.TestKdf;

/** Two days through the acting classes themselves, on a clock that never stands still: every act of every register. */
final class RealDay {
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "41010000000001");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final Party SON = new Party("周一", "01", "410172201505090033", "");
    private static final Party FATHER_IN_LAW = new Party("林国栋", "01", "410171197003050035", "");
    private static final Relation SPOUSE = new Relation("配偶", "10", Optional.of(NearKind.SPOUSE),
            Relation.Near.YES);
    private static final Relation CHILD = new Relation("儿子", "20", Optional.of(NearKind.CHILD), Relation.Near.YES);
    private static final Relation IN_LAW = new Relation("岳父", "55", Optional.empty(), Relation.Near.NO);
    static final String PAGE = "一页户口簿";

    private final OpenStore store;
    private final Clock clock;
    private final BindingDesk desk;
    private final DayDesk days;
    private final PaperDesk papers;
    private final CentreDesk centre;

    private RealDay(OpenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        BindingDesk.Registers registers = new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases());
        this.desk = new BindingDesk(store.journal(), registers, new BindingDesk.Office(Stores.WINDOW, 1),
                Ids.random(Stores.RANDOM), clock);
        this.days = new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(),
                clock);
        this.papers = new PaperDesk(store.journal(), store.blobs(), store.issuedPapers(), new PlainPress(), clock);
        this.centre = new CentreDesk(registers, clock);
    }

    static Clock running() {
        return new Running();
    }

    static void play(Path folder) {
        Stores.found(folder);
        Clock clock = running();
        try (StoreDoor door = StoreDoor.open(folder, clock, Stores.RANDOM, TestKdf.cheap())) {
            Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL,
                    clock, () -> 0L).signIn(Stores.WANG.staffNo(), Stores.password())).session();
            new RealDay(session.opened(), clock).work();
            session.signOut();
        }
    }

    private void work() {
        Sha256 page = page("D-0001");
        Conclusion first = conclude(visit("D-0001", MatterKind.BIND, page, request(WIFE, SPOUSE, Outcome.ALLOWED),
                request(FATHER_IN_LAW, IN_LAW, Outcome.REFUSED)));
        print(first.record().caseNo());
        page("D-0002");
        desk.withdraw(desk.accept(visit("D-0002", MatterKind.BIND, page, request(SON, CHILD, Outcome.NEEDS_PAPER)),
                Stores.WANG).get(0).id(), "改日再来", Stores.WANG);
        closeAndExport();
        Conclusion second = conclude(visit("D-0003", MatterKind.BIND, page, request(SON, CHILD, Outcome.ALLOWED)));
        conclude(visit("D-0006", MatterKind.CHANGE, page, request(WIFE, SPOUSE, Outcome.ALLOWED)));
        conclude(visit("D-0004", MatterKind.END, page, request(WIFE, SPOUSE, Outcome.ALLOWED)));
        desk.accept(visit("D-0005", MatterKind.BIND, page, request(WIFE, SPOUSE, Outcome.NEEDS_PAPER)), Stores.WANG);
        closeAndExport();
        answer(first, "accepted", "", clock.instant());
        answer(second, "refused", "DUP_PAIR", null);
    }

    private Sha256 page(String draft) {
        return store.journal().act(pen -> {
            pen.enter(EntryKind.CASE_OPENED, Stores.WANG, draft, clock.instant(), Map.of("draft",
                    String.format("D-%04d", pen.next("draft")), "purpose", "bind"));
            Sha256 kept = pen.keep((PAGE + draft).repeat(900).getBytes(StandardCharsets.UTF_8), "image/jpeg");
            pen.enter(EntryKind.EVIDENCE_TAKEN, Stores.WANG, draft, clock.instant(), Map.of("draft", draft,
                    "page", kept.hex(), "mediaType", "image/jpeg"));
            return kept;
        });
    }

    private Conclusion conclude(Visit visit) {
        desk.accept(visit, Stores.WANG);
        return desk.conclude(visit, new Signature(Signature.Mode.PAD, "0".repeat(32), Sha256.of(new byte[] {1}),
                Sha256.of(new byte[] {2}), clock.instant()), false, Stores.WANG);
    }

    private void print(String about) {
        String id = ((PaperDesk.Made.Paper) papers.make(null, List.of(), about, Stores.WANG)).paper().documentId();
        papers.spoiled(id, List.of(1), Stores.WANG);
        papers.cameOut(id, 2, Stores.WANG);
        papers.askReprint(id, "回执丢失", Stores.WANG);
    }

    private void closeAndExport() {
        ClosedDay closed = days.close(1, Stores.WANG);
        days.exported(closed, Sha256.of(new byte[] {3, (byte) closed.number()}), Stores.WANG);
    }

    private void answer(Conclusion concluded, String word, String code, Instant usableAt) {
        Matter matter = concluded.matters().get(0);
        store.journal().act(pen -> {
            store.closedDays().find(1).ifPresent(day -> store.closedDays().put(day.answered(1)));
            return centre.take(pen, new CentreDesk.Receipt(1, 1, clock.instant(), List.of(
                    new CentreDesk.Answer(matter.id(), word, code, usableAt))), Stores.WANG);
        });
    }

    private Visit visit(String draft, MatterKind kind, Sha256 page, Visit.Request... requests) {
        return new Visit(draft, kind, GIVER, clock.instant(), Map.of("notice", true), List.of(requests).stream()
                .map(one -> new Visit.Request(one.member(), one.decision(), List.of(Map.of("kind", "户口簿", "pages",
                        List.of(page.hex()))), one.sources(), kind == MatterKind.END ? "离婚" : "",
                        kind == MatterKind.CHANGE ? 3000 : null, null)).toList());
    }

    private static Visit.Request request(Party member, Relation relation, Outcome outcome) {
        List<Decision.Reason> reasons = outcome == Outcome.REFUSED ? List.of(new Decision.Reason(
                ReasonCode.REL_IN_LAW, Severity.A, "民法典 第1045条第2款", relation.name())) : List.of();
        return new Visit.Request(member, new Decision("p2", relation, outcome, reasons, null, List.of(),
                "HN-2024-09", Sha256.of(new byte[] {9})), List.of(), Map.of(), "");
    }

    /** A microsecond or two past the last time it was read. */
    private static final class Running extends Clock {
        private Instant now = Instant.parse("2026-01-22T01:20:00Z");

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofNanos(1_234_000));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the window has one zone");
        }
    }

    /** Papers that need no fonts. */
    private static final class PlainPress implements Press {
        @Override
        public Outcome issue(Form form, List<Handwriting> hands) {
            return new Outcome.Issued(new SignedForm(FormKind.RECEIPT, "a".repeat(32), Sha256.of(new byte[] {4}), 1,
                    "%PDF 回执".getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public void warmUp() {
        }

        @Override
        public byte[] marked(byte[] pdf, String remark) {
            return pdf;
        }

        @Override
        public List<byte[]> pictures(byte[] pdf, int dotsPerInch) {
            return List.of();
        }
    }
}

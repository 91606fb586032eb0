package org.gongji.desk.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Approver;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.DeputyDesk;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.vault.TestKdf;

/** A supervisor's hour through the acting classes themselves: asked and still waiting, let pass, returned, denied, told. */
final class RealHour {
    private static final Clerk SHAO = new Clerk("0107", "邵练习", Set.of(Role.SUPERVISOR));
    private static final Clerk CHEN = new Clerk("0313", "陈练习", Set.of(Role.CLERK));
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "41010000000001");
    private static final Party MOTHER = new Party("吴秀英", "01", "410171198603050046", "");
    private static final Relation PARENT = new Relation("母亲", "52", Optional.of(NearKind.PARENT), Relation.Near.YES);

    private final OpenStore store;
    private final Clock clock;
    private final BindingDesk binding;
    private final ApprovalDesk approval;
    private final Approvers approvers;

    private RealHour(OpenStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.approvers = new Approvers(store.deputies(), clock);
        this.binding = new BindingDesk(store.journal(), new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases(), store.approvals()), new BindingDesk.Office(Stores.WINDOW, 1),
                Ids.random(Stores.RANDOM), clock);
        this.approval = new ApprovalDesk(store.journal(), store.approvals(), approvers, Recusal.unknown(), clock);
    }

    /** @param folder a store that {@link RealDay} has been through */
    static void play(Path folder) {
        Clock clock = RealDay.running();
        try (StoreDoor door = StoreDoor.open(folder, clock, Stores.RANDOM, TestKdf.cheap())) {
            Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL,
                    clock, () -> 0L).signIn(Stores.WANG.staffNo(), Stores.password())).session();
            new RealHour(session.opened(), clock).work();
            session.signOut();
        }
    }

    private void work() {
        Approver shao = approvers.require(SHAO);
        DeputyDesk deputies = new DeputyDesk(store.journal(), store.deputies(), clock);
        deputies.name(CHEN, TODAY, TODAY, SHAO);
        deputies.name(CHEN, TODAY, TODAY.plusDays(2), SHAO);
        cardSeen();
        ask("D-0011", null);
        letPass(ask("D-0012", hand()), shao);
        say(ask("D-0013", null), new Word(RulingReason.OTHER, "照片太暗"), approvers.require(CHEN));
        say(ask("D-0014", null), new Word(RulingReason.NO_GROUNDS, ""), shao);
        approval.told("D-0014/1", Stores.WANG);
        Visit beside = accepted("D-0015");
        store.journal().act(pen -> approval.rule(pen, beside, 0, new Word(RulingReason.ORIGINAL_SEEN, ""), shao,
                Optional.of(Stores.WANG)));
    }

    /** As the intake leaves it: the act and the row in one. */
    private void cardSeen() {
        Instant now = clock.instant();
        store.journal().act(pen -> {
            store.seenCards().see(new SeenCard(GIVER.certno(), LocalDate.of(2019, 8, 2), now));
            return pen.enter(EntryKind.IDENTITY_CONFIRMED, CHEN, "D-0011", now,
                    Map.of("draft", "D-0011", "card", GIVER.certno(), "cardFrom", "2019-08-02"));
        });
    }

    private Visit ask(String draft, Signature hand) {
        Visit visit = accepted(draft);
        store.journal().act(pen -> approval.ask(pen, visit, 0, new ApprovalDesk.Promise(TODAY.plusDays(1), hand,
                "13700000000"), Stores.WANG));
        return visit;
    }

    private Visit accepted(String draft) {
        Decision decision = new Decision("p2", PARENT, Outcome.NEEDS_SUPERVISOR, List.of(new Decision.Reason(
                ReasonCode.AGE_IMPLAUSIBLE, Severity.B, "近亲属版·可信", "大十一岁")), null, List.of(), "HN-2024-09",
                Sha256.of(new byte[] {9}));
        Visit visit = visit(draft, decision);
        binding.accept(visit, Stores.WANG);
        return visit;
    }

    private Visit visit(String draft, Decision decision) {
        return new Visit(draft, MatterKind.BIND, GIVER, clock.instant(), Map.of("notice", true), List.of(
                new Visit.Request(MOTHER, decision, List.of(), Map.of(), "")));
    }

    private void say(Visit visit, Word word, Approver approver) {
        store.journal().act(pen -> approval.rule(pen, visit, 0, word, approver, Optional.empty()));
    }

    private void letPass(Visit visit, Approver approver) {
        store.journal().act(pen -> {
            approval.rule(pen, visit, 0, new Word(RulingReason.ORIGINAL_SEEN, ""), approver, Optional.empty());
            Visit lifted = visit(visit.draft(), new Ruling(true, "看过原件").on(visit.requests().get(0).decision()));
            return binding.concludeApproved(pen, lifted, 0, hand(), false, approver);
        });
    }

    private Signature hand() {
        return new Signature(Signature.Mode.PAD, "1".repeat(32), Sha256.of(new byte[] {5}), Sha256.of(new byte[] {6}),
                clock.instant());
    }
}

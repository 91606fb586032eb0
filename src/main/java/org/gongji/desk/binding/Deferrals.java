package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;

/**
 * What was taken with a paper missing and still waits for it. There is no row of it: the ledger of the case says it, and
 * only matters that wait are asked about.
 */
public final class Deferrals {
    private final Journal journal;
    private final Matters matters;

    public Deferrals(Journal journal, Matters matters) {
        this.journal = journal;
        this.matters = matters;
    }

    /** Empty where nothing was agreed on, where the paper has come since, or the matter is over. */
    public Optional<Deferred> standing(String matter) {
        return matters.find(matter).filter(Deferrals::mayWait).flatMap(this::ofWaiting);
    }

    /** All that still wait for their paper, those due first coming first. */
    public List<Deferred> standing() {
        return matters.waiting().stream().filter(Deferrals::mayWait).flatMap(one -> ofWaiting(one).stream())
                .sorted(Comparator.comparing(Deferred::until).thenComparing(Deferred::matter)).toList();
    }

    private static boolean mayWait(Matter matter) {
        return !matter.state().settled() && matter.kind() == MatterKind.BIND
                && matter.reasons().stream().anyMatch(Deferral::mayStandOpen);
    }

    /** Judged again without wanting a paper, the matter waits for something else, and no term runs against it. */
    private Optional<Deferred> ofWaiting(Matter matter) {
        Deferred agreed = null;
        for (Entry entry : journal.about(matter.draft())) {
            if (!matter.id().equals(entry.payload().get("matter"))) {
                continue;
            }
            if (entry.header().kind() == EntryKind.DEFERRED) {
                agreed = of(entry);
            } else if (entry.header().kind() == EntryKind.DECIDED
                    && !Outcome.NEEDS_PAPER.word().equals(entry.payload().get("outcome"))) {
                agreed = null;
            }
        }
        return Optional.ofNullable(agreed);
    }

    private static Deferred of(Entry entry) {
        Map<String, Object> said = entry.payload();
        return new Deferred(text(said, "matter"), text(said, "draft"), ReasonCode.valueOf(text(said, "gap")),
                Deferral.Way.valueOf(text(said, "way")), LocalDate.parse(text(said, "until")), text(said, "clause"),
                text(said, "phone"), entry.header().businessTime(), entry.header().clerk());
    }

    private static String text(Map<String, Object> said, String key) {
        return (String) said.get(key);
    }

    /**
     * Takes a matter with its paper to follow: {@link EntryKind#DEFERRED}
     * {@code {…the matter, gap, way, until, clause, phone, missing: [{fact, people, papers}]}}.
     *
     * @throws IllegalStateException where the pack does not allow it, or not this way, or the matter does not wait
     */
    public Deferred enter(Pen pen, Visit visit, int index, Deferral.Way way, Terms terms, Clerk clerk) {
        String id = visit.matter(index);
        Deferral allowed = visit.requests().get(index).decision().deferral();
        if (allowed == null || !allowed.ways().contains(way)) {
            throw new IllegalStateException("the pack lets no paper follow here, or not this way");
        }
        matters.find(id).filter(Deferrals::mayWait)
                .orElseThrow(() -> new IllegalStateException("only a matter that waits can wait for a paper"));
        Deferred agreed = new Deferred(id, visit.draft(), allowed.gap(), way, allowed.last(terms.today()),
                allowed.clause(), terms.phone(), terms.at(), clerk.staffNo());
        pen.enter(EntryKind.DEFERRED, clerk, visit.draft(), terms.at(), ActPayload.deferred(visit, index, agreed));
        return agreed;
    }

    /** @param phone whom to call; may be empty */
    public record Terms(Instant at, LocalDate today, String phone) {
    }

    /**
     * The term is over and the paper did not come: the matter ends as withdrawn. {@link EntryKind#LAPSED}
     * {@code {matter, draft, caseNo, giver, member, acceptedAt, until}}.
     */
    public Matter lapse(Pen pen, Deferred agreed, Instant at, Clerk clerk) {
        Matter matter = matters.find(agreed.matter()).filter(Deferrals::mayWait)
                .orElseThrow(() -> new IllegalStateException("only a matter that waits can lapse"));
        Matter lapsed = matter.settled(MatterState.WITHDRAWN, at, matter.caseNo());
        matters.put(lapsed);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("matter", matter.id());
        payload.put("draft", matter.draft());
        payload.put("caseNo", matter.caseNo());
        payload.put("giver", matter.giver().canonical());
        payload.put("member", matter.member().canonical());
        payload.put("acceptedAt", matter.acceptedAt().toString());
        payload.put("until", agreed.until().toString());
        pen.enter(EntryKind.LAPSED, clerk, matter.draft(), at, payload);
        return lapsed;
    }
}

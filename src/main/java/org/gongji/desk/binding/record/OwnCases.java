package org.gongji.desk.binding.record;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.CaseNumbering;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal.Pen;

/** Cases of one person and one matter that binds nobody: opened under a draft, closed under a number. */
public final class OwnCases {
    private final BindingDesk.Registers registers;
    private final CaseNumbering numbers;
    private final LongFunction<String> drafts;
    private final Clock clock;

    /** @param drafts how a draft is called by its running number */
    public OwnCases(BindingDesk.Registers registers, CaseNumbering numbers, LongFunction<String> drafts, Clock clock) {
        this.registers = registers;
        this.numbers = numbers;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** One case on its way. */
    record Under(String draft, String caseNo, MatterKind kind, Instant acceptedAt, Instant at) {
        String matter() {
            return draft + "/1";
        }
    }

    BindingDesk.Registers registers() {
        return registers;
    }

    Instant now() {
        return clock.instant();
    }

    String open(Pen pen, MatterKind kind, Clerk clerk) {
        String draft = drafts.apply(pen.next("draft"));
        pen.enter(EntryKind.CASE_OPENED, clerk, draft, clock.instant(), Map.of("draft", draft, "purpose", kind.word()));
        return draft;
    }

    /** The case this draft became, if it did: whoever asks again after a power cut is answered the same. */
    Optional<CaseRecord> known(String draft) {
        return registers.cases().byDraft(draft);
    }

    Under numbered(Pen pen, String draft, MatterKind kind, Instant acceptedAt) {
        Instant now = clock.instant();
        return new Under(draft, numbers.next(pen, now), kind, acceptedAt == null ? now : acceptedAt, now);
    }

    /** Taken, and nothing is settled yet. */
    Under unnumbered(String draft, MatterKind kind) {
        Instant now = clock.instant();
        return new Under(draft, "", kind, now, now);
    }

    /** What every act of such a matter says; the centre reads the same keys as of a pair. */
    static Map<String, Object> said(Under under, Party before, Party after) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("draft", under.draft());
        json.put("matter", under.matter());
        json.put("purpose", under.kind().word());
        json.put("caseNo", under.caseNo());
        json.put("giver", before.canonical());
        json.put("member", after.canonical());
        json.put("acceptedAt", under.acceptedAt().toString());
        return json;
    }

    static Matter waiting(Under under, Party before, Party after, Clerk clerk) {
        return new Matter(under.matter(), under.draft(), "", under.kind(), before, after, "", MatterState.WAITING,
                List.of(), under.acceptedAt(), null, "", "", clerk.staffNo());
    }

    void done(Under under, Party before, Party after, Clerk clerk) {
        registers.matters().put(waiting(under, before, after, clerk).settled(MatterState.DONE, under.at(),
                under.caseNo()));
    }

    /** @param signedAt null where nothing was signed */
    CaseRecord close(Pen pen, Under under, Party person, Instant signedAt, Clerk clerk) {
        CaseRecord record = new CaseRecord(under.caseNo(), under.draft(), person, under.kind(), under.acceptedAt(),
                signedAt, under.at(), null, null, List.of());
        registers.cases().put(record);
        pen.enter(EntryKind.CASE_CLOSED, clerk, under.caseNo(), under.at(), record.closing(1));
        return record;
    }
}

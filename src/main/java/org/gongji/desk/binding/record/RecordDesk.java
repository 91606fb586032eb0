package org.gongji.desk.binding.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.policy.Outcome;

/**
 * 授权记录查询, and 查阅、复制、更正 of what is kept (个人信息保护法 第45、46条). Whoever asks is answered about themselves
 * alone, and that they were is an act before anything is shown. Nothing is signed and nothing changes.
 */
public final class RecordDesk {
    /** Days a correction may wait for the supervisor; the bureau may say another number. */
    public static final int PROMISED_DAYS = 15;

    private final Journal journal;
    private final OwnCases cases;
    private final Recusal recusal;

    public RecordDesk(Journal journal, OwnCases cases, Recusal recusal) {
        this.journal = journal;
        this.cases = cases;
        this.recusal = recusal;
    }

    /** Opens a case for whoever asks about themselves; its draft makes what follows repeatable. */
    public String open(MatterKind kind, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> cases.open(pen, kind, clerk));
    }

    /**
     * What a person gives and may use.
     *
     * @param gives as 共济人, oldest first, ended ones too
     * @param uses  as 家庭成员
     */
    public record Relations(List<Binding> gives, List<Binding> uses) {
        public Relations {
            gives = List.copyOf(gives);
            uses = List.copyOf(uses);
        }

        public boolean none() {
            return gives.isEmpty() && uses.isEmpty();
        }

        Stream<Binding> all() {
            return Stream.concat(gives.stream(), uses.stream());
        }
    }

    /** Answered once per draft: asked again, the same case answers. */
    public record Told(CaseRecord record, Relations relations) {
    }

    /**
     * 授权记录查询: QUERIED {@code {…, source, bindings: [ids]}}, before anything is shown.
     *
     * @throws org.gongji.desk.access.RecusedException where it is the clerk's own family's
     */
    public Told query(String draft, Asker asker, Clerk clerk) {
        return tell(draft, asker, MatterKind.QUERY, EntryKind.QUERIED, Map.of(), clerk);
    }

    /**
     * 查阅: RECORD_SHOWN {@code {…, source, bindings: [ids], things}}.
     *
     * @param things how many kept things the list names
     */
    public Told show(String draft, Asker asker, int things, Clerk clerk) {
        return tell(draft, asker, MatterKind.ACCESS, EntryKind.RECORD_SHOWN, Map.of("things", things), clerk);
    }

    /**
     * 复制: the person's own pages are handed over: RECORD_COPIED {@code {caseNo, giver, source, pages}}, before they
     * are printed.
     *
     * @param caseNo of the case in which the list was shown
     */
    public void copied(String caseNo, Asker asker, List<Sha256> pages, Clerk clerk) {
        mayAsk(asker, clerk);
        journal.act(pen -> pen.enter(EntryKind.RECORD_COPIED, clerk, caseNo, cases.now(), Map.of("caseNo", caseNo,
                "giver", asker.person().canonical(), "source", asker.source().name(),
                "pages", pages.stream().map(Sha256::hex).toList())));
    }

    private Told tell(String draft, Asker asker, MatterKind kind, EntryKind act, Map<String, Object> more,
                      Clerk clerk) {
        mayAsk(asker, clerk);
        return journal.act(pen -> {
            Relations relations = relations(asker.number());
            CaseRecord record = cases.known(draft).orElseGet(() -> {
                OwnCases.Under under = cases.numbered(pen, draft, kind, null);
                Map<String, Object> json = OwnCases.said(under, asker.person(), asker.person());
                json.put("source", asker.source().name());
                json.put("bindings", relations.all().map(Binding::id).toList());
                json.putAll(more);
                cases.done(under, asker.person(), asker.person(), clerk);
                pen.enter(act, clerk, under.caseNo(), under.at(), json);
                return cases.close(pen, under, asker.person(), null, clerk);
            });
            return new Told(record, relations);
        });
    }

    private void mayAsk(Asker asker, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        recusal.require(clerk, List.of(asker.number()));
    }

    private Relations relations(String number) {
        return new Relations(cases.registers().bindings().ofGiver(number),
                cases.registers().bindings().ofMember(number));
    }

    /** What is said to be wrong, and who can put it right. */
    public enum Topic {
        /** name, number, address …: 基本信息变更 */ INFO,
        /** who gives to whom: unbinding or a change of the relation */ BINDING,
        /** anything else waits for a supervisor */ OTHER;

        boolean waits() {
            return this == OTHER;
        }
    }

    /**
     * 更正 asked for.
     *
     * @param wish     what is to read how, in the person's words
     * @param promised day by which a supervisor answers; counts only where the topic waits
     */
    public record Correction(Topic topic, String wish, LocalDate promised) {
        public Correction {
            if (wish.isBlank()) {
                throw new IllegalArgumentException("a correction says what is wrong");
            }
        }
    }

    /**
     * CORRECTION_ASKED {@code {…, source, topic, wish, promised}}. What another matter of this window puts right is
     * pointed there and done; the rest waits and has no number yet.
     */
    public Matter ask(String draft, Asker asker, Correction correction, Clerk clerk) {
        mayAsk(asker, clerk);
        return journal.act(pen -> cases.registers().matters().ofDraft(draft).stream().findFirst()
                .orElseGet(() -> asked(pen, draft, asker, correction, clerk)));
    }

    private Matter asked(Pen pen, String draft, Asker asker, Correction correction, Clerk clerk) {
        OwnCases.Under under = cases.unnumbered(draft, MatterKind.ACCESS);
        Matter matter = OwnCases.waiting(under, asker.person(), asker.person(), clerk);
        Map<String, Object> json = OwnCases.said(under, asker.person(), asker.person());
        json.put("source", asker.source().name());
        json.put("topic", correction.topic().name());
        json.put("wish", correction.wish());
        if (correction.topic().waits()) {
            json.put("promised", correction.promised().toString());
        }
        cases.registers().matters().put(matter);
        pen.enter(EntryKind.CORRECTION_ASKED, clerk, draft, under.at(), json);
        return correction.topic().waits() ? matter : settle(pen, matter, true, "", clerk);
    }

    /**
     * A correction that waits.
     *
     * @param wish     as it was said
     * @param promised by which day it is to be answered
     */
    public record Waiting(Matter matter, String wish, LocalDate promised) {
    }

    /** The oldest first. */
    public List<Waiting> waiting() {
        return cases.registers().matters().waiting().stream().filter(matter -> matter.kind() == MatterKind.ACCESS)
                .flatMap(this::asked).toList();
    }

    private Stream<Waiting> asked(Matter matter) {
        return journal.about(matter.draft()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.CORRECTION_ASKED).map(Entry::payload)
                .map(said -> new Waiting(matter, (String) said.get("wish"),
                        LocalDate.parse((String) said.get("promised"))));
    }

    /**
     * A supervisor's answer: CORRECTION_ANSWERED {@code {…, outcome, note}}. Said twice it is said once.
     *
     * @param corrected false where nothing is wrong, and the note says why
     */
    public Matter answer(String matter, boolean corrected, String note, Clerk clerk) {
        clerk.require(Right.APPROVE);
        return journal.act(pen -> {
            Matter known = cases.registers().matters().find(matter).filter(one -> one.kind() == MatterKind.ACCESS)
                    .orElseThrow(() -> new IllegalStateException("nobody asked for this correction"));
            recusal.require(clerk, List.of(known.giver().certno()));
            return known.state().settled() ? known : settle(pen, known, corrected, note, clerk);
        });
    }

    private Matter settle(Pen pen, Matter matter, boolean corrected, String note, Clerk clerk) {
        OwnCases.Under under = cases.numbered(pen, matter.draft(), MatterKind.ACCESS, matter.acceptedAt());
        Matter settled = matter.settled(corrected ? MatterState.DONE : MatterState.REFUSED, under.at(), under.caseNo());
        cases.registers().matters().put(settled);
        Map<String, Object> json = OwnCases.said(under, matter.giver(), matter.member());
        json.put("outcome", (corrected ? Outcome.ALLOWED : Outcome.REFUSED).word());
        json.put("note", note);
        pen.enter(EntryKind.CORRECTION_ANSWERED, clerk, under.caseNo(), under.at(), json);
        cases.close(pen, under, matter.giver(), null, clerk);
        return settled;
    }
}

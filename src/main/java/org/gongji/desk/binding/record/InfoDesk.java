package org.gongji.desk.binding.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;

/**
 * 基本信息变更: taken here and reported to the centre, whose register it is. What this window itself keeps of the person
 * follows at once: families and bindings are re-pointed, never made anew, and the earlier number stays linked.
 */
public final class InfoDesk {
    private final Journal journal;
    private final OwnCases cases;
    private final LinkedNumbers linked;
    private final Recusal recusal;
    private final Clock clock;

    public InfoDesk(Journal journal, OwnCases cases, LinkedNumbers linked, Recusal recusal, Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.linked = linked;
        this.recusal = recusal;
        this.clock = clock;
    }

    public String open(Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> cases.open(pen, MatterKind.INFO, clerk));
    }

    /** Seals a page that has passed its hygiene, under the draft. */
    public Sha256 keepPage(String draft, byte[] original, String mediaType, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return journal.act(pen -> {
            Sha256 digest = pen.keep(original, mediaType);
            pen.enter(EntryKind.EVIDENCE_TAKEN, clerk, draft, clock.instant(), Map.of("draft", draft,
                    "page", digest.hex(), "mediaType", mediaType, "bytes", original.length));
            return digest;
        });
    }

    /** The first thing that stands in the way; empty where the sheet may be signed. */
    public Optional<InfoSlip> slip(InfoRequest request) {
        return new InfoCheck(cases.registers(), linked).slip(request,
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /**
     * @param bindings how many were re-pointed
     */
    public record Changed(CaseRecord record, int bindings) {
    }

    /**
     * The signed change: INFO_CHANGED {@code {…, source, items: [{item, earlier, later}], papers, signature}}, then a
     * REPOINTED {@code {binding | family, was, now, …}} for each row that follows, in one act.
     *
     * @return the same case again where this draft was concluded before; then nothing is re-pointed twice
     * @throws IllegalStateException where {@link #slip(InfoRequest)} still says something
     */
    public Changed change(String draft, InfoRequest request, Signature signature, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        recusal.require(clerk, List.of(request.asker().number(), request.after().certno()));
        return journal.act(pen -> cases.known(draft).map(known -> new Changed(known, 0))
                .orElseGet(() -> changed(pen, draft, request, signature, clerk)));
    }

    private Changed changed(Pen pen, String draft, InfoRequest request, Signature signature, Clerk clerk) {
        slip(request).ifPresent(slip -> {
            throw new IllegalStateException("a change that cannot be taken was signed: " + slip.why());
        });
        OwnCases.Under under = cases.numbered(pen, draft, MatterKind.INFO, null);
        Party before = request.asker().person();
        sign(pen, under, signature, clerk);
        Rows rows = request.repoints() ? rows(before.certno()) : Rows.NONE;
        cases.done(under, before, request.after(), clerk);
        if (!before.certno().equals(request.after().certno())) {
            linked.changed(before.certno(), request.after().certno(), under.matter());
        }
        pen.enter(EntryKind.INFO_CHANGED, clerk, under.caseNo(), under.at(), payload(under, request, signature));
        rows.families().forEach(family -> repoint(pen, under, request, family, clerk));
        rows.gives().forEach(binding -> repoint(pen, under, binding, binding.giver(),
                binding.between(request.renamed(binding.giver()), binding.member()), clerk));
        rows.uses().forEach(binding -> repoint(pen, under, binding, binding.member(),
                binding.between(binding.giver(), request.renamed(binding.member())), clerk));
        return new Changed(cases.close(pen, under, before, signature.signedAt(), clerk), rows.bindings());
    }

    private static void sign(Pen pen, OwnCases.Under under, Signature signature, Clerk clerk) {
        Map<String, Object> signed = new LinkedHashMap<>(signature.canonical());
        signed.put("draft", under.draft());
        signed.put("caseNo", under.caseNo());
        pen.enter(EntryKind.SIGNED, clerk, under.caseNo(), signature.signedAt(), signed);
    }

    private static Map<String, Object> payload(OwnCases.Under under, InfoRequest request, Signature signature) {
        Map<String, Object> json = OwnCases.said(under, request.asker().person(), request.after());
        json.put("source", request.asker().source().name());
        json.put("items", request.changes().stream().map(change -> Map.of("item", change.item().name(),
                "earlier", change.earlier(), "later", change.later())).toList());
        json.put("papers", request.papers().stream().map(InfoRequest.Paper::canonical).toList());
        json.put("signature", signature.canonical());
        return json;
    }

    /** Everything that names the person, asked for before the number is linked: afterwards both name the later one. */
    private record Rows(List<Family> families, List<Binding> gives, List<Binding> uses) {
        static final Rows NONE = new Rows(List.of(), List.of(), List.of());

        int bindings() {
            return gives.size() + uses.size();
        }
    }

    private Rows rows(String certno) {
        BindingDesk.Registers known = cases.registers();
        List<String> numbers = linked.all(certno);
        return new Rows(known.families().all().stream().filter(family -> family.person(numbers).isPresent()).toList(),
                known.bindings().ofGiver(certno), known.bindings().ofMember(certno));
    }

    private void repoint(Pen pen, OwnCases.Under under, InfoRequest request, Family family, Clerk clerk) {
        Party was = family.person(linked.all(request.asker().number())).orElseThrow();
        Party now = request.renamed(was);
        cases.registers().families().put(family.repointed(was.certno(), now));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("family", family.id());
        json.put("caseNo", under.caseNo());
        json.put("was", was.canonical());
        json.put("now", now.canonical());
        pen.enter(EntryKind.REPOINTED, clerk, under.caseNo(), under.at(), json);
    }

    private void repoint(Pen pen, OwnCases.Under under, Binding binding, Party was, Binding now, Clerk clerk) {
        cases.registers().bindings().put(now);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("binding", binding.id());
        json.put("caseNo", under.caseNo());
        json.put("boundUnder", binding.caseNo());
        json.put("giver", now.giver().canonical());
        json.put("member", now.member().canonical());
        json.put("was", was.canonical());
        pen.enter(EntryKind.REPOINTED, clerk, binding.caseNo(), under.at(), json);
    }
}

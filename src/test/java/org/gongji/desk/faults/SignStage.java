package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;

/** A sheet made, printed, signed and scanned back, then what it carries: no hand without its page, no page lost. */
final class SignStage implements Stage {
    private static final String RELATIVE = "p2";

    @Override
    public String name() {
        return "sign";
    }

    @Override
    public void prepare(Path folder) {
        Stage.super.prepare(folder);
        try (Desk desk = Desk.at(folder)) {
            CaseFile file = new FamilyVisit(desk, RELATIVE).filled();
            desk.intake().accept(file, desk.intake().assess(file), Desk.CLERK);
            desk.signOut();
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            for (String draft : desk.intake().drafts().stream().map(line -> line.id()).toList()) {
                sign(desk, desk.intake().resume(draft).orElseThrow(), said);
            }
            desk.signOut();
        }
    }

    private static void sign(Desk desk, CaseFile file, Said said) {
        PaperDesk.Made made = desk.papers().make(SampleForms.commitment(), List.of(), file.id(), Desk.CLERK);
        PaperDesk.Made.Paper paper = (PaperDesk.Made.Paper) made;
        said.done("paper " + paper.paper().documentId());
        desk.papers().cameOut(paper.paper().documentId(), 1, Desk.CLERK);
        said.done("printed " + paper.paper().documentId());
        FamilyVisit visit = new FamilyVisit(desk, RELATIVE);
        Signature signature = visit.signature(file, paper.form());
        said.done("scanned " + signature.proof().hex());
        IntakeDesk.Assessment assessment = desk.intake().assess(file);
        String caseNo = desk.intake().conclude(file, assessment, signature, Desk.CLERK).record().caseNo();
        said.done("bound " + RELATIVE + " " + caseNo);
        PaperDesk.Made receipt = desk.papers().make(SampleForms.receipt(), List.of(), caseNo, Desk.CLERK);
        said.done("paper " + ((PaperDesk.Made.Paper) receipt).paper().documentId());
    }

    @Override
    public void check(Desk desk, List<String> said) {
        for (String paper : Stages.after("paper", said)) {
            assertThat(desk.papers().pdf(find(desk, paper))).isNotEmpty();
        }
        for (String paper : Stages.after("printed", said)) {
            assertThat(find(desk, paper).printed()).isPositive();
        }
        List<Entry> taken = Morning.entries(desk, EntryKind.EVIDENCE_TAKEN);
        for (String scan : Stages.after("scanned", said)) {
            assertThat(taken).anyMatch(entry -> scan.equals(entry.payload().get("page")));
        }
        for (Entry signed : Morning.entries(desk, EntryKind.SIGNED)) {
            assertThat(taken).anyMatch(entry -> signed.payload().get("proof").equals(entry.payload().get("page")));
        }
        BindStage.boundAsSaid(desk, said);
    }

    private static IssuedPaper find(Desk desk, String documentId) {
        return desk.store().issuedPapers().find(documentId).orElseThrow(() -> new AssertionError("a paper is gone"));
    }
}

package org.gongji.desk.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFile.MemberClaim;
import org.gongji.desk.intake.CaseFile.Statements;
import org.gongji.desk.identity.Person;
import org.gongji.desk.sample.SampleFolder;

/** The family of four of the training day, one relative a visit, filled in field by field. */
final class FamilyVisit {
    static final List<String> RELATIVES = List.of("p2", "p3", "p4");
    private static final int PAGE_BYTES = 10_000;
    private static final CaseFile SCRIPT = SampleFolder.read("day/11-family-of-four.json").file();

    private final Desk desk;
    private final String relative;

    FamilyVisit(Desk desk, String relative) {
        this.desk = desk;
        this.relative = relative;
    }

    static String number(String ref) {
        return SCRIPT.person(ref).orElseThrow().number();
    }

    /** What the clerk does to a draft, and the place of the caret after it. */
    record Stroke(String place, UnaryOperator<CaseFile> edit) {
    }

    /** The strokes after the notice, each saved by itself; the same every time. */
    List<Stroke> strokes() {
        List<Stroke> strokes = new ArrayList<>();
        for (String ref : List.of(SCRIPT.giver(), relative)) {
            Person whole = SCRIPT.person(ref).orElseThrow();
            for (int typed = 3; typed <= whole.phone().length(); typed += 8) {
                String phone = whole.phone().substring(0, typed);
                strokes.add(new Stroke("identity:" + ref + ":phone:" + typed, file -> CaseEdit.person(file,
                        new Person(ref, whole.name(), whole.nameSource(), whole.document(), whole.sex(),
                                whole.birth(), phone, whole.formerNames(), whole.formerNumbers()))));
            }
        }
        strokes.add(new Stroke("identity:giver", file -> CaseEdit.giver(file,
                file.person(SCRIPT.giver()).orElseThrow())));
        MemberClaim claim = SCRIPT.members().stream().filter(one -> one.person().equals(relative)).findFirst()
                .orElseThrow();
        strokes.add(new Stroke("members:" + relative + ":claim", file -> CaseEdit.member(file, claim)));
        for (Paper paper : SCRIPT.papers()) {
            strokes.add(new Stroke("evidence:" + paper.id(), file -> CaseEdit.paper(file, taken(file, paper))));
        }
        strokes.add(new Stroke("verdict", this::said));
        return strokes;
    }

    /** What was promised, agreed and looked up, as far as it concerns those who came. */
    private CaseFile said(CaseFile file) {
        Statements all = SCRIPT.statements();
        Statements own = new Statements(true, all.stillMarried(), here(all.committed()), false,
                here(all.guardianConsent()), here(all.guardianShown()), here(all.consent()), all.spouseConfirmed(),
                Set.of());
        CaseFile dated = CaseEdit.dated(CaseEdit.statements(file, before -> own), SCRIPT.applicationDate());
        return CaseEdit.insurance(dated, SCRIPT.insurance().entrySet().stream()
                .filter(answer -> here(Set.of(answer.getKey())).size() == 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Set<String> here(Set<String> refs) {
        return refs.stream().filter(ref -> ref.equals(SCRIPT.giver()) || ref.equals(relative))
                .collect(Collectors.toSet());
    }

    private Paper taken(CaseFile file, Paper paper) {
        byte[] page = new byte[PAGE_BYTES];
        new Random((file.id() + paper.id()).hashCode()).nextBytes(page);
        Sha256 kept = desk.intake().keepPage(file, page, "image/jpeg", Desk.CLERK);
        return new Paper(paper.id(), paper.kind(), paper.number(), paper.date(), paper.original(), paper.people(),
                paper.details(), List.of(kept), paper.returned());
    }

    CaseFile opened() {
        return desk.intake().inform(desk.intake().open(CaseFile.Purpose.BIND, Desk.CLERK), Desk.CLERK);
    }

    /** All strokes at once, saved once. */
    CaseFile filled() {
        CaseFile file = opened();
        for (Stroke stroke : strokes()) {
            file = stroke.edit().apply(file);
        }
        desk.intake().save(file, "verdict", false, Desk.CLERK);
        return file;
    }

    /** The scan of the signed page is sealed before anything takes effect. */
    Signature signature(CaseFile file, SignedForm sheet) {
        byte[] scan = ("scan of " + sheet.documentId()).repeat(60).getBytes(StandardCharsets.UTF_8);
        Sha256 proof = desk.intake().keepPage(file, scan, "image/jpeg", Desk.CLERK);
        return new Signature(Signature.Mode.INK, sheet.documentId(), sheet.digest(), proof, desk.clock().instant());
    }

    /** The same hand again where a power cut took the answer away; the sheet is the sample's. */
    Signature signature(CaseFile file) {
        Sha256 digest = SampleForms.commitment().digest();
        return signature(file, new SignedForm(SampleForms.commitment().kind(), digest.hex().substring(0, 32), digest,
                1, new byte[] {1}));
    }
}

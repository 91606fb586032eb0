package org.gongji.desk.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.desk.app.Counter;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.PrintDesk;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.forms.ScannedPages;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.forms.pdf.InkScan;
import org.gongji.desk.forms.sheet.PackWords;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyPack.Acting.SigningMode;
import org.gongji.desk.policy.ReasonCode;

/** Plays one visit step by step. */
final class VisitPlayer {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Counter counter;
    private final Stage stage;
    private final Clerk clerk;
    private final Script script;
    private final Played played;
    private CaseFile file;
    private Assessment assessment;
    private Conclusion conclusion;

    VisitPlayer(Counter counter, Stage stage, Clerk clerk, Script script, DayPlan.Visit visit) {
        this.counter = counter;
        this.stage = stage;
        this.clerk = clerk;
        this.script = script;
        this.file = script.open();
        this.played = new Played(visit, file.id());
    }

    /** What stands around the counter. */
    record Stage(DemoClock clock, SignPad pad, InkHand ink) {
    }

    Played played() {
        return played;
    }

    void step(String act) {
        switch (act) {
            case "open" -> stage.clock().pass(LOOK);
            case "accept" -> accept();
            case "sign" -> sign(this::signInInk, SigningMode.INK);
            case "sign-pad" -> sign(this::signOnPad, SigningMode.PAD);
            case "refuse" -> refuse();
            case "wait" -> give(counter.answers().acceptance(file, assessment.decisions(), clerk), file.id());
            case "notice" -> notices();
            case "park" -> counter.intake().save(file, "evidence", true, clerk);
            case "resume" -> file = counter.intake().resume(file.id()).orElseThrow();
            case "withdraw" -> counter.intake().withdraw(file, assessment, "申请人撤回", clerk);
            case "close" -> stage.clock().pass(LOOK);
            default -> throw new IllegalArgumentException("the training day knows no act " + act);
        }
    }

    private void judge() {
        assessment = counter.intake().assess(file);
        played.judged(assessment.decisions());
    }

    private void accept() {
        judge();
        file = counter.intake().accept(file, assessment, clerk);
    }

    private void sign(Function<Form, Signature> hand, SigningMode mode) {
        judge();
        SigningMode allowed = counter.pack(file).acting().signingMode();
        if (allowed != SigningMode.BOTH && allowed != mode) {
            throw new IllegalStateException("the pack of this day lets nobody sign by " + mode);
        }
        PackWords pack = PackWords.of(counter.pack(file));
        Form sheet = file.purpose() == CaseFile.Purpose.END
                ? counter.sheets().ending(file, assessment.decisions(), pack, clerk)
                : counter.sheets().commitment(file, assessment.decisions(), pack, clerk);
        Signature signature = hand.apply(sheet);
        played.signed(signature.mode().name());
        conclude(signature, pack, signature.document());
    }

    private Signature signOnPad(Form sheet) {
        List<Handwriting> hands = new ArrayList<>();
        for (SignLine line : sheet.lines()) {
            if (!(stage.pad().capture(sheet.digest(), LOOK) instanceof SignPad.Outcome.Signed signed)) {
                throw new IllegalStateException("the simulated pen declined");
            }
            hands.add(Handwriting.of(line.key(), signed.strokes(), stage.clock().instant()));
        }
        IssuedPaper paper = make(sheet, hands, file.id());
        Sha256 proof = counter.intake().keepPage(file, CanonicalJson.bytes(Map.of("signed",
                paper.blob().hex(), "lines", hands.stream().map(Handwriting::line).toList())),
                "application/json", clerk);
        return new Signature(Signature.Mode.PAD, paper.documentId(), paper.form(), proof, stage.clock().instant());
    }

    /** Printed with page QR, signed by pen, scanned back, matched: only then it counts as signed. */
    private Signature signInInk(Form sheet) {
        IssuedPaper paper = make(sheet, List.of(), file.id());
        byte[] pdf = counter.papers().pdf(paper);
        InkScan printed = opened(pdf);
        ScannedPages back = ScannedPages.none(paper.pages());
        Sha256 proof = null;
        for (byte[] scan : stage.ink().signAndScan(pdf, printed.places(), sheet.digest())) {
            if (!(printed.answer(scan) instanceof ScanAnswer.Matched matched)) {
                throw new IllegalStateException("a scan is not the page that was printed: " + sheet.kind());
            }
            back = back.with(matched);
            Sha256 kept = counter.intake().keepPage(file, scan, "image/jpeg", clerk);
            proof = matched.inked().contains(sheet.lines().get(0).key()) ? kept : proof;
        }
        if (!back.signed(sheet.lines().stream().map(SignLine::key).collect(Collectors.toSet()))) {
            throw new IllegalStateException("a line of the printed sheet bears no ink: " + sheet.kind());
        }
        return new Signature(Signature.Mode.INK, paper.documentId(), paper.form(), proof, stage.clock().instant());
    }

    private static InkScan opened(byte[] pdf) {
        try {
            return new InkScan(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void conclude(Signature signature, PackWords pack, String linked) {
        conclusion = counter.intake().conclude(file, assessment, signature, clerk);
        played.numbered(conclusion.record().caseNo());
        if (conclusion.count(MatterState.DONE) > 0) {
            give(counter.answers().receipt(file, conclusion, assessment.decisions(), linked, pack, clerk),
                    conclusion.record().caseNo());
        }
        for (int i = 0; i < conclusion.matters().size(); i++) {
            Matter matter = conclusion.matters().get(i);
            if (matter.state() == MatterState.REFUSED && !stands(assessment.decisions().get(i))) {
                give(counter.answers().refusal(file, assessment.decisions().get(i), pack, clerk,
                        conclusion.record().caseNo()),
                        conclusion.record().caseNo());
            }
        }
    }

    /** A pair that already stands is no refusal on legal grounds: the clerk shows it, no notice is given. */
    private static boolean stands(Decision decision) {
        return decision.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.DUP_PAIR);
    }

    private void refuse() {
        if (conclusion == null) {
            judge();
            conclude(null, PackWords.of(counter.pack(file)), "");
        }
    }

    private void notices() {
        for (Decision decision : assessment.decisions()) {
            if (decision.outcome() == Outcome.NEEDS_PAPER) {
                give(counter.answers().oneTimeNotice(file, decision, clerk), file.id());
            }
        }
    }

    private void give(Form form, String about) {
        make(form, List.of(), about);
    }

    private IssuedPaper make(Form form, List<Handwriting> hands, String about) {
        PaperDesk.Made made = counter.papers().make(form, hands, about, clerk);
        if (!(made instanceof PaperDesk.Made.Paper paper)) {
            throw new IllegalStateException("a paper of the training day could not be drawn: " + form.kind());
        }
        print(paper.paper());
        return paper.paper();
    }

    private void print(IssuedPaper paper) {
        PrintDesk.Sent sent = counter.printing().send(paper.documentId(), clerk);
        if (sent.handedOver()) {
            counter.printing().cameOut(paper.documentId(), sent.copies(), clerk);
        }
        stage.clock().pass(LOOK);
    }
}

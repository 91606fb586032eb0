package org.gongji.desk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.DeputyDesk;
import org.gongji.desk.access.Presence;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.ui.approval.BesideDesk;
import org.gongji.desk.ui.approval.DeputyNaming;
import org.gongji.desk.ui.approval.PagePictures;
import org.gongji.desk.ui.approval.QueueDesk;
import org.gongji.desk.ui.approval.ReturnedDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;

/** A supervisor's hour for the pictures: three cases, one late, one that is another's to approve. */
final class SampleApproval implements QueueDesk, BesideDesk, ReturnedDesk, DeputyNaming, PagePictures {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant AT = Instant.parse("2026-11-23T01:40:12Z");

    private static Party party(String name, String seventeen) {
        return new Party(name, "01", SampleCase.number(seventeen), "");
    }

    private static Matter matter(int k, String giver, String member, String relation, MatterState state) {
        return new Matter("D-020" + k + "/1", "D-020" + k, "", MatterKind.BIND, party(giver, "41017119720304001"),
                party(member, "41017119831112001"), relation, state, List.of("AGE_IMPLAUSIBLE"), AT,
                state.settled() ? AT : null, "", "", "0312");
    }

    private static Approval approval(int k, LocalDate promised, Approval.State state, RulingReason reason, String note) {
        Approval.Ruled ruled = reason == null ? null : new Approval.Ruled("0105", "邵敏", "", reason, note, AT);
        return new Approval("D-020" + k + "/1", "D-020" + k, state, "0312", null, List.of("AGE_IMPLAUSIBLE"), AT,
                promised, null, "13800000000", ruled, false);
    }

    @Override
    public List<ReviewDesk.Waiting> queue() {
        return List.of(waiting(1, "贺兰芝", "邹沐阳", "母", TODAY.minusDays(3), true, Optional.empty()),
                waiting(2, "石砚秋", "石小满", "女", TODAY, false, Optional.empty()),
                waiting(3, "叶成蹊", "叶青梧", "父", TODAY.plusDays(1), false,
                        Optional.of(ApprovalDesk.Objection.AUTHOR)));
    }

    private static ReviewDesk.Waiting waiting(int k, String giver, String member, String relation, LocalDate promised,
                                              boolean late, Optional<ApprovalDesk.Objection> objection) {
        return new ReviewDesk.Waiting(approval(k, promised, Approval.State.ASKED, null, ""),
                matter(k, giver, member, relation, MatterState.WAITING), late, objection);
    }

    @Override
    public Optional<ReviewDesk.Opened> open(String matter) {
        return Optional.of(opened());
    }

    static ReviewDesk.Opened opened() {
        CaseFile file = CaseEdit.giver(SampleCase.empty(), SampleCase.person("p1", "贺兰芝", "41017119720304001",
                Source.CHIP, "13800000000"));
        file = CaseEdit.person(file, SampleCase.person("p2", "邹沐阳", "41017119831112002", Source.CHIP, ""));
        file = CaseEdit.member(file, new CaseFile.MemberClaim("p2", "女儿", "", null, null));
        file = CaseEdit.insurance(file, Map.of("p1", SampleCase.found(file.persons().get(0), "贺兰芝", "310"), "p2",
                SampleCase.found(file.persons().get(1), "邹沐阳", "390")));
        file = CaseEdit.paper(file, new Paper("w1", PaperKind.HUKOU_BOOKLET, "", null, true, List.of(), Map.of(),
                List.of(Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2})), true));
        String clause = "近亲属版·是否合理";
        Decision decision = new Decision("p2", new RelationWords().resolve("女儿").relation(),
                org.gongji.desk.policy.Outcome.NEEDS_SUPERVISOR,
                List.of(new Decision.Reason(ReasonCode.AGE_IMPLAUSIBLE, Severity.B, clause, "两人相差 11 岁")), null,
                List.of(new Decision.Tried("giver_status", "职工 · 正常参保，名册 11-14", "近亲属版·共济人", true),
                        new Decision.Tried("relation_scope", "女儿在八类近亲属之内", "民法典 第1045条第2款", true),
                        new Decision.Tried("ages", "两人相差 11 岁，父母与子女至少相差 13 岁", clause, false),
                        new Decision.Tried("evidence", "户口簿写明是女儿", "近亲属版·凭什么", true)), "HN-2024-09",
                Sha256.of(new byte[] {3}));
        return new ReviewDesk.Opened(file, new IntakeDesk.Assessment(List.of(decision), false, true), 0);
    }

    @Override
    public Optional<byte[]> picture(Sha256 page, Recipe recipe) {
        try {
            return Optional.of(Files.readAllBytes(Path.of("sample-data", "pages", "01-marriage.jpg")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReviewDesk.Answer answer(ReviewDesk.Opened seen, ApprovalDesk.Word word) {
        throw new IllegalStateException("a picture says nothing");
    }

    @Override
    public List<Clerk> colleagues() {
        return List.of(Samples.SHAO);
    }

    @Override
    public Outcome say(ReviewDesk.Opened seen, ApprovalDesk.Word word, String staffNo, char[] password) {
        return new Outcome(new Presence.WrongPassword(4), Optional.empty());
    }

    @Override
    public List<ReviewDesk.Returned> returned() {
        return List.of(new ReviewDesk.Returned(approval(1, TODAY, Approval.State.RETURNED, RulingReason.PAGE_UNCLEAR,
                        ""), matter(1, "石砚秋", "石小满", "女", MatterState.WAITING)),
                new ReviewDesk.Returned(approval(2, TODAY, Approval.State.DENIED, RulingReason.NO_GROUNDS, ""),
                        matter(2, "叶成蹊", "叶青梧", "父", MatterState.WAITING)),
                new ReviewDesk.Returned(approval(3, TODAY, Approval.State.APPROVED, RulingReason.SPECIAL_CASE,
                        "收养登记早于户口登记，两份都看过"), matter(3, "贺兰芝", "邹沐阳", "女", MatterState.DONE)),
                new ReviewDesk.Returned(approval(4, TODAY.plusDays(1), Approval.State.ASKED, null, ""),
                        matter(4, "丁一诺", "范淑真", "母亲", MatterState.WAITING)));
    }

    @Override
    public void withdraw(String matter) {
        throw new IllegalStateException("a picture takes nothing back");
    }

    @Override
    public void told(String matter) {
        throw new IllegalStateException("a picture calls nobody");
    }

    @Override
    public Optional<String> owed(String matter) {
        return Optional.empty();
    }

    @Override
    public Printed print(String matter) {
        throw new IllegalStateException("a picture prints nothing");
    }

    @Override
    public int saw(String matter, Seen seen) {
        throw new IllegalStateException("a picture prints nothing");
    }

    @Override
    public List<Deputy> named() {
        return List.of(new Deputy("0287", "田继东", "0105", TODAY.plusDays(1), TODAY.plusDays(4)));
    }

    @Override
    public Optional<DeputyDesk.Refusal> name(Clerk colleague, LocalDate from, LocalDate to) {
        throw new IllegalStateException("a picture names nobody");
    }
}

package org.gongji.desk.intake;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.Approvals;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.words.Words;

/** Lays what second persons said over the verdicts of a case, as long as it is still the case they saw. */
public final class Rulings {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Approvals approvals;
    private final ApprovalDesk desk;
    private final ZoneId zone;

    public Rulings(Approvals approvals, ApprovalDesk desk, ZoneId zone) {
        this.approvals = approvals;
        this.desk = desk;
        this.zone = zone;
    }

    /** @param decided one decision per member, in their order, in the language of the record */
    public List<Decision> on(CaseFile file, IntakeDesk.Assessment decided) {
        return on(file, decided, decided.decisions(), Words.chinese());
    }

    /**
     * The same over verdicts told in another language.
     *
     * @param record what the rules said in the language of the record: only that is what was ruled on
     */
    public List<Decision> on(CaseFile file, IntakeDesk.Assessment record, List<Decision> told, Words words) {
        boolean none = file.acceptedAt() == null || record.decisions().isEmpty() || approvals.ofDraft(file.id()).isEmpty()
                || file.persons().stream().anyMatch(person -> person.document() == null);
        if (none) {
            return told;
        }
        Visit visit = new VisitMaker(file).visit(record);
        List<Decision> ruled = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Optional<Ruling> ruling = desk.standing(visit, i).flatMap(approval -> ruling(approval, words));
            Decision decision = told.get(i);
            ruled.add(ruling.map(one -> one.on(decision)).orElse(decision));
        }
        return ruled;
    }

    private Optional<Ruling> ruling(Approval approval, Words words) {
        boolean lifts = approval.state() == Approval.State.APPROVED;
        return lifts || approval.state() == Approval.State.DENIED
                ? Optional.of(new Ruling(lifts, facts(approval.ruling(), lifts, words))) : Optional.empty();
    }

    private String facts(Approval.Ruled ruled, boolean lifts, Words words) {
        String who = ruled.deputy().isEmpty() ? words.say("approval.who", ruled.name(), ruled.staffNo())
                : words.say("approval.who.deputy", ruled.name(), ruled.staffNo(), ruled.deputy());
        return words.say(lifts ? "approval.ruled.lifted" : "approval.ruled.denied", who,
                MINUTE.format(ruled.at().atZone(zone)), words.say("approval.reason." + ruled.reason()),
                ruled.note().isEmpty() ? "" : words.say("approval.ruled.note", ruled.note()));
    }
}

package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal.Pen;

/** Takes the centre's answers as new acts at the bottom of the ledger; nothing above is edited. */
public final class CentreDesk {
    private final BindingDesk.Registers registers;
    private final Clock clock;

    public CentreDesk(BindingDesk.Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * A verified receipt.
     *
     * @param bundle     number of the bundle it answers
     * @param version    a higher one supersedes; the caller refuses equal or lower ones
     * @param receivedAt when the centre's register took the bundle
     */
    public record Receipt(long bundle, int version, Instant receivedAt, List<Answer> answers) {
        public Receipt {
            answers = List.copyOf(answers);
        }
    }

    /**
     * @param matter   matter id as exported
     * @param word     {@code accepted}, {@code refused}, {@code duplicate} or {@code conflict}
     * @param code     the centre's reason code; empty when accepted
     * @param usableAt when the core platform took it; null if not yet
     */
    public record Answer(String matter, String word, String code, Instant usableAt) {
        boolean accepted() {
            return word.equals("accepted");
        }
    }

    /**
     * Inside an act.
     *
     * @return the matters whose people must be called back: everything not accepted
     */
    public List<Matter> take(Pen pen, Receipt receipt, Clerk clerk) {
        clerk.require(Right.TAKE_RECEIPTS);
        List<Matter> callBack = new ArrayList<>();
        Instant now = clock.instant();
        for (Answer answer : receipt.answers()) {
            Optional<Matter> matter = registers.matters().find(answer.matter());
            matter.map(known -> answer(pen, receipt, answer, known, clerk, now))
                    .filter(answered -> !answer.accepted()).ifPresent(callBack::add);
        }
        pen.enter(EntryKind.ACKNOWLEDGED, clerk, "-", now, acknowledged(receipt));
        return callBack;
    }

    private static Map<String, Object> acknowledged(Receipt receipt) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bundle", receipt.bundle());
        json.put("version", receipt.version());
        ActPayload.putTime(json, "receivedAt", receipt.receivedAt());
        json.put("answers", receipt.answers().size());
        return json;
    }

    private Matter answer(Pen pen, Receipt receipt, Answer answer, Matter matter, Clerk clerk, Instant now) {
        Matter answered = matter.answered(answer.word(), answer.code());
        boolean usableKnown = !answer.accepted() || registers.cases().byNumber(matter.caseNo())
                .map(record -> Objects.equals(record.usableAt(), answer.usableAt())).orElse(true);
        if (answered.equals(matter) && usableKnown) {
            return matter;
        }
        registers.matters().put(answered);
        registers.cases().byNumber(matter.caseNo()).ifPresent(record ->
                registers.cases().put(record.received(receipt.receivedAt(), usable(record, answer))));
        if (!answer.accepted() && matter.kind() == MatterKind.BIND) {
            freePair(matter, answer.code(), now);
        }
        if (matter.kind() == MatterKind.CHANGE) {
            changed(matter, answer.accepted());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("matter", matter.id());
        json.put("caseNo", matter.caseNo());
        json.put("answer", answer.word());
        json.put("code", answer.code());
        json.put("bundle", receipt.bundle());
        json.put("version", receipt.version());
        ActPayload.putTime(json, "receivedAt", receipt.receivedAt());
        ActPayload.putTime(json, "usableAt", answer.usableAt());
        pen.enter(EntryKind.CENTRE_ANSWERED, clerk, matter.caseNo(), now, json);
        return answered;
    }

    /** A matter sent back says nothing about when the others of its case may be used. */
    private static Instant usable(CaseRecord record, Answer answer) {
        return answer.accepted() ? answer.usableAt() : record.usableAt();
    }

    /** A change that waited for the centre holds from now on; one it refuses is taken back. What ended meanwhile stays. */
    private void changed(Matter matter, boolean accepted) {
        registers.bindings().standing(matter.giver().certno(), matter.member().certno()).ifPresent(binding -> {
            Binding answered = binding.answered(matter.id(), accepted);
            if (!answered.equals(binding)) {
                registers.bindings().put(answered);
            }
        });
    }

    /** @param now the act's own time: whoever folds the ledger finds it there */
    private void freePair(Matter matter, String code, Instant now) {
        registers.bindings().standing(matter.giver().certno(), matter.member().certno())
                .filter(binding -> binding.matter().equals(matter.id()))
                .ifPresent(binding -> registers.bindings().put(
                        binding.in(BindingDesk.next(binding, EntryKind.CENTRE_ANSWERED), now, code)));
    }
}

package org.gongji.desk.store.fold;

import java.util.List;
import java.util.Map;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.Approvals;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.binding.Signature;

/** What was put before a second person: asked, answered, told. A word beside the clerk was never asked for before. */
final class ApprovalFold {
    private final Approvals approvals;

    ApprovalFold(Approvals approvals) {
        this.approvals = approvals;
    }

    void take(Facts act) {
        switch (act.header().kind()) {
            case APPROVAL_ASKED -> approvals.put(asked(act));
            case APPROVED, RETURNED -> approvals.put(before(act).ruled(act.digest("subject"), word(act)));
            case TOLD -> act.textIfAny("about").flatMap(approvals::find)
                    .ifPresent(known -> approvals.put(known.wasTold()));
            default -> { }
        }
    }

    private static Approval asked(Facts act) {
        return new Approval(act.text("matter"), act.text("draft"), Approval.State.ASKED, act.header().clerk(), null,
                findings(act), act.at(), act.day("promised"),
                act.mapIfAny("signature").map(Signature::of).orElse(null), act.text("phone"), null, false);
    }

    private Approval before(Facts act) {
        if (act.text("mode").equals("LATER")) {
            return approvals.find(act.text("matter")).orElseThrow(() -> act.lacks("the question it answers"));
        }
        return new Approval(act.text("matter"), act.text("draft"), Approval.State.ASKED, act.text("author"), null,
                findings(act), null, null, null, "", null, false);
    }

    private static Approval.Ruled word(Facts act) {
        return new Approval.Ruled(act.text("approver"), act.text("approverName"), act.text("deputyFor"),
                RulingReason.valueOf(act.text("reason")), act.text("note"), act.at());
    }

    private static List<String> findings(Facts act) {
        return act.list("findings").stream().map(one -> (String) ((Map<?, ?>) one).get("code")).toList();
    }
}

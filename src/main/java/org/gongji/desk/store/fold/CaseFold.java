package org.gongji.desk.store.fold;

import java.util.List;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Cases;

/** Numbered cases: closed at the window, later received and made usable by the centre. */
final class CaseFold {
    private final Cases cases;

    CaseFold(Cases cases) {
        this.cases = cases;
    }

    void take(Facts act) {
        switch (act.header().kind()) {
            case CASE_CLOSED -> cases.put(closed(act));
            case CENTRE_ANSWERED -> cases.byNumber(act.text("caseNo")).ifPresent(known ->
                    cases.put(known.received(act.time("receivedAt"), act.text("answer").equals("accepted")
                            ? act.timeOrNull("usableAt") : known.usableAt())));
            default -> { }
        }
    }

    private CaseRecord closed(Facts act) {
        String caseNo = act.text("caseNo");
        List<CaseRecord.Document> papers = cases.byNumber(caseNo).map(CaseRecord::documents).orElse(List.of());
        return new CaseRecord(caseNo, act.text("draft"), act.party("giver"), act.purpose(), act.time("acceptedAt"),
                act.timeOrNull("signedAt"), act.at(), act.timeOrNull("receivedAt"), act.timeOrNull("usableAt"),
                papers);
    }
}

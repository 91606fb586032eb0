package org.gongji.desk.store.fold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.policy.Outcome;

/** Matters: accepted by DECIDED, settled by what followed, answered by the centre. */
final class MatterFold {
    private final Matters matters;

    MatterFold(Matters matters) {
        this.matters = matters;
    }

    void take(Facts act) {
        switch (act.header().kind()) {
            case DECIDED -> decided(act);
            case BOUND, CHANGED, ENDED -> settled(act, MatterState.DONE);
            case REFUSED -> settled(act, MatterState.REFUSED);
            case WITHDRAWN, LAPSED, VOIDED -> settled(act, MatterState.WITHDRAWN);
            case QUERIED, RECORD_SHOWN, INFO_CHANGED -> matters.put(own(act).settled(MatterState.DONE, act.at(),
                    act.text("caseNo")));
            case CORRECTION_ASKED -> matters.put(own(act));
            case CORRECTION_ANSWERED -> settled(act, act.text("outcome").equals(Outcome.REFUSED.word())
                    ? MatterState.REFUSED : MatterState.DONE);
            case CENTRE_ANSWERED -> matter(act).ifPresent(known ->
                    matters.put(known.answered(act.text("answer"), act.text("code"))));
            default -> { }
        }
    }

    /** Judged again before it is settled, a matter keeps the moment it was first accepted. */
    private void decided(Facts act) {
        String id = act.text("matter");
        List<String> reasons = act.list("reasons").stream().map(reason -> (String) ((Map<?, ?>) reason).get("code"))
                .toList();
        Optional<Matter> known = matters.find(id);
        matters.put(new Matter(id, act.text("draft"), "", act.purpose(), act.party("giver"), act.party("member"),
                (String) act.map("relation").get("name"), MatterState.WAITING, reasons,
                known.map(Matter::acceptedAt).orElseGet(() -> act.time("acceptedAt")), null, "", "",
                act.header().clerk()));
    }

    /** One that binds nobody: nothing is judged before it is taken. */
    private static Matter own(Facts act) {
        return new Matter(act.text("matter"), act.text("draft"), "", act.purpose(), act.party("giver"),
                act.party("member"), "", MatterState.WAITING, List.of(), act.time("acceptedAt"), null, "", "",
                act.header().clerk());
    }

    private void settled(Facts act, MatterState how) {
        act.textIfAny("matter").flatMap(matters::find).ifPresent(known ->
                matters.put(known.settled(how, act.at(), act.text("caseNo"))));
    }

    private Optional<Matter> matter(Facts act) {
        return matters.find(act.text("matter"));
    }
}

package org.gongji.desk.forms.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.identity.Masking;

/** 当场撤回回执: what the applicant takes home in place of the papers that came back. */
public final class TakeBackWriter {
    private final Stationery stationery;

    public TakeBackWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param taken matters of this case that were taken back, not empty */
    public Receipt slip(CaseRecord record, List<Matter> taken, Clerk clerk) {
        Matter first = taken.get(0);
        Instant at = first.settledAt();
        List<String> remember = new ArrayList<>(taken.stream().map(one -> stationery.say("taken-back.one",
                Masking.name(one.member().name()), stationery.kin(one.relation()))).toList());
        remember.addAll(List.of(stationery.say("taken-back.papers"), stationery.say("taken-back.free"),
                stationery.say("taken-back.centre")));
        return new Receipt(stationery.head(FormKind.RECEIPT, "case", record.caseNo(), clerk),
                stationery.say("taken-back.title"), stationery.say("taken-back.subtitle"), record.caseNo(),
                stationery.date(at).toString(), taken.size(), first.giver().name(),
                Masking.number(first.giver().certno()), stationery.say("taken-back.business", taken.size()),
                stationery.say("taken-back.status"), List.of(), List.of(), List.of(
                moment("accepted", record.acceptedAt()), moment("taken-back", at)), List.of(), List.of(), remember, "");
    }

    private Receipt.Moment moment(String what, Instant at) {
        return new Receipt.Moment(stationery.say("time." + what), stationery.time(at),
                stationery.say("time." + what + ".note"));
    }
}

package org.gongji.desk.ui.wizard;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.Arrived;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.policy.Deferral;

/** What the screens of a visit ask of the intake desk, with the clerk already named. */
public interface CaseDesk {
    CaseFile open(CaseFile.Purpose purpose);

    CaseFile inform(CaseFile file);

    IntakeDesk.Placed place(CaseFile file, CardReading card, String ref);

    /** An act that keeps both values; @return the case as it goes on, unchanged where the card is somebody else's */
    CaseFile settle(CaseFile file, Arrived card, String ref, Settling how);

    /** Fills in what a social card says and nobody has said yet; confirms nobody. */
    IntakeDesk.Placed prefill(CaseFile file, SocialCardReading card, String ref);

    void confirmIdentity(CaseFile file, String ref);

    CaseFile lookUp(CaseFile file);

    /** Who is bound to the giver now: what a visit that ends something can choose from. */
    List<Bound> bound(CaseFile file);

    /**
     * One binding that stands.
     *
     * @param number the member's
     */
    record Bound(String name, String number, String relation, LocalDate since) {
    }

    /** The giver takes the commitment back: an act, and the case goes by papers from here. */
    CaseFile withdrawCommitment(CaseFile file);

    /** The missing paper of one member follows (容缺受理): an act about a case that was taken. */
    Deferred defer(CaseFile file, IntakeDesk.Assessment assessment, String member, Deferral.Way way);

    Sha256 keepPage(CaseFile file, byte[] original, String mediaType);

    /** What the pack of the case lets the giver say beside who and what. */
    Asked asked(CaseFile file);

    IntakeDesk.Assessment assess(CaseFile file);

    CaseFile accept(CaseFile file, IntakeDesk.Assessment assessment);

    Conclusion conclude(CaseFile file, IntakeDesk.Assessment assessment, Signature signature);

    void save(CaseFile file, String place, boolean parked);

    void saveTyped(CaseFile file, Drafts.Typed typed);

    void discard(CaseFile file);
}

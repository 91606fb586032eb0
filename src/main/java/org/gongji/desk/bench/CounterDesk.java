package org.gongji.desk.bench;

import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.Arrived;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.ui.wizard.CaseDesk;
import org.gongji.desk.policy.Deferral;

/** The measured desk as the screens of a visit ask it. */
record CounterDesk(IntakeDesk desk, Clerk clerk) implements CaseDesk {
    @Override
    public CaseFile open(CaseFile.Purpose purpose) {
        return desk.open(purpose, clerk);
    }

    @Override
    public CaseFile inform(CaseFile file) {
        return desk.inform(file, clerk);
    }

    @Override
    public IntakeDesk.Placed place(CaseFile file, CardReading card, String ref) {
        return desk.place(file, card, ref, clerk);
    }

    @Override
    public CaseFile settle(CaseFile file, Arrived card, String ref, Settling how) {
        return desk.settle(file, card, ref, how, clerk);
    }

    @Override
    public IntakeDesk.Placed prefill(CaseFile file, SocialCardReading card, String ref) {
        return desk.prefill(file, card, ref, clerk);
    }

    @Override
    public void confirmIdentity(CaseFile file, String ref) {
        desk.confirmIdentity(file, ref, clerk);
    }

    @Override
    public CaseFile lookUp(CaseFile file) {
        return desk.lookUp(file);
    }

    @Override
    public Asked asked(CaseFile file) {
        return Asked.NOTHING;
    }

    /** Whoever is measured gives for the first time. */
    @Override
    public List<Bound> bound(CaseFile file) {
        return List.of();
    }

    @Override
    public CaseFile withdrawCommitment(CaseFile file) {
        return desk.withdrawCommitment(file, clerk);
    }

    @Override
    public Deferred defer(CaseFile file, IntakeDesk.Assessment assessment, String member, Deferral.Way way) {
        throw new IllegalStateException("whoever is measured brings every paper");
    }

    @Override
    public Sha256 keepPage(CaseFile file, byte[] original, String mediaType) {
        return desk.keepPage(file, original, mediaType, clerk);
    }

    @Override
    public IntakeDesk.Assessment assess(CaseFile file) {
        return desk.assess(file);
    }

    @Override
    public CaseFile accept(CaseFile file, IntakeDesk.Assessment assessment) {
        return desk.accept(file, assessment, clerk);
    }

    @Override
    public Conclusion conclude(CaseFile file, IntakeDesk.Assessment assessment, Signature signature) {
        return desk.conclude(file, assessment, signature, clerk);
    }

    @Override
    public void save(CaseFile file, String place, boolean parked) {
        desk.save(file, place, parked, clerk);
    }

    @Override
    public void saveTyped(CaseFile file, Drafts.Typed typed) {
        desk.saveTyped(file, typed, clerk);
    }

    @Override
    public void discard(CaseFile file) {
        desk.discard(file, clerk);
    }
}

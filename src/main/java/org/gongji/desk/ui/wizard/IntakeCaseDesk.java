package org.gongji.desk.ui.wizard;

import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;

/** The intake desk in the hands of one signed-in clerk. */
public record IntakeCaseDesk(IntakeDesk desk, Clerk clerk) implements CaseDesk {
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
    public void confirmIdentity(CaseFile file, String ref) {
        desk.confirmIdentity(file, ref, clerk);
    }

    @Override
    public CaseFile lookUp(CaseFile file) {
        return desk.lookUp(file);
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
        desk.save(file, place, parked);
    }

    @Override
    public void discard(CaseFile file) {
        desk.discard(file);
    }
}

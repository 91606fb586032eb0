package org.gongji.desk.app.screen.visit;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.ScanFolder;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.Arrived;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.wizard.CaseDesk;

/** The intake desk of the counter that is open now, in the hands of the clerk who is signed in. */
final class VisitCaseDesk implements CaseDesk {
    private final Rooms rooms;
    private final ScanFolder scans;
    private boolean told;

    VisitCaseDesk(Rooms rooms) {
        this.rooms = rooms;
        this.scans = new ScanFolder(rooms.home());
    }

    private IntakeDesk desk() {
        return rooms.counter().intake();
    }

    @Override
    public CaseFile open(CaseFile.Purpose purpose) {
        return desk().open(purpose, rooms.clerk());
    }

    @Override
    public CaseFile inform(CaseFile file) {
        return desk().inform(file, rooms.clerk());
    }

    @Override
    public IntakeDesk.Placed place(CaseFile file, CardReading card, String ref) {
        return asked(() -> desk().place(file, card, ref, rooms.clerk()));
    }

    @Override
    public CaseFile settle(CaseFile file, Arrived card, String ref, Settling how) {
        return asked(() -> desk().settle(file, card, ref, how, rooms.clerk()));
    }

    @Override
    public IntakeDesk.Placed prefill(CaseFile file, SocialCardReading card, String ref) {
        return asked(() -> desk().prefill(file, card, ref, rooms.clerk()));
    }

    @Override
    public void confirmIdentity(CaseFile file, String ref) {
        desk().confirmIdentity(file, ref, rooms.clerk());
    }

    @Override
    public CaseFile lookUp(CaseFile file) {
        return asked(() -> desk().lookUp(file));
    }

    /** A roster that no longer opens is said once a case; the case itself goes on without it. */
    private <T> T asked(Supplier<T> question) {
        T answer = question.get();
        if (rooms.counter().rosterDamaged() && !told) {
            told = true;
            Platform.runLater(() -> rooms.asker().tell(Grade.A, rooms.words().say("ui.wizard.roster-damaged")));
        }
        return answer;
    }

    @Override
    public List<Bound> bound(CaseFile file) {
        String giver = file.person(file.giver()).filter(person -> person.document() != null).map(Person::number)
                .orElse("");
        return giver.isEmpty() ? List.of() : rooms.counter().store().bindings().ofGiver(giver).stream()
                .filter(binding -> binding.state().holdsPair()).map(this::bound).toList();
    }

    private Bound bound(Binding binding) {
        return new Bound(binding.member().name(), binding.member().certno(), binding.relation(),
                java.time.LocalDate.ofInstant(binding.acceptedAt(), rooms.clock().getZone()));
    }

    @Override
    public CaseFile withdrawCommitment(CaseFile file) {
        return desk().withdrawCommitment(file, rooms.clerk());
    }

    @Override
    public Deferred defer(CaseFile file, Assessment assessment, String member, Deferral.Way way) {
        return changed(rooms.counter().deferral().defer(file, assessment, member, way, rooms.clerk()));
    }

    @Override
    public Sha256 keepPage(CaseFile file, byte[] original, String mediaType) {
        Sha256 sealed = desk().keepPage(file, original, mediaType, rooms.clerk());
        sweep();
        return sealed;
    }

    @Override
    public Asked asked(CaseFile file) {
        return rooms.counter().asked(file);
    }

    @Override
    public Assessment assess(CaseFile file) {
        return desk().assess(file);
    }

    @Override
    public CaseFile accept(CaseFile file, Assessment assessment) {
        return changed(desk().accept(file, assessment, rooms.clerk()));
    }

    @Override
    public Conclusion conclude(CaseFile file, Assessment assessment, Signature signature) {
        Conclusion conclusion = desk().conclude(file, assessment, signature, rooms.clerk());
        sweep();
        return changed(conclusion);
    }

    /** The act stands whatever the disk of the scans says; what could not be removed is tried again after the next. */
    private void sweep() {
        try {
            scans.sweep(rooms.counter().store().blobs());
        } catch (UncheckedIOException e) {
            Platform.runLater(() -> rooms.asker().tell(Grade.NOTE, rooms.words().say("handover.scans.stuck")));
        }
    }

    private <T> T changed(T answer) {
        Platform.runLater(rooms::dayChanged);
        return answer;
    }

    @Override
    public void save(CaseFile file, String place, boolean parked) {
        desk().save(file, place, parked, rooms.clerk());
    }

    @Override
    public void saveTyped(CaseFile file, Drafts.Typed typed) {
        desk().saveTyped(file, typed, rooms.clerk());
    }

    @Override
    public void discard(CaseFile file) {
        desk().discard(file, rooms.clerk());
        changed(file);
    }
}

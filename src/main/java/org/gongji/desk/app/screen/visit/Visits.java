package org.gongji.desk.app.screen.visit;

import java.util.Optional;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** Opens cases: for the next person, for a card that was laid down, or where a draft was left. */
public final class Visits implements SearchRoom.Visit {
    private final Rooms rooms;

    public Visits(Rooms rooms) {
        this.rooms = rooms;
    }

    public void open(CaseFile.Purpose purpose) {
        open(purpose, null);
    }

    /** Home, and a card was laid down: its owner gives. The notice still comes first; the card is placed after it. */
    public void open(CardReading card) {
        open(CaseFile.Purpose.BIND, card);
    }

    /** @param card null for nobody yet */
    private void open(CaseFile.Purpose purpose, CardReading card) {
        rooms.errands().run("open-case", () -> intake().open(purpose, rooms.clerk()), file -> {
            enter(file, "notice", card);
            rooms.dayChanged();
        }, this::broken);
    }

    /** A giver is known from elsewhere, e.g. from the family that was searched. */
    @Override
    public void show(CaseFile file) {
        enter(file, "notice", null);
        rooms.dayChanged();
    }

    /** Opens the draft at its step; what roster and bindings say is asked anew. */
    @Override
    public void resume(String draft) {
        rooms.errands().run("resume-case", () -> kept(draft), kept -> {
            if (kept.file() == null) {
                rooms.asker().tell(Grade.B, rooms.words().say("ui.wizard.no-draft", draft));
            } else {
                VisitRoom room = enter(kept.file(), kept.place(), null);
                kept.typed().ifPresent(room::putBack);
            }
        }, this::broken);
    }

    private record Kept(CaseFile file, String place, Optional<Drafts.Typed> typed) {
    }

    /** What was due before today lapses or ends first: nobody opens a case that is over. */
    private Kept kept(String draft) {
        rooms.counter().lapse(rooms.clerk());
        rooms.counter().expire(rooms.clerk());
        CaseFile file = intake().resume(draft, rooms.clerk()).orElse(null);
        String place = intake().drafts().stream().filter(line -> line.id().equals(draft)).map(Drafts.Line::step)
                .findFirst().orElse("notice");
        return file == null ? new Kept(null, place, Optional.empty())
                : new Kept(intake().lookUp(file), place, intake().typed(draft));
    }

    private IntakeDesk intake() {
        return rooms.counter().intake();
    }

    private VisitRoom enter(CaseFile file, String place, CardReading card) {
        VisitRoom room = new VisitRoom(rooms, file, place, card, new WizardViewModel.Leave() {
            @Override
            public void parked() {
                rooms.dayChanged();
                rooms.leave();
            }

            @Override
            public void next() {
                rooms.leave();
            }

            @Override
            public void openFor(CardReading stranger) {
                Visits.this.open(stranger);
            }

            @Override
            public void another() {
                Visits.this.open(CaseFile.Purpose.BIND);
            }
        });
        rooms.enter(Place.CASE, room);
        return room;
    }

    private void broken(Exception failure) {
        rooms.asker().tell(Grade.A, rooms.words().say("ui.wizard.broken"));
    }
}

package org.gongji.desk.app.screen;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongji.desk.app.screen.records.DayCloseRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.app.screen.visit.Visits;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.shell.Place;

/**
 * Which key leads into which room, through {@link Rooms#enter}. A key that leads nowhere has no tile at home.
 *
 * @param byKey called on the screen's thread
 * @param draft resumes the draft of this number, at the field where it stopped
 * @param card  a card laid down at home begins a visit for it
 */
record Doors(Map<Act, Consumer<Rooms>> byKey, Optional<BiConsumer<Rooms, String>> draft,
             Optional<BiConsumer<Rooms, CardReading>> card) {
    Doors {
        byKey = Map.copyOf(byKey);
    }

    /** The rooms of this version. A binding is ended with the giver's card, or from the family that was searched. */
    static Doors all() {
        Consumer<Rooms> search = rooms -> rooms.enter(Place.SEARCH,
                new SearchRoom(rooms, file -> new Visits(rooms).open(file)));
        return new Doors(Map.of(Act.ADD, rooms -> new Visits(rooms).open(CaseFile.Purpose.BIND),
                Act.UNBIND, rooms -> new Visits(rooms).open(CaseFile.Purpose.END), Act.SEARCH, search,
                Act.DAY_CLOSE, rooms -> rooms.enter(Place.DAY_CLOSE, new DayCloseRoom(rooms))),
                Optional.of((rooms, draft) -> new Visits(rooms).resume(draft)),
                Optional.of((rooms, card) -> new Visits(rooms).open(card)));
    }
}

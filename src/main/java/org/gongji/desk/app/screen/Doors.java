package org.gongji.desk.app.screen;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.shell.Place;

/**
 * Which key opens which room. A key without a room has no tile at home and says so.
 *
 * @param byKey rooms that begin with a key
 * @param draft resumes the draft of this number, at the field where it stopped
 * @param card  a card laid down at home begins a visit for it
 */
record Doors(Map<Act, Door> byKey, Optional<BiFunction<Rooms, String, Room>> draft,
             Optional<BiFunction<Rooms, CardReading, Room>> card) {
    Doors {
        byKey = Map.copyOf(byKey);
    }

    /** @param make called on the screen's thread */
    record Door(Place place, Function<Rooms, Room> make) {
    }

    /** The rooms of this version. */
    static Doors all() {
        return new Doors(Map.of(), Optional.empty(), Optional.empty());
    }
}

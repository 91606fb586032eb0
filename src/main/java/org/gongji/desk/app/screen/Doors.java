package org.gongji.desk.app.screen;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.ui.kit.Act;

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

    /** The rooms of this version. */
    static Doors all() {
        return new Doors(Map.of(), Optional.empty(), Optional.empty());
    }
}

package org.gongji.desk.app.screen;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gongji.desk.app.screen.approval.ReviewRoom;
import org.gongji.desk.app.screen.audit.AuditRoom;
import org.gongji.desk.app.screen.calls.CallsRoom;
import org.gongji.desk.app.screen.care.CareRoom;
import org.gongji.desk.app.screen.devices.DevicesRoom;
import org.gongji.desk.app.screen.handover.HandOverRoom;
import org.gongji.desk.app.screen.matter.MattersRoom;
import org.gongji.desk.app.screen.policy.PolicyRoom;
import org.gongji.desk.app.screen.records.DayCloseRoom;
import org.gongji.desk.app.screen.records.FiguresRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.app.screen.staff.OwnPasswordRoom;
import org.gongji.desk.app.screen.staff.SettingsRoom;
import org.gongji.desk.app.screen.staff.StaffRoom;
import org.gongji.desk.app.screen.visit.RelationRoom;
import org.gongji.desk.app.screen.visit.Visits;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
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

    private static final Map<Act, Right> NEEDED = Map.ofEntries(Map.entry(Act.ADD, Right.TAKE_CASES),
            Map.entry(Act.UNBIND, Right.TAKE_CASES), Map.entry(Act.READ_CARD, Right.TAKE_CASES),
            Map.entry(Act.SEARCH, Right.SEARCH), Map.entry(Act.DAY_CLOSE, Right.CLOSE_DAY),
            Map.entry(Act.FIGURES, Right.CLOSE_DAY), Map.entry(Act.POLICY, Right.SEARCH),
            Map.entry(Act.CHANGE, Right.TAKE_CASES),
            Map.entry(Act.IMPORT, Right.IMPORT), Map.entry(Act.OTHER_CLERK, Right.HAND_OVER),
            Map.entry(Act.AUDIT, Right.AUDIT), Map.entry(Act.STAFF, Right.LIST_STAFF),
            Map.entry(Act.MATTERS, Right.SEARCH),
            Map.entry(Act.SETTINGS, Right.CHANGE_SETTINGS), Map.entry(Act.CARE, Right.PURGE));

    /** Without which a key of home leads nowhere; empty for keys that are everybody's. */
    static Optional<Right> needed(Act act) {
        return Optional.ofNullable(NEEDED.get(act));
    }

    /**
     * What home has a tile for; what came back to the counter and what a roster changed are lines among the worries, the
     * queue is a tile.
     */
    Set<Act> tiles(Clerk clerk) {
        Set<Act> tiles = ways(clerk);
        tiles.removeIf(act -> act == Act.FIGURES || act == Act.POLICY || act == Act.CHANGE || act == Act.MATTERS
                || act == Act.SUPERVISOR && !clerk.may(Right.APPROVE));
        return tiles;
    }

    /** What home shows this clerk: keys that lead somewhere and are theirs. */
    Set<Act> ways(Clerk clerk) {
        Set<Act> ways = EnumSet.noneOf(Act.class);
        ways.addAll(byKey.keySet());
        card.ifPresent(door -> ways.add(Act.READ_CARD));
        ways.removeIf(act -> !needed(act).map(clerk::may).orElse(true));
        return ways;
    }

    /** The rooms of this version. A binding is ended with the giver's card, or from the family that was searched. */
    static Doors all() {
        Consumer<Rooms> search = rooms -> rooms.enter(Place.SEARCH,
                new SearchRoom(rooms, new Visits(rooms)));
        return new Doors(Map.ofEntries(
                Map.entry(Act.ADD, rooms -> new Visits(rooms).open(CaseFile.Purpose.BIND)),
                Map.entry(Act.UNBIND, rooms -> new Visits(rooms).open(CaseFile.Purpose.END)),
                Map.entry(Act.SEARCH, search),
                Map.entry(Act.WHY, rooms -> rooms.enter(Place.RELATION, new RelationRoom(rooms))),
                Map.entry(Act.DAY_CLOSE, rooms -> rooms.enter(Place.DAY_CLOSE, new DayCloseRoom(rooms))),
                Map.entry(Act.CHANGE, rooms -> rooms.enter(Place.CALLS, new CallsRoom(rooms))),
                Map.entry(Act.MATTERS, rooms -> rooms.enter(Place.MATTERS, new MattersRoom(rooms))),
                Map.entry(Act.FIGURES, rooms -> rooms.enter(Place.FIGURES, new FiguresRoom(rooms))),
                Map.entry(Act.POLICY, rooms -> rooms.enter(Place.POLICY, new PolicyRoom(rooms, new Visits(rooms)))),
                Map.entry(Act.OTHER_CLERK, rooms -> rooms.enter(Place.HAND_OVER, new HandOverRoom(rooms))),
                Map.entry(Act.AUDIT, rooms -> rooms.enter(Place.AUDIT, new AuditRoom(rooms))),
                Map.entry(Act.TEST_DEVICES, rooms -> rooms.enter(Place.DEVICES, new DevicesRoom(rooms))),
                Map.entry(Act.CARE, rooms -> rooms.enter(Place.CARE, new CareRoom(rooms))),
                Map.entry(Act.STAFF, rooms -> rooms.enter(Place.STAFF, new StaffRoom(rooms))),
                Map.entry(Act.OWN_PASSWORD, rooms -> rooms.enter(Place.OWN_PASSWORD, new OwnPasswordRoom(rooms))),
                Map.entry(Act.SETTINGS, rooms -> rooms.enter(Place.SETTINGS, new SettingsRoom(rooms))),
                Map.entry(Act.SUPERVISOR, rooms -> rooms.enter(Place.REVIEW, new ReviewRoom(rooms,
                        draft -> new Visits(rooms).resume(draft))))),
                Optional.of((rooms, draft) -> new Visits(rooms).resume(draft)),
                Optional.of((rooms, card) -> new Visits(rooms).open(card)));
    }
}

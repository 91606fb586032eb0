package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.shell.SelfCheck;
import org.gongji.desk.ui.shell.SelfCheck.Part;
import org.gongji.desk.ui.shell.SelfCheck.State;

/** Looks at everything the day needs before the first person sits down; each part is asked, none is assumed. */
final class SelfTest {
    private static final Duration CLOCK_MAY_LAG = Duration.ofMinutes(2);
    private static final long GIB = 1L << 30;
    private static final long ROOM_FOR_A_DAY = 2 * GIB;

    private final Path home;
    private final Equipment equipment;
    private final SignPad pad;
    private final Clock clock;

    SelfTest(Path home, Equipment equipment, SignPad pad, Clock clock) {
        this.home = home;
        this.equipment = equipment;
        this.pad = pad;
        this.clock = clock;
    }

    /** @param enrolled whether the window's certificates are there; empty while that is sealed */
    List<SelfCheck> run(StoreDoor door, Optional<Boolean> enrolled) {
        StoreDoor.LedgerGlance ledger = door.ledger();
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(keys(door.slotsSound(), enrolled));
        checks.add(new SelfCheck(Part.LEDGER, ledger.whole() ? State.FINE : State.BROKEN, List.of(ledger.entries())));
        checks.add(fonts());
        checks.add(new SelfCheck(Part.CLOCK, ledger.last().filter(this::isAhead).isPresent() ? State.BROKEN
                : State.FINE, List.of()));
        checks.add(disk());
        checks.add(device(Part.PRINTER, equipment.printer().state(), equipment.printer().simulated()));
        checks.add(device(Part.READER, equipment.reader().state(), equipment.reader().simulated()));
        checks.add(device(Part.SIGN_PAD, pad.state(), pad.simulated()));
        return List.copyOf(checks);
    }

    private static SelfCheck keys(boolean sound, Optional<Boolean> enrolled) {
        if (!sound) {
            return new SelfCheck(Part.VAULT, State.BROKEN, List.of());
        }
        return enrolled.orElse(true) ? new SelfCheck(Part.VAULT, State.FINE, List.of())
                : new SelfCheck(Part.VAULT, State.ATTENTION, "keys", List.of());
    }

    private SelfCheck fonts() {
        List<String> lacks = equipment.typefaces().lacks();
        if (lacks.isEmpty()) {
            return new SelfCheck(Part.FONTS, State.FINE, List.of());
        }
        String worst = lacks.get(0).substring("forms.font.".length());
        return new SelfCheck(Part.FONTS, equipment.typefaces().usable() ? State.ATTENTION : State.BROKEN, worst,
                List.of());
    }

    /** An act before the newest one in the ledger would make times run backwards. */
    private boolean isAhead(java.time.Instant last) {
        return clock.instant().plus(CLOCK_MAY_LAG).isBefore(last);
    }

    private SelfCheck disk() {
        try {
            long free = Files.getFileStore(home).getUsableSpace();
            return new SelfCheck(Part.DISK, free < ROOM_FOR_A_DAY ? State.ATTENTION : State.FINE,
                    List.of(free / GIB));
        } catch (IOException e) {
            return new SelfCheck(Part.DISK, State.ATTENTION, List.of(0));
        }
    }

    private static SelfCheck device(Part part, DeviceState state, boolean simulated) {
        boolean works = state == DeviceState.READY || state == DeviceState.BUSY;
        return new SelfCheck(part, works ? State.FINE : State.ATTENTION, works && simulated ? "simulated" : "",
                List.of());
    }
}

package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.ledger.EntryKind;

/** A day closed, signed and marked as exported: closed whole or still open, and the sum comes out. */
final class DayCloseStage implements Stage {
    @Override
    public String name() {
        return "day-close";
    }

    @Override
    public void prepare(Path folder) {
        Stage.super.prepare(folder);
        try (Desk desk = Desk.at(folder)) {
            BindStage.bind(desk, "p2", what -> { });
            desk.signOut();
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            if (desk.store().closedDays().last().isEmpty()) {
                desk.day().close(desk.intake().drafts().size(), Desk.CLERK);
            }
            ClosedDay closed = desk.store().closedDays().last().orElseThrow();
            said.done("closed " + closed.number() + " " + closed.head().hex());
            desk.day().exported(closed, Sha256.of(closed.head().bytes()), Desk.CLERK);
            said.done("exported " + closed.number());
            desk.signOut();
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        for (String closed : Stages.after("closed", said)) {
            ClosedDay day = desk.store().closedDays().find(1).orElseThrow(() -> new AssertionError("the day is open"));
            assertThat(closed).isEqualTo(day.number() + " " + day.head().hex());
        }
        boolean exported = !Stages.after("exported", said).isEmpty();
        desk.store().closedDays().last().ifPresent(day -> {
            assertThat(day.sheet().balances()).isTrue();
            assertThat(day.sheet().done()).isEqualTo(1);
            assertThat(exported && day.contentHash() == null).as("an export forgotten").isFalse();
        });
        int days = desk.store().closedDays().last().isPresent() ? 1 : 0;
        assertThat(Morning.entries(desk, EntryKind.DAY_CLOSED)).hasSize(days);
        assertThat(Morning.entries(desk, EntryKind.DAY_SIGNED)).hasSize(days);
        assertThat(desk.store().matters().all()).extracting(Matter::settledAt).doesNotContainNull();
    }
}

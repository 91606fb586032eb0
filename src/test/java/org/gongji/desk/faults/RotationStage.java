package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;

/** New keys for everybody, and everything sealed anew under them: nobody is locked out and every page still opens. */
final class RotationStage implements Stage {
    private static final Clerk ABSENT = new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR));

    private static char[] absentPassword() {
        return "another-password-2".toCharArray();
    }

    @Override
    public String name() {
        return "key-change";
    }

    @Override
    public void prepare(Path folder) {
        Stage.super.prepare(folder);
        try (Desk desk = Desk.at(folder)) {
            desk.store().accounts().add(desk.store().journal(), ABSENT, absentPassword(), Desk.CLERK);
            BindStage.bind(desk, "p2", what -> { });
            desk.signOut();
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            KeyRotation rotation = desk.store().rotation();
            if (Morning.entries(desk, EntryKind.KEYS_ROTATED).isEmpty()) {
                rotation.rotate(pen -> { }, Desk.CLERK);
                said.done("rotated 1");
            }
            while (rotation.pending()) {
                KeyRotation.Progress progress = rotation.step();
                assertThat(progress.trouble()).isEmpty();
            }
            said.done("resealed 1");
            desk.signOut();
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        assertThat(Morning.entries(desk, EntryKind.KEYS_ROTATED)).hasSizeBetween(Stages.after("rotated", said).size(),
                1);
        if (!Stages.after("resealed", said).isEmpty()) {
            assertThat(Morning.entries(desk, EntryKind.RESEALED)).hasSize(1);
            assertThat(desk.store().rotation().pending()).isFalse();
        }
        assertThat(desk.letsIn(ABSENT.staffNo(), absentPassword())).as("the colleague who was away").isTrue();
        assertThat(BindStage.bound(desk, "p2")).isTrue();
        assertThat(Reading.of(desk.store()).acts()).isNotEmpty();
    }
}

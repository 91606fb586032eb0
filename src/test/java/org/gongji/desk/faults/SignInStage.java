package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;

/** Wrong passwords at the door, then the right one: no try is forgotten, and nobody who is in is thrown out. */
final class SignInStage implements Stage {
    private static final int WRONG = 2;

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public void run(Path folder, Said said) {
        LedgerClock clock = new LedgerClock();
        try (StoreDoor door = Desk.door(folder, clock)) {
            clock.goOnFrom(door);
            SignInDesk<OpenStore> desk = Desk.signInDesk(door, clock);
            for (int i = 1; i <= WRONG; i++) {
                desk.signIn(Desk.CLERK.staffNo(), "no such password".toCharArray());
                said.done("tried " + i);
            }
            if (desk.signIn(Desk.CLERK.staffNo(), Stores.password())
                    instanceof SignInVerdict.SignedIn<OpenStore> in) {
                said.done("in 1");
                in.session().signOut();
                said.done("out 1");
            }
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        List<Entry> ins = Morning.entries(desk, EntryKind.SIGNED_IN);
        long tries = ins.stream().mapToLong(entry -> ((List<?>) entry.payload().get("attempts")).size()).sum();
        assertThat(tries).as("wrong tries on record").isGreaterThanOrEqualTo(Stages.after("tried", said).size());
        assertThat(ins).allSatisfy(entry -> assertThat(entry.payload().get("doorLogIntact")).isEqualTo(true));
        assertThat(ins).as("sign-ins, this one too").hasSizeGreaterThan(Stages.after("in", said).size());
        assertThat(Morning.entries(desk, EntryKind.SIGNED_OUT)).hasSizeGreaterThanOrEqualTo(
                Stages.after("out", said).size());
    }
}

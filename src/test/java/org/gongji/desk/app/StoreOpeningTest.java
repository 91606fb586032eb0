package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreFounding;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreOpeningTest {
    private static final Clerk AUDITOR = new Clerk("0903", "审计员", Set.of(Role.AUDITOR));
    private static final Clerk SUPERVISOR = new Clerk("0107", "主管", Set.of(Role.SUPERVISOR));

    @TempDir
    Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final StoreOpening opening = new StoreOpening(new Surroundings(new ByteArrayInputStream(new byte[0]),
            new PrintStream(said), new PrintStream(said, true, StandardCharsets.UTF_8), Clock.systemUTC(),
            Stores.RANDOM));

    private void found(StoreMode mode) {
        new StoreFounding(Clock.systemUTC(), Stores.RANDOM, KdfCost.FULL)
                .found(folder, mode, Stores.WINDOW, Stores.WANG, Stores.password());
        try (StoreDoor door = StoreDoor.open(folder, Clock.systemUTC(), Stores.RANDOM, KdfCost.FULL)) {
            OpenStore store = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL,
                    Clock.systemUTC(), System::nanoTime).signIn("0312", Stores.password())).session().opened();
            if (mode == StoreMode.TRAINING) {
                store.accounts().addForTraining(store.journal(), List.of(AUDITOR, SUPERVISOR), Stores.password(),
                        Stores.WANG);
            } else {
                store.accounts().add(store.journal(), SUPERVISOR, "an own one".toCharArray(), Stores.WANG);
            }
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("password"), text);
    }

    private Optional<String> opened(Path passwordFile, Right need) {
        return opening.open(folder, passwordFile, need).map(opened -> {
            try (opened) {
                return opened.store().clerk().staffNo();
            }
        });
    }

    @Test
    void takesTheAccountThatMayDoWhatTheCommandDoes() throws IOException {
        found(StoreMode.TRAINING);
        Path password = file(new String(Stores.password()) + "\n");
        assertThat(opened(password, Right.SEARCH)).contains("0107");
        assertThat(opened(password, Right.TAKE_CASES)).contains("0312");
        assertThat(opened(password, Right.AUDIT)).contains("0903");
        assertThat(opened(file(new String(Stores.password()) + "\n0903\n"), Right.SEARCH)).contains("0903");
    }

    @Test
    void asksWhosePasswordItIsInALiveStoreBeforeItCountsATryAgainstAnybody() throws IOException {
        found(StoreMode.LIVE);
        assertThat(opened(file(new String(Stores.password())), Right.SEARCH)).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("第二行", "second line");
        try (StoreDoor door = StoreDoor.open(folder, Clock.systemUTC(), Stores.RANDOM, KdfCost.FULL)) {
            assertThat(door.accounts()).allMatch(account -> account.failures() == 0);
        }
        assertThat(opened(file(new String(Stores.password()) + "\r\n0312\r\n"), Right.SEARCH)).contains("0312");
    }
}

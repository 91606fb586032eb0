package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.Finding.Fault;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small file beside the store knows what the store lost, and never says so of one that lost nothing. */
class HeadWitnessTest {
    @TempDir
    Path folder;
    private byte[] earlier;
    private byte[] earlierWitness;

    @BeforeEach
    void play() throws IOException {
        SmallDay.play(folder);
        earlier = Files.readAllBytes(store());
        earlierWitness = Files.readAllBytes(witness());
    }

    private Path store() {
        return folder.resolve("desk.db");
    }

    private Path witness() {
        return folder.resolve("desk.head");
    }

    private void note() {
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            store.journal().act(pen -> pen.enter(EntryKind.INFORMED, Stores.WANG, "D-9", Stores.CLOCK.instant(),
                    Map.of("draft", "D-9")));
        }
    }

    private List<Finding> findings() {
        return new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of("0312"),
                Stores.password()) instanceof StoreVerdict.Damaged damaged ? damaged.findings() : List.of();
    }

    private boolean opens() {
        try (StoreDoor door = Stores.door(folder)) {
            if (door.unlock("0312", Stores.password()) instanceof Unlocking.Open<OpenStore> open) {
                open.opened().close();
                return true;
            }
            return false;
        }
    }

    @Test
    void refusesAStoreThatLostItsNewestActAndNamesIt() throws IOException {
        note();
        assertThat(findings()).isEmpty();
        Files.write(store(), earlier);
        assertThat(opens()).isFalse();
        assertThat(findings()).extracting(Finding::fault).containsExactly(Fault.ENTRY_MISSING);
    }

    @Test
    void namesTheDraftWhoseNewestStateIsLostThoughNoActFollowedIt() throws IOException {
        note();
        byte[] before = Files.readAllBytes(store());
        try (StoreDoor door = Stores.door(folder); OpenStore store = open(door)) {
            store.drafts().save(new Drafts.Line("D-1", "", 1, "members:p3:claim", Stores.CLOCK.instant(), false),
                    new byte[] {'{', '}'});
        }
        assertThat(findings()).isEmpty();
        Files.write(store(), before);
        assertThat(opens()).isFalse();
        assertThat(findings()).containsExactly(new Finding(Fault.ROW_OLDER, "drafts", "D-1"));
    }

    /** Without an act of its own, so that the newest entry stays the one before. */
    private static OpenStore open(StoreDoor door) {
        return ((Unlocking.Open<OpenStore>) door.unlock("0312", Stores.password())).opened();
    }

    @Test
    void saysNothingWhereItLagsBehindIsTornOrGone() throws IOException {
        note();
        byte[] newest = Files.readAllBytes(witness());
        Files.write(witness(), earlierWitness);
        assertThat(opens()).as("killed between commit and witness").isTrue();
        for (byte[] torn : List.of(new byte[0], new byte[1024], Arrays.copyOf(newest, 200))) {
            Files.write(witness(), torn);
            assertThat(opens()).isTrue();
            assertThat(findings()).isEmpty();
        }
        Files.delete(witness());
        assertThat(opens()).isTrue();
    }

    /** Somebody without the keys cannot close the desk by a witness of their own making. */
    @Test
    void believesOnlyWhatTheKeysProve() throws IOException {
        String text = Files.readString(witness());
        Files.writeString(witness(), text.replaceFirst("\"sequence\":(\\d+)", "\"sequence\":9$1"));
        assertThat(opens()).isTrue();
        assertThat(findings()).isEmpty();
    }

    @Test
    void letsTheDeskWorkOnWhereItCannotBeWritten() throws IOException {
        Files.delete(witness());
        Files.createDirectory(witness());
        note();
        assertThat(findings()).isEmpty();
    }
}

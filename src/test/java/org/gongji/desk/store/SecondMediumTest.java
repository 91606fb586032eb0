package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.RestoreVerdict.Why;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's disk burns after each act: backup and second medium together hold all of it. */
class SecondMediumTest {
    private static final Clerk ADMINISTRATOR = new Clerk("0900", "沈管", Set.of(Role.SYSTEM_ADMINISTRATOR));

    @TempDir
    Path root;
    private Path folder;
    private Path other;

    @BeforeEach
    void play() throws IOException {
        folder = root.resolve("store");
        other = Files.createDirectories(root.resolve("other"));
        SmallDay.play(folder);
    }

    private record Sitting(StoreDoor door, OpenStore store) implements AutoCloseable {
        @Override
        public void close() {
            store.close();
            door.close();
        }
    }

    private Sitting sit(Path at) {
        StoreDoor door = Stores.door(at);
        return new Sitting(door, Stores.signIn(door).opened());
    }

    private static void work(OpenStore store, int k) {
        store.drafts().save(new Drafts.Line("D-" + k, "", 0, "giver", OneFamily.NOON, true),
                ("{\"k\":" + k + "}").getBytes(StandardCharsets.UTF_8));
        store.journal().act(pen -> {
            pen.keep(("页" + k).repeat(5000).getBytes(StandardCharsets.UTF_8), "image/jpeg");
            pen.next("case");
            return pen.enter(EntryKind.INFORMED, Stores.WANG, "D-" + k, OneFamily.NOON, Map.of("k", k));
        });
        store.drafts().remove("D-" + (k - 1));
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(other)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
        }
    }

    private RestoreVerdict restore(String into, Path backup, Path second) {
        return new StoreRestore(Stores.CLOCK, Stores.RANDOM, TestKdf.cheap()).restore(backup, root.resolve(into),
                Optional.ofNullable(second), Optional.of("0450"), "another".toCharArray());
    }

    private RestoreVerdict restore(String into) throws IOException {
        return restore(into, files("gongji-backup").get(0), files("gongji-second").get(0));
    }

    @Test
    void holdsEveryActThatWasAnswered() throws Exception {
        List<Drafts.Line> drafts;
        long last;
        try (Sitting now = sit(folder)) {
            assertThatThrownBy(() -> now.store().care().second(Optional.of(other), Stores.WANG))
                    .isInstanceOf(NotYoursException.class);
            assertThat(now.store().care().second(Optional.of(other), ADMINISTRATOR)).isEmpty();
            for (int k = 1; k <= 5; k++) {
                work(now.store(), k);
            }
            drafts = now.store().drafts().list();
            last = now.store().journal().head().orElseThrow().sequence();
            assertThat(restore("new")).isInstanceOfSatisfying(RestoreVerdict.Restored.class, done -> {
                assertThat(done.replayed()).isPositive();
                assertThat(done.sequence()).isEqualTo(last(now));
            });
        }
        assertThat(new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(root.resolve("new"), Optional.of("0312"),
                Stores.password())).isInstanceOf(StoreVerdict.Sound.class);
        try (Sitting restored = sit(root.resolve("new"))) {
            assertThat(restored.store().drafts().list()).isEqualTo(drafts);
            assertThat(restored.store().journal().range(1, last)).hasSize((int) last);
        }
        assertThat(restore("without", files("gongji-backup").get(0), null)).as("the backup alone holds less")
                .isInstanceOfSatisfying(RestoreVerdict.Restored.class, done -> assertThat(done.sequence())
                        .isLessThan(last));
    }

    private static long last(Sitting now) {
        return now.store().journal().head().orElseThrow().sequence();
    }

    @Test
    void leavesOutALineThatWasTornAndRefusesOneThatWasChanged() throws Exception {
        try (Sitting now = sit(folder)) {
            now.store().care().second(Optional.of(other), ADMINISTRATOR);
            work(now.store(), 1);
            work(now.store(), 2);
        }
        Path log = files("gongji-second").get(0);
        byte[] whole = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(whole, whole.length - 40));
        long torn = ((RestoreVerdict.Restored) restore("torn")).replayed();
        Files.write(log, whole);
        assertThat(((RestoreVerdict.Restored) restore("whole")).replayed()).isEqualTo(torn + 1);
        Files.writeString(log, "no log at all\n");
        assertThat(restore("other")).isEqualTo(new RestoreVerdict.Refused(Why.SECOND_MEDIUM));
        assertThat(root.resolve("other/desk.db")).doesNotExist();
    }

    @Test
    void goesOnAfterARestartAndBeginsAnewWhereItMissedAnAct() throws Exception {
        try (Sitting now = sit(folder)) {
            now.store().care().second(Optional.of(other), ADMINISTRATOR);
            work(now.store(), 1);
        }
        try (Sitting now = sit(folder)) {
            assertThat(now.store().care().look()).isEmpty();
            work(now.store(), 2);
            long last = last(now);
            assertThat(((RestoreVerdict.Restored) restore("again")).sequence()).isEqualTo(last);
        }
    }

    @Test
    void keepsNobodyFromWorkWhenItIsPulledAndSaysSo() throws Exception {
        try (Sitting now = sit(folder)) {
            now.store().care().second(Optional.of(other), ADMINISTRATOR);
            for (Path file : files("")) {
                Files.delete(file);
            }
            Files.delete(other);
            work(now.store(), 1);
            assertThat(now.store().care().look()).extracting(StoreCare.Neglect::word).containsExactly("second.GONE");
            Files.createDirectories(other);
            assertThat(now.store().care().look()).isEmpty();
            work(now.store(), 2);
            assertThat(((RestoreVerdict.Restored) restore("new")).sequence()).isEqualTo(last(now));
        }
    }

    @Test
    void holdsNothingAnybodyCanRead() throws Exception {
        try (Sitting now = sit(folder)) {
            now.store().care().second(Optional.of(other), ADMINISTRATOR);
            now.store().journal().act(pen -> {
                now.store().families().put(OneFamily.family());
                return pen.enter(EntryKind.FAMILY_FOUNDED, Stores.WANG, "D-1", OneFamily.NOON, Map.of());
            });
        }
        String log = Files.readString(files("gongji-second").get(0));
        assertThat(log).contains("families").doesNotContain(OneFamily.GIVER.name())
                .doesNotContain("410171198503070011").doesNotContain(OneFamily.WIFE.name());
    }

    @Test
    void hasWordsForWhatIsNeglected() {
        for (BackupVerdict.Why why : BackupVerdict.Why.values()) {
            assertThat(Words.chinese().say("life.second." + why)).isNotBlank();
            assertThat(Words.english().say("life.second." + why)).isNotBlank();
        }
    }
}

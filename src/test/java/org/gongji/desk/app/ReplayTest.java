package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Replay;
import org.gongji.desk.intake.Replay.Replayed;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every visit of the training day, judged again after the centre has sent other rules twice. */
@DisplayName("Judging the past again")
class ReplayTest {
    @TempDir
    Path folder;

    private static List<String> visits() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sample-data/day"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\d\\d-.*json"))
                    .sorted().map(name -> name.substring(0, name.length() - ".json".length())).toList();
        }
    }

    private static List<Replayed> replayed(PackCounter desk, Replay replay) {
        return replay.of(desk.entries(EntryKind.DECIDED));
    }

    @Test
    void everyPastMatterGivesItsOwnVerdictUnderItsOwnPack() throws IOException {
        try (PackCounter desk = new PackCounter(folder)) {
            for (String visit : visits()) {
                CaseFile accepted = desk.accepted(desk.laid(visit));
                if (visit.startsWith("02") || visit.startsWith("11")) {
                    desk.concluded(accepted);
                }
            }
            desk.arrives(packs -> PackCounter.version(packs, 2, 0));
            desk.arrives(packs -> PackCounter.version(packs, 3, 1));

            List<Replayed> all = replayed(desk, desk.counter().replay());
            assertThat(all).hasSizeGreaterThan(40);
            assertThat(all).filteredOn(one -> one.outcome() != Replay.Outcome.SAME).isEmpty();
            assertThat(all).extracting(Replayed::was).contains("Allowed", "Refused", "NeedsPaper", "NeedsSupervisor");
            assertThat(all).extracting(Replayed::packId).contains("HN-ZZ-2021", "HN-2024-09");
            assertThat(all).allMatch(one -> one.was().equals(one.is()));

            // negative control: another pack under the same digest must be seen
            PolicyPack other = desk.counter().packToday().orElseThrow();
            Replay forged = new Replay(desk.counter().store().blobs(), digest -> Optional.of(other),
                    years -> new PaperProver(new RelationWords(), years));
            assertThat(replayed(desk, forged)).isNotEmpty().allMatch(one -> one.outcome() == Replay.Outcome.OTHER);
            Replay empty = new Replay(digest -> Optional.empty(), digest -> Optional.of(other),
                    years -> new PaperProver(new RelationWords(), years));
            assertThat(replayed(desk, empty)).isNotEmpty().allMatch(one -> one.outcome() == Replay.Outcome.GONE);
        }
    }

    /** What was judged goes with its case at the end of the term; the archive never had it and is not waited for. */
    @Test
    void aCaseThatWasJudgedIsLetGoAtTheEndOfItsTerm() throws IOException {
        Set<String> facts;
        try (PackCounter desk = new PackCounter(folder)) {
            desk.concluded(desk.accepted(desk.laid("02-maternal-grandfather")));
            facts = desk.entries(EntryKind.DECIDED).stream().map(entry -> (String) entry.payload().get("facts"))
                    .collect(Collectors.toSet());
        }
        assertThat(due("2126-12-31")).doesNotContainAnyElementsOf(facts);
        assertThat(due("2127-01-01")).containsAll(facts);
    }

    private List<String> due(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), Stores.CLOCK.getZone());
        try (StoreDoor door = StoreDoor.open(folder, clock, Stores.RANDOM, TestKdf.cheap());
                OpenStore store = ((Unlocking.Open<OpenStore>) door.unlock("0312", Stores.password())).opened()) {
            return store.purge().plan().due().stream().map(line -> line.file().hex()).toList();
        }
    }
}

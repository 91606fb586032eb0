package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongji.desk.access.Presence;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Purged;
import org.gongji.desk.ledger.PurgedException;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Pages and papers whose term is over")
class PurgeTest {
    private static final Clerk ADMINISTRATOR = new Clerk("0201", "系统员", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final Clerk SUPERVISOR = new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR));
    private static final Presence.Here BESIDE = new Presence.Here(SUPERVISOR);
    /** Of the visit that was taken back on 2026-01-22. */
    private static final Sha256 WITHDRAWN = page("D-0002");
    private static final Sha256 BOUND = page("D-0001");

    @TempDir
    Path folder;

    @BeforeEach
    void play() {
        RealDay.play(folder);
    }

    private static Sha256 page(String draft) {
        return Sha256.of((RealDay.PAGE + draft).repeat(900).getBytes(StandardCharsets.UTF_8));
    }

    /** The store as it is opened years later; passwords have long run out by then, which is not asked here. */
    private void in(LocalDate day, Consumer<OpenStore> work) {
        Clock clock = Clock.fixed(Instant.parse(day + "T02:00:00Z"), Stores.CLOCK.getZone());
        try (StoreDoor door = StoreDoor.open(folder, clock, Stores.RANDOM, TestKdf.cheap());
             OpenStore store = ((Unlocking.Open<OpenStore>) door.unlock("0312", Stores.password())).opened()) {
            work.accept(store);
        }
    }

    private static void archive(OpenStore store, Sha256... files) {
        store.journal().act(pen -> {
            for (Sha256 file : files) {
                store.archived().put(file, 7);
            }
            return pen.enter(EntryKind.ARCHIVED, Stores.WANG, "-", Stores.CLOCK.instant(), Map.of("note", 7));
        });
    }

    /** 48 bytes from the middle of a page as it lies sealed in the file. */
    private byte[] sealed(Sha256 file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT substr(sealed, 3000, 48) FROM blobs WHERE digest = '"
                     + file.hex() + "'")) {
            return row.getBytes(1);
        }
    }

    private List<String> holding(byte[] bytes) throws IOException {
        String wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> read(file).contains(wanted))
                    .map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private StoreVerdict verify() {
        return new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of("0312"),
                Stores.password());
    }

    @Test
    void stayAsLongAsTheLawSaysFromTheFirstOfJanuaryAfter() {
        in(LocalDate.of(2036, 12, 31), store -> {
            archive(store, WITHDRAWN);
            assertThat(store.purge().plan().due()).isEmpty();
            assertThat(store.purge().purge(ADMINISTRATOR, BESIDE)).isInstanceOf(PurgeVerdict.NothingDue.class);
        });
        in(LocalDate.of(2037, 1, 1), store -> assertThat(store.purge().plan().due())
                .extracting(PurgePlan.Line::file, PurgePlan.Line::retention, PurgePlan.Line::note)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(WITHDRAWN, Retention.REFUSAL, 7)));
    }

    @Test
    void stayUntilTheArchiveSaysThatItHasThem() {
        in(LocalDate.of(2037, 1, 1), store -> {
            assertThat(store.purge().plan().due()).isEmpty();
            assertThat(store.purge().plan().unknownTo()).containsEntry(Retention.REFUSAL, 1L);
            archive(store, WITHDRAWN);
            assertThat(store.purge().plan().due()).hasSize(1);
        });
    }

    @Test
    void stayForAsLongAsACaseTheyBelongToIsOpen() {
        in(LocalDate.of(2200, 1, 1), store -> {
            archive(store, WITHDRAWN, BOUND);
            assertThat(store.purge().plan().due()).extracting(PurgePlan.Line::file).containsExactly(WITHDRAWN);
            assertThat(store.purge().plan().open()).as("the page of a matter that still waits").isEqualTo(1);
        });
    }

    @Test
    void areLeftInNoByteOfFileLogFreelistAndBackup() throws SQLException, IOException {
        byte[] sealed = sealed(WITHDRAWN);
        byte[] other = sealed(BOUND);
        in(LocalDate.of(2037, 1, 1), store -> {
            assertThat(store.backups().make(Stores.WANG).made()).isPresent();
            archive(store, WITHDRAWN);
        });
        assertThat(holding(sealed)).as("file and backup, or this test sees nothing").contains("desk.db").hasSize(2);
        PurgeVerdict[] verdict = new PurgeVerdict[1];
        in(LocalDate.of(2037, 1, 2), store -> {
            verdict[0] = store.purge().purge(ADMINISTRATOR, BESIDE);
            assertThat(holdingNow(sealed)).as("while the store is still open").isEmpty();
            assertThat(store.blobs().read(WITHDRAWN)).isEmpty();
            assertThat(store.purge().unfinished()).isFalse();
            Entry act = store.journal().range(1, 9999).stream()
                    .filter(entry -> entry.header().kind() == EntryKind.BLOBS_PURGED).findFirst().orElseThrow();
            assertThat(act.payload().get("second")).isEqualTo("0450");
            assertThat(act.payload().toString()).contains(WITHDRAWN.hex(), "REFUSAL", "2037-01-01");
        });
        assertThat(verdict[0]).isInstanceOfSatisfying(PurgeVerdict.Purged.class, purged -> {
            assertThat(purged.files()).isEqualTo(1);
            assertThat(purged.backup().file()).exists();
        });
        assertThat(holding(sealed)).isEmpty();
        assertThat(holding(other)).as("what may stay is where it was").hasSize(2);
        assertThat(verify()).isInstanceOf(StoreVerdict.Sound.class);
        assertThat(((RebuildVerdict.Rebuilt) new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder,
                Optional.of("0312"), Stores.password(), Optional.empty())).differences()).isEmpty();
    }

    private List<String> holdingNow(byte[] bytes) {
        try {
            return holding(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void areAnsweredForByTheActThatLetThemGo() {
        in(LocalDate.of(2037, 1, 1), store -> {
            archive(store, WITHDRAWN);
            store.purge().purge(ADMINISTRATOR, BESIDE);
        });
        in(LocalDate.of(2037, 1, 2), store -> {
            assertThatThrownBy(() -> store.blobs().need(WITHDRAWN)).isInstanceOfSatisfying(PurgedException.class,
                    gone -> {
                        Entry act = store.journal().range(gone.purged().act(), gone.purged().act()).get(0);
                        assertThat(act.header().kind()).isEqualTo(EntryKind.BLOBS_PURGED);
                        assertThat(gone.purged()).isEqualTo(new Purged(act.header().sequence(),
                                Instant.parse("2037-01-01T02:00:00Z"), ADMINISTRATOR.staffNo(), "0450", 7));
                    });
            Sha256 lost = Sha256.of(new byte[] {77});
            assertThatThrownBy(() -> store.blobs().need(lost)).as("nobody let it go: that is damage")
                    .isExactlyInstanceOf(IllegalStateException.class);
            assertThat(store.blobs().need(BOUND)).isNotEmpty();
        });
    }

    @Test
    void areNotPromisedAgainToAnybodyWhoWantsAReprint() {
        in(LocalDate.of(2200, 1, 1), store -> {
            IssuedPaper paper = store.issuedPapers().all().get(0);
            PaperDesk papers = new PaperDesk(store.journal(), store.blobs(), store.issuedPapers(), null, Stores.CLOCK);
            papers.cameOut(paper.documentId(), 1, Stores.WANG);
            archive(store, paper.blob());
            assertThat(store.purge().purge(ADMINISTRATOR, BESIDE)).isInstanceOf(PurgeVerdict.Purged.class);
            long before = store.journal().head().orElseThrow().sequence();
            assertThatThrownBy(() -> papers.askReprint(paper.documentId(), "回执丢失", Stores.WANG))
                    .isInstanceOf(PurgedException.class);
            assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(before);
            assertThat(papers.owed()).isEmpty();
        });
    }

    @Test
    void areFoundWhenSomebodyBringsThemBack() throws SQLException, IOException {
        byte[] before = Files.readAllBytes(folder.resolve("desk.db"));
        in(LocalDate.of(2037, 1, 1), store -> {
            archive(store, WITHDRAWN);
            assertThat(store.purge().purge(ADMINISTRATOR, BESIDE)).isInstanceOf(PurgeVerdict.Purged.class);
        });
        Path old = Files.write(folder.resolve("old.db"), before);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            statement.execute("ATTACH '" + old + "' AS old");
            statement.execute("INSERT INTO blobs SELECT * FROM old.blobs WHERE digest = '" + WITHDRAWN.hex() + "'");
        }
        StoreVerdict verdict = new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of("0312"),
                Stores.password(), new StoreQuestion(true, List.of()));
        assertThat(((StoreVerdict.Damaged) verdict).traces()).singleElement().satisfies(trace -> {
            assertThat(trace.how()).isEqualTo(Trace.How.BROUGHT_BACK);
            assertThat(trace.from().orElseThrow().kind()).isEqualTo(EntryKind.BLOBS_PURGED);
        });
    }

    @Test
    void goOnlyByTwoPeopleWhoMay() {
        in(LocalDate.of(2037, 1, 1), store -> {
            archive(store, WITHDRAWN);
            Clerk both = new Clerk("0201", "系统员", Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SUPERVISOR));
            assertThatThrownBy(() -> store.purge().purge(both, new Presence.Here(both)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store.purge().purge(SUPERVISOR, BESIDE)).isInstanceOf(NotYoursException.class);
            assertThatThrownBy(() -> store.purge().purge(ADMINISTRATOR, new Presence.Here(Stores.WANG)))
                    .isInstanceOf(NotYoursException.class);
            assertThat(store.blobs().read(WITHDRAWN)).isPresent();
        });
    }

    @Test
    void areKeptLongerWhereTheOfficeSaysSoButNeverShorter() {
        in(LocalDate.of(2037, 1, 1), store -> {
            archive(store, WITHDRAWN);
            for (Retention retention : List.of(Retention.BINDING, Retention.REPORT, Retention.REFUSAL)) {
                assertThatThrownBy(() -> store.purge().keep(retention, retention.least() - 1, ADMINISTRATOR))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            store.journal().act(pen -> {
                store.settings().put("retention", Map.of("REFUSAL", 1));
                return pen.enter(EntryKind.SETTING_CHANGED, ADMINISTRATOR, "-", Stores.CLOCK.instant(), Map.of());
            });
            assertThat(store.purge().years(Retention.REFUSAL)).as("a setting below the law").isEqualTo(10);
            store.purge().keep(Retention.REFUSAL, 30, ADMINISTRATOR);
            assertThat(store.purge().plan().due()).isEmpty();
        });
    }

    @Test
    void ofAnEnquiryGoAfterAYearWithoutAnArchive() {
        in(LocalDate.of(2026, 3, 1), store -> {
            byte[] page = "打听".repeat(2000).getBytes(StandardCharsets.UTF_8);
            store.journal().act(pen -> pen.enter(EntryKind.EVIDENCE_TAKEN, Stores.WANG, "D-0077",
                    Instant.parse("2026-03-01T02:00:00Z"), Map.of("draft", "D-0077", "page",
                            pen.keep(page, "image/jpeg").hex(), "mediaType", "image/jpeg")));
        });
        in(LocalDate.of(2027, 12, 31), store -> assertThat(store.purge().plan().due()).isEmpty());
        in(LocalDate.of(2028, 1, 1), store -> assertThat(store.purge().plan().due())
                .extracting(PurgePlan.Line::retention).containsExactly(Retention.ENQUIRY));
        assertThat(Arrays.stream(Retention.values()).filter(one -> !one.archived()))
                .containsExactly(Retention.ENQUIRY);
    }
}

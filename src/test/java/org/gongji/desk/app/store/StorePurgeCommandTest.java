package org.gongji.desk.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Presence;
import org.gongji.desk.access.Session;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PurgePlan;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("store purge")
class StorePurgeCommandTest {
    private static final Clerk ADMINISTRATOR = new Clerk("0201", "系统员", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final Clerk SUPERVISOR = new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR));
    private static final Instant LONG_AGO = Instant.parse("2023-05-05T02:00:00Z");

    @TempDir
    Path root;
    private StoreDoor door;
    private OpenStore store;
    private Path password;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void openAStoreWithAnOldEnquiry() throws Exception {
        Stores.found(root.resolve("store"));
        password = Files.writeString(root.resolve("password"), "right");
        door = Stores.door(root.resolve("store"));
        Session<OpenStore> session = Stores.signIn(door);
        store = session.opened();
        store.journal().act(pen -> pen.enter(EntryKind.EVIDENCE_TAKEN, Stores.WANG, "D-0001", LONG_AGO,
                Map.of("draft", "D-0001", "mediaType", "image/jpeg", "page",
                        pen.keep("旧页".repeat(900).getBytes(StandardCharsets.UTF_8), "image/jpeg").hex())));
    }

    @AfterEach
    void shut() {
        store.close();
        door.close();
    }

    /** The store is opened already; the colleague beside is known by the word in the password file. */
    private final class Opened implements PurgeCounter {
        @Override
        public Reading<ArchiveNote> takeNote(byte[] der) {
            return new Reading.Refused<>(Fault.OTHER_ADDRESSEE, List.of("410105-W04"));
        }

        @Override
        public void keep(Retention retention, int years) {
            store.purge().keep(retention, years, ADMINISTRATOR);
        }

        @Override
        public PurgePlan plan() {
            return store.purge().plan();
        }

        @Override
        public Presence second(String staffNo, char[] typed) {
            return new String(typed).equals("right") ? new Presence.Here(SUPERVISOR) : new Presence.WrongPassword(4);
        }

        @Override
        public PurgeVerdict purge(Presence.Here second) {
            return store.purge().purge(ADMINISTRATOR, second);
        }

        @Override
        public void close() {
            said.writeBytes(new byte[0]);
        }
    }

    private int run(String... more) {
        said.reset();
        List<String> args = new ArrayList<>(List.of("--store", "S", "--user", "0201", "--password-file",
                password.toString()));
        args.addAll(Arrays.asList(more));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new CommandLine(new StorePurgeCommand((folder, user, file) -> Optional.of(new Opened()), out,
                Words.chinese(), Words.english())).execute(args.toArray(String[]::new));
    }

    private String text() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhatIsDueAndTouchesNothingWithoutASecondPerson() {
        assertThat(run()).isZero();
        assertThat(text()).contains("到期可销毁 1 份", "1 files are due", "\"byClass\":{\"ENQUIRY\":1}", "\"due\":1");
        assertThat(store.purge().plan().due()).hasSize(1);
    }

    @Test
    void purgesWithOneWhoProvesToBeThereAndSaysWhereTheFreshBackupIs() throws Exception {
        Path wrong = Files.writeString(root.resolve("wrong"), "wrong");
        assertThat(run("--second", "0450", "--second-password-file", wrong.toString())).isEqualTo(1);
        assertThat(text()).contains("没有证明在场", "did not prove to be here");
        assertThat(store.purge().plan().due()).hasSize(1);
        assertThat(run("--second", "0450", "--second-password-file", password.toString())).isZero();
        assertThat(text()).contains("已销毁 1 份", "gongji-backup-", "1 files were purged", "sticks and the like");
        assertThat(store.purge().plan().due()).isEmpty();
        assertThat(run("--second", "0450", "--second-password-file", password.toString())).isZero();
        assertThat(text()).contains("没有到期可销毁的");
    }

    @Test
    void refusesATermBelowTheLawAHalfNamedSecondPersonAndAForeignNoteInWords() throws Exception {
        assertThat(run("--retain", "REFUSAL=9")).isEqualTo(1);
        assertThat(text()).contains("REFUSAL 类法定最少保存 10 年", "The law keeps REFUSAL at least 10 years");
        assertThat(run("--second", "0450")).isEqualTo(2);
        assertThat(text()).contains("要一起给");
        Path note = Files.writeString(root.resolve("archived.p7m"), "x");
        assertThat(run("--archived", note.toString())).isEqualTo(1);
        assertThat(text()).contains("这份归档回执不能收", "This note of the archive cannot be taken");
        assertThat(run("--retain", "ENQUIRY=9")).isZero();
        assertThat(text()).contains("\"due\":0", "\"young\":{\"ENQUIRY\":1}");
    }
}

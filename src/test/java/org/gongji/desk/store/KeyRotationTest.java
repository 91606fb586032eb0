package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.KeyTrouble;
import org.gongji.desk.access.Office;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.access.Standing;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingOffice;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.SlotAnswer;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.vault.Vault;
import org.gongji.desk.vault.WindowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    private static final Clerk WANG = Stores.WANG;

    @TempDir
    Path folder;
    private Office office;

    @BeforeEach
    void open() {
        office = new Office(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** A page, a larger form and some rows, so that every way of lying sealed in the file is there. */
    private void work(int pages) {
        Session<OpenStore> wang = office.in(WANG);
        OpenStore store = wang.opened();
        for (int i = 0; i < pages; i++) {
            byte[] page = ("page " + i + " ").repeat(i % 3 == 0 ? 5_000 : 3).getBytes();
            store.journal().act(pen -> {
                pen.keep(page, "image/jpeg");
                pen.next("serial");
                return pen.enter(EntryKind.EVIDENCE_TAKEN, WANG, "-", office.clock().instant(), Map.of());
            });
        }
        wang.signOut();
    }

    private Session<OpenStore> removeWang() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        assertThat(office.staff(system).remove("0312", "")).isEqualTo(new StaffVerdict.Done());
        return system;
    }

    private static void reseal(OpenStore store) {
        KeyRotation.Progress progress;
        do {
            progress = store.rotation().step();
            assertThat(progress.trouble()).isEmpty();
        } while (!progress.over());
    }

    private void verify() {
        office.shut();
        assertThat(new StoreVerifier(Stores.RANDOM, TestKdf.cheap())
                .verify(folder, Optional.of("0202"), Stores.password())).isInstanceOf(StoreVerdict.Sound.class);
        office.restart();
    }

    private Vault vaultOf(String staffNo) {
        SlotTable.Line line = lines().stream().filter(one -> one.owner().equals(staffNo)).findFirst().orElseThrow();
        return ((SlotAnswer.Opened) new PasswordSlots(Stores.RANDOM, TestKdf.cheap())
                .open(line.slot(office.door().identity()).orElseThrow(), Stores.password())).vault();
    }

    private List<SlotTable.Line> lines() {
        try (SqliteFile file = SqliteFile.open(folder.resolve("desk.db"))) {
            return file.read(SlotTable::lines);
        }
    }

    private void shell(String sql, Object... arguments) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many sealed things of the file these keys open. */
    private long opensWith(Vault vault) {
        long opened = 0;
        try (SqliteFile file = SqliteFile.open(folder.resolve("desk.db"))) {
            StoreIdentity identity = file.read(StoreIdentity::read);
            for (SealedTable table : Schema.sealed()) {
                RowSeal seal = new RowSeal(identity, vault);
                opened += file.read(sql -> sql.query(RowSeal.select(table), row -> RowSeal.stored(table, row))).stream()
                        .filter(row -> opens(() -> seal.open(table, row))).count();
            }
            EntryTable entries = new EntryTable(identity, vault);
            opened += file.read(sql -> sql.query(EntryTable.SELECT, EntryTable::stored)).stream()
                    .filter(row -> opens(() -> entries.open(row))).count();
            opened += file.read(sql -> sql.query(SqliteBlobs.SELECT, SqliteBlobs.Stored::of)).stream()
                    .filter(blob -> opens(() -> blob.open(identity, vault))).count();
        }
        return opened;
    }

    private static boolean opens(Runnable opening) {
        try {
            opening.run();
            return true;
        } catch (StoreDamagedException | SealBrokenException e) {
            return false;
        }
    }

    @Test
    void rotatesALeaverOutWhileColleaguesAreAway() {
        int colleagues = Evidence.of("B", 4, 40);
        Session<OpenStore> security = office.in(Office.SECURITY);
        for (int i = 0; i < colleagues; i++) {
            security.opened().accounts().add(security.opened().journal(),
                    new Clerk("05" + (10 + i), "同事" + i, Set.of(Role.CLERK)), Stores.password(), Office.SECURITY);
        }
        security.signOut();
        work(40);
        Vault leavers = vaultOf("0312");
        assertThat(opensWith(leavers)).as("before, the control: these keys do open things").isGreaterThan(100);
        removeWang().signOut();
        long faults = office.signIn("0312", Stores.password()) instanceof SignInVerdict.NoSuchAccount ? 0 : 1;
        for (int i = 0; i < colleagues; i++) {
            office.restart();
            if (office.signIn("05" + (10 + i), Stores.password()) instanceof SignInVerdict.SignedIn<OpenStore> in) {
                in.session().opened().rotation().step();
                in.session().signOut();
            } else {
                faults++;
            }
        }
        Session<OpenStore> last = office.in(Office.AUDITOR);
        reseal(last.opened());
        assertThat(last.opened().rotation().pending()).isFalse();
        last.signOut();
        faults += opensWith(leavers);
        for (int i = 0; i < colleagues; i++) {
            office.restart();
            faults += office.signIn("05" + (10 + i), Stores.password()) instanceof SignInVerdict.SignedIn ? 0 : 1;
        }
        Evidence.counted("B", "colleagues away at a rotation, the leaver, and the leaver's keys on all that is sealed",
                colleagues * 2L + 2, faults);
        assertThat(faults).isZero();
        verify();
    }

    @Test
    void writesDownWhoLeftAndToWhomTheNewKeysWereSealed() {
        Session<OpenStore> system = removeWang();
        long head = system.opened().journal().head().orElseThrow().sequence();
        List<Entry> acts = system.opened().journal().range(head - 2, head);
        assertThat(acts).extracting(act -> act.header().kind()).containsExactly(EntryKind.SLOT_REMOVED,
                EntryKind.STAFF_CHANGED, EntryKind.KEYS_ROTATED);
        assertThat(acts.get(2).payload()).containsEntry("generation", 2);
        assertThat((List<?>) acts.get(2).payload().get("slots")).hasSize(3)
                .allMatch(slot -> Set.of("0201", "0202", "0203").contains(((Map<?, ?>) slot).get("owner")));
        assertThat(system.opened().staff().find("0312").orElseThrow().standing()).isEqualTo(Standing.LEFT);
        assertThat(system.opened().accounts().find("0312").orElseThrow().name()).isEqualTo("王练习");
        system.signOut();
        verify();
    }

    @Test
    void keepsALeaverOutWhoPutsTheOldSlotIntoAStolenCopyOfTheNewFile() throws SQLException {
        Map<String, Object> old = slotRow();
        removeWang().signOut();
        office.shut();
        shell("INSERT INTO slots (id, version, owner, name, failures, document, checksum, payload) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)", old.get("id"), old.get("version"), old.get("owner"),
                old.get("name"), old.get("failures"), old.get("document"), old.get("checksum"), old.get("payload"));
        office.restart();
        assertThat(office.signIn("0312", Stores.password())).isInstanceOf(SignInVerdict.StoreDamaged.class);
    }

    private Map<String, Object> slotRow() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT * FROM slots WHERE owner = '0312'")) {
            row.next();
            Map<String, Object> columns = new HashMap<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.put(row.getMetaData().getColumnName(i), row.getObject(i));
            }
            return columns;
        }
    }

    @Test
    void letsNobodyCutTheLedgerWithTheKeysOfBefore() {
        Vault leavers = vaultOf("0312");
        Session<OpenStore> system = removeWang();
        Entry third = system.opened().journal().range(3, 3).get(0);
        system.signOut();
        office.shut();
        try (SqliteFile file = SqliteFile.open(folder.resolve("desk.db"))) {
            StoreIdentity identity = file.read(StoreIdentity::read);
            file.write(sql -> {
                sql.update("DELETE FROM entries WHERE sequence > 3");
                new Head(3, third.header().digest(), List.of()).write(sql, identity, leavers);
                return true;
            });
        }
        office.restart();
        assertThat(office.signIn("0202", Stores.password())).isInstanceOf(SignInVerdict.StoreDamaged.class);
    }

    @Test
    void stopsAtASlotWhoseKeyNoActNamedAndSaysWhose() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        Vault vault = vaultOf("0202");
        StoreIdentity identity = office.door().identity();
        SlotTable.Line line = lines().stream().filter(one -> one.owner().equals("0203")).findFirst().orElseThrow();
        SealedRow own = SlotTable.row(new PasswordSlots(Stores.RANDOM, TestKdf.cheap()).make(identity.storeId(),
                identity.mode(), line.id(), "thief".toCharArray(), vault), "0203", line.name());
        shell("UPDATE slots SET document = ?, checksum = ? WHERE owner = '0203'", own.text("document"),
                own.text("checksum"));
        assertThat(office.staff(system).remove("0312", "")).isEqualTo(new StaffVerdict.Stopped(
                new KeyTrouble(KeyTrouble.What.SLOT_UNNAMED, "0203")));
        assertThat(system.opened().rotation().pending()).isFalse();
        assertThat(office.desk().accounts("0312")).hasSize(1);
        system.opened().close();
    }

    @Test
    void stopsWhereTheLedgerIsNotAsItWasWritten() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        shell("UPDATE entries SET clerk = '9999' WHERE sequence = 2");
        assertThat(office.staff(system).remove("0312", "")).isEqualTo(new StaffVerdict.Stopped(
                new KeyTrouble(KeyTrouble.What.LEDGER, "2")));
        system.opened().close();
    }

    @Test
    void turnsTheKeysBackWhenTheActFails() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        assertThatThrownBy(() -> system.opened().rotation().rotate(pen -> {
            throw new IllegalStateException("power");
        }, Office.SYSTEM)).hasMessage("power");
        assertThat(system.opened().rotation().pending()).isFalse();
        system.signOut();
        office.restart();
        office.in(WANG).signOut();
        verify();
    }

    @Test
    void goesOnWhereADeskWasStoppedAndWritesOnMeanwhile() {
        work(150);
        Session<OpenStore> system = removeWang();
        KeyRotation.Progress first = system.opened().rotation().step();
        assertThat(first.over()).isFalse();
        assertThat(first.done()).isBetween(1L, first.of() - 1);
        system.signOut();
        office.restart();
        verify();
        Session<OpenStore> security = office.in(Office.SECURITY);
        assertThat(security.opened().rotation().pending()).isTrue();
        security.opened().rotation().step();
        byte[] late = "kept while the rest is sealed anew".getBytes();
        security.opened().journal().act(pen -> {
            pen.keep(late, "text/plain");
            return pen.enter(EntryKind.EVIDENCE_TAKEN, Office.SECURITY, "-", office.clock().instant(), Map.of());
        });
        reseal(security.opened());
        assertThat(Office.last(security.opened().journal()).header().kind()).isEqualTo(EntryKind.RESEALED);
        assertThat(security.opened().blobs().read(Sha256.of(late))).contains(late);
        security.signOut();
        verify();
    }

    @Test
    void namesAPageThatCannotBeSealedAnewAndKeepsTheOldKeysForIt() throws Exception {
        work(3);
        Session<OpenStore> system = removeWang();
        shell("UPDATE blobs SET sealed = zeroblob(length(sealed)) WHERE rowid = 2");
        KeyRotation.Progress progress;
        do {
            progress = system.opened().rotation().step();
        } while (progress.trouble().isEmpty());
        assertThat(progress.over()).isFalse();
        assertThat(progress.trouble().get().what()).isEqualTo(KeyTrouble.What.UNSEALABLE);
        assertThat(progress.trouble().get().name()).startsWith("blobs ");
        assertThat(system.opened().rotation().pending()).isTrue();
        system.signOut();
    }

    @Test
    void asksTheOfficeForNewWindowKeysAndSignsByTheOldUntilTheyCome() {
        Session<OpenStore> system = removeWang();
        assertThat(system.opened().windowKeys().renewalDue()).isTrue();
        assertThat(system.opened().windowKeys().request("CN=410105-W03").signing()).isNotEmpty();
        assertThat(system.opened().windowKeys().key().sign(
                WindowKey.Purpose.FORM, new byte[32])).isNotEmpty();
        reseal(system.opened());
        assertThat(system.opened().windowKeys().key().sign(
                WindowKey.Purpose.FORM, new byte[32])).isNotEmpty();
        system.signOut();
    }

    @Test
    void signsByTheNewWindowKeysOnceTheOfficeCertifiedThemAndTakesNobodyElses() throws Exception {
        Session<OpenStore> system = removeWang();
        OpenStore store = system.opened();
        TrainingOffice centre = new TrainingOffice(TrainingStore.WINDOW.office(), new SampleData(SampleFolder.path("")),
                Stores.CLOCK, Stores.RANDOM);
        new TrainingStore(folder, Stores.CLOCK, Stores.RANDOM).certify(store, centre, Office.SYSTEM);
        assertThat(store.windowKeys().renewalDue()).isFalse();
        Signature judge = Signature.getInstance("NONEwithECDSA");
        judge.initVerify(store.windowKeys().key().signingChain().get(0));
        judge.update(new byte[32]);
        assertThat(judge.verify(store.windowKeys().key().sign(WindowKey.Purpose.FORM, new byte[32]))).isTrue();
        X509Certificate roots = centre.keys().root();
        assertThatThrownBy(() -> store.journal().act(pen -> {
            store.windowKeys().install(List.of(roots, roots), roots);
            return pen.enter(EntryKind.WINDOW_ENROLLED, Office.SYSTEM, "-", Stores.CLOCK.instant(), Map.of());
        })).isInstanceOf(IllegalArgumentException.class);
        system.signOut();
        verify();
    }

    @Test
    void leavesNoOldSealedBytesInTheFile() throws Exception {
        work(5);
        byte[] page;
        try (SqliteFile file = SqliteFile.open(folder.resolve("desk.db"))) {
            page = file.read(sql -> sql.query(SqliteBlobs.SELECT, SqliteBlobs.Stored::of)).get(1).sealed();
        }
        Session<OpenStore> system = removeWang();
        reseal(system.opened());
        for (String name : new String[] {"desk.db", "desk.db-wal"}) {
            Path path = folder.resolve(name);
            byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(page, StandardCharsets.ISO_8859_1));
        }
        system.signOut();
    }
}

package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInDeskTest {
    private static final Lockout THREE = new Lockout(3, Duration.ofMinutes(10));

    @TempDir
    Path folder;
    private final AtomicLong nanos = new AtomicLong();
    private StoreDoor door;
    private SignInDesk<OpenStore> desk;

    @BeforeEach
    void open() {
        Stores.found(folder);
        door = Stores.door(folder);
        desk = desk();
    }

    @AfterEach
    void close() {
        door.close();
    }

    private SignInDesk<OpenStore> desk() {
        return new SignInDesk<>(door, THREE, Stores.CLOCK, nanos::get);
    }

    private void restart() {
        door.close();
        door = Stores.door(folder);
        desk = desk();
    }

    private Session<OpenStore> signIn() {
        return ((SignInVerdict.SignedIn<OpenStore>) desk.signIn("0312", Stores.password())).session();
    }

    private SignInVerdict<OpenStore> guess() {
        return desk.signIn("0312", "guess".toCharArray());
    }

    private static Entry last(Journal journal) {
        long sequence = journal.head().orElseThrow().sequence();
        return journal.range(sequence, sequence).get(0);
    }

    @Test
    void listsAccountsByTheFirstDigitsTyped() {
        assertThat(desk.accounts("03")).extracting(Account::name).containsExactly("王练习");
        assertThat(desk.accounts("4")).isEmpty();
    }

    @Test
    void letsAClerkInByTheirOwnPasswordAsAnAct() {
        Session<OpenStore> session = signIn();
        assertThat(session.clerk()).isEqualTo(Stores.WANG);
        Entry entry = last(session.opened().journal());
        assertThat(entry.header().kind()).isEqualTo(EntryKind.SIGNED_IN);
        assertThat(entry.header().clerk()).isEqualTo("0312");
        assertThat(entry.payload()).containsEntry("attempts", List.of()).containsEntry("doorLogIntact", true);
        session.signOut();
    }

    @Test
    void wipesThePasswordWhateverTheAnswer() {
        char[] right = Stores.password();
        char[] wrong = "guess".toCharArray();
        char[] nobody = "guess".toCharArray();
        desk.signIn("0312", wrong);
        desk.signIn("9999", nobody);
        ((SignInVerdict.SignedIn<OpenStore>) desk.signIn("0312", right)).session().signOut();
        assertThat(new String(right) + new String(wrong) + new String(nobody)).matches("\0+");
    }

    @Test
    void takesTheTriesAtTheDoorIntoTheLedger() {
        guess();
        guess();
        Session<OpenStore> session = signIn();
        assertThat((List<?>) last(session.opened().journal()).payload().get("attempts")).hasSize(2)
                .allMatch(attempt -> "0312".equals(((Map<?, ?>) attempt).get("staffNo")));
        session.signOut();
        assertThat(desk.accounts().get(0).failures()).isZero();
    }

    @Test
    void countsDownAndThenWaits() {
        assertThat(guess()).isEqualTo(new SignInVerdict.WrongPassword<>(2));
        assertThat(guess()).isEqualTo(new SignInVerdict.WrongPassword<>(1));
        assertThat(guess()).isEqualTo(new SignInVerdict.WrongPassword<>(0));
        assertThat(desk.signIn("0312", Stores.password()))
                .isEqualTo(new SignInVerdict.Locked<>(Duration.ofMinutes(10)));
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());
        assertThat(guess()).isEqualTo(new SignInVerdict.Locked<>(Duration.ofMinutes(6)));
        nanos.addAndGet(Duration.ofMinutes(6).toNanos());
        assertThat(guess()).isEqualTo(new SignInVerdict.WrongPassword<>(0));
        assertThat(guess()).isInstanceOf(SignInVerdict.Locked.class);
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        signIn().signOut();
    }

    @Test
    void waitsAnewAfterARestartAndNeverForgetsTheCount() {
        guess();
        restart();
        guess();
        restart();
        guess();
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        restart();
        nanos.addAndGet(Duration.ofMinutes(9).toNanos());
        assertThat(guess()).isEqualTo(new SignInVerdict.Locked<>(Duration.ofMinutes(1)));
    }

    @Test
    void doesNotForgetAColleaguesFailuresWhenAnotherSignsIn() {
        Session<OpenStore> session = signIn();
        session.opened().accounts().add(session.opened().journal(),
                new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR)), "another".toCharArray(), Stores.WANG);
        session.signOut();
        desk.signIn("0450", "guess".toCharArray());
        desk.signIn("0450", "guess".toCharArray());
        signIn().signOut();
        assertThat(desk.accounts()).filteredOn(account -> account.staffNo().equals("0450"))
                .extracting(Account::failures).containsExactly(2);
        assertThat(desk.signIn("0450", "another".toCharArray())).isInstanceOf(SignInVerdict.SignedIn.class);
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        assertThat(desk.signIn("9999", "x".toCharArray())).isEqualTo(new SignInVerdict.NoSuchAccount<>());
    }

    @Test
    void dropsTheKeysOnLockAndOpensAgainForTheNext() {
        Session<OpenStore> session = signIn();
        Journal journal = session.opened().journal();
        session.lock();
        assertThatThrownBy(() -> journal.range(1, 1)).hasMessage("the vault is closed");
        Session<OpenStore> next = signIn();
        assertThat(next.opened().journal().range(1, 99)).extracting(entry -> entry.header().kind())
                .endsWith(EntryKind.SIGNED_IN, EntryKind.LOCKED, EntryKind.SIGNED_IN);
        next.signOut();
    }
}

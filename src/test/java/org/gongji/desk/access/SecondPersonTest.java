package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondPersonTest {
    private static final Lockout THREE = new Lockout(3, Duration.ofMinutes(10));
    private static final Clerk LI = new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR));

    @TempDir
    Path folder;
    private final AtomicLong nanos = new AtomicLong();
    private StoreDoor door;
    private SignInDesk<OpenStore> desk;
    private Session<OpenStore> seat;
    private SecondPerson second;

    @BeforeEach
    void sitDown() {
        Stores.found(folder);
        door = Stores.door(folder);
        desk = new SignInDesk<>(door, THREE, Stores.CLOCK, nanos::get);
        seat = ((SignInVerdict.SignedIn<OpenStore>) desk.signIn("0312", Stores.password())).session();
        seat.opened().accounts().add(seat.opened().journal(), LI, right(), Stores.WANG);
        second = desk.beside(seat);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private static char[] right() {
        return "主管-Own-1".toCharArray();
    }

    private Presence guess() {
        return second.prove("0450", "guess".toCharArray(), Right.APPROVE);
    }

    private List<EntryKind> kinds() {
        return seat.opened().journal().range(1, 999).stream().map(entry -> entry.header().kind()).toList();
    }

    private Entry last() {
        List<Entry> all = seat.opened().journal().range(1, 999);
        return all.get(all.size() - 1);
    }

    private int failures() {
        return desk.accounts().stream().filter(one -> one.staffNo().equals("0450")).findFirst().orElseThrow()
                .failures();
    }

    @Test
    void provesAColleagueAsTheirActAndLeavesTheSeatWhereItWas() {
        assertThat(second.prove("0450", right(), Right.APPROVE)).isEqualTo(new Presence.Here(LI));
        assertThat(last().header().kind()).isEqualTo(EntryKind.SECOND_PRESENT);
        assertThat(last().header().clerk()).isEqualTo("0450");
        assertThat(last().payload()).containsEntry("beside", "0312").containsEntry("right", "APPROVE")
                .containsEntry("attempts", List.of()).containsEntry("doorLogIntact", true);
        assertThat(seat.clerk()).isEqualTo(Stores.WANG);
        seat.signOut();
    }

    @Test
    void countsNoRightPasswordAsAFailureHoweverOftenItIsAsked() {
        for (int i = 0; i < 5; i++) {
            assertThat(second.prove("0450", right(), Right.APPROVE)).isInstanceOf(Presence.Here.class);
        }
        assertThat(failures()).isZero();
    }

    @Test
    void takesTheWrongTriesBeforeTheRightOneIntoItsAct() {
        assertThat(guess()).isEqualTo(new Presence.WrongPassword(2));
        second.prove("0450", right(), Right.APPROVE);
        assertThat((List<?>) last().payload().get("attempts")).hasSize(1);
        assertThat(failures()).isZero();
    }

    @Test
    void waitsAfterTheLastTryAndLetsNobodySignInMeanwhile() {
        guess();
        guess();
        assertThat(guess()).isEqualTo(new Presence.WrongPassword(0));
        assertThat(second.prove("0450", right(), Right.APPROVE))
                .isEqualTo(new Presence.Locked(Duration.ofMinutes(10)));
        seat.lock();
        assertThat(desk.signIn("0450", right())).isEqualTo(new SignInVerdict.Locked<>(Duration.ofMinutes(10)));
        nanos.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(desk.signIn("0450", right())).isInstanceOf(SignInVerdict.SignedIn.class);
    }

    @Test
    void waitsForTriesThatWereMadeAtSignIn() {
        seat.lock();
        for (int i = 0; i < 3; i++) {
            desk.signIn("0450", "guess".toCharArray());
        }
        seat = ((SignInVerdict.SignedIn<OpenStore>) desk.signIn("0312", Stores.password())).session();
        assertThat(desk.beside(seat).prove("0450", right(), Right.APPROVE)).isInstanceOf(Presence.Locked.class);
    }

    @Test
    void refusesWhoeverSitsAtTheDeskAsTheirOwnWitness() {
        List<EntryKind> before = kinds();
        assertThat(second.prove("0312", Stores.password(), Right.HAND_OVER)).isEqualTo(new Presence.SamePerson());
        assertThat(kinds()).isEqualTo(before);
    }

    @Test
    void refusesAColleagueWithoutTheRightAndSaysSoInTheLedger() {
        assertThat(second.prove("0450", right(), Right.PURGE)).isEqualTo(new Presence.NotTheirs(Right.PURGE));
        assertThat(last().payload()).containsEntry("refused", "PURGE").doesNotContainKey("right");
        assertThat(failures()).isZero();
    }

    @Test
    void wipesThePasswordWhateverTheAnswer() {
        char[] mine = Stores.password();
        char[] theirs = right();
        char[] nobody = "guess".toCharArray();
        second.prove("0312", mine, Right.APPROVE);
        second.prove("0450", theirs, Right.APPROVE);
        assertThat(second.prove("9999", nobody, Right.APPROVE)).isEqualTo(new Presence.NoSuchAccount());
        assertThat(new String(mine) + new String(theirs) + new String(nobody)).matches("\0+");
    }

    @Test
    void provesNothingAtALockedDesk() {
        seat.lock();
        assertThatThrownBy(() -> second.prove("0450", right(), Right.APPROVE))
                .isInstanceOf(IllegalStateException.class);
    }
}

package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordDeskTest {
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

    private PasswordVerdict change(String old, String fresh) {
        Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>)
                office.signIn("0312", old.toCharArray())).session();
        try {
            return office.desk().passwords(session).change(old.toCharArray(), fresh.toCharArray());
        } finally {
            session.signOut();
        }
    }

    private String first() {
        return new String(Stores.password());
    }

    @Test
    void changesOnlyTheOwnersSlotAsAnActThatNamesItsNewKey() {
        Session<OpenStore> session = office.in(WANG);
        assertThat(office.desk().passwords(session).change(Stores.password(), "红砖小楼三棵枣树".toCharArray()))
                .isEqualTo(new PasswordVerdict.Changed());
        Entry act = Office.last(session.opened().journal());
        assertThat(act.header().kind()).isEqualTo(EntryKind.PASSWORD_CHANGED);
        assertThat(act.header().clerk()).isEqualTo("0312");
        assertThat(act.payload()).containsEntry("owner", "0312").containsEntry("generation", 1);
        assertThat(act.payload().get("publicKey")).asString().matches("[0-9a-f]{64}");
        session.signOut();
        office.restart();
        assertThat(office.signIn("0312", Stores.password())).isInstanceOf(SignInVerdict.WrongPassword.class);
        assertThat(office.signIn("0312", "红砖小楼三棵枣树".toCharArray())).isInstanceOf(SignInVerdict.SignedIn.class);
        office.in(Office.SYSTEM).signOut();
    }

    @Test
    void wipesBothPasswordsWhateverComesOfIt() {
        Session<OpenStore> session = office.in(WANG);
        for (String fresh : new String[] {"short", "红砖小楼三棵枣树"}) {
            char[] old = Stores.password();
            char[] next = fresh.toCharArray();
            office.desk().passwords(session).change(old, next);
            assertThat(new String(old) + new String(next)).matches("\0+");
        }
        session.signOut();
    }

    @Test
    void takesNoPasswordThatBreaksTheRulesAndCountsThatAsNoTry() {
        Session<OpenStore> session = office.in(WANG);
        assertThat(office.desk().passwords(session).change(Stores.password(), "password1".toCharArray()))
                .isEqualTo(new PasswordVerdict.Refused(EnumSet.of(PasswordFlaw.USUAL)));
        assertThat(office.desk().accounts("0312").get(0).failures()).isZero();
        session.signOut();
    }

    @Test
    void countsAWrongPresentPasswordLikeOneAtTheDoorAndThenWaits() {
        Session<OpenStore> session = office.in(WANG);
        PasswordDesk<OpenStore> passwords = office.desk().passwords(session);
        for (int left = 4; left >= 0; left--) {
            assertThat(passwords.change("guess".toCharArray(), "红砖小楼三棵枣树".toCharArray()))
                    .isEqualTo(new PasswordVerdict.WrongPassword(left));
        }
        assertThat(passwords.change(Stores.password(), "红砖小楼三棵枣树".toCharArray()))
                .isEqualTo(new PasswordVerdict.Locked(Duration.ofMinutes(10)));
        session.signOut();
        assertThat(office.signIn("0312", Stores.password())).isInstanceOf(SignInVerdict.Locked.class);
    }

    @Test
    void remembersTheLastPasswordsButNotForEver() {
        assertThat(change(first(), first())).isEqualTo(new PasswordVerdict.Refused(
                EnumSet.of(PasswordFlaw.USED_BEFORE)));
        String before = first();
        for (int i = 1; i <= 6; i++) {
            String next = "第" + i + "次换的好密码";
            assertThat(change(before, next)).isInstanceOf(PasswordVerdict.Changed.class);
            before = next;
        }
        assertThat(change(before, "第2次换的好密码")).isInstanceOf(PasswordVerdict.Refused.class);
        assertThat(change(before, "第1次换的好密码")).isInstanceOf(PasswordVerdict.Changed.class);
    }

    @Test
    void letsNobodyToWorkWithAnExpiredPasswordAlsoNotByTurningTheClockBack() {
        assertThat(change(first(), "红砖小楼三棵枣树")).isInstanceOf(PasswordVerdict.Changed.class);
        office.turnClock(Stores.CLOCK.instant().plus(Duration.ofDays(91)));
        SignInVerdict.MustChange<OpenStore> late = (SignInVerdict.MustChange<OpenStore>)
                office.signIn("0312", "红砖小楼三棵枣树".toCharArray());
        assertThat(late.why()).isEqualTo(PasswordState.EXPIRED);
        assertThatThrownBy(() -> late.renewal().session()).hasMessage("the password was not changed");
        late.renewal().close();
        office.turnClock(Instant.parse("2026-01-23T00:00:00Z"));
        office.restart();
        SignInVerdict.MustChange<OpenStore> back = (SignInVerdict.MustChange<OpenStore>)
                office.signIn("0312", "红砖小楼三棵枣树".toCharArray());
        assertThat(back.renewal().renew("红砖小楼三棵枣树".toCharArray())).isInstanceOf(PasswordVerdict.Refused.class);
        assertThat(back.renewal().renew("灰砖小楼三棵枣树".toCharArray())).isEqualTo(new PasswordVerdict.Changed());
    }
}

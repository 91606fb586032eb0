package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestToken;
import org.gongji.desk.vault.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffDeskTest {
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

    private StaffVerdict.Why why(StaffVerdict verdict) {
        return ((StaffVerdict.Refused) verdict).why();
    }

    private char[] enterZhao() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        assertThat(office.staff(system).enter("0455", "赵新来")).isEqualTo(new StaffVerdict.Done());
        system.signOut();
        Session<OpenStore> security = office.in(Office.SECURITY);
        assertThat(office.staff(security).giveRoles("0455", Set.of(Role.CLERK))).isEqualTo(new StaffVerdict.Done());
        char[] password = ((StaffVerdict.Password) office.staff(security).oneTimePassword("0455")).oneTime();
        assertThat(Office.last(security.opened().journal()).header().kind()).isEqualTo(EntryKind.SLOT_ADDED);
        security.signOut();
        return password;
    }

    @Test
    void needsBothAdministratorsToLetANewColleagueIn() {
        char[] oneTime = enterZhao();
        SignInVerdict.MustChange<OpenStore> first = (SignInVerdict.MustChange<OpenStore>)
                office.signIn("0455", oneTime.clone());
        assertThat(first.why()).isEqualTo(PasswordState.ONE_TIME);
        assertThat(first.renewal().renew(oneTime.clone())).isEqualTo(new PasswordVerdict.Refused(
                EnumSet.of(PasswordFlaw.USED_BEFORE)));
        assertThat(first.renewal().renew("灰砖小楼三棵枣树".toCharArray())).isEqualTo(new PasswordVerdict.Changed());
        Session<OpenStore> session = first.renewal().session();
        assertThat(session.clerk().roles()).containsExactly(Role.CLERK);
        session.signOut();
        assertThat(office.signIn("0455", oneTime)).isInstanceOf(SignInVerdict.WrongPassword.class);
        assertThat(office.signIn("0455", "灰砖小楼三棵枣树".toCharArray())).isInstanceOf(SignInVerdict.SignedIn.class);
    }

    @Test
    void refusesWhatIsNotOnesOwnRight() {
        Session<OpenStore> clerk = office.in(Stores.WANG);
        assertThatThrownBy(() -> office.staff(clerk).enter("0455", "赵新来")).isInstanceOf(NotYoursException.class);
        clerk.signOut();
        Session<OpenStore> system = office.in(Office.SYSTEM);
        assertThatThrownBy(() -> office.staff(system).giveRoles("0312", Set.of())).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> office.staff(system).oneTimePassword("0312")).isInstanceOf(NotYoursException.class);
        system.signOut();
        Session<OpenStore> security = office.in(Office.SECURITY);
        assertThatThrownBy(() -> office.staff(security).enter("0455", "赵新来")).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> office.staff(security).rules(PasswordRules.USUAL))
                .isInstanceOf(NotYoursException.class);
        security.signOut();
    }

    @Test
    void keepsThreePersonsApart() {
        Session<OpenStore> security = office.in(Office.SECURITY);
        StaffDesk staff = office.staff(security);
        assertThat(why(staff.giveRoles("0312", Set.of(Role.CLERK, Role.AUDITOR))))
                .isEqualTo(StaffVerdict.Why.ROLES_APART);
        assertThat(why(staff.giveRoles("0201", Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR))))
                .isEqualTo(StaffVerdict.Why.ROLES_APART);
        assertThat(why(staff.giveRoles("0202", Set.of(Role.CLERK)))).isEqualTo(StaffVerdict.Why.ONESELF);
        assertThat(why(staff.oneTimePassword("0202"))).isEqualTo(StaffVerdict.Why.ONESELF);
        assertThat(why(staff.giveRoles("0201", Set.of(Role.CLERK)))).isEqualTo(StaffVerdict.Why.LAST_ADMINISTRATOR);
        assertThat(why(staff.giveRoles("9999", Set.of(Role.CLERK)))).isEqualTo(StaffVerdict.Why.NOBODY);
        assertThat(staff.giveRoles("0312", Set.of(Role.CLERK, Role.SUPERVISOR))).isEqualTo(new StaffVerdict.Done());
        security.signOut();
        Session<OpenStore> wang = office.in(Stores.WANG);
        assertThat(wang.clerk().roles()).containsExactlyInAnyOrder(Role.CLERK, Role.SUPERVISOR);
        wang.signOut();
    }

    @Test
    void takesNoNumberTwiceAndNoNamelessColleague() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        StaffDesk staff = office.staff(system);
        assertThat(why(staff.enter("0312", "别的人"))).isEqualTo(StaffVerdict.Why.NUMBER_TAKEN);
        assertThat(why(staff.enter("03 12", "别的人"))).isEqualTo(StaffVerdict.Why.NUMBER_BAD);
        assertThat(why(staff.enter("0455", " "))).isEqualTo(StaffVerdict.Why.NAME_BAD);
        system.signOut();
    }

    @Test
    void setsAForgottenPasswordAnewAndFreesALockedDoor() {
        for (int i = 0; i < 5; i++) {
            office.signIn("0312", "guess".toCharArray());
        }
        assertThat(office.signIn("0312", Stores.password())).isInstanceOf(SignInVerdict.Locked.class);
        Session<OpenStore> security = office.in(Office.SECURITY);
        char[] oneTime = ((StaffVerdict.Password) office.staff(security).oneTimePassword("0312")).oneTime();
        assertThat(Office.last(security.opened().journal()).header().kind()).isEqualTo(EntryKind.PASSWORD_CHANGED);
        security.signOut();
        assertThat(office.signIn("0312", oneTime)).isInstanceOf(SignInVerdict.MustChange.class);
    }

    @Test
    void asksForPasswordAndTokenWhereTheRulesSaySo() {
        TestToken token = TestToken.create();
        Session<OpenStore> system = office.in(Office.SYSTEM);
        office.staff(system).rules(new PasswordRules(8, 5, 90, true));
        system.signOut();
        Session<OpenStore> security = office.in(Office.SECURITY);
        assertThat(why(office.staff(security).oneTimePassword("0312"))).isEqualTo(StaffVerdict.Why.NO_TOKEN);
        assertThat(why(office.staff(security).token("0312", Optional.of(new byte[] {1}))))
                .isEqualTo(StaffVerdict.Why.TOKEN_BAD);
        assertThat(office.staff(security).token("0312", Optional.of(token.publicKey())))
                .isEqualTo(new StaffVerdict.Done());
        char[] oneTime = ((StaffVerdict.Password) office.staff(security).oneTimePassword("0312")).oneTime();
        security.signOut();
        assertThat(office.signIn("0312", oneTime.clone())).isInstanceOf(SignInVerdict.NoToken.class);
        office.door().use(() -> List.of(token));
        SignInVerdict.MustChange<OpenStore> first = (SignInVerdict.MustChange<OpenStore>)
                office.signIn("0312", oneTime);
        assertThat(first.renewal().renew("灰砖小楼三棵枣树".toCharArray())).isEqualTo(new PasswordVerdict.Changed());
        first.renewal().session().signOut();
        assertThat(office.signIn("0312", "灰砖小楼三棵枣树".toCharArray())).isInstanceOf(SignInVerdict.SignedIn.class);
        office.door().use(Tokens.NONE);
        assertThat(office.signIn("0312", "灰砖小楼三棵枣树".toCharArray())).isInstanceOf(SignInVerdict.NoToken.class);
    }

    @Test
    void holdsNewRulesFromTheNextSignInOn() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        office.staff(system).rules(new PasswordRules(12, 5, 30, false));
        assertThat(Office.last(system.opened().journal()).header().kind()).isEqualTo(EntryKind.SETTING_CHANGED);
        assertThat(office.desk().passwords(system).change(Stores.password(), "只有八个字的密码".toCharArray()))
                .isEqualTo(new PasswordVerdict.Refused(EnumSet.of(PasswordFlaw.TOO_SHORT)));
        system.signOut();
        office.restart();
        Session<OpenStore> again = office.in(Office.SYSTEM);
        assertThat(again.opened().passwordRules()).isEqualTo(new PasswordRules(12, 5, 30, false));
        again.signOut();
    }
}

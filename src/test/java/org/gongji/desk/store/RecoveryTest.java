package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.Office;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.access.StaffDesk;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
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

    private List<String> halves() {
        Session<OpenStore> security = office.in(Office.SECURITY);
        List<String> halves = security.opened().recovery().halves(Office.SECURITY);
        security.signOut();
        return halves;
    }

    @Test
    void letsTheSecurityAdministratorInAgainByBothSheets() {
        List<String> halves = halves();
        assertThat(office.desk().accounts()).extracting(Account::staffNo).doesNotContain("RECOVERY");
        office.restart();
        OpenStore store = office.door().recover(halves.get(1), halves.get(0).toUpperCase()).orElseThrow();
        assertThat(Office.last(store.journal()).header().clerk()).isEqualTo("RECOVERY");
        StaffVerdict verdict = new StaffDesk(store, Stores.RANDOM, office.clock()).oneTimePassword("0202");
        store.close();
        assertThat(office.signIn("0202", ((StaffVerdict.Password) verdict).oneTime()))
                .isInstanceOf(SignInVerdict.MustChange.class);
    }

    @Test
    void opensByNoHalfAloneAndNoMistypedOne() {
        List<String> halves = halves();
        String one = halves.get(0);
        String other = halves.get(1);
        assertThat(office.door().recover(one, one)).isEmpty();
        assertThat(office.door().recover(one, "")).isEmpty();
        char last = other.charAt(0);
        assertThat(office.door().recover(one, (last == 'a' ? 'b' : 'a') + other.substring(1))).isEmpty();
        assertThat(office.door().recover(one, halves().get(1))).as("a half of other halves").isEmpty();
        assertThat(office.door().recover(one, other)).as("newer halves shut out the older").isEmpty();
    }

    @Test
    void outlivesARotationAndIsVerified() {
        List<String> halves = halves();
        Session<OpenStore> system = office.in(Office.SYSTEM);
        assertThat(office.staff(system).remove("0312", "W05")).isEqualTo(new StaffVerdict.Done());
        while (system.opened().rotation().pending()) {
            system.opened().rotation().step();
        }
        assertThat(Office.last(system.opened().journal()).header().kind()).isEqualTo(EntryKind.RESEALED);
        system.signOut();
        office.restart();
        office.door().recover(halves.get(0), halves.get(1)).orElseThrow().close();
        office.shut();
        assertThat(new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of("0202"),
                Stores.password())).isInstanceOf(StoreVerdict.Sound.class);
    }

    @Test
    void isMadeByTheSecurityAdministratorOnly() {
        Session<OpenStore> system = office.in(Office.SYSTEM);
        assertThatThrownBy(() -> system.opened().recovery().halves(Office.SYSTEM))
                .isInstanceOf(NotYoursException.class);
        assertThat(office.staff(system).enter("RECOVERY", "某人")).isInstanceOf(StaffVerdict.Refused.class);
        system.signOut();
    }
}

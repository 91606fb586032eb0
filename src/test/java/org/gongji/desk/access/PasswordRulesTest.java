package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final Clerk WANG = new Clerk("0312", "王练习", Set.of(Role.CLERK));

    private static Set<PasswordFlaw> flaws(String password) {
        return PasswordRules.USUAL.flaws(password.toCharArray(), WANG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"红砖小楼外有三棵枣树", "练习-Password-1", "kx7p-m2wd-9hfa", "correct horse battery", "𠅤𠅤甲乙丙丁戊己"})
    void takesLongEnoughPasswordsInAnyScript(String password) {
        assertThat(flaws(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"七个汉字不够长, TOO_SHORT", "abc, TOO_SHORT", "wang0312wang, NAMES_OWNER", "我叫王练习没错吧, NAMES_OWNER",
        "password, USUAL", "Password2026!, USUAL", "ＰＡＳＳＷＯＲＤ１２, USUAL", "医保20260101, USUAL", "1qaz2wsx, USUAL",
        "a1234567, USUAL", "aaaaaaaa, PATTERN", "12121212, PATTERN", "医保医保医保医保, PATTERN", "23456789, PATTERN",
        "hgfedcba, PATTERN"})
    void namesWhatIsWrongWithAPassword(String password, PasswordFlaw flaw) {
        assertThat(flaws(password)).contains(flaw);
    }

    @Test
    void countsCharactersNotHalvesOfThem() {
        assertThat(flaws("𠅤𬱖𤋮𫖯𡋾𬴂甲")).containsExactly(PasswordFlaw.TOO_SHORT);
        assertThat(flaws("好".repeat(40) + "长".repeat(60) + "的".repeat(29))).contains(PasswordFlaw.TOO_LONG);
        assertThat(flaws("tab\there is one")).containsExactly(PasswordFlaw.CONTROL_CHARACTER);
    }

    @Test
    void goesThroughSettingsUnchangedAndRefusesRulesThatProtectNothing() {
        PasswordRules rules = new PasswordRules(10, 8, 30, false);
        assertThat(PasswordRules.of(rules.document())).isEqualTo(rules);
        assertThatThrownBy(() -> new PasswordRules(7, 5, 90, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PasswordRules.of(Map.of("shortest", 8))).hasMessage("rules without remembered");
    }

    @Test
    void expiresAfterItsDaysAndNeverWhereTheyAreNone() {
        Instant set = Instant.parse("2026-01-01T00:00:00Z");
        PasswordAge age = new PasswordAge(Optional.of(set), false);
        assertThat(PasswordRules.USUAL.state(age, Instant.parse("2026-04-01T00:00:00Z"))).isEqualTo(PasswordState.FINE);
        assertThat(PasswordRules.USUAL.state(age, Instant.parse("2026-04-01T00:00:01Z")))
                .isEqualTo(PasswordState.EXPIRED);
        assertThat(new PasswordRules(8, 5, 0, false).state(age, Instant.parse("2036-04-01T00:00:01Z")))
                .isEqualTo(PasswordState.FINE);
        assertThat(PasswordRules.USUAL.state(new PasswordAge(Optional.of(set), true), set))
                .isEqualTo(PasswordState.ONE_TIME);
        assertThat(PasswordRules.USUAL.state(PasswordAge.UNKNOWN, set)).isEqualTo(PasswordState.FINE);
    }
}

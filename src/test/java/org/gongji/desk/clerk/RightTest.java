package org.gongji.desk.clerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RightTest {
    private static Clerk holding(Role... roles) {
        return new Clerk("0312", "邵敏", Set.of(roles));
    }

    @Test
    void someoneMayWhatAnyOfTheirRolesMay() {
        assertThat(holding(Role.CLERK, Role.SUPERVISOR).may(Right.APPROVE)).isTrue();
        assertThat(holding(Role.CLERK).may(Right.APPROVE)).isFalse();
    }

    @Test
    void whoeverMayNotIsRefusedByName() {
        assertThatThrownBy(() -> holding(Role.AUDITOR).require(Right.TAKE_CASES))
                .isInstanceOfSatisfying(NotYoursException.class,
                        refused -> assertThat(refused.right()).isEqualTo(Right.TAKE_CASES));
        holding(Role.AUDITOR).require(Right.AUDIT);
    }

    @Test
    void noRightOfTheLedgersJudgeIsSharedWithThoseItJudges() {
        for (Right right : Right.values()) {
            if (right.roles().contains(Role.AUDITOR)) {
                assertThat(right.roles()).as(right.name()).containsExactly(Role.AUDITOR);
            }
        }
    }
}

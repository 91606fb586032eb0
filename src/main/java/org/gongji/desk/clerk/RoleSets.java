package org.gongji.desk.clerk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 三员分立: who enters people, who opens doors for them and who looks at what they did are three persons. */
public final class RoleSets {
    private static final List<Set<Role>> APART = List.of(
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
            EnumSet.of(Role.SYSTEM_ADMINISTRATOR, Role.AUDITOR),
            EnumSet.of(Role.SECURITY_ADMINISTRATOR, Role.AUDITOR),
            EnumSet.of(Role.CLERK, Role.AUDITOR),
            EnumSet.of(Role.SUPERVISOR, Role.AUDITOR));

    private RoleSets() {
    }

    public static boolean mayMeet(Set<Role> roles) {
        return APART.stream().noneMatch(roles::containsAll);
    }
}

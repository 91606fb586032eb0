package org.gongji.desk.clerk;

import java.util.Set;

/**
 * Kept apart on purpose (三员分立): the two administrators are two people, and whoever judges the ledger writes nothing
 * else into it.
 */
public enum Role {
    CLERK, SUPERVISOR, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR;

    /** Whether one person may hold all of these at once. */
    public static boolean together(Set<Role> roles) {
        boolean bothAdministrators = roles.contains(SYSTEM_ADMINISTRATOR) && roles.contains(SECURITY_ADMINISTRATOR);
        return !bothAdministrators && !(roles.contains(AUDITOR) && roles.size() > 1);
    }
}

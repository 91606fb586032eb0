package org.gongji.desk.clerk;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done here, and by which roles (三员分立). The classes that act ask {@link Clerk#require(Right)}; a screen
 * asks {@link Clerk#may(Right)} only to leave out what would be refused.
 */
public enum Right {
    TAKE_CASES(Role.CLERK),
    SEARCH(Role.CLERK, Role.SUPERVISOR),
    VIEW_IN_FULL(Role.CLERK, Role.SUPERVISOR),
    CLOSE_DAY(Role.CLERK, Role.SUPERVISOR),
    EXPORT(Role.CLERK, Role.SUPERVISOR),
    IMPORT(Role.CLERK, Role.SUPERVISOR, Role.SYSTEM_ADMINISTRATOR),
    /** Receipts name people; whoever takes one also writes to those whose matter came back. */
    TAKE_RECEIPTS(Role.CLERK, Role.SUPERVISOR),
    HANDLE_PAPERS(Role.CLERK, Role.SUPERVISOR),
    HAND_OVER(Role.CLERK, Role.SUPERVISOR),
    APPROVE(Role.SUPERVISOR),
    NAME_DEPUTY(Role.SUPERVISOR),
    CONFIRM_TIME(Role.SUPERVISOR),
    /** Who works here, with roles, password age and waits; either administrator needs it for their half of the work. */
    LIST_STAFF(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
    /** Enter and remove people; which roles they hold is another's to give. */
    MANAGE_STAFF(Role.SYSTEM_ADMINISTRATOR),
    CHANGE_SETTINGS(Role.SYSTEM_ADMINISTRATOR),
    BACK_UP(Role.SYSTEM_ADMINISTRATOR, Role.SUPERVISOR, Role.CLERK),
    RESTORE(Role.SYSTEM_ADMINISTRATOR, Role.SUPERVISOR),
    PURGE(Role.SYSTEM_ADMINISTRATOR),
    GIVE_ROLES(Role.SECURITY_ADMINISTRATOR),
    SET_PASSWORDS(Role.SECURITY_ADMINISTRATOR),
    ROTATE_KEYS(Role.SECURITY_ADMINISTRATOR),
    AUDIT(Role.AUDITOR);

    private final Set<Role> roles;

    Right(Role first, Role... more) {
        roles = EnumSet.of(first, more);
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }
}

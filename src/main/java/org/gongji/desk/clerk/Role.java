package org.gongji.desk.clerk;

/**
 * Kept apart on purpose (三员分立): which of them no person holds at once, {@link RoleSets} says and {@link Clerk}
 * refuses.
 */
public enum Role {
    CLERK, SUPERVISOR, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR
}

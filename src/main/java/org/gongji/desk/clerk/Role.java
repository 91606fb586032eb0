package org.gongji.desk.clerk;

/** Kept apart on purpose (三员分立): no person holds CLERK and AUDITOR, or the two administrators, at once. */
public enum Role {
    CLERK, SUPERVISOR, SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR
}

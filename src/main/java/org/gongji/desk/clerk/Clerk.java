package org.gongji.desk.clerk;

import java.util.Set;

/**
 * A member of the staff.
 *
 * @param staffNo number that stays with the person's acts for ever, e.g. {@code 0312}
 * @param name    as printed on papers
 * @param roles   such as go {@linkplain RoleSets#mayMeet together}
 */
public record Clerk(String staffNo, String name, Set<Role> roles) {
    public Clerk {
        if (!staffNo.matches("[0-9A-Z]{1,12}")) {
            throw new IllegalArgumentException("a staff number has 1 to 12 digits or capital letters");
        }
        roles = Set.copyOf(roles);
        if (!RoleSets.mayMeet(roles)) {
            throw new IllegalArgumentException("no person holds these roles at once: " + roles);
        }
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Right right) {
        return right.roles().stream().anyMatch(roles::contains);
    }

    /** @throws NotYoursException when none of this person's roles has that right */
    public void require(Right right) {
        if (!may(right)) {
            throw new NotYoursException(right);
        }
    }
}

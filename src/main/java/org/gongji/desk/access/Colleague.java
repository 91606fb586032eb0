package org.gongji.desk.access;

import org.gongji.desk.clerk.Clerk;

/**
 * A line of the staff list.
 *
 * @param mayEnter  has a key slot here
 * @param elsewhere the window a colleague moved to, else empty
 */
public record Colleague(Clerk clerk, Standing standing, boolean mayEnter, PasswordAge password, String elsewhere) {
}

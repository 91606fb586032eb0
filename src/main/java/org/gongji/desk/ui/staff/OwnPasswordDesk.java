package org.gongji.desk.ui.staff;

import org.gongji.desk.access.PasswordVerdict;

/** Changes the password of whoever sits here. */
@FunctionalInterface
public interface OwnPasswordDesk {
    /** Takes seconds; wipes both. */
    PasswordVerdict change(char[] old, char[] fresh);
}

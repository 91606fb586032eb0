package org.gongji.desk.access;

/** Why a new password is not taken; a sentence for each stands under {@code staff.flaw.<NAME>}. */
public enum PasswordFlaw {
    TOO_SHORT, TOO_LONG, CONTROL_CHARACTER, NAMES_OWNER, USUAL, PATTERN, USED_BEFORE
}

package org.gongji.desk.ui.shell;

/** Where the desk can be. */
public enum Place {
    SIGN_IN, HOME, CASE, SEARCH, FAMILY, DAY_CLOSE, HAND_OVER, AUDIT, REVIEW, STAFF, OWN_PASSWORD, SETTINGS, CARE,
    DEVICES, RELATION, FIGURES, POLICY, CALLS, MATTERS, LOCKED
}

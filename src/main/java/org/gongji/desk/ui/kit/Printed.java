package org.gongji.desk.ui.kit;

/** How handing a paper to the printer went; the act it belongs to does not depend on it. */
public enum Printed {
    SENT, NO_PAPER, NO_PRINTER, CANCELLED, FAILED,
    /** No font here holds a character of it: nothing was issued. */
    UNDRAWABLE
}

package org.gongji.desk.evidence.picture;

/** What the clerk is told about a page before the family leaves; sentences under {@code capture.advice.<NAME>}. */
public enum Advice {
    /** Hand or page moved, or the lens was not focused. */ BLURRED,
    /** A lamp or a window shines back from the page. */ GLARE,
    /** Writing runs out of the picture. */ CUT_EDGE,
    /** Too few points to read by. */ TOO_SMALL,
    /** The side nothing is written on. */ WRONG_SIDE,
    /** Print runs down the picture instead of across. */ SIDEWAYS
}

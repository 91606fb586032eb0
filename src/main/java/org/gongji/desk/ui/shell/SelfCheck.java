package org.gongji.desk.ui.shell;

import java.util.List;

/**
 * One part of the self-test.
 *
 * @param detail arguments of the part's word, e.g. the number of ledger entries
 */
public record SelfCheck(Part part, State state, List<Object> detail) {
    public SelfCheck {
        detail = List.copyOf(detail);
    }

    /** In the order shown. */
    public enum Part {
        VAULT, LEDGER, FONTS, CLOCK, DISK, PRINTER, READER, CAMERA, SIGN_PAD
    }

    /** {@code ATTENTION}: work can go on; {@code BROKEN}: it cannot. */
    public enum State {
        FINE, ATTENTION, BROKEN
    }
}

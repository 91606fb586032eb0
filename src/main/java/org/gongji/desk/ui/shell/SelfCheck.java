package org.gongji.desk.ui.shell;

import java.util.List;
import org.gongji.desk.words.Words;

/**
 * One part of the self-test.
 *
 * @param variant empty, or what the part's words are looked up by, e.g. {@code simulated}
 * @param detail  arguments of the part's word, e.g. the number of ledger entries
 */
public record SelfCheck(Part part, State state, String variant, List<Object> detail) {
    public SelfCheck {
        detail = List.copyOf(detail);
    }

    public SelfCheck(Part part, State state, List<Object> detail) {
        this(part, state, "", detail);
    }

    /** In the order shown. */
    public enum Part {
        VAULT, LEDGER, FONTS, CLOCK, DISK, PRINTER, READER, CAMERA, SIGN_PAD
    }

    /** {@code ATTENTION}: work can go on; {@code BROKEN}: it cannot. */
    public enum State {
        FINE, ATTENTION, BROKEN
    }

    public String word(Words words) {
        String key = "ui.self-test." + part;
        return words.find(key + "." + variant, detail.toArray()).orElseGet(() -> words.say(key, detail.toArray()));
    }

    /** What to do about it, and whether work can go on. */
    public String advice(Words words) {
        String key = "ui.self-test.advice." + part;
        return words.find(key + "." + variant).orElseGet(() -> words.say(key));
    }
}

package org.gongji.desk.store.roster;

/**
 * The two files of a roster: a generation, and what the deltas since have changed in it. A file's blocks open as its
 * own only: the names below are in every seal.
 */
enum Layer {
    GENERATION("roster.db", "label", "block"), OVERLAY("roster-delta.db", "delta", "delta-block");

    private final String file;
    private final String label;
    private final String block;

    Layer(String file, String label, String block) {
        this.file = file;
        this.label = label;
        this.block = block;
    }

    String file() {
        return file;
    }

    /** Name of the file while it is written. */
    String fresh() {
        return file + ".new";
    }

    /** Part of the seal of its label. */
    String label() {
        return label;
    }

    /** Part of the seal of its blocks. */
    String block() {
        return block;
    }
}

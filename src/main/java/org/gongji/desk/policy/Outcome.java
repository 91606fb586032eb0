package org.gongji.desk.policy;

/** Five answers to one matter. */
public enum Outcome {
    ALLOWED("Allowed"), NEEDS_SUPERVISOR("NeedsSupervisor"), NEEDS_PAPER("NeedsPaper"),
    NOT_DECIDABLE("NotDecidable"), REFUSED("Refused");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** Spelling of the command line and of bundles. */
    public String word() {
        return word;
    }

    /** Refused &gt; NotDecidable &gt; NeedsPaper &gt; NeedsSupervisor &gt; Allowed (§10.2). */
    public Outcome worse(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}

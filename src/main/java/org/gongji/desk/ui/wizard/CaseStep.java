package org.gongji.desk.ui.wizard;

/** The seven steps of a visit, in order; {@code key} is what drafts write down. */
public enum CaseStep {
    NOTICE("notice"), IDENTITY("identity"), MEMBERS("members"), EVIDENCE("evidence"), VERDICT("verdict"), SIGN("sign"),
    DONE("done");

    private final String key;

    CaseStep(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** @param place a draft's step with or without a field behind a colon; unknown words begin at the notice */
    public static CaseStep ofPlace(String place) {
        String word = place.split(":", 2)[0];
        for (CaseStep step : values()) {
            if (step.key.equals(word)) {
                return step;
            }
        }
        return NOTICE;
    }
}

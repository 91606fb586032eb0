package org.gongji.desk.roster;

import java.util.Map;
import java.util.Optional;

/**
 * How a sender writes {@code psn_insu_stas} (domain.md §4.6). A table, not arithmetic: 3 means ended in older systems
 * and nothing at all today.
 */
public enum StatusCodes {
    NHSA("nhsa", Map.of("0", "0", "1", "1", "2", "2", "4", "4")),
    OLDER("older", Map.of("0", "0", "1", "1", "2", "2", "3", "4"));

    private final String word;
    private final Map<String, String> today;

    StatusCodes(String word, Map<String, String> today) {
        this.word = word;
        this.today = today;
    }

    /** Spelling in the manifest, {@code status_codes}. */
    public String word() {
        return word;
    }

    /** Today's code, empty for one this sender does not have. */
    public Optional<String> today(String code) {
        return Optional.ofNullable(today.get(code));
    }
}

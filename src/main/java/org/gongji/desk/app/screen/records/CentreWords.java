package org.gongji.desk.app.screen.records;

import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.words.Words;

/** Sentences for codes that come from outside; a code nobody wrote a sentence for is shown as it came. */
final class CentreWords {
    private static final Words KNOWN = Words.chinese();

    private CentreWords() {
    }

    /** Why the centre did not register something. */
    static Said reason(String code) {
        return first(code, "exchange.CODE_", "policy.", "objection.reason.");
    }

    /** One of the form's reasons, or a roster's; another as it was said. */
    static Said ended(String reason) {
        return first(reason, "entry.code.endReason.", "exchange.CODE_", "policy.");
    }

    /** @param word {@code accepted}, {@code refused}, {@code duplicate} or {@code conflict} */
    static Said answer(String word) {
        return first(word, "exchange.ANSWER_");
    }

    /** @param name the formal name, as the record holds it */
    static Said relation(String name) {
        return first(name, "relation.");
    }

    static Said insurance(String insutype) {
        return first(insutype, "ui.insutype.");
    }

    static Said status(String status) {
        return first(status, "ui.insu-status.");
    }

    private static Said first(String code, String... rooms) {
        for (String room : rooms) {
            if (!code.isEmpty() && KNOWN.find(room + code).isPresent()) {
                return Said.of(room + code);
            }
        }
        return Said.of("records.as-it-came", code);
    }
}

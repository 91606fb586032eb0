package org.gongji.desk.ui.wizard;

import org.gongji.desk.policy.Decision;
import org.gongji.desk.words.Words;

/** Words verdicts: findings under {@code policy.<CODE>}, rules under {@code policy.rule.<rule>}. */
public interface RuleWords {
    String reason(Decision.Reason reason);

    String rule(String rule);

    static RuleWords of(Words words) {
        return new RuleWords() {
            @Override
            public String reason(Decision.Reason reason) {
                return words.find("policy." + reason.code(), reason.facts()).orElse(reason.facts());
            }

            @Override
            public String rule(String rule) {
                return words.find("policy.rule." + rule).orElse(rule);
            }
        };
    }
}

package org.gongji.desk.ui.wizard;

import java.util.Optional;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.words.Words;

/** Words verdicts: findings under {@code policy.<CODE>}, rules under {@code policy.rule.<rule>}. */
public interface RuleWords {
    String reason(Decision.Reason reason);

    String rule(String rule);

    /** The same decision with the facts of its trace in the clerk's language; as it stands on record otherwise. */
    default Decision told(CaseFile file, Decision decision) {
        return decision;
    }

    /** The pack a decision was made under; empty where none was, and where it is not at hand. */
    default Optional<PolicyPack> pack(Decision decision) {
        return Optional.empty();
    }

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

package org.gongji.desk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The decision table in the order of Annex A, by what the visit asks for. */
final class Rules {
    /** Rules younger than packs that are in force: where such a pack names no clause, this elder rule's is cited. */
    private static final Map<String, String> YOUNGER = Map.of("giver_balance", "giver_account", "refund", "entitled",
            "pack_stop", "clock", "pack_age", "clock",
            "change_pair", "same_pair", "change_what", "period");

    private Rules() {
    }

    static List<Rule> of(Application.Purpose purpose) {
        return switch (purpose) {
            case BIND -> bind();
            case END -> join(IdentityRules.clock(), PackRules.rows(), IdentityRules.giver(), EndRules.rows(),
                    List.of(QuantityRules.changes()), ConsentRules.hands());
            case CHANGE -> join(IdentityRules.clock(), PackRules.rows(), IdentityRules.giver(), ChangeRules.rows(),
                    ConsentRules.hands());
            case QUERY -> join(IdentityRules.clock(), PackRules.rows(), IdentityRules.giver(), ConsentRules.hands());
        };
    }

    private static List<Rule> bind() {
        return join(IdentityRules.clock(), PackRules.rows(), IdentityRules.giver(), GiverRules.rows(), RosterRules.age(),
                IdentityRules.member(), MemberRules.rows(), RelationRules.rows(), PlausibilityRules.rows(),
                EvidenceRules.rows(), QuantityRules.rows(), ConsentRules.rows(), ConsentRules.hands());
    }

    /** The rule whose clause is cited where a pack that was signed before this rule names none. */
    static Optional<String> elder(String key) {
        return Optional.ofNullable(YOUNGER.get(key));
    }

    /** Keys of all rules: each has a clause in every pack and a name in both languages. */
    static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (Application.Purpose purpose : Application.Purpose.values()) {
            of(purpose).forEach(rule -> keys.add(rule.key()));
        }
        return keys;
    }

    @SafeVarargs
    private static List<Rule> join(List<Rule>... groups) {
        List<Rule> rules = new ArrayList<>();
        for (List<Rule> group : groups) {
            rules.addAll(group);
        }
        return List.copyOf(rules);
    }
}

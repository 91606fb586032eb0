package org.gongji.desk.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.policy.Decision.Reason;
import org.gongji.desk.policy.Decision.Tried;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.words.Words;

/**
 * Applies a pack to an application: one decision per matter, in their order. Pure: no clock, no store, no chance.
 * Every rule that concerns a matter is tried and stands in the trace, also after the first that blocks.
 */
public final class Decider {
    /** Stands where nothing was claimed. */
    private static final Relation UNSTATED = new Relation("", "", Optional.empty(), Relation.Near.ASK);

    private final Words words;

    /** Facts are told in Chinese, the language of the record. */
    public Decider() {
        this(Words.chinese());
    }

    public Decider(Words words) {
        this.words = words;
    }

    /** On a day when the pack stands as it was published. */
    public List<Decision> decide(PolicyPack pack, Application application) {
        return decide(pack, PackState.PLAIN, application);
    }

    /** @param shelf says how the pack stands today, wherever the pack itself was kept */
    public List<Decision> decide(PolicyPack pack, PolicyShelf shelf, Application application) {
        return decide(pack, shelf.state(pack, application.purpose()), application);
    }

    private List<Decision> decide(PolicyPack pack, PackState state, Application application) {
        List<Rule> rules = Rules.of(application.purpose());
        List<Decision> decisions = new ArrayList<>();
        List<Docket.Earlier> earlier = new ArrayList<>();
        for (Application.Matter matter : application.matters()) {
            Docket docket = new Docket(pack, state, application, matter, List.copyOf(earlier), Judged.of(pack, matter),
                    words);
            Decision decision = decide(rules, docket);
            decisions.add(decision);
            earlier.add(new Docket.Earlier(matter, decision.relation(), decision.outcome()));
        }
        return decisions;
    }

    /** No pack is in force for this date and area: nothing can be decided, and nothing is guessed. */
    public List<Decision> withoutPack(Application application) {
        String facts = words.say("policy.fact.no_policy", application.date().toString(), application.area());
        String clause = words.say("policy.clause.no_policy");
        Finding finding = Finding.NO_POLICY;
        return application.matters().stream().map(matter -> new Decision(matter.member().ref(),
                matter.claim().orElse(UNSTATED), finding.outcome(),
                List.of(new Reason(finding.code(), finding.severity(), clause, facts)), matter.proof().orElse(null),
                List.of(new Tried("policy", facts, clause, false)), "", null)).toList();
    }

    private static Decision decide(List<Rule> rules, Docket docket) {
        List<Tried> trace = new ArrayList<>();
        Set<Weighed> weighed = new LinkedHashSet<>();
        for (Rule rule : rules) {
            Optional<Answer> answer = rule.asks().apply(docket);
            String clause = docket.pack().clauses().getOrDefault(rule.key(), "");
            answer.ifPresent(given -> {
                trace.add(new Tried(rule.key(), given.facts(), clause, given.findings().isEmpty()));
                given.findings().forEach(found -> weighed.add(new Weighed(found.finding(),
                        new Reason(found.finding().code(), found.finding().severity(), clause,
                                whose(rule, docket) + found.facts()), rule.echo())));
            });
        }
        Set<ReasonCode> own = weighed.stream().filter(one -> !one.echo()).map(one -> one.finding().code())
                .collect(Collectors.toSet());
        weighed.removeIf(one -> one.echo() && own.contains(one.finding().code()));
        Outcome outcome = weighed.stream().map(one -> one.finding().outcome())
                .reduce(Outcome.ALLOWED, Outcome::worse);
        List<Reason> reasons = weighed.stream().sorted(WORST_FIRST).map(Weighed::reason).toList();
        return new Decision(docket.member().ref(), docket.relation().orElse(UNSTATED), outcome, reasons,
                CommitmentWay.beside(docket).orElse(null), trace, docket.pack().id(), docket.pack().sha256(),
                EvidenceRules.verifyBy(docket).orElse(null), Deferral.offered(docket, outcome, reasons).orElse(null));
    }

    /** A reason stands alone on a slip, without its rule's name: it must say of whom it speaks. */
    private static String whose(Rule rule, Docket docket) {
        return docket.words().find("policy.who." + rule.key().substring(0, Math.max(0, rule.key().indexOf('_'))))
                .orElse("");
    }

    private record Weighed(Finding finding, Reason reason, boolean echo) {
    }

    /** Stable: findings of one weight stay in the order of Annex A. */
    private static final Comparator<Weighed> WORST_FIRST = Comparator
            .comparing((Weighed one) -> one.finding().outcome(), Comparator.reverseOrder())
            .thenComparing(one -> one.finding().severity());
}

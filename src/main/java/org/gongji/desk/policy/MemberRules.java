package org.gongji.desk.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gongji.desk.roster.Insured;

/** Annex A 4: may this person use? Employees and residents in force in the province. */
final class MemberRules {
    private MemberRules() {
    }

    static List<Rule> rows() {
        return List.of(
                Rule.always("member_roster", docket -> RosterRules.known(docket, docket.member(),
                        Finding.STATUS_UNVERIFIED_MEMBER)),
                new Rule("member_living", docket -> RosterRules.living(docket, docket.member(),
                        Finding.MEMBER_ENDED)),
                new Rule("member_insutype", MemberRules::scheme),
                new Rule("member_status", docket -> row(docket, MemberRules::status)),
                new Rule("member_scope", docket -> row(docket, MemberRules::scope)));
    }

    private static Optional<Insured> best(Docket docket) {
        PolicyPack.Member terms = docket.pack().member();
        return Coverage.of(docket, docket.member()).best(terms.insutype(), terms.status(), terms.admdvsPrefix());
    }

    private static Optional<Answer> row(Docket docket, BiFunction<Docket, Insured, Answer> asks) {
        return best(docket).map(row -> asks.apply(docket, row));
    }

    private static Optional<Answer> scheme(Docket docket) {
        List<Insured> rows = Coverage.of(docket, docket.member()).rows();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Answer.when(best(docket).isEmpty(), Finding.MEMBER_NOT_INSURED,
                docket.say("scheme", RosterRules.schemes(docket, rows), RosterRules.source(docket, docket.member()))));
    }

    private static Answer status(Docket docket, Insured row) {
        String facts = docket.say("status", RosterRules.status(docket, row),
                RosterRules.source(docket, docket.member()));
        if (docket.pack().member().status().contains(row.status())) {
            return Answer.fine(facts);
        }
        return switch (row.status()) {
            case "2" -> Answer.no(Finding.MEMBER_SUSPENDED, facts);
            case "0" -> Answer.no(Finding.MEMBER_NOT_INSURED, facts);
            default -> Answer.when(!Coverage.of(docket, docket.member()).deceased(), Finding.MEMBER_ENDED, facts);
        };
    }

    private static Answer scope(Docket docket, Insured row) {
        boolean inside = Coverage.startsWithAny(row.insuAdmdvs(), docket.pack().member().admdvsPrefix());
        return Answer.when(!inside, Finding.MEMBER_OTHER_PROVINCE,
                docket.say(inside ? "area" : "area_outside", row.insuAdmdvs()));
    }
}

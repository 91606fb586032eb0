package org.gongji.desk.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/** Annex A 2: may this person give at all? Only employees with an account of their own in this window's area. */
final class GiverRules {
    private GiverRules() {
    }

    static List<Rule> rows() {
        return List.of(
                Rule.always("giver_roster", docket -> RosterRules.known(docket, docket.giver(),
                        Finding.STATUS_UNVERIFIED_GIVER)),
                new Rule("giver_living", docket -> RosterRules.living(docket, docket.giver(), Finding.GIVER_ENDED)),
                new Rule("giver_insutype", GiverRules::scheme),
                new Rule("giver_status", docket -> row(docket, GiverRules::status)),
                new Rule("giver_type", docket -> row(docket, GiverRules::type)),
                new Rule("giver_account", docket -> row(docket, GiverRules::account)),
                new Rule("giver_balance", GiverRules::balance),
                new Rule("giver_scope", docket -> row(docket, GiverRules::scope)));
    }

    private static Optional<Insured> best(Docket docket) {
        PolicyPack.Giver terms = docket.pack().giver();
        return Coverage.of(docket, docket.giver()).best(terms.insutype(), terms.status(), terms.admdvsPrefix());
    }

    private static Optional<Answer> row(Docket docket, BiFunction<Docket, Insured, Answer> asks) {
        return best(docket).map(row -> asks.apply(docket, row));
    }

    /** A resident's insurance has no account: such a person can be a member, never a giver (§1.2 C2). */
    private static Optional<Answer> scheme(Docket docket) {
        List<Insured> rows = Coverage.of(docket, docket.giver()).rows();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Answer.when(best(docket).isEmpty(), Finding.GIVER_NOT_310,
                docket.say("scheme", RosterRules.schemes(docket, rows), RosterRules.source(docket, docket.giver()))));
    }

    private static Answer status(Docket docket, Insured row) {
        String facts = docket.say("status", RosterRules.status(docket, row),
                RosterRules.source(docket, docket.giver()));
        if (docket.pack().giver().status().contains(row.status())) {
            return Answer.fine(facts);
        }
        if (row.status().equals("2")) {
            return Answer.no(Finding.GIVER_SUSPENDED, facts);
        }
        boolean deathStandsForIt = Coverage.of(docket, docket.giver()).deceased();
        return Answer.when(!deathStandsForIt, Finding.GIVER_ENDED, facts);
    }

    private static Answer type(Docket docket, Insured row) {
        boolean excluded = Coverage.startsWithAny(row.psnType(), docket.pack().giver().psnTypeExcluded());
        return Answer.when(excluded, Finding.GIVER_EXCLUDED_TYPE,
                docket.say(excluded ? "type_excluded" : "type", row.psnType()));
    }

    /** 310 alone proves no account: 单建统筹 has none (§1.1). Where the status itself is open, only that is said. */
    private static Answer account(Docket docket, Insured row) {
        if (row.hasAccount().isPresent()) {
            boolean has = row.hasAccount().get();
            return Answer.when(!has, Finding.GIVER_NO_ACCOUNT, docket.say(has ? "account" : "account_none"));
        }
        RosterAnswer roster = Coverage.of(docket, docket.giver()).roster();
        boolean statusOpen = roster instanceof RosterAnswer.AreaNotCovered || roster instanceof RosterAnswer.NoRoster;
        return Answer.when(!statusOpen, Finding.GIVER_ACCOUNT_UNKNOWN, docket.say("account_unknown"));
    }

    /** The window sees no balance (§1.2 C15): what is shown is judged, and the trace says that nobody verified it. */
    private static Optional<Answer> balance(Docket docket) {
        Optional<Integer> shown = docket.application().circumstances().balance();
        return docket.pack().giver().minBalance().map(least -> shown.map(yuan -> {
            boolean lift = docket.pack().limits().overridable().contains("min_balance");
            return Answer.when(yuan < least, lift ? Finding.BALANCE_OVERRIDABLE : Finding.BALANCE_TOO_LOW,
                    docket.say("balance", yuan, least));
        }).orElseGet(() -> Answer.no(Finding.BALANCE_MISSING, docket.say("balance_unshown", least))));
    }

    private static Answer scope(Docket docket, Insured row) {
        boolean inside = Coverage.startsWithAny(row.insuAdmdvs(), docket.pack().giver().admdvsPrefix());
        return Answer.when(!inside, Finding.GIVER_OUT_OF_SCOPE,
                docket.say(inside ? "area" : "area_outside", row.insuAdmdvs()));
    }
}

package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.policy.PolicyPack.Limits;
import org.gongji.desk.policy.PolicyPack.Wishes;

/** Annex A 8 and §10.5: pairs that stand already, limits of the pack, wishes for cap and period. */
final class QuantityRules {
    private QuantityRules() {
    }

    static List<Rule> rows() {
        return List.of(Rule.always("same_pair", QuantityRules::samePair),
                Rule.always("other_giver", QuantityRules::otherGiver),
                Rule.always("mutual", QuantityRules::mutual),
                new Rule("limit_members", docket -> docket.pack().limits().maxMembersCurrent()
                        .map(max -> limit(docket, "max_members_current", held(docket) + 1, max))),
                perRelation(),
                new Rule("limit_lifetime", docket -> docket.pack().limits().maxMembersLifetime()
                        .map(max -> limit(docket, "max_members_lifetime", lifetime(docket), max))),
                changes(),
                cap(), period());
    }

    static Rule perRelation() {
        return new Rule("limit_relation", QuantityRules::relation);
    }

    static Rule cap() {
        return Rule.always("cap", QuantityRules::cap);
    }

    static Rule period() {
        return Rule.always("period", QuantityRules::period);
    }

    /** Binding and ending both count as a change of the family. */
    static Rule changes() {
        return new Rule("limit_changes", docket -> docket.pack().limits().maxChangesPerYear().map(max -> limit(docket,
                "max_changes_per_year", Changes.counted(docket) + docket.earlierThatCount().size() + 1L, max)));
    }

    private static Answer limit(Docket docket, String name, long count, int max) {
        boolean lift = docket.pack().limits().overridable().contains(name);
        return Answer.when(count > max, lift ? Finding.LIMIT_OVERRIDABLE : Finding.LIMIT_REACHED,
                docket.say("limit", docket.word("limit." + said(docket, name)), max, count));
    }

    private static String said(Docket docket, String name) {
        return name.equals("max_changes_per_year") && docket.pack().limits().rolling() ? "max_changes_rolling" : name;
    }

    private static Answer samePair(Docket docket) {
        Optional<Application.Standing> pair = docket.given().stream()
                .filter(given -> Docket.carries(docket.member(), given.memberNumber())).findFirst();
        return pair.map(given -> Answer.no(Finding.DUP_PAIR, docket.say(
                        given.state() == Application.Standing.State.SUSPENDED ? "pair_suspended" : "pair_active",
                        given.since() == null ? "" : given.since())))
                .orElseGet(() -> Answer.fine(docket.say("pair_free")));
    }

    private static Answer otherGiver(Docket docket) {
        Limits limits = docket.pack().limits();
        long others = docket.holding().filter(held -> Docket.carries(docket.member(), held.memberNumber())
                        && !Docket.carries(docket.giver(), held.giverNumber()))
                .map(held -> IdNumbers.canonical(held.giverNumber())).distinct().count();
        if (limits.maxGiversPerMember().isPresent() && others + 1 > limits.maxGiversPerMember().get()) {
            return limit(docket, "max_givers_per_member", others + 1, limits.maxGiversPerMember().get());
        }
        return Answer.when(others > 0 && limits.askWhenBoundElsewhere(), Finding.MEMBER_BOUND_ELSEWHERE,
                docket.say("other_givers", others));
    }

    private static Answer mutual(Docket docket) {
        boolean back = docket.holding().anyMatch(held -> Docket.carries(docket.member(), held.giverNumber())
                && Docket.carries(docket.giver(), held.memberNumber()));
        if (!back) {
            return Answer.fine(docket.say("mutual_none"));
        }
        Optional<Boolean> allowed = docket.pack().limits().allowMutual();
        if (allowed.orElse(false)) {
            return Answer.fine(docket.say("mutual"));
        }
        return Answer.no(allowed.isEmpty() ? Finding.MUTUAL_NOTED : Finding.MUTUAL_FORBIDDEN, docket.say("mutual"));
    }

    private static long held(Docket docket) {
        return docket.given().size() + docket.earlierThatCount().size();
    }

    /** A member bound before by the same giver is not a new one in a lifetime. */
    private static long lifetime(Docket docket) {
        Set<String> known = Changes.membersEver(docket);
        long stated = docket.application().circumstances().membersInLifetime();
        long today = Stream.concat(docket.earlierThatCount().stream().map(Docket.Earlier::matter),
                Stream.of(docket.matter())).map(Application.Matter::member)
                .filter(member -> known.stream().noneMatch(number -> Docket.carries(member, number))).count();
        return Math.max(stated, known.size()) + today;
    }

    private static Optional<Answer> relation(Docket docket) {
        Map<String, Integer> limits = docket.pack().limits().maxPerRelation();
        List<Answer> answers = new ArrayList<>();
        for (String key : keys(docket.relation(), docket.member().sex())) {
            if (limits.containsKey(key)) {
                long standing = docket.given().stream().filter(given -> matches(key, given)).count();
                long today = docket.earlierThatCount().stream().filter(earlier -> keys(
                        Optional.of(earlier.relation()), earlier.matter().member().sex()).contains(key)).count();
                answers.add(limit(docket, "max_per_relation", standing + today + 1, limits.get(key)));
            }
        }
        return answers.stream().reduce(Answer::and);
    }

    /** The kind, and for a parent also which of the two. */
    private static List<String> keys(Optional<Relation> relation, Sex sex) {
        Optional<NearKind> kind = relation.flatMap(Relation::kind);
        if (kind.isEmpty()) {
            return List.of();
        }
        String word = EvidenceRules.word(kind.get());
        return kind.get() == NearKind.PARENT && IdentityRules.known(sex)
                ? List.of(word, sex == Sex.MALE ? "father" : "mother") : List.of(word);
    }

    private static boolean matches(String key, Application.Standing given) {
        return switch (key) {
            case "father" -> PlausibilityRules.is(given, NearKind.PARENT) && given.relation().contains("父");
            case "mother" -> PlausibilityRules.is(given, NearKind.PARENT) && given.relation().contains("母");
            default -> given.kind().map(EvidenceRules::word).filter(key::equals).isPresent();
        };
    }

    /** Under NONE a wish is noted and without effect (§10.5). */
    private static Answer cap(Docket docket) {
        Wishes wishes = docket.pack().wishes();
        Optional<Integer> wish = docket.matter().cap();
        if (wishes.capMode() == Wishes.CapMode.NONE) {
            return Answer.fine(docket.say(wish.isPresent() ? "cap_noted" : "cap_none"));
        }
        if (wish.isEmpty()) {
            return Answer.when(wishes.capMode() == Wishes.CapMode.REQUIRED, Finding.CAP_MISSING,
                    docket.say("cap_unsaid"));
        }
        boolean out = wish.get() <= 0 || wishes.capMax().filter(max -> wish.get() > max).isPresent();
        return Answer.when(out, Finding.CAP_OUT_OF_RANGE, docket.say("cap", wish.get(),
                wishes.capMax().map(String::valueOf).orElse(docket.word("fact.unlimited"))));
    }

    private static Answer period(Docket docket) {
        Wishes wishes = docket.pack().wishes();
        Optional<LocalDate> until = docket.matter().until();
        if (wishes.periodMode() == Wishes.PeriodMode.OPEN) {
            return Answer.when(until.isPresent(), Finding.PERIOD_OUT_OF_RANGE,
                    docket.say(until.isPresent() ? "period_open_only" : "period_open"));
        }
        LocalDate today = docket.application().date();
        boolean out = until.isEmpty() || until.get().isBefore(today) || wishes.periodMaxYears()
                .filter(years -> until.get().isAfter(today.plusYears(years))).isPresent();
        return Answer.when(out, Finding.PERIOD_OUT_OF_RANGE, docket.say("period_fixed",
                until.map(LocalDate::toString).orElse(docket.word("fact.unsaid")),
                wishes.periodMaxYears().map(String::valueOf).orElse(docket.word("fact.unlimited"))));
    }
}

package org.gongji.desk.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rules told a second time, from domain.md Annex A and §10, as one table of codes; it reads packs and cases as
 * plain
 * JSON and shares no class with the first telling. Slower and without words: it only says which codes, and what comes
 * of
 * them.
 */
final class SecondDecider {
    private static final List<String> WORST_LAST = List.of("Allowed", "NeedsSupervisor", "NeedsPaper", "NotDecidable",
            "Refused");
    private static final List<String> DIRECT = List.of("spouse", "parent", "child");
    private static final Set<String> PARENTS_IN_LAW = Set.of("53", "54", "55", "56");
    private static final Set<String> BY_MARRIAGE = Set.of("28", "38", "72", "76");
    private static final Set<String> RESIDUAL = Set.of("29", "39", "49", "59", "79");

    /** What GB/T 4761 and 民法典 §1045 say of a word: code, kind, near, sex, and whose elder. */
    record Word(String code, String kind, String near, String sex) {
    }

    static final Map<String, Word> WORDS = Map.ofEntries(
            Map.entry("妻子", new Word("12", "spouse", "yes", "F")), Map.entry("丈夫", new Word("11", "spouse", "yes",
                    "M")),
            Map.entry("母亲", new Word("52", "parent", "yes", "F")), Map.entry("父亲", new Word("51", "parent", "yes",
                    "M")),
            Map.entry("儿子", new Word("20", "child", "yes", "M")), Map.entry("女儿", new Word("30", "child", "yes", "F")),
            Map.entry("爷爷", new Word("61", "paternal_grandparent", "yes", "M")),
            Map.entry("外婆", new Word("64", "maternal_grandparent", "yes", "F")),
            Map.entry("孙女", new Word("42", "sons_child", "yes", "F")),
            Map.entry("外孙", new Word("43", "daughters_child", "yes", "M")),
            Map.entry("哥哥", new Word("71", "sibling", "yes", "M")), Map.entry("弟弟", new Word("73", "sibling", "yes",
                    "M")),
            Map.entry("姐姐", new Word("75", "sibling", "yes", "F")), Map.entry("妹妹", new Word("77", "sibling", "yes",
                    "F")),
            Map.entry("岳父", new Word("55", "", "no", "M")), Map.entry("岳母", new Word("56", "", "no", "F")),
            Map.entry("儿媳", new Word("38", "", "no", "F")), Map.entry("女婿", new Word("28", "", "no", "M")),
            Map.entry("嫂子", new Word("72", "", "no", "F")), Map.entry("舅舅", new Word("85", "", "no", "M")),
            Map.entry("继父", new Word("57", "parent", "ask", "M")));

    /** One finding of the table: what it is called, how grave, what it makes of the matter, and when it is there. */
    private record Row(String code, String grade, String outcome, Predicate<Facts> when) {
        static Row a(String code, Predicate<Facts> when) {
            return new Row(code, "A", "Refused", when);
        }

        static Row paper(String code, Predicate<Facts> when) {
            return new Row(code, "A", "NeedsPaper", when);
        }

        static Row b(String code, Predicate<Facts> when) {
            return new Row(code, "B", "NeedsSupervisor", when);
        }

        static Row w(String code, Predicate<Facts> when) {
            return new Row(code, "W", "Allowed", when);
        }

        static Row undecidable(String code, Predicate<Facts> when) {
            return new Row(code, "A", "NotDecidable", when);
        }
    }

    /** @param codes {@code CODE:class}, sorted */
    record Verdict(String outcome, Set<String> codes) {
    }

    private static List<Row> identity(String side) {
        return List.of(
                Row.a("ID_KIND_NOT_ACCEPTED", f -> !has(f.parameter(side + "_id_kinds"), f.side(side).get("docKind"))),
                Row.undecidable("ID_FORMAT", f -> f.faulty(side) && f.keyed(side)),
                Row.b("ID_CHECKSUM", f -> !f.keyed(side) && f.text(side, "fault").equals("checksum")),
                Row.a("ID_DATE", f -> !f.keyed(side) && f.text(side, "fault").equals("date")),
                Row.b("ID_SEX_MISMATCH", f -> f.side(side).get("otherSex").asBoolean() && !(f.faulty(side)
                        && f.keyed(side))),
                Row.b("ID_EXPIRED", f -> !f.text(side, "validTo").isEmpty()
                        && LocalDate.parse(f.text(side, "validTo")).isBefore(f.day("accepted"))),
                Row.b("OLDER_CARD", f -> f.side(side).get("older").asBoolean()),
                Row.w("NAME_TRUNCATED", f -> f.side(side).get("cut").asBoolean()),
                Row.b("NAME_MISMATCH", f -> f.side(side).get("otherName").asBoolean()
                        && f.answer(side).equals("found")));
    }

    private static List<Row> insurance(String side, String code) {
        return List.of(
                Row.b("NOT_IN_ROSTER", f -> f.answer(side).equals("absent")),
                Row.b("STATUS_UNVERIFIED", f -> f.answer(side).equals("no_roster")),
                new Row("STATUS_UNVERIFIED", side.equals("giver") ? "B" : "W",
                        side.equals("giver") ? "NeedsSupervisor" : "Allowed",
                                f -> f.answer(side).equals("not_covered")),
                Row.b("DECEASED_IN_ROSTER", f -> f.dead(side) && f.here(side)),
                Row.a(code + "_ENDED", f -> f.dead(side) && !f.here(side)),
                Row.a(side.equals("giver") ? "GIVER_NOT_310" : "MEMBER_NOT_INSURED",
                        f -> !f.rows(side).isEmpty() && f.best(side) == null),
                Row.a(code + "_SUSPENDED", f -> f.bad(side) && f.best(side).get("status").asText().equals("2")),
                Row.a(code + "_ENDED", f -> f.bad(side) && !f.dead(side)
                        && !List.of(side.equals("giver") ? "2" : "0",
                                "2").contains(f.best(side).get("status").asText())),
                Row.a(side.equals("giver") ? "GIVER_OUT_OF_SCOPE" : "MEMBER_OTHER_PROVINCE", f -> f.best(side) != null
                        && !starts(f.best(side).get("area").asText(), f.parameter(side + "_admdvs_prefix"))));
    }

    private static final List<Row> GIVER = List.of(
            Row.a("GIVER_EXCLUDED_TYPE", f -> f.best("giver") != null
                    && starts(f.best("giver").get("type").asText(), f.parameter("giver_psn_type_excluded"))),
            Row.a("GIVER_NO_ACCOUNT", f -> f.best("giver") != null
                    && f.best("giver").get("account").asText().equals("no")),
            Row.b("GIVER_ACCOUNT_UNKNOWN", f -> f.best("giver") != null
                    && f.best("giver").get("account").asText().equals("unknown")
                    && List.of("found", "absent").contains(f.answer("giver"))),
            Row.paper("BALANCE_MISSING", f -> !f.parameter("min_balance").isNull() && f.visit.get("balance").isNull()),
            Row.a("BALANCE_TOO_LOW", f -> f.poor() && !f.lifts("min_balance")),
            Row.b("BALANCE_TOO_LOW", f -> f.poor() && f.lifts("min_balance")));

    private static final List<Row> MEMBER = List.of(
            Row.a("MEMBER_NOT_INSURED", f -> f.bad("member") && f.best("member").get("status").asText().equals("0")),
            Row.b("ROSTER_STALE", f -> f.stamps().anyMatch(day -> ChronoUnit.DAYS.between(day, f.day("accepted"))
                    > f.number("roster_max_age_days"))),
            Row.a("SELF_BINDING", f -> f.giver.get("ref").equals(f.member.get("ref"))),
            Row.a("SAME_PERSON_TWICE", f -> f.earlier.stream().anyMatch(one -> one.ref.equals(f.ref()))));

    private static final List<Row> RELATION = List.of(
            Row.paper("REL_MISSING", f -> f.claim == null),
            Row.a("REL_IN_LAW", f -> f.reach().equals("in_law")), Row.a("REL_OUT_OF_SCOPE",
                    f -> f.reach().equals("out")),
            Row.paper("REL_NEEDS_SUBTYPE", f -> f.reach().equals("ask")),
            Row.w("PAPER_IMPLAUSIBLE", f -> f.against.equals("corrected")),
            Row.b("PAPER_IMPLAUSIBLE", f -> f.against.equals("conflict")),
            Row.a("REL_SEX_MISMATCH", f -> f.asked() && !f.relation.sex().equals(f.text("member", "sex"))),
            Row.a("AGE_IMPLAUSIBLE", f -> f.asked() && f.elder() != null && f.generation() == 1
                    && !f.elder().isBefore(f.younger())),
            Row.b("AGE_IMPLAUSIBLE", f -> f.asked() && f.elder() != null && f.generation() == 1
                    && f.elder().isBefore(f.younger()) && (f.gap() < 15 || f.gap() > 60)),
            Row.b("AGE_IMPLAUSIBLE", f -> f.asked() && f.elder() != null && f.generation() == 2 && f.gap() < 30),
            Row.a("SECOND_SPOUSE", f -> f.asked() && f.is("spouse") && (f.otherSpouse()
                    || f.earlierOf("spouse").anyMatch(
                    one -> !one.ref.equals(f.ref())))),
            Row.b("SECOND_PARENT", f -> f.asked() && f.is("parent")
                    && (f.given().anyMatch(one -> one.get("kind").asText()
                    .equals("parent") && one.get("relation").asText().contains(f.text("member", "sex").equals("M") ? "父"
                    : "母") && !one.get("member").asText().equals(f.ref())) || f.earlierOf("parent").anyMatch(
                    one -> one.sex.equals(f.text("member", "sex")) && !one.ref.equals(f.ref())))),
            Row.w("SIBLING_ORDER", f -> f.asked() && Set.of("71", "75").contains(f.relation.code())
                    && f.birth("member").isAfter(f.birth("giver"))),
            Row.w("SIBLING_ORDER", f -> f.asked() && Set.of("73", "77").contains(f.relation.code())
                    && f.birth("member").isBefore(f.birth("giver"))));

    private static final List<Row> EVIDENCE = List.of(
            Row.paper("EVIDENCE_WEAK", f -> f.asked() && f.strength().equals("proved") && !f.mode("DOC")
                    && !(f.matter.get("booklet").asBoolean() && f.mode("SAME_HUKOU"))),
            Row.paper("EVIDENCE_WEAK", f -> f.asked() && f.strength().equals("presumed") && !f.promised()),
            Row.paper("EVIDENCE_MISSING", f -> f.asked() && f.strength().equals("not_provable")
                    && !(f.promised() && f.parameter("commitment_alone").asBoolean())),
            Row.paper("COMMITMENT_NOT_ALLOWED", f -> f.asked() && f.committed() && !f.promised()
                    && !f.matter.get("strength").asText().equals("proved")));

    private static final List<Row> QUANTITY = List.of(
            Row.a("DUP_PAIR", f -> f.given().anyMatch(one -> one.get("member").asText().equals(f.ref()))),
            Row.b("MEMBER_BOUND_ELSEWHERE", f -> f.others() > 0 && f.parameter("ask_when_bound_elsewhere").asBoolean()
                    && !f.over("max_givers_per_member", f.others() + 1)),
            Row.a("MUTUAL_BINDING", f -> f.mutual() && f.parameter("allow_mutual").isBoolean()
                    && !f.parameter("allow_mutual").asBoolean()),
            Row.w("MUTUAL_BINDING", f -> f.mutual() && f.parameter("allow_mutual").isNull()),
            Row.a("LIMIT_REACHED", f -> f.reached().anyMatch(name -> !f.lifts(name))),
            Row.b("LIMIT_REACHED", f -> f.reached().anyMatch(f::lifts)));

    private static final List<Row> CAP = List.of(
            Row.paper("CAP_MISSING", f -> f.says("cap_mode", "REQUIRED") && f.matter.get("cap").isNull()),
            Row.a("CAP_OUT_OF_RANGE", f -> !f.says("cap_mode", "NONE") && !f.matter.get("cap").isNull()
                    && (f.matter.get("cap").asInt() <= 0 || f.over("cap_max", f.matter.get("cap").asInt()))));

    private static final List<Row> PERIOD = List.of(
            Row.a("PERIOD_OUT_OF_RANGE", f -> f.says("period_mode", "OPEN") && f.until() != null),
            Row.a("PERIOD_OUT_OF_RANGE", f -> f.says("period_mode", "FIXED_MAX_YEARS") && (f.until() == null
                    || f.until().isBefore(f.day("date")) || !f.parameter("period_max_years").isNull()
                    && f.until().isAfter(f.day("date").plusYears(f.number("period_max_years"))))));

    private static final List<Row> NOTICE = List.of(Row.paper("NOTICE_MISSING", f -> !f.flag("notice")));

    private static final List<Row> CONSENT = List.of(
            Row.paper("STATEMENT_MARITAL_MISSING", f -> f.is("spouse") && !f.flag("stillMarried")),
            Row.paper("SPOUSE_CONFIRMATION_MISSING", f -> f.is("spouse") && !f.flag("spouseConfirmed")
                    && f.parameter("spouse_confirmation").asBoolean()),
            Row.paper("CONSENT_MISSING", f -> f.age() < 14 && !f.matter.get("guardianConsent").asBoolean()),
            Row.paper("GUARDIAN_MISSING", f -> f.age() < 14 && !f.matter.get("guardianShown").asBoolean()
                    && !(f.is("child") && f.asked() && EVIDENCE.subList(0,
                            3).stream().noneMatch(row -> row.when().test(f)))),
            Row.w("GUARDIAN_NOTICE", f -> f.age() >= 14 && f.age() < 18 && !f.is("child")));

    private static final List<Row> HANDS = List.of(
            Row.paper("AGENT_PAPER_MISSING", f -> f.flag("agent") && !f.flag("agentPaper")),
            Row.paper("WITNESS_MISSING", f -> f.flag("cannotWrite") && f.visit.get("witnesses").asInt() < 2));

    private static final List<Row> END = List.of(
            Row.a("NOT_ENTITLED_TO_END", f -> !f.pairStands() || !(f.asks(f.text("giver", "ref"))
                    || f.asks(f.ref()) && f.says("unbind_by", "EITHER"))),
            Row.a("LOCKED", f -> f.pairStands() && !f.parameter("min_days_before_unbind").isNull()
                    && !f.dead("giver") && !f.dead("member") && !f.day("date").isAfter(LocalDate.parse(f.pair()
                    .get("since").asText()).plusDays(f.number("min_days_before_unbind")))),
            Row.a("LIMIT_REACHED", f -> f.over("max_changes_per_year", f.changes())
                    && !f.lifts("max_changes_per_year")),
            Row.b("LIMIT_REACHED", f -> f.over("max_changes_per_year", f.changes())
                    && f.lifts("max_changes_per_year")));

    private static final List<Row> CLOCK = List.of(Row.undecidable("CLOCK_DOUBTFUL", f -> f.flag("clockDoubtful")));

    private static final List<Row> CHANGE = List.of(
            Row.a("NOT_CHANGEABLE", f -> !f.pairStands() || f.pair().get("state").asText().equals("suspended")
                    || !f.flag("agent") && !f.asks(f.text("giver", "ref"))
                    || !f.otherRelation() && !f.otherCap() && !f.otherEnd()));

    private static final List<Row> PER_RELATION = List.of(
            Row.a("LIMIT_REACHED", f -> f.relationFull() && !f.lifts("max_per_relation")),
            Row.b("LIMIT_REACHED", f -> f.relationFull() && f.lifts("max_per_relation")));

    private static List<Row> table(String purpose) {
        Stream<List<Row>> rows = switch (purpose) {
            case "bind" -> Stream.of(CLOCK, identity("giver"), insurance("giver", "GIVER"), GIVER, identity("member"),
                    insurance("member", "MEMBER"), MEMBER, RELATION, EVIDENCE, QUANTITY, CAP, PERIOD, NOTICE, CONSENT,
                    HANDS);
            case "change" -> Stream.of(CLOCK, identity("giver"), CHANGE, NOTICE,
                    where(Facts::otherRelation, Stream.of(RELATION, EVIDENCE, PER_RELATION, CONSENT)),
                    where(Facts::otherCap, Stream.of(CAP)), where(Facts::otherEnd, Stream.of(PERIOD)), HANDS);
            default -> Stream.of(CLOCK, identity("giver"), END, HANDS);
        };
        return rows.flatMap(List::stream).toList();
    }

    /** What a change does not touch is not asked again, and the pair is not in its own way. */
    private static List<Row> where(Predicate<Facts> touched, Stream<List<Row>> tables) {
        return tables.flatMap(List::stream).map(row -> new Row(row.code(), row.grade(), row.outcome(),
                facts -> touched.test(facts) && row.when().test(facts.besidePair()))).toList();
    }

    private record Earlier(String ref, String kind, String sex, String outcome) {
    }

    List<Verdict> decide(JsonNode pack, JsonNode visit) {
        List<Verdict> verdicts = new ArrayList<>();
        List<Earlier> earlier = new ArrayList<>();
        for (JsonNode matter : visit.get("members")) {
            Facts facts = new Facts(pack, visit, matter, List.copyOf(earlier));
            Set<String> codes = new TreeSet<>();
            String outcome = "Allowed";
            for (Row row : table(visit.get("purpose").asText())) {
                if (row.when().test(facts)) {
                    codes.add(row.code() + ":" + row.grade());
                    outcome = WORST_LAST.indexOf(row.outcome()) > WORST_LAST.indexOf(outcome) ? row.outcome() : outcome;
                }
            }
            verdicts.add(new Verdict(outcome, codes));
            earlier.add(new Earlier(facts.ref(), facts.relation == null ? "" : facts.relation.kind(),
                    facts.text("member", "sex"), outcome));
        }
        return verdicts;
    }

    /** The pack in force that is nearest, by its plain fields; null where there is none. */
    static JsonNode choose(List<JsonNode> packs, LocalDate day, String area) {
        return packs.stream().filter(pack -> area.startsWith(pack.get("jurisdiction").asText()))
                .filter(pack -> !day.isBefore(LocalDate.parse(pack.get("effective_from").asText())))
                .filter(pack -> pack.get("effective_to").isNull()
                        || !day.isAfter(LocalDate.parse(pack.get("effective_to").asText())))
                .max(Comparator.comparingInt(pack -> pack.get("jurisdiction").asText().length())).orElse(null);
    }

    private static boolean has(JsonNode list, JsonNode word) {
        return items(list).anyMatch(one -> one.asText().equals(word.asText()));
    }

    private static boolean starts(String code, JsonNode prefixes) {
        return items(prefixes).anyMatch(prefix -> code.startsWith(prefix.asText()));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** What a row may ask. */
    private static final class Facts {
        private final JsonNode pack;
        private final JsonNode parameters;
        private final JsonNode visit;
        private final JsonNode matter;
        private final JsonNode giver;
        private final JsonNode member;
        private final List<Earlier> earlier;
        private final Word claim;
        private Word relation;
        private String against = "";
        private boolean shown;

        Facts(JsonNode pack, JsonNode visit, JsonNode matter, List<Earlier> before) {
            this.pack = pack;
            this.parameters = pack.get("parameters");
            this.visit = visit;
            this.matter = matter;
            this.giver = visit.get("giver");
            this.member = matter.get("person");
            this.earlier = before;
            this.claim = WORDS.get(matter.get("claim").asText());
            judge();
        }

        /** §10.2: between two near kinds the paper corrects; against a stranger to the law it is a finding. */
        private void judge() {
            relation = claim;
            boolean proved = matter.get("strength").asText().equals("proved");
            if (claim == null || matter.get("strength").asText().equals("not_provable")) {
                return;
            }
            Word seen = matter.get("shown").isNull() ? claim : WORDS.get(matter.get("shown").asText());
            boolean same = seen.code().equals(claim.code()) || !seen.kind().isEmpty()
                    && seen.kind().equals(claim.kind());
            boolean claimNear = !claim.near().equals("no");
            boolean seenNear = !seen.near().equals("no");
            shown = same || claimNear == seenNear || seenNear || proved;
            if (same) {
                relation = claim.near().equals("ask") || seen.near().equals("ask") ? seen : claim;
            } else if (claimNear && seenNear) {
                against = "corrected";
                relation = seen;
            } else if (claimNear != seenNear) {
                against = "conflict";
                relation = seenNear || proved ? seen : claim;
            }
        }

        JsonNode parameter(String name) {
            return parameters.get(name).get("value");
        }

        int number(String name) {
            return parameter(name).asInt();
        }

        boolean says(String name, String word) {
            return parameter(name).asText().equals(word);
        }

        boolean over(String limit, long count) {
            return !parameter(limit).isNull() && count > number(limit);
        }

        boolean lifts(String limit) {
            return items(parameter("overridable")).anyMatch(one -> one.asText().equals(limit));
        }

        boolean flag(String name) {
            return visit.get(name).asBoolean();
        }

        LocalDate day(String name) {
            return LocalDate.parse(visit.get(name).asText());
        }

        JsonNode side(String side) {
            return side.equals("giver") ? giver : member;
        }

        String text(String side, String field) {
            return side(side).get(field).asText();
        }

        String ref() {
            return member.get("ref").asText();
        }

        boolean faulty(String side) {
            return !text(side, "fault").equals("none");
        }

        boolean keyed(String side) {
            return text(side, "source").equals("keyed");
        }

        String answer(String side) {
            return text(side, "answer");
        }

        List<JsonNode> rows(String side) {
            boolean known = answer(side).equals("found") || side(side).get("declared").asBoolean();
            return known ? items(side(side).get("rows")).toList() : List.of();
        }

        boolean dead(String side) {
            return answer(side).equals("found")
                    && items(side(side).get("rows")).anyMatch(row -> row.get("dead").asBoolean());
        }

        boolean here(String side) {
            return asks(text(side, "ref")) && !flag("agent") || side(side).get("present").asBoolean();
        }

        boolean asks(String who) {
            return visit.get("applicant").asText().equals(who);
        }

        JsonNode best(String side) {
            return rows(side).stream().filter(row -> has(parameter(side + "_insutype"), row.get("insutype")))
                    .min(Comparator.comparing((JsonNode row) -> !has(parameter(side + "_status"), row.get("status")))
                            .thenComparing(row -> !starts(row.get("area").asText(), parameter(side + "_admdvs_prefix")))
                            .thenComparing(row -> !row.get("account").asText().equals("yes"))
                            .thenComparing(row -> row.get("status").asText())).orElse(null);
        }

        boolean bad(String side) {
            return best(side) != null && !has(parameter(side + "_status"), best(side).get("status"));
        }

        boolean poor() {
            return !parameter("min_balance").isNull() && !visit.get("balance").isNull()
                    && visit.get("balance").asInt() < number("min_balance");
        }

        Stream<LocalDate> stamps() {
            return Stream.of(giver, member).filter(one -> !one.get("answer").asText().equals("no_roster"))
                    .map(one -> LocalDate.parse(one.get("asOf").asText()));
        }

        String reach() {
            if (relation == null) {
                return "unstated";
            }
            boolean inLawToo = parameter("allow_in_law").asBoolean() || says("relation_scope", "NEAR8_PLUS_INLAW");
            if (relation.near().equals("no")) {
                return PARENTS_IN_LAW.contains(relation.code()) && inLawToo ? "in"
                        : PARENTS_IN_LAW.contains(relation.code()) || BY_MARRIAGE.contains(relation.code()) ? "in_law"
                        : "out";
            }
            if (says("relation_scope", "DIRECT") && !DIRECT.contains(relation.kind())) {
                return "out";
            }
            return RESIDUAL.contains(relation.code()) ? "residual" : relation.near().equals("yes") ? "in" : "ask";
        }

        boolean asked() {
            return Set.of("in", "ask", "residual").contains(reach());
        }

        boolean is(String kind) {
            return relation != null && relation.kind().equals(kind);
        }

        LocalDate birth(String side) {
            return LocalDate.parse(text(side, "birth"));
        }

        int generation() {
            return switch (relation.kind()) {
                case "parent", "child" -> 1;
                case "paternal_grandparent", "maternal_grandparent", "sons_child", "daughters_child" -> 2;
                default -> 0;
            };
        }

        LocalDate elder() {
            boolean memberIs = relation.kind().contains("parent");
            return generation() == 0 ? null : birth(memberIs ? "member" : "giver");
        }

        LocalDate younger() {
            return birth(relation.kind().contains("parent") ? "giver" : "member");
        }

        long gap() {
            return ChronoUnit.YEARS.between(elder(), younger());
        }

        long age() {
            return ChronoUnit.YEARS.between(birth("member"), day("date"));
        }

        String strength() {
            return shown ? matter.get("strength").asText() : "not_provable";
        }

        boolean mode(String mode) {
            JsonNode modes = parameter("evidence_modes_by_relation").get(relation.kind().isEmpty() ? "in_law"
                    : relation.kind());
            return modes != null && items(modes).anyMatch(one -> one.asText().equals(mode));
        }

        boolean committed() {
            return matter.get("committed").asBoolean();
        }

        boolean promised() {
            return committed() && !flag("agent") && !flag("falseCommitment") && !flag("withdrawn")
                    && mode("COMMITMENT");
        }

        Stream<JsonNode> holding() {
            return items(visit.get("standing")).filter(one -> !one.get("state").asText().equals("ended"));
        }

        Stream<JsonNode> given() {
            return holding().filter(one -> one.get("giver").asText().equals(giver.get("ref").asText()));
        }

        boolean otherSpouse() {
            String own = giver.get("ref").asText();
            return holding().filter(one -> one.get("kind").asText().equals("spouse")).anyMatch(one ->
                    one.get("giver").asText().equals(own) && !one.get("member").asText().equals(ref())
                    || one.get("member").asText().equals(own) && !one.get("giver").asText().equals(ref()));
        }

        Stream<Earlier> before() {
            return earlier.stream().filter(one -> !one.outcome().equals("Refused"));
        }

        Stream<Earlier> earlierOf(String kind) {
            return before().filter(one -> one.kind().equals(kind));
        }

        long others() {
            return holding().filter(one -> one.get("member").asText().equals(ref()))
                    .map(one -> one.get("giver").asText()).filter(one -> !one.equals(giver.get("ref").asText()))
                    .distinct().count();
        }

        LocalDate until() {
            return matter.get("until").isNull() ? null : LocalDate.parse(matter.get("until").asText());
        }

        boolean mutual() {
            return holding().anyMatch(one -> one.get("giver").asText().equals(ref())
                    && one.get("member").asText().equals(giver.get("ref").asText()));
        }

        boolean pairStands() {
            return given().anyMatch(one -> one.get("member").asText().equals(ref()));
        }

        boolean otherRelation() {
            return pairStands() && (relation == null
                    || !relation.code().equals(WORDS.get(pair().get("relation").asText()).code()));
        }

        boolean otherCap() {
            return pairStands() && !says("cap_mode", "NONE") && !pair().get("cap").equals(matter.get("cap"));
        }

        boolean otherEnd() {
            return pairStands() && !pair().get("until").equals(matter.get("until"));
        }

        /** The same case as if this pair did not stand. */
        Facts besidePair() {
            ObjectNode without = visit.deepCopy();
            ArrayNode others = without.putArray("standing");
            items(visit.get("standing")).filter(one -> one.get("state").asText().equals("ended")
                    || !one.get("giver").asText().equals(giver.get("ref").asText())
                    || !one.get("member").asText().equals(ref())).forEach(others::add);
            return new Facts(pack, without, matter, earlier);
        }

        JsonNode pair() {
            return given().filter(one -> one.get("member").asText().equals(ref())).findFirst().orElseThrow();
        }

        long changes() {
            LocalDate today = day("date");
            LocalDate first = parameter("limits_rolling").asBoolean() ? today.minusYears(1).plusDays(1)
                    : LocalDate.of(today.getYear(), 1, 1);
            long here = items(visit.get("standing"))
                    .filter(one -> one.get("giver").asText().equals(giver.get("ref").asText()))
                    .flatMap(one -> Stream.of(one.get("since").asText(), one.get("ended").asText(""))
                            .filter(day -> !day.isEmpty() && !day.equals("null")))
                    .map(LocalDate::parse).filter(day -> !day.isBefore(first) && !day.isAfter(today)).count();
            return Math.max(here, visit.get("changes").asInt()) + before().count() + 1;
        }

        private long lifetime() {
            Set<String> ever = new HashSet<>();
            items(visit.get("standing")).filter(one -> one.get("giver").asText().equals(giver.get("ref").asText()))
                    .forEach(one -> ever.add(one.get("member").asText()));
            long fresh = Stream.concat(before().map(Earlier::ref), Stream.of(ref())).filter(one -> !ever.contains(one))
                    .count();
            return Math.max(ever.size(), visit.get("lifetime").asInt()) + fresh;
        }

        boolean relationFull() {
            return reached().anyMatch("max_per_relation"::equals);
        }

        /** Names of the limits that this matter goes beyond. */
        Stream<String> reached() {
            List<String> reached = new ArrayList<>();
            note(reached, "max_givers_per_member", others() + 1);
            note(reached, "max_members_current", given().count() + before().count() + 1);
            note(reached, "max_members_lifetime", lifetime());
            note(reached, "max_changes_per_year", changes());
            JsonNode each = parameter("max_per_relation");
            if (!each.isNull() && relation != null && !relation.kind().isEmpty()) {
                keys(relation.kind(), text("member", "sex")).filter(each::has).filter(key -> ofKey(key) + 1
                        > each.get(key).asInt()).forEach(key -> reached.add("max_per_relation"));
            }
            return reached.stream();
        }

        private void note(List<String> reached, String name, long count) {
            if (over(name, count)) {
                reached.add(name);
            }
        }

        private static Stream<String> keys(String kind, String sex) {
            return kind.equals("parent") ? Stream.of(kind, sex.equals("M") ? "father" : "mother") : Stream.of(kind);
        }

        private long ofKey(String key) {
            long standing = given().filter(one -> key.equals("father") || key.equals("mother")
                    ? one.get("kind").asText().equals("parent") && one.get("relation").asText().contains(
                    key.equals("father") ? "父" : "母") : one.get("kind").asText().equals(key)).count();
            return standing + before().filter(one -> !one.kind().isEmpty() && keys(one.kind(), one.sex()).anyMatch(
                    key::equals)).count();
        }
    }
}

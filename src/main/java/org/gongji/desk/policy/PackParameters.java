package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.policy.PolicyPack.Acting;
import org.gongji.desk.policy.PolicyPack.Limits;
import org.gongji.desk.policy.PolicyPack.Provenance;
import org.gongji.desk.policy.PolicyPack.Proving;
import org.gongji.desk.policy.PolicyPack.Scope;
import org.gongji.desk.policy.PolicyPack.Wishes;

/** The {@code parameters} of a pack: {@code {"name": {"value": …, "source": "…", "confidence": "O"}}}. */
final class PackParameters {
    /** Columns of domain.md §1.3, then those of §10.6, then which identity documents are taken. */
    private static final List<String> NAMES = List.of("giver_insutype", "giver_psn_type_excluded", "giver_status",
            "giver_admdvs_prefix", "member_insutype", "member_status", "member_admdvs_prefix", "relation_scope",
            "allow_in_law", "max_members_current", "max_per_relation", "max_members_lifetime",
            "max_givers_per_member", "allow_mutual", "max_changes_per_year", "min_days_before_unbind", "min_balance",
            "cap_mode", "period_mode", "evidence_modes_by_relation", "commitment_template_id", "consent_template_id",
            "spouse_confirmation", "effect_mode", "unbind_by", "suspend_on", "terminate_on", "refund_to",
            "overridable", "ask_when_bound_elsewhere", "cap_max", "commitment_alone", "roster_max_age_days",
            "signing_mode", "step_support_years", "period_max_years", "limits_rolling", "giver_id_kinds",
            "member_id_kinds");
    /** Left out, the usual holds: packs signed before there was a second person stay what they are. */
    private static final List<String> OPTIONAL = List.of("approval_days", "sign_before_approval", "work_calendar",
            "hmt_residence_cert_type", "commitment_verify_days", "deferrable");
    private static final List<String> LIMITS = List.of("max_members_current", "max_per_relation",
            "max_members_lifetime", "max_givers_per_member", "max_changes_per_year", "min_balance");
    private static final String[] RELATIONS = Stream.concat(Arrays.stream(NearKind.values())
            .map(EvidenceRules::word), Stream.of("in_law")).toArray(String[]::new);
    private static final String[] RELATION_LIMITS = Stream.concat(Arrays.stream(NearKind.values())
            .map(EvidenceRules::word), Stream.of("father", "mother")).toArray(String[]::new);

    private final JsonField parameters;
    private final Map<String, Provenance> provenance = new LinkedHashMap<>();

    PackParameters(JsonField parameters) {
        this.parameters = parameters.only(names().toArray(String[]::new));
        NAMES.forEach(name -> note(name, parameters.get(name)));
        OPTIONAL.forEach(name -> parameters.find(name).ifPresent(one -> note(name, one)));
    }

    private void note(String name, JsonField parameter) {
        JsonField one = parameter.only("value", "source", "confidence");
        one.get("value");
        provenance.put(name, new Provenance(one.get("source").text(),
                one.get("confidence").oneOf("O", "R", "S", "K", "D")));
    }

    /** Every parameter there is, those a pack may leave out included. */
    static List<String> names() {
        return Stream.concat(NAMES.stream(), OPTIONAL.stream()).toList();
    }

    Map<String, Provenance> provenance() {
        return provenance;
    }

    PolicyPack.Giver giver() {
        return new PolicyPack.Giver(codes("giver_insutype"), codes("giver_psn_type_excluded"), codes("giver_status"),
                codes("giver_admdvs_prefix"), idKinds("giver_id_kinds"), number("min_balance"));
    }

    PolicyPack.Member member() {
        return new PolicyPack.Member(codes("member_insutype"), codes("member_status"), codes("member_admdvs_prefix"),
                idKinds("member_id_kinds"));
    }

    Scope scope() {
        return new Scope(word("relation_scope", Scope.Reach.class), value("allow_in_law").flag());
    }

    Limits limits() {
        Map<String, Integer> perRelation = new LinkedHashMap<>();
        if (!value("max_per_relation").isNull()) {
            value("max_per_relation").only(RELATION_LIMITS).entries()
                    .forEach((name, max) -> perRelation.put(name, natural(max)));
        }
        return new Limits(number("max_members_current"), Map.copyOf(perRelation), number("max_members_lifetime"),
                number("max_givers_per_member"), value("ask_when_bound_elsewhere").flag(),
                value("allow_mutual").isNull() ? Optional.empty() : Optional.of(value("allow_mutual").flag()),
                number("max_changes_per_year"), value("limits_rolling").flag(), number("min_days_before_unbind"),
                words("overridable", LIMITS.toArray(String[]::new)));
    }

    Wishes wishes() {
        return new Wishes(word("cap_mode", Wishes.CapMode.class), number("cap_max"),
                word("period_mode", Wishes.PeriodMode.class), number("period_max_years"));
    }

    Proving proving() {
        Map<String, Set<Proving.Mode>> modes = new LinkedHashMap<>();
        value("evidence_modes_by_relation").only(RELATIONS).entries().forEach((relation, list) ->
                modes.put(relation, list.items().stream().map(item -> Proving.Mode.valueOf(
                        item.oneOf("DOC", "SAME_HUKOU", "COMMITMENT"))).collect(Collectors.toUnmodifiableSet())));
        return new Proving(Map.copyOf(modes), value("commitment_alone").flag(),
                natural(value("step_support_years")), value("spouse_confirmation").flag(),
                value("commitment_template_id").text(), value("consent_template_id").text(),
                provenance.containsKey("commitment_verify_days") ? natural(value("commitment_verify_days"))
                        : Proving.VERIFY_DAYS,
                deferrable());
    }

    /** {@code [{"gap": "EVIDENCE_WEAK", "days": 10, "ways": ["COUNTER", "POST"], "clause": "…"}]}; each gap once. */
    private List<Deferral> deferrable() {
        if (!provenance.containsKey("deferrable") || value("deferrable").isNull()) {
            return List.of();
        }
        List<Deferral> rows = new ArrayList<>();
        for (JsonField item : value("deferrable").items()) {
            item.only("gap", "days", "ways", "clause");
            ReasonCode gap = ReasonCode.valueOf(item.get("gap").oneOf(Deferral.gaps()));
            List<Deferral.Way> ways = item.get("ways").items().stream()
                    .map(way -> Deferral.Way.valueOf(way.oneOf("COUNTER", "POST"))).distinct().toList();
            if (rows.stream().anyMatch(row -> row.gap() == gap) || ways.isEmpty()
                    || item.get("days").integer() < 1 || item.get("clause").text().isBlank()) {
                throw item.bad("pack_deferrable");
            }
            rows.add(new Deferral(gap, item.get("days").integer(), ways, item.get("clause").text(), workDays()));
        }
        return List.copyOf(rows);
    }

    private WorkCalendar workDays() {
        return provenance.containsKey("work_calendar") ? calendar(value("work_calendar"))
                : Acting.Second.USUAL.days();
    }

    Acting acting() {
        return new Acting(natural(value("roster_max_age_days")), word("signing_mode", Acting.SigningMode.class),
                word("effect_mode", Acting.EffectMode.class), word("unbind_by", Acting.UnbindBy.class),
                words("suspend_on", "0", "2", "4"), words("terminate_on", "0", "4", "death", "out_of_scope"),
                value("refund_to").oneOf("GIVER"), second(), certTypes());
    }

    private Acting.CertTypes certTypes() {
        return provenance.containsKey("hmt_residence_cert_type")
                ? new Acting.CertTypes(value("hmt_residence_cert_type").oneOf("01", "05")) : Acting.CertTypes.USUAL;
    }

    private Acting.Second second() {
        Acting.Second usual = Acting.Second.USUAL;
        return new Acting.Second(
                provenance.containsKey("approval_days") ? natural(value("approval_days")) : usual.answerDays(),
                provenance.containsKey("sign_before_approval") ? value("sign_before_approval").flag()
                        : usual.signedFirst(),
                workDays());
    }

    /** {@code {"years": [2026], "off": ["2026-01-01", …], "worked": [… weekend days]}}; every day in one of the years. */
    private static WorkCalendar calendar(JsonField field) {
        field.only("years", "off", "worked");
        Set<Integer> years = field.get("years").items().stream().map(PackParameters::natural)
                .collect(Collectors.toUnmodifiableSet());
        return new WorkCalendar(years, days(field.get("off"), years), days(field.get("worked"), years));
    }

    private static Set<LocalDate> days(JsonField field, Set<Integer> years) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (JsonField item : field.items()) {
            if (!years.contains(item.date().getYear()) || !days.add(item.date())) {
                throw item.bad("pack_calendar");
            }
        }
        return days;
    }

    private JsonField value(String name) {
        return parameters.get(name).get("value");
    }

    private Set<String> codes(String name) {
        return value(name).items().stream().map(JsonField::code).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> words(String name, String... known) {
        Set<String> words = new LinkedHashSet<>();
        value(name).items().forEach(item -> words.add(item.oneOf(known)));
        return Set.copyOf(words);
    }

    private Set<IdKind> idKinds(String name) {
        String[] known = Arrays.stream(IdKind.values()).map(IdKind::word).toArray(String[]::new);
        return words(name, known).stream().map(IdKind::ofWord).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Integer> number(String name) {
        return value(name).isNull() ? Optional.empty() : Optional.of(natural(value(name)));
    }

    private static int natural(JsonField field) {
        if (field.integer() < 0) {
            throw field.bad("not_integer");
        }
        return field.integer();
    }

    private <E extends Enum<E>> E word(String name, Class<E> type) {
        String[] known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        return Enum.valueOf(type, value(name).oneOf(known));
    }
}

package org.gongji.desk.ui.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.WorkCalendar;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.words.Words;

/**
 * The parameters of a pack in words, every one, in the order of domain.md §1.3. What a pack leaves out is said as the
 * usual that then holds. A new parameter needs a row here; a test compares the rows with the parameters of the reader.
 */
final class PackWords {
    private static final Words KNOWN = Words.chinese();

    private final List<Row> rows = new ArrayList<>();
    private final PolicyPack pack;

    private PackWords(PolicyPack pack) {
        this.pack = pack;
    }

    /**
     * @param name as in the file
     * @param from source and confidence; empty where the pack leaves the parameter out
     */
    record Row(String name, Said value, Optional<PolicyPack.Provenance> from) {
        Said title() {
            return Said.of("pack.name." + name);
        }
    }

    static List<Row> of(PolicyPack pack) {
        PackWords words = new PackWords(pack);
        words.people();
        words.relations();
        words.limits();
        words.wishes();
        words.proving();
        words.acting();
        return List.copyOf(words.rows);
    }

    private void row(String name, Said value) {
        rows.add(new Row(name, value, Optional.ofNullable(pack.provenance().get(name))));
    }

    private void people() {
        PolicyPack.Giver giver = pack.giver();
        row("giver_insutype", codes(giver.insutype(), "ui.insutype."));
        row("giver_psn_type_excluded", codes(giver.psnTypeExcluded(), "pack.psn-type."));
        row("giver_status", codes(giver.status(), "ui.insu-status."));
        row("giver_admdvs_prefix", places(giver.admdvsPrefix()));
        row("giver_id_kinds", kinds(giver.idKinds()));
        PolicyPack.Member member = pack.member();
        row("member_insutype", codes(member.insutype(), "ui.insutype."));
        row("member_status", codes(member.status(), "ui.insu-status."));
        row("member_admdvs_prefix", places(member.admdvsPrefix()));
        row("member_id_kinds", kinds(member.idKinds()));
    }

    private void relations() {
        row("relation_scope", word("scope", pack.scope().reach()));
        row("allow_in_law", flag(pack.scope().allowInLaw()));
    }

    private void limits() {
        PolicyPack.Limits limits = pack.limits();
        row("max_members_current", number(limits.maxMembersCurrent(), "people"));
        row("max_per_relation", limits.maxPerRelation().isEmpty() ? Said.of("pack.unlimited")
                : together(new TreeMap<>(limits.maxPerRelation()).entrySet(), one -> Said.of("pack.each",
                Said.of("pack.relation." + one.getKey()), one.getValue())));
        row("max_members_lifetime", number(limits.maxMembersLifetime(), "people"));
        row("max_givers_per_member", number(limits.maxGiversPerMember(), "people"));
        row("ask_when_bound_elsewhere", flag(limits.askWhenBoundElsewhere()));
        row("allow_mutual", limits.allowMutual().map(PackWords::flag).orElse(Said.of("pack.noted")));
        row("max_changes_per_year", number(limits.maxChangesPerYear(), "times"));
        row("limits_rolling", Said.of(limits.rolling() ? "pack.year.rolling" : "pack.year.calendar"));
        row("min_days_before_unbind", number(limits.minDaysBeforeUnbind(), "days"));
        row("overridable", together(sorted(limits.overridable()), one -> Said.of("pack.name." + one)));
        row("min_balance", number(pack.giver().minBalance(), "yuan"));
    }

    private void wishes() {
        PolicyPack.Wishes wishes = pack.wishes();
        row("cap_mode", word("cap", wishes.capMode()));
        row("cap_max", number(wishes.capMax(), "yuan"));
        row("period_mode", word("period", wishes.periodMode()));
        row("period_max_years", number(wishes.periodMaxYears(), "years"));
    }

    private void proving() {
        PolicyPack.Proving proving = pack.proving();
        row("evidence_modes_by_relation", together(new TreeMap<>(proving.modes()).entrySet(), PackWords::modes));
        row("commitment_alone", flag(proving.commitmentAlone()));
        row("step_support_years", Said.of("pack.years", proving.stepSupportYears()));
        row("spouse_confirmation", flag(proving.spouseConfirmation()));
        row("commitment_template_id", Said.of("pack.as-it-is", proving.commitmentTemplateId()));
        row("consent_template_id", Said.of("pack.as-it-is", proving.consentTemplateId()));
        row("commitment_verify_days", Said.of("pack.days", proving.verifyDays()));
        row("deferrable", together(proving.deferrable(), PackWords::deferral));
    }

    private static Said modes(Map.Entry<String, Set<PolicyPack.Proving.Mode>> one) {
        return Said.of("pack.modes", Said.of("pack.relation." + one.getKey()),
                together(one.getValue().stream().sorted().toList(), mode -> word("mode", mode)));
    }

    private static Said deferral(Deferral one) {
        return Said.of("pack.deferral", Said.of("policy." + one.gap()), one.days(),
                together(one.ways(), way -> word("way", way)));
    }

    private void acting() {
        PolicyPack.Acting acting = pack.acting();
        row("roster_max_age_days", Said.of("pack.days", acting.rosterMaxAgeDays()));
        row("signing_mode", word("signing", acting.signingMode()));
        row("effect_mode", word("effect", acting.effectMode()));
        row("unbind_by", word("unbind", acting.unbindBy()));
        row("suspend_on", codes(acting.suspendOn(), "pack.on."));
        row("terminate_on", codes(acting.terminateOn(), "pack.on."));
        row("refund_to", Said.of("pack.refund." + acting.refundTo()));
        row("approval_days", Said.of("pack.work-days", acting.second().answerDays()));
        row("sign_before_approval", flag(acting.second().signedFirst()));
        row("work_calendar", calendar(acting.second().days()));
        row("hmt_residence_cert_type", Said.of("pack.as-it-is", acting.certTypes().hmtResidence()));
    }

    private static Said calendar(WorkCalendar calendar) {
        return calendar.years().isEmpty() ? Said.of("pack.calendar.none") : Said.of("pack.calendar",
                together(sorted(calendar.years().stream().map(Object::toString).toList()),
                        year -> Said.of("pack.as-it-is", year)), calendar.off().size(), calendar.worked().size());
    }

    private static Said flag(boolean yes) {
        return Said.of(yes ? "pack.yes" : "pack.no");
    }

    private static Said number(Optional<Integer> number, String unit) {
        return number.map(one -> Said.of("pack." + unit, one)).orElse(Said.of("pack.unlimited"));
    }

    private static Said word(String what, Enum<?> value) {
        return Said.of("pack." + what + "." + value.name());
    }

    private static Said kinds(Set<IdKind> kinds) {
        return together(kinds.stream().sorted().toList(), kind -> Said.of("ui.id-kind." + kind));
    }

    /** Prefixes of division codes; an empty one, or none, is the whole country. */
    private static Said places(Set<String> prefixes) {
        return prefixes.isEmpty() || prefixes.contains("") ? Said.of("pack.everywhere")
                : together(sorted(prefixes), one -> Said.of("pack.place", one));
    }

    /** A code nobody wrote a word for is shown as it came. */
    private static Said codes(Set<String> codes, String room) {
        return together(sorted(codes), code -> KNOWN.find(room + code).isPresent() ? Said.of(room + code)
                : Said.of("pack.as-it-is", code));
    }

    private static List<String> sorted(Collection<String> words) {
        return words.stream().sorted().toList();
    }

    private static <T> Said together(Collection<T> all, Function<T, Said> word) {
        return all.stream().map(word).reduce((one, other) -> Said.of("pack.and", one, other))
                .orElse(Said.of("pack.none"));
    }
}

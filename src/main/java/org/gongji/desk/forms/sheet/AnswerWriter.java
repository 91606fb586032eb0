package org.gongji.desk.forms.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.KinWay;
import org.gongji.desk.forms.OneTimeNotice;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.forms.RefusalNotice;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.words.Words;

/**
 * Fills the papers the applicant takes home: receipt, one-time notice, refusal with its way out. They show the giver's
 * name in full and mask everybody else; only the sheets that are signed carry all names.
 */
public final class AnswerWriter {
    private static final int DRAFT_DAYS = 30;
    private static final int PROMISED_DAYS = 1;
    /** Findings that a paper about kinship cures: the gaps of the proof say which. */
    private static final Set<ReasonCode> KINSHIP = EnumSet.of(ReasonCode.EVIDENCE_MISSING, ReasonCode.EVIDENCE_WEAK,
            ReasonCode.COMMITMENT_NOT_ALLOWED, ReasonCode.REL_NEEDS_SUBTYPE);
    /** Another office's business: not refused, sent on. */
    private static final Set<ReasonCode> ELSEWHERE = EnumSet.of(ReasonCode.GIVER_OUT_OF_SCOPE,
            ReasonCode.GIVER_EXCLUDED_TYPE);

    /** Packs name their own rules 近亲属版·共济人. */
    private static final Pattern PACK_RULE = Pattern.compile("(.+版)·(.+)");

    private final Stationery stationery;
    private final Words words = Words.chinese();
    private final RelationWords relations = new RelationWords();

    public AnswerWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param linked document id of the sheet signed for it; empty where nothing was signed */
    public Receipt receipt(CaseFile file, Conclusion conclusion, List<Decision> decisions, String linked,
                           PackWords pack, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.giver();
        boolean ending = conclusion.record().kind() == MatterKind.END;
        boolean changing = conclusion.record().kind() == MatterKind.CHANGE;
        boolean pending = pack.onAcceptance() && !ending;
        LimitWords limits = new LimitWords(stationery, said, pack.caps());
        List<Matter> done = conclusion.matters().stream().filter(one -> one.state() == MatterState.DONE).toList();
        return new Receipt(stationery.head(FormKind.RECEIPT, "case", conclusion.record().caseNo(), clerk),
                stationery.say(pending ? "acceptance.title" : "receipt.title"), stationery.say("receipt.subtitle"),
                conclusion.record().caseNo(), stationery.date(conclusion.record().closedAt()).toString(),
                conclusion.matters().size(), file.leaves() ? Masking.name(giver.name()) : giver.name(),
                Masking.number(giver.number()), stationery.say(ending ? "receipt.business.end" : changing ? "receipt.business.change"
                        : "receipt.business.bind", done.size()),
                stationery.say(ending ? "receipt.status.ended" : pending ? "receipt.status.pending"
                        : changing ? "receipt.status.changed" : "receipt.status.bound"),
                done.stream().map(matter -> ending ? ended(matter, conclusion, file)
                        : done(matter, changing ? since(matter, file) : pending ? stationery.say("time.pending")
                        : moment(conclusion), claim(file, matter).map(limits::beside)
                        .orElseGet(() -> stationery.say("term.open")))).toList(),
                ending ? List.of() : ways(said, conclusion, decisions), times(conclusion, ending, pending), notDone(file, conclusion, decisions), said.received(decisions),
                ending ? List.of(stationery.say("ending.knows.refund"), stationery.say("ending.knows.again"))
                        : remember(file, said, decisions, pending, limits), linked);
    }

    /** 受理回执 for what was taken and still waits; never called 办结. The draft's number, a promised day, no effect. */
    public Receipt acceptance(CaseFile file, List<Decision> decisions, Clerk clerk) {
        return acceptance(file, decisions, stationery.today().plusDays(PROMISED_DAYS), clerk);
    }

    /** @param last last day of the answer, as it was promised */
    public Receipt acceptance(CaseFile file, List<Decision> decisions, LocalDate last, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.giver();
        String promised = stationery.day(last);
        List<String> remember = new ArrayList<>(decisions.stream().map(decision -> stationery.say(
                "acceptance.waiting", Masking.name(said.person(decision.member()).name()),
                stationery.kin(decision.relation().name()))).toList());
        remember.add(stationery.say("acceptance.call", promised));
        return new Receipt(stationery.head(FormKind.RECEIPT, "draft", file.id(), clerk),
                stationery.say("acceptance.title"), stationery.say("acceptance.subtitle"), file.id(),
                stationery.date(file.acceptedAt()).toString(), decisions.size(), giver.name(),
                Masking.number(giver.number()), stationery.say(file.purpose() == CaseFile.Purpose.CHANGE
                ? "acceptance.business.change" : "acceptance.business", decisions.size()),
                stationery.say("acceptance.status", promised), List.of(), List.of(), List.of(
                new Receipt.Moment(stationery.say("time.accepted"), stationery.time(file.acceptedAt()),
                        stationery.say("time.accepted.note")),
                new Receipt.Moment(stationery.say("time.effective"), stationery.say("time.notyet"),
                        stationery.say("acceptance.note", promised))),
                List.of(), said.received(decisions), remember, "");
    }

    /**
     * 受理回执 for what was taken with a paper to follow: how it comes and until when, and that it lapses.
     *
     * @param agreed by member, in the order of the decisions
     */
    public Receipt deferred(CaseFile file, List<Decision> decisions, List<Deferred> agreed, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.giver();
        String first = stationery.day(agreed.stream().map(Deferred::until).min(LocalDate::compareTo).orElseThrow());
        List<String> remember = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            remember.add(stationery.say("deferral.waiting", Masking.name(said.person(decisions.get(i).member()).name()),
                    stationery.kin(decisions.get(i).relation().name()), stationery.say("deferral.way."
                    + agreed.get(i).way()), stationery.day(agreed.get(i).until())));
        }
        remember.add(stationery.say("deferral.lapses"));
        remember.add(stationery.say("deferral.number", stationery.place().replace('\u3000', ' '), file.id()));
        return new Receipt(stationery.head(FormKind.RECEIPT, "draft", file.id(), clerk),
                stationery.say("acceptance.title"), stationery.say("deferral.subtitle"), file.id(),
                stationery.date(file.acceptedAt()).toString(), decisions.size(), giver.name(),
                Masking.number(giver.number()), stationery.say("acceptance.business", decisions.size()),
                stationery.say("deferral.status", first), List.of(), List.of(), List.of(
                new Receipt.Moment(stationery.say("time.accepted"), stationery.time(file.acceptedAt()),
                        stationery.say("time.accepted.note")),
                new Receipt.Moment(stationery.say("time.effective"), stationery.say("time.notyet"),
                        stationery.say("deferral.note", first))),
                List.of(), said.received(decisions), remember, "");
    }

    /** Over whom the members were reached; a paper that names both needs no picture. */
    private static List<KinWay> ways(CaseWords said, Conclusion conclusion, List<Decision> decisions) {
        List<KinWay> ways = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Proof proof = decisions.get(i).proof();
            if (conclusion.matters().get(i).state() == MatterState.DONE && proof != null && proof.path().size() > 1) {
                ways.addAll(said.way(decisions.get(i)));
            }
        }
        return ways;
    }

    private static Optional<CaseFile.MemberClaim> claim(CaseFile file, Matter matter) {
        return file.members().stream().filter(one -> file.person(one.person()).filter(person ->
                person.document() != null && person.number().equals(matter.member().certno())).isPresent()).findFirst();
    }

    private Receipt.Done done(Matter matter, String since, String term) {
        return new Receipt.Done(Masking.name(matter.member().name()), stationery.kin(matter.relation()),
                Masking.number(matter.member().certno()), since, term);
    }

    /** Since when the pair stands, whatever is changed of it today. */
    private String since(Matter matter, CaseFile file) {
        return file.standing().stream()
                .filter(one -> one.memberNumber().equals(matter.member().certno()) && !one.state().equals("ended"))
                .map(one -> stationery.day(one.since())).findFirst().orElse("");
    }

    /** What is ended began on some earlier day and stops now; both stand on the receipt. */
    private Receipt.Done ended(Matter matter, Conclusion conclusion, CaseFile file) {
        return done(matter, since(matter, file), stationery.say("term.ended", moment(conclusion)));
    }

    private String moment(Conclusion conclusion) {
        return stationery.day(conclusion.record().closedAt()) + " "
                + stationery.time(conclusion.record().closedAt()).substring(0, 5);
    }

    /** Times never mixed: nothing before 可用 promises the pharmacy, and an end promises nothing at all. */
    private List<Receipt.Moment> times(Conclusion conclusion, boolean ending, boolean pending) {
        List<Receipt.Moment> times = new ArrayList<>(List.of(
                new Receipt.Moment(stationery.say("time.accepted"),
                        stationery.time(conclusion.record().acceptedAt()), stationery.say("time.accepted.note")),
                pending ? new Receipt.Moment(stationery.say("time.effective"), stationery.say("time.waiting"),
                        stationery.say("time.pending"))
                        : new Receipt.Moment(stationery.say(ending ? "time.ended" : "time.effective"),
                        stationery.time(conclusion.record().closedAt()), stationery.say("time.effective.note")),
                new Receipt.Moment(stationery.say("time.received"), stationery.say("time.waiting"),
                        stationery.say("time.received.note"))));
        if (!ending) {
            times.add(new Receipt.Moment(stationery.say("time.usable"), stationery.say("time.waiting"),
                    stationery.say("time.usable.note")));
        }
        return times;
    }

    private List<String> notDone(CaseFile file, Conclusion conclusion, List<Decision> decisions) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Matter matter = conclusion.matters().get(i);
            if (matter.state() != MatterState.DONE) {
                String key = matter.state() == MatterState.REFUSED ? "receipt.refused" : "receipt.waiting";
                lines.add(stationery.say(key, Masking.name(matter.member().name()),
                        stationery.kin(matter.relation()), file.id()));
            }
        }
        return lines;
    }

    private List<String> remember(CaseFile file, CaseWords said, List<Decision> decisions, boolean pending,
                                  LimitWords limits) {
        List<String> lines = new ArrayList<>(limits.differences(file, file.members()).stream().map(one ->
                stationery.say("receipt.turn", one.what(), one.before(), one.after())).toList());
        if (!lines.isEmpty()) {
            lines.add(stationery.say("receipt.turn.rest"));
        }
        decisions.stream().filter(one -> one.outcome() == Outcome.ALLOWED && one.verifyBy() != null)
                .forEach(one -> lines.add(stationery.say("remember.verify",
                        Masking.name(said.person(one.member()).name()), stationery.day(one.verifyBy()))));
        if (pending) {
            lines.add(stationery.say("remember.pending"));
        }
        lines.addAll(List.of(stationery.say("remember.card"),
                stationery.say("remember.admitted"), stationery.say("remember.change")));
        String source = said.source(file.giver());
        if (!source.isEmpty()) {
            lines.add(stationery.say("remember.roster", source,
                    Stationery.phone(Masking.phone(said.giver().phone()))));
        }
        return lines;
    }

    /** Everything that is missing for one member, said once. */
    public OneTimeNotice oneTimeNotice(CaseFile file, Decision decision, Clerk clerk) {
        return notice(file, decision, stationery.say("notice.until",
                stationery.day(stationery.today().plusDays(DRAFT_DAYS))), stationery.say("sign.received"), clerk);
    }

    /** The same for what was taken with a paper to follow: the term runs, and the applicant promises by hand. */
    public OneTimeNotice toFollow(CaseFile file, Decision decision, Deferred agreed, Clerk clerk) {
        return notice(file, decision, stationery.say("deferral.until", stationery.day(agreed.until()),
                stationery.say("deferral.way." + agreed.way())), stationery.say("deferral.promise"), clerk);
    }

    private OneTimeNotice notice(CaseFile file, Decision decision, String until, String sign, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person member = said.person(decision.member());
        List<OneTimeNotice.Need> needs = new ArrayList<>(kinship(said, decision));
        decision.reasons().stream().filter(reason -> reason.severity() == Severity.A)
                .filter(reason -> needs.isEmpty() || !KINSHIP.contains(reason.code()))
                .forEach(reason -> needs.add(need(reason)));
        return new OneTimeNotice(stationery.head(FormKind.ONE_TIME_NOTICE, "draft", file.id(), clerk),
                stationery.say("notice.subtitle"), said.giver().name(),
                stationery.say("notice.sentence", Masking.name(member.name()),
                        stationery.kin(decision.relation().name()), needs.size()),
                needs, kept(said, file, decision), List.of(
                stationery.say("notice.when", stationery.place().replace('\u3000', ' '), file.id()), until),
                new SignLine("received", sign, said.giver().name()));
    }

    /** The gaps in the chain of kin, each with every paper that would close it. */
    private List<OneTimeNotice.Need> kinship(CaseWords said, Decision decision) {
        Set<ReasonCode> codes = decision.reasons().stream().map(Decision.Reason::code).collect(Collectors.toSet());
        if (decision.proof() == null || codes.stream().noneMatch(KINSHIP::contains)) {
            return List.of();
        }
        String why = stationery.say("need.chain", stationery.kin(decision.relation().name()),
                said.chain(decision.proof()));
        return decision.proof().missing().stream().map(missing -> new OneTimeNotice.Need(fact(said, decision.proof(),
                missing), why, missing.equals(decision.proof().missing().get(0)) ? said.way(decision) : List.of(),
                missing.papers().stream().map(word -> way(word, said, missing.people())).toList())).toList();
    }

    /** Said along the chain where the missing fact is a link of it: 韩*耕是韩*仪的父亲. */
    private String fact(CaseWords said, Proof proof, Proof.Missing missing) {
        String one = missing.people().isEmpty() ? "" : missing.people().get(0);
        String other = missing.people().size() < 2 ? "" : missing.people().get(1);
        Optional<Proof.Link> link = proof.path().stream()
                .filter(step -> step.fromName().equals(one) && step.toName().equals(other)).findFirst();
        if (link.isPresent() && !missing.fact().equals("support")) {
            String key = said.known(other) ? "need.link" : "need.who";
            return stationery.say(key, said.called(one), stationery.kin(link.get().step()), said.called(other));
        }
        return stationery.say(words.find("paper.need." + missing.fact()).isPresent() ? "need." + missing.fact()
                : "need.kinship", said.called(one), said.called(other));
    }

    /** What is missing beside kinship: a consent, a signature, an authorisation. */
    private OneTimeNotice.Need need(Decision.Reason reason) {
        String code = reason.code().name();
        List<OneTimeNotice.Way> ways = words.find("paper.cure." + code)
                .map(bring -> List.of(new OneTimeNotice.Way(bring, "", words.find("paper.cure." + code + ".note")
                        .orElse("")))).orElse(List.of());
        return new OneTimeNotice.Need(stationery.say("need.short", words.find("paper.lack." + code)
                .orElseGet(() -> words.say("policy." + code))),
                words.say("policy." + code + ".why"), List.of(), ways);
    }

    private OneTimeNotice.Way way(String word, CaseWords said, List<String> people) {
        String note = words.find("paper.way." + word).orElse("");
        if (word.equals("commitment")) {
            return new OneTimeNotice.Way(stationery.say("way.commitment.bring"), stationery.say("in.person"), note);
        }
        PaperKind kind = PaperKind.ofWord(word);
        String bring = kind == PaperKind.HUKOU_BOOKLET && people.size() == 2
                ? stationery.say("way.hukou.bring", said.called(people.get(0)), said.called(people.get(1)))
                : kind.chinese();
        return new OneTimeNotice.Way(bring, stationery.say("original"), note);
    }

    private List<OneTimeNotice.Kept> kept(CaseWords said, CaseFile file, Decision decision) {
        return file.papers().stream().map(paper -> new OneTimeNotice.Kept(said.named(paper),
                said.proves(paper, List.of(decision)), stationery.say(paper.returned() ? paper.original()
                ? "notice.seen" : "notice.seen.copy" : "kept"))).toList();
    }

    /** 不予受理通知书 before there is a case number. */
    public RefusalNotice refusal(CaseFile file, Decision decision, PackWords pack, Clerk clerk) {
        return refusal(file, decision, pack, clerk, "");
    }

    /**
     * 不予受理通知书 for one member: facts, clause, the lawful way out, remedies. Where another office is competent it
     * is 转办告知 instead, which takes nothing away and so needs no remedies.
     *
     * @param caseNo case number; empty while there is only a draft
     */
    public RefusalNotice refusal(CaseFile file, Decision decision, PackWords pack, Clerk clerk, String caseNo) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.person(file.asker());
        List<Decision.Reason> grounds = decision.reasons().stream()
                .filter(reason -> reason.severity() == Severity.A).toList();
        String first = grounds.isEmpty() ? "" : grounds.get(0).code().name();
        boolean elsewhere = !grounds.isEmpty() && ELSEWHERE.contains(grounds.get(0).code());
        return new RefusalNotice(stationery.head(FormKind.REFUSAL, caseNo.isEmpty() ? "draft" : "case",
                caseNo.isEmpty() ? file.id() : caseNo, clerk),
                elsewhere ? stationery.say("elsewhere.title") : FormKind.REFUSAL.chinese(),
                stationery.say("refusal.addressee", giver.name(), Masking.number(giver.number())),
                file.leaves() ? stationery.say("leave.request", stationery.day(file.applicationDate()),
                        Masking.name(said.giver().name())) : stationery.say("refusal.request",
                        stationery.day(file.applicationDate()),
                        said.shown(said.person(decision.member()).name()), stationery.kin(decision.relation().name())),
                stationery.say(keyed("refusal.verdict.", first), stationery.kin(decision.relation().name())),
                grounds.stream().map(this::facts).map(said::masked).toList(),
                grounds.stream().map(reason -> Clause.of(ground(reason.clause()))).distinct().toList(),
                stationery.say("detour.title"), List.of(detour(first, decision.relation().name())),
                stationery.say("refusal.unaffected"), elsewhere ? List.of() : pack.remedies(),
                stationery.day(file.applicationDate()),
                new SignLine("received", stationery.say("sign.received"), giver.name()));
    }

    /** The way round an in-law depends on who stands between: the spouse for 岳父, the son for 儿媳. */
    private String detour(String code, String relation) {
        Optional<Resolved.Detour> through = code.equals(ReasonCode.REL_IN_LAW.name())
                ? relations.resolve(relation).detour() : Optional.empty();
        return through.map(way -> stationery.say("detour.through", stationery.kin(way.through().name()),
                        stationery.kin(way.then().name())))
                .orElseGet(() -> stationery.say(keyed("detour.", code)));
    }

    /**
     * 撤销通知书 for what was bound here and the centre did not register: why, from when it no longer holds, what to do.
     * Of a pair that was registered before it is 更正通知书: the earlier registration stands, nothing is lost.
     *
     * @param matter answered by the centre with another word than accepted
     * @param day    when the answer was taken in at this window
     */
    public RefusalNotice revocation(Matter matter, LocalDate day, PackWords pack, Clerk clerk) {
        if (matter.answer().isEmpty() || matter.answer().equals("accepted")) {
            throw new IllegalArgumentException("the centre did not refuse this matter");
        }
        String relation = stationery.kin(matter.relation());
        String reason = words.find("policy." + matter.answerCode() + ".why")
                .orElseGet(() -> stationery.say("revoked.reason." + matter.answer()));
        return new RefusalNotice(stationery.head(FormKind.REFUSAL, "case", matter.caseNo(), clerk),
                stationery.say(keyed("revoked.title.", matter.answer())),
                stationery.say("refusal.addressee", matter.giver().name(), Masking.number(matter.giver().certno())),
                stationery.say("revoked.request", stationery.day(matter.settledAt()),
                        Masking.name(matter.member().name()), relation),
                stationery.say(keyed("revoked.verdict.", matter.answer()), stationery.day(day)),
                List.of(stationery.say("revoked.fact", reason)), List.of(), stationery.say("detour.title"),
                List.of(detour(matter.answerCode(), matter.relation())),
                stationery.say("revoked.unaffected"), pack.remedies(), stationery.day(day),
                new SignLine("received", stationery.say("sign.received"), matter.giver().name()));
    }

    private String keyed(String family, String code) {
        return words.find("paper." + family + code).isPresent() ? family + code : family + "default";
    }

    private String facts(Decision.Reason reason) {
        return reason.facts().isEmpty() ? words.say("policy." + reason.code().name() + ".why") : reason.facts();
    }

    /** A clause of the law with its words where this desk carries them; a rule of the pack under the rules' name. */
    private String ground(String clause) {
        Matcher rule = PACK_RULE.matcher(clause);
        return rule.matches() ? stationery.say("law.rule", rule.group(1), rule.group(2))
                : words.find("paper.law." + clause).orElse(clause);
    }
}

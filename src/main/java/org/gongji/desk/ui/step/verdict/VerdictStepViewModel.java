package org.gongji.desk.ui.step.verdict;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PaperList;
import org.gongji.desk.ui.wizard.RuleWords;

/** One line per member, one trace open at a time, and what the next key will do for the whole family. */
public final class VerdictStepViewModel {
    /** A row of so many is long. */
    private static final int FOLDED = 5;

    private final OpenCase open;
    private final CaseWords words;
    private final RuleWords rules;
    private final PaperList papers;
    private final IntegerProperty current = new SimpleIntegerProperty(0);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private final Set<String> put = new HashSet<>();
    private boolean whole;

    public VerdictStepViewModel(OpenCase open, CaseWords words, RuleWords rules) {
        this.open = open;
        this.words = words;
        this.rules = rules;
        this.papers = new PaperList(words, new RelationWords());
        open.assessment().addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        enter();
    }

    /** The trace opens where a decision is still wanted. */
    public void enter() {
        current.set(firstOpen());
        refresh();
    }

    /** Somebody may join or leave, so somebody must sign; otherwise the case ends in papers. */
    public boolean signs() {
        return open.assessment().get() != null && open.decisions().stream().anyMatch(open.assessment().get()::signs);
    }

    private int firstOpen() {
        List<Decision> decisions = open.decisions();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).outcome() != Outcome.ALLOWED) {
                return i;
            }
        }
        return 0;
    }

    /**
     * @param mayCommit the giver's own commitment would close the gap
     * @param follows   the missing paper follows, and that was agreed on
     */
    public record Line(String ref, int number, String name, String relation, Verdict verdict, String why,
                       boolean mayCommit, boolean follows, boolean open) {
    }

    /** @param passed false for the rule that stopped the matter */
    public record Tried(boolean passed, Verdict verdict, String rule, String facts, String clause) {
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < open.decisions().size(); i++) {
            Decision decision = open.decisions().get(i);
            lines.add(new Line(decision.member(), i + 1, name(decision.member()),
                    words.spoken(decision.relation().name()),
                    Verdict.of(decision.outcome()), why(decision), mayCommit(decision), Deferral.agreement(decision).isPresent(), i == current.get()));
        }
        return lines;
    }

    private String name(String ref) {
        return open.file().get().person(ref).map(Person::name).orElse("");
    }

    private String why(Decision decision) {
        if (Ruling.stands(decision)) {
            return rules.told(open.file().get(), decision).trace().stream()
                    .filter(tried -> tried.rule().equals(Ruling.RULE)).map(Decision.Tried::facts).findFirst().orElse("");
        }
        Optional<String> follows = told(decision).flatMap(Deferral::agreement);
        if (follows.isPresent()) {
            return follows.get();
        }
        if (ends() && decision.outcome() == Outcome.ALLOWED) {
            return words.say("ui.verdict.may-end");
        }
        if (changes() && decision.outcome() == Outcome.ALLOWED) {
            return decision.trace().stream().filter(tried -> tried.rule().equals("change_what"))
                    .map(Decision.Tried::facts).findFirst().orElse("");
        }
        if (decision.outcome() == Outcome.ALLOWED) {
            return words.say("ui.verdict.proved", decision.proof() == null ? "" : decision.proof().path().stream()
                    .map(link -> paper(link.paper())).distinct().collect(Collectors.joining(words.say("ui.and"))));
        }
        String reason = decision.reasons().stream().findFirst().map(rules::reason).orElse("");
        if (decision.outcome() == Outcome.NEEDS_PAPER && open.file().get().statements().withdrawn()) {
            return words.together(reason, words.say("promise.withdrawn"));
        }
        return mayCommit(decision) ? words.say("ui.verdict.commit-today", reason) : reason;
    }

    /** In the clerk's language; asked only where something was agreed on. */
    private Optional<Decision> told(Decision decision) {
        return Deferral.agreement(decision).map(agreed -> rules.told(open.file().get(), decision));
    }

    private String paper(String id) {
        return open.file().get().papers().stream().filter(paper -> paper.id().equals(id)).findFirst()
                .map(paper -> words.paper(paper.kind())).orElse("");
    }

    private static boolean mayCommit(Decision decision) {
        return decision.outcome() == Outcome.NEEDS_PAPER && decision.proof() != null && decision.proof().missing()
                .stream().map(Proof.Missing::papers).anyMatch(papers -> papers.contains("commitment"));
    }

    /**
     * As tried, and what decided stands in its place; of a long row of rules that let the matter pass only the names
     * are said, or nobody would see the one that did not. Alt+T shows every rule with its facts.
     */
    public List<Tried> trace() {
        return whole ? tried() : folded(tried());
    }

    private List<Tried> folded(List<Tried> all) {
        List<Tried> rows = new ArrayList<>();
        int from = 0;
        while (from < all.size()) {
            int to = from;
            while (to < all.size() && all.get(to).verdict() == Verdict.CAN) {
                to++;
            }
            if (to - from >= FOLDED) {
                rows.add(passed(all.subList(from, to)));
            } else {
                to = Math.max(to, from + 1);
                rows.addAll(all.subList(from, to));
            }
            from = to;
        }
        return rows;
    }

    private Tried passed(List<Tried> row) {
        return new Tried(true, Verdict.CAN, words.say("verdict.passed", row.size()), row.stream().map(Tried::rule)
                .collect(Collectors.joining(words.say("ui.list"))), "");
    }

    /** Every rule with its facts, or only what is not a matter of course. */
    public boolean whole() {
        return whole;
    }

    public void fold() {
        whole = !whole;
        refresh();
    }

    private List<Tried> tried() {
        if (current.get() >= open.decisions().size()) {
            return List.of();
        }
        Decision decision = rules.told(open.file().get(), open.decisions().get(current.get()));
        return decision.trace().stream().map(tried -> new Tried(tried.passed() || onlyNoted(decision, tried),
                tried.passed() ? Verdict.CAN : onlyNoted(decision, tried) ? Verdict.BLANK
                        : lifted(decision, tried) ? Verdict.SUPERVISOR : Verdict.of(decision.outcome()),
                rules.rule(tried.rule()), tried.facts(), tried.clause()))
                .toList();
    }

    /** What a second person has ruled on stays what it was: it stopped the matter until they spoke. */
    private static boolean lifted(Decision decision, Decision.Tried tried) {
        return Ruling.stands(decision) && !tried.rule().equals(Ruling.RULE);
    }

    /** What a rule only noted stops nothing, and must not look as if it did. */
    private static boolean onlyNoted(Decision decision, Decision.Tried tried) {
        List<Decision.Reason> found = decision.reasons().stream().filter(reason -> !tried.passed()
                && reason.facts().endsWith(tried.facts())).toList();
        return !found.isEmpty() && found.stream().allMatch(reason -> reason.severity() == Severity.W);
    }

    /** The open member stands on the giver's promise, which may be taken back until the business is done. */
    public boolean mayWithdraw() {
        List<Line> lines = lines();
        return current.get() < lines.size()
                && open.file().get().statements().committed().contains(lines.get(current.get()).ref());
    }

    /** The pack lets the open member's missing paper follow, and nobody has agreed on it yet. */
    public Optional<Deferral> mayDefer() {
        return open.decisions().stream().skip(current.get()).findFirst()
                .filter(decision -> Deferral.agreement(decision).isEmpty()).map(Decision::deferral);
    }

    /** The member whose trace is open; empty for none. */
    public String member() {
        return open.decisions().stream().skip(current.get()).findFirst().map(Decision::member).orElse("");
    }

    /** What lies here and what is missing for the open member; empty where no paper is wanted. */
    public List<PaperList.Line> papers() {
        if (current.get() >= open.decisions().size()) {
            return List.of();
        }
        Decision decision = open.decisions().get(current.get());
        return decision.outcome() == Outcome.NEEDS_PAPER ? papers.lines(open.file().get(), decision) : List.of();
    }

    /** Which pack decided, since when it holds, its fingerprint, and the roster that was asked: one line. */
    public String source() {
        Decision decision = open.decisions().get(current.get());
        if (decision.packSha256() == null) {
            return words.say("verdict.source.none");
        }
        String hash = decision.packSha256().hex();
        return words.say("verdict.source", rules.pack(decision).map(pack -> words.say("verdict.pack", pack.name(),
                pack.id(), Integer.toString(pack.version()))).orElse(decision.packId()),
                hash.substring(0, 4) + " " + hash.substring(4, 8), roster(decision.member()));
    }

    private String roster(String ref) {
        RosterAnswer answer = open.file().get().insurance().get(ref);
        Optional<RosterStamp> stamp = answer instanceof RosterAnswer.Found found ? Optional.of(found.stamp())
                : answer instanceof RosterAnswer.Absent absent ? Optional.of(absent.stamp()) : Optional.empty();
        return stamp.map(one -> words.say("verdict.roster", one.version(), one.asOf().toString()))
                .orElseGet(() -> words.insuranceBadge(open.file().get(), ref));
    }

    /** The giver promises kinship in writing for this member (告知承诺). */
    public void commit() {
        Line line = lines().get(current.get());
        if (line.mayCommit()) {
            open.edit(file -> CaseEdit.statements(file, said -> new CaseFile.Statements(said.notice(),
                    said.stillMarried(), CaseEdit.plus(said.committed(), line.ref()), said.withdrawn(),
                    said.guardianConsent(), said.guardianShown(), said.consent(), said.spouseConfirmed(),
                    said.lookalikeChosen())));
        }
    }

    /**
     * A question only the applicant can answer, and the verdict waits for it.
     *
     * @param key what {@link #answer} takes
     * @param on  the applicant has said yes
     */
    public record Ask(String key, String text, boolean on) {
    }

    /** What must be asked about the open member; an answered question stays, so that it can be taken back. */
    public List<Ask> asks() {
        if (current.get() >= open.decisions().size()) {
            return List.of();
        }
        Decision decision = open.decisions().get(current.get());
        CaseFile.Statements said = open.file().get().statements();
        String ref = decision.member();
        List<Ask> asks = new ArrayList<>();
        String giver = open.giver().map(Person::name).orElse("");
        ask(asks, decision, ReasonCode.STATEMENT_MARITAL_MISSING, "married", said.stillMarried(), giver, name(ref));
        ask(asks, decision, ReasonCode.SPOUSE_CONFIRMATION_MISSING, "spouse", said.spouseConfirmed(), giver, name(ref));
        ask(asks, decision, ReasonCode.CONSENT_MISSING, "guardian", said.guardianConsent().contains(ref), name(ref),
                "");
        ask(asks, decision, ReasonCode.GUARDIAN_MISSING, "shown", said.guardianShown().contains(ref), name(ref), "");
        return asks;
    }

    private void ask(List<Ask> asks, Decision decision, ReasonCode code, String key, boolean on, String first,
                     String second) {
        boolean missing = decision.reasons().stream().anyMatch(reason -> reason.code() == code);
        String asked = key + "." + decision.member();
        if (missing) {
            put.add(asked);
        }
        if (put.contains(asked)) {
            asks.add(new Ask(asked, words.say("ui.verdict.ask." + key, first, second), on));
        }
    }

    public void answer(String key, boolean yes) {
        String what = key.substring(0, key.indexOf('.'));
        String ref = key.substring(key.indexOf('.') + 1);
        open.edit(file -> CaseEdit.statements(file, said -> new CaseFile.Statements(said.notice(),
                "married".equals(what) ? yes : said.stillMarried(), said.committed(), said.withdrawn(),
                "guardian".equals(what) ? with(said.guardianConsent(), ref, yes) : said.guardianConsent(),
                "shown".equals(what) ? with(said.guardianShown(), ref, yes) : said.guardianShown(), said.consent(),
                "spouse".equals(what) ? yes : said.spouseConfirmed(), said.lookalikeChosen())));
    }

    private static Set<String> with(Set<String> refs, String ref, boolean yes) {
        Set<String> changed = new HashSet<>(refs);
        if (yes) {
            changed.add(ref);
        } else {
            changed.remove(ref);
        }
        return changed;
    }

    public void move(int by) {
        int next = current.get() + by;
        if (next >= 0 && next < open.decisions().size()) {
            current.set(next);
            refresh();
        }
    }

    public int count(Verdict verdict) {
        return (int) lines().stream().filter(line -> line.verdict() == verdict).count();
    }

    /** What the primary key will do, by verdict, with the names. */
    public record Plan(Verdict verdict, String text) {
    }

    public List<Plan> plan() {
        List<Plan> plan = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.CAN, Verdict.MISSING, Verdict.SUPERVISOR, Verdict.UNDECIDED,
                Verdict.CANNOT)) {
            plan(plan, verdict, false);
            plan(plan, verdict, true);
        }
        return plan;
    }

    private void plan(List<Plan> plan, Verdict verdict, boolean follows) {
        String names = lines().stream().filter(line -> line.verdict() == verdict && line.follows() == follows)
                .map(Line::name).collect(Collectors.joining(words.say("ui.list")));
        if (!names.isEmpty()) {
            String key = follows ? "defer.plan" : "ui.verdict.plan." + verdict + suffix(verdict);
            plan.add(new Plan(verdict, words.say(key, names)));
        }
    }

    private String suffix(Verdict verdict) {
        if (verdict != Verdict.CAN) {
            return "";
        }
        return ends() ? ".end" : changes() ? changeSuffix() : open.assessment().get().onAcceptance() ? ".later" : "";
    }

    private String changeSuffix() {
        return open.assessment().get().onAcceptance() ? ".change-later" : ".change";
    }

    /** The visit changes what was agreed on; nobody joins or leaves. */
    public boolean changes() {
        return open.file().get().purpose() == CaseFile.Purpose.CHANGE;
    }

    /** Last day and limit of everybody who joins, said once where they are the same; else each at its row. */
    public String until() {
        return shared(one -> one.until() == null ? words.say("ui.verdict.use.until.value") : one.until().toString());
    }

    public String cap() {
        boolean capped = open.assessment().get() != null && open.assessment().get().asked().mayCap();
        return capped ? shared(one -> one.cap() == null ? words.say("terms.cap.none")
                : words.say("terms.cap.yuan", one.cap().toString())) : words.say("ui.verdict.use.cap.value");
    }

    private String shared(Function<CaseFile.MemberClaim, String> says) {
        List<String> all = open.file().get().members().stream().map(says).distinct().toList();
        return all.size() == 1 ? all.get(0) : words.say("terms.each");
    }

    /** The visit ends bindings; nobody joins. */
    public boolean ends() {
        return open.file().get().purpose() == CaseFile.Purpose.END;
    }

    /** Words to say to the giver, built of the same verdicts. */
    public String sayIt() {
        return words.say("ui.quote", words.together(lines().stream().map(this::said).toArray(String[]::new)));
    }

    private String said(Line line) {
        if (line.follows()) {
            return words.say("defer.say", line.relation(), line.name());
        }
        return open.decision(line.ref()).flatMap(decision -> papers.spoken(decision, line.relation(), line.name()))
                .orElseGet(() -> words.say("ui.verdict.say." + line.verdict()
                        + (line.verdict() != Verdict.CAN ? "" : ends() ? ".end" : changes() ? changeSuffix() : ""), line.relation(), line.name()));
    }

    private void refresh() {
        boolean judged = !open.decisions().isEmpty() && open.file().get().members().stream().map(member ->
                open.file().get().person(member.person()).orElseThrow()).allMatch(person -> person.document() != null);
        boolean some = judged && count(Verdict.CAN) > 0;
        boolean asked = asks().stream().allMatch(Ask::on);
        String reason = judged && !asked ? words.say("ui.still", words.say("ui.verdict.ask-first"))
                : !judged ? words.say("ui.still", words.say("ui.verdict.not-yet"))
                : words.say("ui.verdict.sum", count(Verdict.CAN),
                count(Verdict.MISSING) + count(Verdict.SUPERVISOR) + count(Verdict.UNDECIDED), count(Verdict.CANNOT));
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK),
                refused().isEmpty() ? List.of(new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.hint.applicant")))
                        : List.of(new Actions.Hinted(Act.WHY, words.say("ui.verdict.way-out")),
                        new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.hint.applicant"))),
                open.saved().get(), reason, null, new Actions.Choice(words.say(some || !judged ? "ui.verdict.primary"
                : signs() ? "approval.verdict.primary" : "ui.verdict.primary.none"), Act.PRIMARY), judged));
    }

    /** The member whose refusal screen F8 opens; empty unless the open line is a no. */
    public String refused() {
        List<Line> lines = lines();
        return current.get() < lines.size() && lines.get(current.get()).verdict() == Verdict.CANNOT
                ? lines.get(current.get()).ref() : "";
    }

    public OpenCase open() {
        return open;
    }

    /** The member a second person is fetched for: the open line, else the first that needs one; empty for none. */
    public String second() {
        List<Line> lines = lines();
        boolean here = current.get() < lines.size() && lines.get(current.get()).verdict() == Verdict.SUPERVISOR;
        return here ? lines.get(current.get()).ref() : lines.stream()
                .filter(line -> line.verdict() == Verdict.SUPERVISOR).map(Line::ref).findFirst().orElse("");
    }

    public IntegerProperty current() {
        return current;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }

    public String date() {
        return words.say("ui.verdict.date", open.file().get().applicationDate().toString());
    }
}

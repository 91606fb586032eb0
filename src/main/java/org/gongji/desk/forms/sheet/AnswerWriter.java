package org.gongji.desk.forms.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.OneTimeNotice;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.forms.RefusalNotice;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.words.Words;

/** Fills the papers the applicant takes home: receipt, one-time notice, refusal with its way out. */
public final class AnswerWriter {
    private static final int DRAFT_DAYS = 30;
    private static final int PROMISED_DAYS = 1;

    private final Stationery stationery;
    private final Words words = Words.chinese();

    public AnswerWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param linked document id of the sheet signed for it; empty where nothing was signed */
    public Receipt receipt(CaseFile file, Conclusion conclusion, List<Decision> decisions, String linked,
                           PackWords pack, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.giver();
        boolean ending = conclusion.record().kind() == MatterKind.END;
        List<Matter> done = conclusion.matters().stream().filter(one -> one.state() == MatterState.DONE).toList();
        return new Receipt(stationery.head(FormKind.RECEIPT, "case", conclusion.record().caseNo(), clerk),
                stationery.say("receipt.title"), stationery.say("receipt.subtitle"), conclusion.record().caseNo(),
                stationery.date(conclusion.record().closedAt()).toString(), conclusion.matters().size(),
                giver.name(), Masking.number(giver.number()),
                stationery.say(ending ? "receipt.business.end" : "receipt.business.bind", done.size()),
                stationery.say(ending ? "receipt.status.ended" : "receipt.status.bound"),
                done.stream().map(matter -> done(matter, conclusion, ending)).toList(),
                times(conclusion), notDone(file, conclusion, decisions, said), said.received(),
                ending ? List.of(stationery.say("ending.knows.refund"), stationery.say("ending.knows.again"))
                        : remember(file, said), linked);
    }

    /** 受理回执 for what was taken and still waits; never called 办结. The draft's number, a promised day, no effect. */
    public Receipt acceptance(CaseFile file, List<Decision> decisions, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.giver();
        String promised = stationery.day(stationery.today().plusDays(PROMISED_DAYS));
        List<String> waiting = decisions.stream().map(decision -> stationery.say("acceptance.waiting",
                Masking.name(said.person(decision.member()).name()), decision.relation().name())).toList();
        return new Receipt(stationery.head(FormKind.RECEIPT, "draft", file.id(), clerk),
                stationery.say("acceptance.title"), stationery.say("acceptance.subtitle"), file.id(),
                stationery.date(file.acceptedAt()).toString(), decisions.size(), giver.name(),
                Masking.number(giver.number()), stationery.say("acceptance.business", decisions.size()),
                stationery.say("acceptance.status", promised), List.of(), List.of(
                new Receipt.Moment(stationery.say("time.accepted"), stationery.time(file.acceptedAt()),
                        stationery.say("time.accepted.note")),
                new Receipt.Moment(stationery.say("time.effective"), stationery.say("time.notyet"),
                        stationery.say("acceptance.note", promised))),
                waiting, said.received(), List.of(stationery.say("acceptance.call", promised)), "");
    }

    private Receipt.Done done(Matter matter, Conclusion conclusion, boolean ending) {
        String since = stationery.day(conclusion.record().closedAt()) + " "
                + stationery.time(conclusion.record().closedAt()).substring(0, 5);
        return new Receipt.Done(Masking.name(matter.member().name()), matter.relation(),
                Masking.number(matter.member().certno()), since,
                stationery.say(ending ? "term.ended" : "term.open"));
    }

    /** Four times, never mixed: nothing before 可用 promises the pharmacy. */
    private List<Receipt.Moment> times(Conclusion conclusion) {
        return List.of(
                new Receipt.Moment(stationery.say("time.accepted"),
                        stationery.time(conclusion.record().acceptedAt()), stationery.say("time.accepted.note")),
                new Receipt.Moment(stationery.say("time.effective"),
                        stationery.time(conclusion.record().closedAt()), stationery.say("time.effective.note")),
                new Receipt.Moment(stationery.say("time.received"), stationery.say("time.waiting"),
                        stationery.say("time.received.note")),
                new Receipt.Moment(stationery.say("time.usable"), stationery.say("time.waiting"),
                        stationery.say("time.usable.note")));
    }

    private List<String> notDone(CaseFile file, Conclusion conclusion, List<Decision> decisions, CaseWords said) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Matter matter = conclusion.matters().get(i);
            if (matter.state() != MatterState.DONE) {
                String key = matter.state() == MatterState.REFUSED ? "receipt.refused" : "receipt.waiting";
                lines.add(stationery.say(key, Masking.name(matter.member().name()), matter.relation(), file.id()));
            }
        }
        return lines;
    }

    private List<String> remember(CaseFile file, CaseWords said) {
        List<String> lines = new ArrayList<>(List.of(stationery.say("remember.card"),
                stationery.say("remember.admitted"), stationery.say("remember.change")));
        String source = said.source(file.giver());
        if (!source.isEmpty()) {
            lines.add(stationery.say("remember.roster", source));
        }
        return lines;
    }

    /** Everything that is missing for one member, said once. */
    public OneTimeNotice oneTimeNotice(CaseFile file, Decision decision, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person member = said.person(decision.member());
        List<OneTimeNotice.Need> needs = needs(said, decision);
        return new OneTimeNotice(stationery.head(FormKind.ONE_TIME_NOTICE, "draft", file.id(), clerk),
                stationery.say("notice.subtitle"), said.giver().name(),
                stationery.say("notice.sentence", Masking.name(member.name()), decision.relation().name(),
                        needs.size()),
                needs, kept(said, file), List.of(
                stationery.say("notice.when", stationery.place(), file.id()),
                stationery.say("notice.until", stationery.day(stationery.today().plusDays(DRAFT_DAYS)))),
                new SignLine("received", stationery.say("sign.received"), said.giver().name()));
    }

    private List<OneTimeNotice.Need> needs(CaseWords said, Decision decision) {
        List<OneTimeNotice.Need> needs = new ArrayList<>();
        if (decision.proof() != null) {
            for (Proof.Missing missing : decision.proof().missing()) {
                needs.add(new OneTimeNotice.Need(stationery.say("need." + factKey(missing.fact()),
                        name(missing.people(), 0), name(missing.people(), 1)), said.chain(decision.proof()),
                        missing.papers().stream().map(this::way).toList()));
            }
        }
        if (needs.isEmpty()) {
            decision.reasons().stream().filter(reason -> reason.severity() == Severity.A)
                    .forEach(reason -> needs.add(new OneTimeNotice.Need(
                            words.say("policy." + reason.code().name()), reason.facts(), List.of())));
        }
        return needs;
    }

    private String factKey(String fact) {
        return words.find("paper.need." + fact).isPresent() ? fact : "other";
    }

    private static String name(List<String> people, int index) {
        return index < people.size() ? people.get(index) : "";
    }

    private OneTimeNotice.Way way(String word) {
        Optional<String> note = words.find("paper.way." + word);
        String bring = word.equals("commitment") ? stationery.say("way.commitment.bring")
                : PaperKind.ofWord(word).chinese();
        return new OneTimeNotice.Way(bring, word.equals("commitment") ? "" : stationery.say("original"),
                note.orElse(""));
    }

    private List<OneTimeNotice.Kept> kept(CaseWords said, CaseFile file) {
        return file.papers().stream().map(paper -> new OneTimeNotice.Kept(paper.kind().chinese(), "",
                stationery.say(paper.returned() ? "notice.seen" : "kept"))).toList();
    }

    /** 不予受理通知书 for one member: facts, clause, the lawful way out, remedies. */
    public RefusalNotice refusal(CaseFile file, Decision decision, PackWords pack, Clerk clerk) {
        CaseWords said = new CaseWords(file, stationery);
        Person giver = said.giver();
        Person member = said.person(decision.member());
        List<Decision.Reason> grounds = decision.reasons().stream()
                .filter(reason -> reason.severity() == Severity.A).toList();
        String first = grounds.isEmpty() ? "" : grounds.get(0).code().name();
        List<String> detour = words.find("paper.detour." + first).map(List::of)
                .orElse(List.of(stationery.say("detour.default")));
        return new RefusalNotice(stationery.head(FormKind.REFUSAL, "draft", file.id(), clerk),
                FormKind.REFUSAL.chinese(), stationery.say("refusal.addressee", giver.name(),
                Masking.number(giver.number())),
                stationery.say("refusal.request", stationery.day(file.applicationDate()), member.name(),
                        decision.relation().name()),
                stationery.say("refusal.verdict." + (words.find("paper.refusal.verdict." + first).isPresent()
                        ? first : "default"), decision.relation().name()),
                grounds.stream().map(reason -> words.say("policy." + reason.code().name())
                        + (reason.facts().isEmpty() ? "" : "（" + reason.facts() + "）")).toList(),
                grounds.stream().map(reason -> Clause.of(reason.clause())).distinct().toList(),
                stationery.say("detour.title"), detour, stationery.say("refusal.unaffected"), pack.remedies(),
                stationery.day(file.applicationDate()),
                new SignLine("received", stationery.say("sign.received"), giver.name()));
    }
}

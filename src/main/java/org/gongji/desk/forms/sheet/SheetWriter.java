package org.gongji.desk.forms.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.EndingSheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;

/** Fills the sheets that the giver signs. They are printed before there is a case number and carry the draft's. */
public final class SheetWriter {
    private static final int CONSENT_AGE = 14;

    private final Stationery stationery;

    public SheetWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** The combined sheet for every allowed member of the visit; one signature of the giver. */
    public CommitmentSheet commitment(CaseFile file, List<Decision> decisions, PackWords pack, Clerk clerk) {
        CaseWords words = new CaseWords(file, stationery);
        List<Decision> allowed = decisions.stream().filter(one -> one.outcome() == Outcome.ALLOWED).toList();
        return new CommitmentSheet(stationery.head(FormKind.COMMITMENT, "draft", file.id(), clerk),
                stationery.say("commitment.subtitle", stationery.day(file.applicationDate()), pack.name()),
                stationery.say("commitment.request", allowed.size()), stationery.say("term.open"), "",
                giver(words, file), members(words, allowed), pack.notice(), pack.remember(),
                promises(file, allowed, pack), pack.authorisation(),
                new SignLine("giver", stationery.say("sign.giver"), words.giver().name()),
                consents(words, file, allowed, pack), List.of(), "");
    }

    private CommitmentSheet.Giver giver(CaseWords words, CaseFile file) {
        Person giver = words.giver();
        return new CommitmentSheet.Giver(giver.name(), words.sex(giver), giver.number(),
                words.insurance(file.giver()), words.source(file.giver()), giver.phone());
    }

    private List<CommitmentSheet.Member> members(CaseWords words, List<Decision> allowed) {
        return allowed.stream().map(decision -> {
            Person member = words.person(decision.member());
            return new CommitmentSheet.Member(member.name(), decision.relation().name(),
                    Masking.number(member.number()), words.insurance(decision.member()), words.proof(decision));
        }).toList();
    }

    /** "Still married" stands on the sheet whenever a spouse is bound (domain.md §10.1). */
    private List<String> promises(CaseFile file, List<Decision> allowed, PackWords pack) {
        List<String> promises = new ArrayList<>(pack.promises());
        boolean spouse = allowed.stream().anyMatch(one -> one.relation().kind().filter(NearKind.SPOUSE::equals)
                .isPresent());
        if (spouse && file.statements().stillMarried()) {
            promises.add(stationery.say("promise.married"));
        }
        return promises;
    }

    private List<CommitmentSheet.Consent> consents(CaseWords words, CaseFile file, List<Decision> allowed,
                                                   PackWords pack) {
        List<CommitmentSheet.Consent> consents = new ArrayList<>();
        consents.add(consent(1, pack, words.giver().name(), stationery.say("sign.giver"), words.giver().name()));
        for (Decision decision : allowed) {
            Person member = words.person(decision.member());
            if (under(member, file.applicationDate(), CONSENT_AGE)) {
                consents.add(consent(consents.size() + 1, pack, member.name(), stationery.say("sign.guardian"), ""));
            }
        }
        return consents;
    }

    private static CommitmentSheet.Consent consent(int number, PackWords pack, String whose, String label,
                                                   String signer) {
        return new CommitmentSheet.Consent(pack.consent().replace("{0}", whose),
                new SignLine("consent." + number, label, signer));
    }

    private static boolean under(Person person, LocalDate day, int age) {
        return person.birth() != null && Period.between(person.birth(), day).getYears() < age;
    }

    /** 解除申请表; {@code standing} of the case names what is ended. */
    public EndingSheet ending(CaseFile file, List<Decision> decisions, PackWords pack, Clerk clerk) {
        CaseWords words = new CaseWords(file, stationery);
        Person applicant = words.giver();
        List<EndingSheet.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).outcome() == Outcome.ALLOWED) {
                pairs.add(pair(words, file, decisions.get(i)));
            }
        }
        String reason = file.members().get(0).reason();
        return new EndingSheet(stationery.head(FormKind.ENDING, "draft", file.id(), clerk),
                stationery.say("ending.subtitle", stationery.day(file.applicationDate())), applicant.name(),
                stationery.say("giver"), applicant.number(), applicant.phone(), pairs,
                reason == null || reason.isEmpty() ? stationery.say("ending.reason") : reason,
                stationery.say("ending.date", stationery.day(file.applicationDate())),
                List.of(stationery.say("ending.knows.now"), stationery.say("ending.knows.refund"),
                        stationery.say("ending.knows.again")),
                new SignLine("giver", stationery.say("sign.giver"), applicant.name()), "");
    }

    private EndingSheet.Pair pair(CaseWords words, CaseFile file, Decision decision) {
        Person member = words.person(decision.member());
        CaseFile.Standing standing = file.standing().stream()
                .filter(one -> one.memberNumber().equals(member.number()) && !one.state().equals("ended"))
                .findFirst().orElseThrow(() -> new IllegalStateException("nothing stands that could be ended"));
        return new EndingSheet.Pair(member.name(), standing.relation(), Masking.number(member.number()), "",
                stationery.say("since", standing.since().toString()));
    }

    /** The moment a hand is put under a sheet, as it is said beside the line. */
    public String signedAt(Instant moment) {
        return stationery.day(moment) + " " + stationery.time(moment);
    }
}

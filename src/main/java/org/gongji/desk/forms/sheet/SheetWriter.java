package org.gongji.desk.forms.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.EndingSheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Changing;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.Part;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.Ruling;

/** Fills the sheets that the giver signs. They are printed before there is a case number and carry the draft's. */
public final class SheetWriter {
    private static final int CONSENT_AGE = 14;
    private static final int STAFF_WITNESSES = 2;

    private final Stationery stationery;
    private final Origin origin;

    public SheetWriter(Stationery stationery, Origin origin) {
        this.stationery = stationery;
        this.origin = origin;
    }

    /** Where a standing binding came from. */
    @FunctionalInterface
    public interface Origin {
        /** @return the case number under which the two were bound; empty where another window bound them */
        Optional<String> caseNo(String giverNumber, String memberNumber);
    }

    /** The combined sheet for every allowed member of the visit; one signature of the giver. */
    public CommitmentSheet commitment(CaseFile file, List<Decision> decisions, PackWords pack, Clerk clerk) {
        return commitmentOf(file, decisions.stream().filter(one -> one.outcome() == Outcome.ALLOWED).toList(), pack,
                clerk);
    }

    /** The same with those a second person is asked about: signed today, so that nobody must come again. */
    public CommitmentSheet commitment(CaseFile file, IntakeDesk.Assessment assessment, PackWords pack, Clerk clerk) {
        return commitmentOf(file, assessment.decisions().stream().filter(assessment::signs).toList(), pack, clerk);
    }

    private CommitmentSheet commitmentOf(CaseFile file, List<Decision> allowed, PackWords pack, Clerk clerk) {
        CaseWords words = new CaseWords(file, stationery);
        LimitWords limits = new LimitWords(stationery, words, pack.caps());
        List<CaseFile.MemberClaim> claims = file.members().stream().filter(claim -> allowed.stream()
                .anyMatch(one -> one.member().equals(claim.person()))).toList();
        return new CommitmentSheet(stationery.head(FormKind.COMMITMENT, "draft", file.id(), clerk),
                stationery.say("commitment.subtitle", stationery.day(file.applicationDate()), pack.name()),
                stationery.say(request(file), allowed.size()), limits.term(claims), limits.cap(claims),
                giver(words, file), members(words, allowed), limits.differences(file, claims), pack.notice(), remember(file, pack, allowed),
                promises(file, allowed, pack), authorised(pack, claims), giverLine(file, words),
                consents(words, file, allowed, pack), others(file, words), "");
    }

    /** The pack's sentence says 长期; where somebody has a last day, or a limit, the sheet says what stands above. */
    private List<String> authorised(PackWords pack, List<CaseFile.MemberClaim> claims) {
        boolean limited = claims.stream().anyMatch(one -> one.until() != null || pack.caps() && one.cap() != null);
        return limited ? List.of(stationery.say("authorise.limited")) : pack.authorisation();
    }

    private static String request(CaseFile file) {
        return file.purpose() == CaseFile.Purpose.CHANGE ? "commitment.request.change" : "commitment.request";
    }

    /** Who cannot write gives a fingerprint; the line says so, lest somebody sign in their place. */
    private SignLine giverLine(CaseFile file, CaseWords words) {
        return new SignLine("giver", stationery.say(file.facts().cannotWrite() ? "sign.print" : "sign.giver"),
                words.giver().name());
    }

    /** Lines of those who stand by: the agent's own hand, two members of staff beside a fingerprint. */
    private List<SignLine> others(CaseFile file, CaseWords words) {
        List<SignLine> lines = new ArrayList<>();
        if (file.facts().agent()) {
            lines.add(new SignLine("agent", stationery.say("sign.agent"), agent(file).map(Person::name).orElse("")));
        }
        if (file.facts().cannotWrite()) {
            for (int i = 1; i <= STAFF_WITNESSES; i++) {
                lines.add(new SignLine("witness." + i, stationery.say("sign.witness"), ""));
            }
        }
        return lines;
    }

    private static Optional<Person> agent(CaseFile file) {
        return file.person(file.facts().applicant()).filter(person -> !person.ref().equals(file.giver()));
    }

    private List<String> remember(CaseFile file, PackWords pack, List<Decision> signed) {
        List<String> remember = new ArrayList<>(pack.remember());
        CaseWords words = new CaseWords(file, stationery);
        signed.stream().filter(Ruling::mayRule).forEach(one -> remember.add(stationery.say("remember.second",
                words.person(one.member()).name())));
        if (file.facts().balance() != null) {
            remember.add(stationery.say("remember.balance", file.facts().balance().toString()));
        }
        if (file.facts().agent()) {
            remember.add(agent(file).map(person -> stationery.say("remember.agent.named", person.name()))
                    .orElse(stationery.say("remember.agent")));
        }
        if (file.facts().cannotWrite()) {
            remember.add(stationery.say("remember.witness"));
        }
        return remember;
    }

    private CommitmentSheet.Giver giver(CaseWords words, CaseFile file) {
        Person giver = words.giver();
        return new CommitmentSheet.Giver(giver.name(), words.sex(giver), giver.number(),
                words.insurance(file.giver()), words.source(file.giver()), Stationery.phone(giver.phone()));
    }

    private List<CommitmentSheet.Member> members(CaseWords words, List<Decision> allowed) {
        return allowed.stream().map(decision -> {
            Person member = words.person(decision.member());
            return new CommitmentSheet.Member(member.name(), stationery.kin(decision.relation().name()),
                    Masking.number(member.number()), words.insurance(decision.member()), words.proof(decision).isEmpty()
                    ? standing(words, member) : words.proof(decision));
        }).toList();
    }

    /** Where nothing is proved anew the pair stands as it was bound; empty where another window bound it. */
    private String standing(CaseWords words, Person member) {
        return origin.caseNo(words.giver().number(), member.number())
                .map(number -> stationery.say("change.origin", number)).orElse("");
    }

    /** "Still married" stands on the sheet whenever a spouse is bound (domain.md §10.1). */
    private List<String> promises(CaseFile file, List<Decision> allowed, PackWords pack) {
        List<String> promises = new ArrayList<>(pack.promises());
        boolean spouse = allowed.stream().anyMatch(one -> one.relation().kind().filter(NearKind.SPOUSE::equals)
                .isPresent());
        if (spouse && file.statements().stillMarried()) {
            promises.add(stationery.say("promise.married"));
        }
        CaseWords words = new CaseWords(file, stationery);
        allowed.stream().filter(one -> one.verifyBy() != null).forEach(one -> promises.add(stationery.say(
                "promise.kin", words.person(one.member()).name(), stationery.kin(one.relation().name()),
                stationery.day(one.verifyBy()))));
        return promises;
    }

    private List<CommitmentSheet.Consent> consents(CaseWords words, CaseFile file, List<Decision> allowed,
                                                   PackWords pack) {
        List<CommitmentSheet.Consent> consents = new ArrayList<>();
        if (file.purpose() == CaseFile.Purpose.CHANGE && !Changing.relation(file)) {
            return consents;
        }
        String giver = words.giver().name();
        consents.add(new CommitmentSheet.Consent(pack.consent(),
                new SignLine("consent.1", stationery.say(file.facts().cannotWrite() ? "sign.print" : "sign.giver"),
                        giver)));
        for (Decision decision : allowed) {
            Person member = words.person(decision.member());
            if (under(member, file.applicationDate(), CONSENT_AGE)) {
                consents.add(guardian(consents.size() + 1, member.name(), guardian(file, decision)));
            }
        }
        return consents;
    }

    /** A guardian speaks for the child, not for themselves; an unknown one writes name and relation down. */
    private CommitmentSheet.Consent guardian(int number, String child, Optional<String> guardian) {
        String text = guardian.map(name -> stationery.say("consent.guardian", name, child))
                .orElseGet(() -> stationery.say("consent.guardian.unknown", child));
        return new CommitmentSheet.Consent(text, new SignLine("consent." + number, stationery.say("sign.guardian"),
                guardian.orElse("")));
    }

    /** Whoever was named at the counter; else the giver for their own child; else nobody knows yet. */
    private static Optional<String> guardian(CaseFile file, Decision decision) {
        String named = file.facts().guardians().getOrDefault(decision.member(), "");
        boolean own = decision.relation().kind().filter(NearKind.CHILD::equals).isPresent();
        return file.person(named.isEmpty() && own ? file.giver() : named).map(Person::name)
                .filter(name -> !name.isEmpty());
    }

    private static boolean under(Person person, LocalDate day, int age) {
        return person.birth() != null && Period.between(person.birth(), day).getYears() < age;
    }

    /** 解除申请表; {@code standing} of the case names what is ended. */
    public EndingSheet ending(CaseFile file, List<Decision> decisions, PackWords pack, Clerk clerk) {
        return endingOf(file, decisions.stream().filter(one -> one.outcome() == Outcome.ALLOWED).toList(), clerk);
    }

    /** The same with those a second person is asked about. */
    public EndingSheet ending(CaseFile file, IntakeDesk.Assessment assessment, PackWords pack, Clerk clerk) {
        return endingOf(file, assessment.decisions().stream().filter(assessment::signs).toList(), clerk);
    }

    private EndingSheet endingOf(CaseFile file, List<Decision> signed, Clerk clerk) {
        CaseWords words = new CaseWords(file, stationery);
        Person applicant = words.person(file.asker());
        boolean leaves = file.leaves();
        List<EndingSheet.Pair> pairs = signed.stream().map(one -> leaves ? left(words, file, one)
                : pair(words, file, one)).toList();
        String reason = file.members().get(0).reason();
        return new EndingSheet(stationery.head(FormKind.ENDING, "draft", file.id(), clerk),
                stationery.say("ending.subtitle", stationery.day(file.applicationDate())), applicant.name(),
                leaves ? stationery.say(Part.of(file, file.asker()) == Part.MEMBER ? "leave.member" : "leave.guardian",
                words.person(signed.get(0).member()).name()) : stationery.say("giver"), applicant.number(),
                Stationery.phone(applicant.phone()), pairs, reason == null || reason.isEmpty() ? stationery.say("ending.reason") : reason,
                stationery.say("ending.date", stationery.day(file.applicationDate())),
                List.of(stationery.say(leaves ? "leave.knows.now" : "ending.knows.now"),
                        stationery.say("ending.knows.refund"),
                        stationery.say(leaves ? "leave.knows.told" : "ending.knows.again")),
                leaves ? askerLine(file, applicant) : giverLine(file, words), "");
    }

    private SignLine askerLine(CaseFile file, Person asker) {
        return new SignLine("asker", stationery.say(file.facts().cannotWrite() ? "sign.print" : "leave.sign"),
                asker.name());
    }

    /** The other side is the giver, who is not here: name and number are masked. */
    private EndingSheet.Pair left(CaseWords words, CaseFile file, Decision decision) {
        EndingSheet.Pair pair = pair(words, file, decision);
        return new EndingSheet.Pair(Masking.name(words.giver().name()), stationery.say("leave.relation", pair.relation()),
                Masking.number(words.giver().number()), pair.caseNumber(), pair.since());
    }

    private EndingSheet.Pair pair(CaseWords words, CaseFile file, Decision decision) {
        Person member = words.person(decision.member());
        CaseFile.Standing standing = file.standing().stream()
                .filter(one -> one.memberNumber().equals(member.number()) && !one.state().equals("ended"))
                .findFirst().orElseThrow(() -> new IllegalStateException("nothing stands that could be ended"));
        return new EndingSheet.Pair(member.name(), stationery.kin(standing.relation()), Masking.number(member.number()),
                origin.caseNo(words.giver().number(), member.number()).orElse(""),
                stationery.say("since", stationery.day(standing.since())));
    }

    /** The moment a hand is put under a sheet, as it is said beside the line. */
    public String signedAt(Instant moment) {
        return stationery.day(moment) + " " + stationery.time(moment);
    }
}

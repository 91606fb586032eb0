package org.gongji.desk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile.MemberClaim;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyPack.Acting.CertTypes;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/** Turns an assessed case into what goes on record: parties, papers and sources without the case's own handles. */
final class VisitMaker {
    private final CaseFile file;

    VisitMaker(CaseFile file) {
        this.file = file;
    }

    Visit visit(IntakeDesk.Assessment assessment) {
        CertTypes codes = assessment.certTypes();
        List<Visit.Request> requests = new ArrayList<>();
        for (int i = 0; i < file.members().size(); i++) {
            requests.add(request(file.members().get(i), assessment.decisions().get(i), assessment));
        }
        return new Visit(file.id(), MatterKind.valueOf(file.purpose().name()), party(file.giver(), codes),
                file.acceptedAt(), told(), requests);
    }

    private Visit.Request request(MemberClaim claim, Decision decision, IntakeDesk.Assessment assessment) {
        return new Visit.Request(party(claim.person(), assessment.certTypes()), decision, papers(claim.person()),
                sources(claim.person()), claim.reason() == null ? "" : claim.reason(),
                assessment.asked().mayCap() ? claim.cap() : standingCap(claim.person()), claim.until());
    }

    /** Where the pack knows no cap a wish is without effect: a new binding has none, a standing one keeps its own. */
    private Integer standingCap(String member) {
        return file.purpose() != CaseFile.Purpose.CHANGE ? null
                : Changing.standing(file, member).map(CaseFile.Standing::cap).orElse(null);
    }

    private Party party(String ref, CertTypes codes) {
        Person person = file.person(ref).orElseThrow(() -> new IllegalStateException("nobody has this handle"));
        return new Party(person.name(), codes.of(person.document()), person.number(), psnNo(ref));
    }

    private String psnNo(String ref) {
        return rows(file.insurance().get(ref)).stream().map(Insured::psnNo).filter(no -> no != null && !no.isEmpty())
                .findFirst().orElse("");
    }

    private static List<Insured> rows(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Found found) {
            return found.rows();
        }
        return answer instanceof RosterAnswer.Declared declared ? declared.rows() : List.of();
    }

    /** Every paper of the case: which of them carried the proof stands in the proof's path. */
    private List<Map<String, Object>> papers(String member) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Paper paper : file.papers()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kind", paper.kind().word());
            json.put("number", paper.number());
            json.put("original", paper.original());
            json.put("returned", paper.returned());
            json.put("pages", paper.pages().stream().map(Sha256::hex).toList());
            list.add(json);
        }
        if (file.statements().committed().contains(member)) {
            list.add(Map.of("kind", "commitment", "number", "", "original", true, "returned", false,
                    "pages", List.of()));
        }
        return list;
    }

    private Map<String, Object> sources(String member) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("giverIdentity", identity(file.giver()));
        json.put("memberIdentity", identity(member));
        json.put("giverStatus", status(file.insurance().get(file.giver())));
        json.put("memberStatus", status(file.insurance().get(member)));
        return json;
    }

    private String identity(String ref) {
        return file.person(ref).map(person -> person.document().source().name()).orElse("");
    }

    private static String status(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Found found) {
            return "ROSTER " + found.stamp().version() + " " + found.stamp().asOf();
        }
        if (answer instanceof RosterAnswer.Absent absent) {
            return "ABSENT " + absent.stamp().version() + " " + absent.stamp().asOf();
        }
        return answer instanceof RosterAnswer.Declared ? "DECLARED" : "UNKNOWN";
    }

    private Map<String, Object> told() {
        CaseFile.Statements said = file.statements();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("notice", said.notice());
        json.put("stillMarried", said.stillMarried());
        json.put("spouseConfirmed", said.spouseConfirmed());
        json.put("commitmentWithdrawn", said.withdrawn());
        json.put("committed", numbers(said.committed()::contains));
        json.put("guardianConsent", numbers(said.guardianConsent()::contains));
        json.put("consent", numbers(said.consent()::contains));
        json.put("agent", file.facts().agent());
        if (file.leaves()) {
            json.put("askedBy", Part.of(file, file.asker()) == Part.MEMBER ? "MEMBER" : "GUARDIAN");
        }
        List<Map<String, Object>> guardians = guardians();
        if (!guardians.isEmpty()) {
            json.put("guardians", guardians);
        }
        json.put("applicationDate", file.applicationDate().toString());
        return json;
    }

    /** Who spoke for which child, as far as it was said; the sheet has room for the name of anybody else. */
    private List<Map<String, Object>> guardians() {
        Map<String, String> guardians = file.facts().guardians();
        return file.members().stream().map(MemberClaim::person).filter(guardians::containsKey)
                .map(child -> Map.<String, Object>of("child", named(child), "guardian", named(guardians.get(child))))
                .toList();
    }

    private Map<String, Object> named(String ref) {
        Person person = file.person(ref).orElseThrow(() -> new IllegalStateException("nobody has this handle"));
        return Map.of("name", person.name(), "certno", person.number());
    }

    private List<String> numbers(Predicate<String> which) {
        return new ArrayList<>(new TreeSet<>(file.persons().stream().filter(person -> which.test(person.ref()))
                .map(Person::number).toList()));
    }
}

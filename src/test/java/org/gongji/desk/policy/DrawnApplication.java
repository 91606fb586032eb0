package org.gongji.desk.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/** A drawn visit as the first telling of the rules wants it: real numbers with real faults, real papers. */
final class DrawnApplication {
    private static final RelationWords WORDS = new RelationWords();
    private final JsonNode visit;
    private final Map<String, Person> persons = new HashMap<>();
    private final Map<String, RosterAnswer> insurance = new HashMap<>();
    private final Set<String> older = new HashSet<>();
    private final Set<String> cut = new HashSet<>();
    private final Set<String> present = new HashSet<>();

    private DrawnApplication(JsonNode visit) {
        this.visit = visit;
    }

    static Application of(JsonNode visit) {
        return new DrawnApplication(visit).made();
    }

    private Application made() {
        know(visit.get("giver"));
        visit.get("members").forEach(matter -> know(matter.get("person")));
        for (String other : List.of("o1", "o2", "o3", "s1", "p2", "p3")) {
            persons.computeIfAbsent(other, ref -> person(ref, "M", LocalDate.of(1980, 1, 1), "none", false));
        }
        List<Application.Matter> matters = new ArrayList<>();
        List<Paper> papers = new ArrayList<>();
        Set<String> committed = new HashSet<>();
        Set<String> consent = new HashSet<>();
        Set<String> shown = new HashSet<>();
        for (JsonNode matter : visit.get("members")) {
            String ref = matter.at("/person/ref").asText();
            String paper = "w" + matters.size();
            papers.add(new Paper(paper, matter.get("booklet").asBoolean() ? PaperKind.HUKOU_BOOKLET
                    : PaperKind.POLICE_CERTIFICATE, "", null, true, List.of(), Map.of(), List.of(), true));
            matters.add(matter(matter, persons.get(ref), paper));
            mark(committed, ref, matter, "committed");
            mark(consent, ref, matter, "guardianConsent");
            mark(shown, ref, matter, "guardianShown");
        }
        return new Application(Application.Purpose.valueOf(visit.get("purpose").asText().toUpperCase(Locale.ROOT)),
                day("date"), day("accepted"), visit.get("area").asText(), persons.get("p1"),
                persons.get(visit.get("applicant").asText()), matters, insurance, day("accepted"), papers,
                new Application.Promises(flag("notice"), flag("stillMarried"), committed, flag("withdrawn"), consent,
                        shown,
                        flag("spouseConfirmed"), Set.of()), standing(), circumstances());
    }

    private Application.Circumstances circumstances() {
        return new Application.Circumstances(flag("agent"), flag("agentPaper"), flag("cannotWrite"),
                visit.get("witnesses").asInt(), flag("falseCommitment"), visit.get("changes").asInt(),
                visit.get("lifetime").asInt(), flag("clockDoubtful"), older, cut, present, Map.of(),
                visit.get("balance").isNull() ? Optional.empty() : Optional.of(visit.get("balance").asInt()));
    }

    private static void mark(Set<String> refs, String ref, JsonNode matter, String what) {
        if (matter.get(what).asBoolean()) {
            refs.add(ref);
        }
    }

    private LocalDate day(String name) {
        return LocalDate.parse(visit.get(name).asText());
    }

    private boolean flag(String name) {
        return visit.get(name).asBoolean();
    }

    private void know(JsonNode drawn) {
        String ref = drawn.get("ref").asText();
        if (persons.containsKey(ref)) {
            return;
        }
        Person plain = person(ref, drawn.get("sex").asText(), LocalDate.parse(drawn.get("birth").asText()),
                drawn.get("fault").asText(), drawn.get("otherSex").asBoolean());
        boolean passport = drawn.get("docKind").asText().equals("passport");
        String until = drawn.get("validTo").asText();
        Source source = Source.valueOf(drawn.get("source").asText().toUpperCase(Locale.ROOT));
        persons.put(ref, new Person(ref, plain.name(), source, new IdDocument(passport ? IdKind.PASSPORT
                : IdKind.RESIDENT18, passport ? "E1234567" + ref.charAt(1) : plain.number(), null,
                until.isEmpty() ? null : LocalDate.parse(until), until.isEmpty(), source), plain.sex(), plain.birth(),
                        "",
                List.of(), List.of()));
        insurance.put(ref, answer(drawn));
        mark(older, ref, drawn, "older");
        mark(cut, ref, drawn, "cut");
        mark(present, ref, drawn, "present");
    }

    private static Person person(String ref, String sex, LocalDate birth, String fault, boolean otherSex) {
        boolean male = sex.equals("M") != otherSex;
        String day = fault.equals("date") ? String.format("%04d0231", birth.getYear())
                : String.format("%04d%02d%02d", birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth());
        String seventeen = "410171" + day + (ref.charAt(0) == 'p' ? "0" : ref.charAt(0) == 'o' ? "5" : "7")
                + ref.charAt(1) + (male ? "1" : "2");
        char check = IdNumbers.checkCharacter(seventeen);
        String number = seventeen + (fault.equals("checksum") ? check == '0' ? '1' : '0' : check);
        return new Person(ref, "周明远", Source.SIGHTED, new IdDocument(IdKind.RESIDENT18, number, null, null, true,
                Source.SIGHTED), sex.equals("M") ? Sex.MALE : Sex.FEMALE, birth, "", List.of(), List.of());
    }

    private static RosterAnswer answer(JsonNode drawn) {
        RosterStamp stamp = new RosterStamp(1, LocalDate.parse(drawn.get("asOf").asText()), Set.of("41"));
        List<Insured> rows = new ArrayList<>();
        for (JsonNode row : drawn.get("rows")) {
            String area = row.get("area").asText();
            rows.add(new Insured("", drawn.get("otherName").asBoolean() ? "王大力" : "", "01", "",
                    row.get("insutype").asText(), row.get("status").asText(), row.get("type").asText(),
                    switch (row.get("account").asText()) {
                        case "yes" -> Optional.of(true);
                        case "no" -> Optional.of(false);
                        default -> Optional.empty();
                    }, area, area.substring(0, 4) + "00", row.get("dead").asBoolean()));
        }
        RosterAnswer silent = switch (drawn.get("answer").asText()) {
            case "found" -> new RosterAnswer.Found(rows, stamp);
            case "absent" -> new RosterAnswer.Absent(stamp);
            case "not_covered" -> new RosterAnswer.AreaNotCovered(stamp);
            default -> new RosterAnswer.NoRoster();
        };
        return drawn.get("declared").asBoolean() ? new RosterAnswer.Declared(rows, true, silent) : silent;
    }

    private static Application.Matter matter(JsonNode matter, Person member, String paper) {
        String claim = matter.get("claim").asText();
        Integer cap = matter.get("cap").isNull() ? null : matter.get("cap").asInt();
        LocalDate until = matter.get("until").isNull() ? null : LocalDate.parse(matter.get("until").asText());
        if (claim.isEmpty()) {
            return new Application.Matter(member, Optional.empty(), Optional.empty(), "", Optional.ofNullable(cap),
                    Optional.ofNullable(until));
        }
        Relation claimed = WORDS.resolve(claim).relation();
        Strength strength = Strength.valueOf(matter.get("strength").asText().toUpperCase(Locale.ROOT));
        Relation seen = strength == Strength.NOT_PROVABLE ? null : matter.get("shown").isNull() ? claimed
                : WORDS.resolve(matter.get("shown").asText()).relation();
        Proof proof = new Proof(claimed, seen, strength, List.of(new Proof.Link("p1", member.ref(), "周明远",
                member.name(), claim, strength, paper)), List.of(), List.of());
        return new Application.Matter(member, Optional.of(claimed), Optional.of(proof), "", Optional.ofNullable(cap),
                Optional.ofNullable(until));
    }

    private List<Application.Standing> standing() {
        List<Application.Standing> standing = new ArrayList<>();
        for (JsonNode one : visit.get("standing")) {
            standing.add(new Application.Standing(persons.get(one.get("giver").asText()).number(),
                    persons.get(one.get("member").asText()).number(),
                    Application.Standing.State.valueOf(one.get("state").asText().toUpperCase(Locale.ROOT)),
                    WORDS.resolve(one.get("relation").asText()).relation().name(),
                    Optional.of(NearKind.valueOf(one.get("kind").asText().toUpperCase(Locale.ROOT))),
                    LocalDate.parse(one.get("since").asText()),
                    one.get("ended").isNull() ? null : LocalDate.parse(one.get("ended").asText()),
                    one.get("cap").isNull() ? Optional.empty() : Optional.of(one.get("cap").asInt()),
                    one.get("until").isNull() ? Optional.empty() : Optional.of(LocalDate.parse(one.get("until").asText()))));
        }
        return standing;
    }
}

package org.gongji.desk.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/**
 * Reads the case JSON described in {@code sample-data/README.md}. Everything a case file can get wrong is answered
 * by {@link BadJson} with the path of the place.
 */
public final class CaseFileReader {
    private final Attachments attachments;
    private final Function<byte[], CardReading> cards;

    /**
     * @param attachments where the files named in {@code card} and {@code pages} are found
     * @param cards       reads a 256-byte block; {@code CardBlock::parse}
     */
    public CaseFileReader(Attachments attachments, Function<byte[], CardReading> cards) {
        this.attachments = attachments;
        this.cards = cards;
    }

    /**
     * A case with the file names it came with.
     *
     * @param cardFiles name of the reader block by person ref
     * @param pageFiles names of the page images by paper id
     * @param day       what the training day does with this visit; not for the rules
     */
    public record Read(CaseFile file, Map<String, String> cardFiles, Map<String, List<String>> pageFiles,
                       Map<String, Object> day) {
    }

    public Read read(byte[] json) {
        JsonField top = JsonField.parse(json);
        top.only("case", "note", "day", "purpose", "applicationDate", "acceptedAt", "area", "roster", "giver",
                "persons", "papers", "members", "statements", "standing", "facts");
        LocalDate date = top.get("applicationDate").date();
        String area = top.get("area").code();
        Optional<RosterStamp> roster = top.find("roster").map(field -> CaseInsuranceReader.stamp(field, date));
        CaseRefs refs = new CaseRefs();
        CasePersonReader people = new CasePersonReader(attachments, cards, refs, date);
        people.read(top.items("persons"));
        CasePaperReader papers = new CasePaperReader(attachments, refs);
        List<Paper> desk = papers.read(top.items("papers"));
        Map<String, RosterAnswer> insurance = new CaseInsuranceReader(area, date, roster)
                .read(top.items("persons"), people.persons());
        CaseFile file = new CaseFile(top.text("case", ""), purpose(top), date, instant(top), area,
                top.find("giver").map(refs::person).orElse(""), people.persons(), desk,
                top.items("members").stream().map(item -> member(item, refs)).toList(), insurance,
                statements(top.find("statements"), refs),
                top.items("standing").stream().map(item -> standing(item, people)).toList(),
                facts(top.find("facts"), refs, people, desk, rosterDate(roster, insurance)));
        return new Read(file, people.cardFiles(), papers.pageFiles(), day(top));
    }

    private static CaseFile.Purpose purpose(JsonField top) {
        return top.find("purpose").map(field -> CaseFile.Purpose.valueOf(
                field.oneOf("bind", "end", "query", "change").toUpperCase(java.util.Locale.ROOT))).orElse(CaseFile.Purpose.BIND);
    }

    private static Instant instant(JsonField top) {
        Optional<JsonField> field = top.find("acceptedAt");
        if (field.isEmpty()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(field.get().text()).toInstant();
        } catch (DateTimeException e) {
            throw field.get().bad("not_instant");
        }
    }

    private static CaseFile.MemberClaim member(JsonField item, CaseRefs refs) {
        item.only("person", "claim", "reason", "cap", "until", "note");
        return new CaseFile.MemberClaim(refs.person(item.get("person")), item.text("claim", ""),
                item.text("reason", ""), item.find("cap").map(JsonField::integer).orElse(null), item.date("until"));
    }

    private static CaseFile.Statements statements(Optional<JsonField> found, CaseRefs refs) {
        JsonField given = found.orElseGet(() -> new JsonField("statements", Map.of()));
        given.only("notice", "stillMarried", "committed", "withdrawn", "guardianConsent", "guardianShown", "consent",
                "spouseConfirmed", "lookalikeChosen");
        return new CaseFile.Statements(given.flag("notice", false), given.flag("stillMarried", false),
                refs.people(given, "committed"), given.flag("withdrawn", false),
                refs.people(given, "guardianConsent"), refs.people(given, "guardianShown"),
                refs.people(given, "consent"), given.flag("spouseConfirmed", false),
                refs.people(given, "lookalikeChosen"));
    }

    private static CaseFile.Standing standing(JsonField item, CasePersonReader people) {
        item.only("giver", "member", "state", "relation", "kind", "since", "ended", "cap",
                "until");
        return new CaseFile.Standing(people.number(item.get("giver")), people.number(item.get("member")),
                item.find("state").map(field -> field.oneOf("active", "suspended", "ended")).orElse("active"),
                item.text("relation", ""), item.find("kind").map(CaseFileReader::kind).orElse(""),
                item.date("since"), item.date("ended"), item.find("cap").map(JsonField::integer).orElse(null),
                item.date("until"));
    }

    private static String kind(JsonField field) {
        return field.oneOf("", "spouse", "parent", "child", "sibling", "paternal_grandparent", "maternal_grandparent",
                "sons_child", "daughters_child", "配偶", "父母", "子女", "兄弟姐妹", "祖父母", "外祖父母", "孙子女", "外孙子女");
    }

    private static CaseFile.OtherFacts facts(Optional<JsonField> found, CaseRefs refs, CasePersonReader people,
                                             List<Paper> papers, LocalDate rosterDate) {
        JsonField given = found.orElseGet(() -> new JsonField("facts", Map.of()));
        given.only("agent", "agentPaper", "cannotWrite", "witnesses", "falseCommitment", "changesThisYear",
                "membersInLifetime", "clockDoubtful", "applicant", "olderCards", "namesCut", "present", "guardians",
                "balance", "pinnedPack");
        boolean agentPaper = papers.stream().anyMatch(paper -> paper.kind() == PaperKind.AGENT_AUTHORISATION);
        Set<String> cut = new TreeSet<>(refs.people(given, "namesCut"));
        cut.addAll(people.namesCut());
        return new CaseFile.OtherFacts(given.flag("agent", false), given.flag("agentPaper", agentPaper),
                given.flag("cannotWrite", false), given.integer("witnesses", 0),
                given.flag("falseCommitment", false), given.integer("changesThisYear", 0),
                given.integer("membersInLifetime", 0), given.flag("clockDoubtful", false), rosterDate,
                given.find("applicant").map(refs::person).orElse(""), refs.people(given, "olderCards"), cut,
                refs.people(given, "present"), guardians(given, refs),
                given.find("balance").map(JsonField::integer).orElse(null),
                given.find("pinnedPack").map(CasePaperReader::digest).orElse(null));
    }

    private static Map<String, String> guardians(JsonField facts, CaseRefs refs) {
        Map<String, String> guardians = new LinkedHashMap<>();
        for (JsonField item : facts.items("guardians")) {
            item.only("child", "guardian");
            guardians.put(refs.person(item.get("child")), refs.person(item.get("guardian")));
        }
        return guardians;
    }

    /** A case that states insurance as found carries a roster of its own, as of the day it says or applies. */
    private static LocalDate rosterDate(Optional<RosterStamp> roster, Map<String, RosterAnswer> insurance) {
        return roster.map(RosterStamp::asOf).orElseGet(() -> insurance.values().stream()
                .filter(RosterAnswer.Found.class::isInstance).map(answer -> ((RosterAnswer.Found) answer).stamp().asOf())
                .findFirst().orElse(null));
    }

    private static Map<String, Object> day(JsonField top) {
        Map<String, Object> day = new LinkedHashMap<>();
        top.find("day").ifPresent(field -> field.entries().forEach((name, item) -> day.put(name, item.value())));
        return day;
    }
}

package org.gongji.desk.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongji.desk.base.ForgetfulJson;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/** Writes the case JSON that {@link CaseFileReader} reads; pages go out as {@code sha256:…}. What is empty is left out. */
public final class CaseFileWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder(ForgetfulJson.factory()).build();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public byte[] write(CaseFile file) {
        try {
            return MAPPER.writeValueAsBytes(plain(file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and lists can always be written", e);
        }
    }

    private static Map<String, Object> plain(CaseFile file) {
        return new Fields().put("case", file.id()).put("purpose", file.purpose().word())
                .put("applicationDate", file.applicationDate().toString())
                .put("acceptedAt", Optional.ofNullable(file.acceptedAt())
                        .map(at -> at.atZone(ZONE).toOffsetDateTime().toString()))
                .put("area", file.area())
                .put("roster", Optional.ofNullable(file.facts().declaredRosterDate())
                        .map(day -> new Fields().put("asOf", day.toString()).map()))
                .put("giver", file.giver())
                .put("persons", file.persons().stream()
                        .map(person -> person(person, file.insurance().get(person.ref()))).toList())
                .put("papers", file.papers().stream().map(CaseFileWriter::paper).toList())
                .put("members", file.members().stream().map(CaseFileWriter::member).toList())
                .put("statements", statements(file.statements()))
                .put("standing", file.standing().stream().map(CaseFileWriter::standing).toList())
                .put("facts", facts(file.facts())).map();
    }

    private static Map<String, Object> person(Person person, RosterAnswer answer) {
        Fields fields = new Fields().put("ref", person.ref()).put("name", person.name())
                .put("nameSource", word(person.nameSource()));
        document(fields, person.document());
        fields.put("sex", person.sex() == Sex.UNKNOWN ? "" : person.sex().code()).put("birth", day(person.birth()))
                .put("phone", person.phone()).put("formerNames", person.formerNames())
                .put("formerNumbers", person.formerNumbers());
        if (answer instanceof RosterAnswer.Declared declared) {
            fields.put("insurance", roster(declared.roster())).put("declared", new Fields()
                    .put("rows", rows(declared.rows())).flag("paperSighted", declared.paperSighted()).map());
        } else if (answer != null) {
            fields.put("insurance", roster(answer));
        }
        return fields.map();
    }

    private static void document(Fields fields, IdDocument document) {
        if (document != null) {
            fields.put("idKind", document.kind().word()).put("number", document.number())
                    .put("source", word(document.source())).put("validFrom", day(document.validFrom()))
                    .put("validTo", document.longTerm() ? Optional.of("长期") : day(document.validTo()));
        }
    }

    private static Object roster(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Found found) {
            return new Fields().put("rows", rows(found.rows())).put("roster", stamp(found.stamp())).map();
        } else if (answer instanceof RosterAnswer.Absent absent) {
            return new Fields().put("answer", "absent").put("roster", stamp(absent.stamp())).map();
        } else if (answer instanceof RosterAnswer.AreaNotCovered other) {
            return new Fields().put("answer", "not_covered").put("roster", stamp(other.stamp())).map();
        }
        return "no_roster";
    }

    private static Map<String, Object> stamp(RosterStamp stamp) {
        Fields fields = new Fields().put("generation", stamp.generation()).put("asOf", stamp.asOf().toString())
                .put("completeAreas", List.copyOf(new TreeSet<>(stamp.completeAreas())));
        return stamp.delta() > 0 ? fields.put("delta", stamp.delta()).map() : fields.map();
    }

    private static List<Map<String, Object>> rows(List<Insured> rows) {
        return rows.stream().map(row -> {
            Fields fields = new Fields().put("psn_no", row.psnNo()).keep("psn_name", row.name())
                    .keep("psn_cert_type", row.certType()).keep("certno", row.certno())
                    .keep("insutype", row.insutype()).keep("psn_insu_stas", row.status())
                    .keep("psn_type", row.psnType()).keep("insu_admdvs", row.insuAdmdvs())
                    .keep("poolarea_no", row.poolareaNo());
            return fields.put("has_account", row.hasAccount()).flag("deceased", row.deceased()).map();
        }).toList();
    }

    private static Map<String, Object> paper(Paper paper) {
        return new Fields().put("id", paper.id()).put("kind", paper.kind().word())
                .put("number", paper.number()).put("date", day(paper.date()))
                .keep("original", paper.original()).keep("returned", paper.returned())
                .put("people", paper.people().stream().map(CaseFileWriter::named).toList())
                .put("details", new java.util.TreeMap<>(paper.details()))
                .put("pages", paper.pages().stream().map(page -> CasePaperReader.DIGEST + page.hex()).toList()).map();
    }

    private static Map<String, Object> named(Paper.Named named) {
        return new Fields().put("role", named.role()).keep("name", named.name()).put("number", named.number())
                .put("sex", named.sex() == Sex.UNKNOWN ? "" : named.sex().code()).put("birth", day(named.birth()))
                .put("relation", named.relation()).put("maritalStatus", named.maritalStatus())
                .put("formerName", named.formerName()).put("sources", sources(named)).map();
    }

    private static Map<String, Object> sources(Paper.Named named) {
        Map<String, Object> sources = new java.util.TreeMap<>();
        named.sources().forEach((field, source) -> sources.put(field, word(source)));
        return sources;
    }

    private static Map<String, Object> member(CaseFile.MemberClaim member) {
        return new Fields().put("person", member.person()).put("claim", member.claim()).put("reason", member.reason())
                .put("cap", Optional.ofNullable(member.cap())).put("until", day(member.until())).map();
    }

    private static Map<String, Object> statements(CaseFile.Statements said) {
        return new Fields().flag("notice", said.notice()).flag("stillMarried", said.stillMarried())
                .put("committed", sorted(said.committed())).flag("withdrawn", said.withdrawn())
                .put("guardianConsent", sorted(said.guardianConsent()))
                .put("guardianShown", sorted(said.guardianShown())).put("consent", sorted(said.consent()))
                .flag("spouseConfirmed", said.spouseConfirmed())
                .put("lookalikeChosen", sorted(said.lookalikeChosen())).map();
    }

    private static Map<String, Object> standing(CaseFile.Standing standing) {
        return new Fields().put("giver", standing.giverNumber()).put("member", standing.memberNumber())
                .put("state", standing.state()).put("relation", standing.relation()).put("kind", standing.kind())
                .put("since", day(standing.since())).put("ended", day(standing.ended()))
                .put("cap", Optional.ofNullable(standing.cap())).put("until", day(standing.until())).map();
    }

    private static Map<String, Object> facts(CaseFile.OtherFacts facts) {
        return new Fields().flag("agent", facts.agent()).keep("agentPaper", facts.agentPaper())
                .flag("cannotWrite", facts.cannotWrite()).put("witnesses", facts.witnesses())
                .flag("falseCommitment", facts.falseCommitment()).put("changesThisYear", facts.changesThisYear())
                .put("membersInLifetime", facts.membersInLifetime()).flag("clockDoubtful", facts.clockDoubtful())
                .put("applicant", facts.applicant()).put("olderCards", sorted(facts.olderCards()))
                .put("namesCut", sorted(facts.namesCut())).put("present", sorted(facts.present()))
                .put("guardians", new TreeMap<>(facts.guardians()).entrySet().stream().map(one -> new Fields()
                        .put("child", one.getKey()).put("guardian", one.getValue()).map()).toList())
                .put("balance", Optional.ofNullable(facts.balance()))
                .put("pinnedPack", Optional.ofNullable(facts.pinnedPack())
                        .map(pack -> CasePaperReader.DIGEST + pack.hex())).map();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> day(java.time.LocalDate day) {
        return Optional.ofNullable(day).map(java.time.LocalDate::toString);
    }

    private static List<String> sorted(Collection<String> refs) {
        return List.copyOf(new TreeSet<>(refs));
    }
}

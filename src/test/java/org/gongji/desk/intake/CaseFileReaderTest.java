package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileReaderTest {
    private static final CardReading CARD = new CardReading("citizen", "许长庚", "", Sex.MALE, "01",
            LocalDate.of(1946, 3, 4), "", new IdDocument(IdKind.RESIDENT18, "410171194603040016",
            LocalDate.of(2010, 1, 1), null, true, Source.CHIP), "", "", "", true);

    private final CaseFileReader reader = new CaseFileReader(
            file -> Optional.ofNullable(Map.of("cards/p3.bin", new byte[256], "pages/w1-1.jpg", new byte[] {1})
                    .get(file)), block -> CARD);

    @Test
    void opensADraftThatWasKeptWhileARowStillWaitedForItsPerson() {
        CaseFile whole = reader.read(FULL.getBytes(StandardCharsets.UTF_8)).file();
        Person nobody = new Person("p9", "", Source.KEYED, null, Sex.UNKNOWN, null, "", List.of(), List.of());
        CaseFile open = CaseEdit.member(CaseEdit.person(whole, nobody),
                new CaseFile.MemberClaim("p9", "", "", null, null));
        CaseFile kept = reader.read(new CaseFileWriter().write(open)).file();
        assertThat(kept.person("p9")).contains(nobody);
        assertThat(kept.members()).isEqualTo(open.members());
    }

    /** A change page names one person twice, and what stands on a paper says where it came from, also tomorrow. */
    @Test
    void opensADraftWithAChangePageAndKeepsWhereEveryValueCameFrom() {
        CaseFile whole = reader.read(FULL.getBytes(StandardCharsets.UTF_8)).file();
        List<Paper.Named> people = List.of(new Paper.Named("before", "许旧名", "", Sex.UNKNOWN, null, "", "", "",
                Map.of("name", Source.KEYED)), new Paper.Named("after", "许长庚", "410171194603040016", Sex.MALE, null,
                "", "", "", Map.of("name", Source.CHIP, "number", Source.RECOGNISED)));
        CaseFile open = CaseEdit.paper(whole, new Paper("w9", PaperKind.HUKOU_CHANGE_PAGE, "", null, true, people,
                Map.of(), List.of(), true));

        CaseFile kept = reader.read(new CaseFileWriter().write(open)).file();

        assertThat(kept.papers().get(kept.papers().size() - 1).people()).isEqualTo(people);
    }

    @Test
    void readsTheExampleOfTheReadme() throws IOException {
        CaseFile file = read(readmeExample());

        assertThat(file.purpose()).isEqualTo(CaseFile.Purpose.BIND);
        assertThat(file.person("p1").orElseThrow().document()).isEqualTo(new IdDocument(IdKind.RESIDENT18,
                "410171199705170017", null, LocalDate.of(2036, 5, 17), false, Source.CHIP));
        Person spouse = file.person("p2").orElseThrow();
        assertThat(spouse.sex()).isEqualTo(Sex.FEMALE);
        assertThat(spouse.birth()).isEqualTo(LocalDate.of(1998, 8, 12));
        assertThat(spouse.document().source()).isEqualTo(Source.SIGHTED);
        assertThat(spouse.document().longTerm()).isTrue();
        RosterAnswer.Found found = (RosterAnswer.Found) file.insurance().get("p1");
        assertThat(found.stamp().asOf()).isEqualTo(LocalDate.of(2026, 1, 13));
        assertThat(found.stamp().completeAreas()).isEqualTo(Set.of("41"));
        assertThat(found.rows().get(0).poolareaNo()).isEqualTo("410100");
        assertThat(found.rows().get(0).hasAccount()).contains(true);
        assertThat(file.papers().get(0).kind()).isEqualTo(PaperKind.MARRIAGE_CERTIFICATE);
        assertThat(file.facts().declaredRosterDate()).isEqualTo(LocalDate.of(2026, 1, 13));
    }

    @Test
    void writesWhatItReads() throws IOException {
        CaseFile file = read(readmeExample());

        assertThat(reader.read(new CaseFileWriter().write(file)).file()).isEqualTo(file);
    }

    @Test
    void writesWhatItReadsWithEverythingInIt() {
        CaseFile file = read(FULL);

        assertThat(reader.read(new CaseFileWriter().write(file)).file()).isEqualTo(file);
        assertThat(file.facts().namesCut()).containsExactly("p3");
        assertThat(file.insurance().get("p2")).isInstanceOf(RosterAnswer.Declared.class);
    }

    @Test
    void takesFromTheCardWhatTheFileLeavesOut() {
        CaseFileReader.Read read = reader.read(FULL.getBytes(StandardCharsets.UTF_8));
        Person person = read.file().person("p3").orElseThrow();

        assertThat(person.name()).isEqualTo("许长庚");
        assertThat(person.nameSource()).isEqualTo(Source.CHIP);
        assertThat(person.document()).isEqualTo(CARD.document());
        assertThat(read.cardFiles()).containsExactly(Map.entry("p3", "cards/p3.bin"));
    }

    @Test
    void keepsTheDigestAndTheNameOfAPage() {
        CaseFileReader.Read read = reader.read(FULL.getBytes(StandardCharsets.UTF_8));

        assertThat(read.file().papers().get(0).pages()).containsExactly(Sha256.of(new byte[] {1}));
        assertThat(read.pageFiles()).containsExactly(Map.entry("w1", List.of("pages/w1-1.jpg")));
        assertThat(read.day()).containsEntry("clerk", "0312");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"case\":1.5}| missing_field| applicationDate",
        "{\"case\":true,\"applicationDate\":\"2026-02-30\"}| not_date| applicationDate",
        "{\"applicationDate\":\"2026-01-22\",\"area\":[]}| not_text| area",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"wish\":1}| unknown_field| wish",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"persons\":{}}| not_list| persons",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"persons\":[7]}| not_object| persons[0]",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"persons\":[{\"ref\":\"p1\"}]}| no_name| persons[0]",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"giver\":\"p9\"}| unknown_person| giver",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"papers\":[{\"id\":\"w\",\"kind\":\"letter\"}]}"
                + "| unknown_word| papers[0].kind",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"purpose\":\"marry\"}| unknown_word| purpose",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"papers\":[{\"id\":\"w\",\"kind\":\"id_copy\","
                + "\"pages\":[\"../x\"]}]}| outside_folder| papers[0].pages[0]",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"papers\":[{\"id\":\"w\",\"kind\":\"id_copy\","
                + "\"pages\":[\"x.jpg\"]}]}| no_attachment| papers[0].pages[0]",
        "{\"applicationDate\":\"2026-01-22\",\"area\":\"410105\",\"persons\":[{\"ref\":\"p1\",\"name\":\"a\","
                + "\"insurance\":\"absent\"}]}| no_roster| persons[0].insurance",
        "[]| not_object| (top)", "{\"case\":| not_json| ``", "{} {}| not_json| ``",
        "{\"case\":\"a\",\"case\":\"b\"}| not_json| ``"})
    void answersABadFileWithItsPlace(String json, String problem, String path) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(BadJson.class, bad -> {
            assertThat(bad.problem()).isEqualTo(problem);
            assertThat(bad.path()).isEqualTo(path);
            assertThat(Words.chinese().say("reading." + problem, bad.arguments())).contains(path.isEmpty() ? "行" : path);
            assertThat(Words.english().say("reading." + problem, bad.arguments())).contains(path);
        });
    }

    private CaseFile read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8)).file();
    }

    private static String readmeExample() throws IOException {
        String readme = Files.readString(Path.of("sample-data/README.md"));
        int from = readme.indexOf("```json") + 7;
        return readme.substring(from, readme.indexOf("```", from));
    }

    private static final String FULL = """
            {"case": "D-2", "purpose": "bind", "applicationDate": "2026-01-22",
             "acceptedAt": "2026-01-22T08:35:00+08:00", "area": 410105, "day": {"clerk": "0312"},
             "roster": {"asOf": "2026-01-13", "completeAreas": [4101]}, "giver": "p1", "persons": [
              {"ref": "p1", "name": "周明远", "number": "410171199705170017", "source": "keyed_twice", "sex": "男",
               "formerNames": ["周远"], "formerNumbers": ["410171970517001"], "phone": "13800000000",
               "insurance": [{"insutype": 310, "has_account": false}, {"insutype": "390", "psn_insu_stas": 4}]},
              {"ref": "p2", "name": "林若溪", "number": "410171199808120020", "insurance": "absent",
               "declared": {"rows": {"insutype": "390"}, "paperSighted": true}},
              {"ref": "p3", "card": "cards/p3.bin", "insurance": "not_covered"},
              {"ref": "p4", "name": "𠅤", "insurance": "no_roster", "declared": {"insutype": "390"}}],
             "papers": [{"id": "w1", "kind": "hukou_booklet", "number": "1", "date": "2010-01-01", "original": false,
               "returned": false, "people": [{"role": "head", "name": "许长庚", "sex": "M", "birth": "1946-03-04",
               "relation": "户主", "maritalStatus": "已婚", "formerName": "许庚"}],
               "details": {"householdType": "家庭户"}, "pages": ["pages/w1-1.jpg"]}],
             "members": [{"person": "p3", "claim": "外祖父", "reason": "一", "cap": 500, "until": "2027-01-01"}],
             "statements": {"notice": true, "stillMarried": true, "committed": ["p3"], "withdrawn": true,
              "guardianConsent": ["p3"], "guardianShown": ["p3"], "consent": ["p1"], "spouseConfirmed": true,
              "lookalikeChosen": ["p2"]},
             "standing": [{"giver": "p1", "member": "410171194603040016", "state": "suspended", "relation": "外祖父",
              "kind": "maternal_grandparent", "since": "2025-01-01", "ended": "2025-02-01"}],
             "facts": {"agent": true, "agentPaper": true, "cannotWrite": true, "witnesses": 2,
              "falseCommitment": true, "changesThisYear": 1, "membersInLifetime": 2, "clockDoubtful": true,
              "applicant": "p2", "olderCards": ["p2"], "present": ["p3"],
              "guardians": [{"child": "p3", "guardian": "p2"}]}}
            """;
}

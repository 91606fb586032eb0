package org.gongji.desk.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gongji.desk.policy.PolicyShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCaseCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String readmeExample() throws IOException {
        String readme = Files.readString(Path.of("sample-data/README.md"));
        int from = readme.indexOf("```json") + 7;
        return readme.substring(from, readme.indexOf("```", from));
    }

    @Test
    void answersStandardInputInTheShapeOfTheDesign() throws IOException {
        CheckCaseRun run = CheckCaseRun.run(readmeExample());
        JsonNode answer = JSON.readTree(run.output());
        JsonNode matter = answer.get("matters").get(0);

        assertThat(run.exit()).isZero();
        assertThat(run.output()).endsWith("}\n").hasLineCount(1);
        assertThat(answer.fieldNames()).toIterable().containsExactly("case", "pack", "packSha256", "matters");
        assertThat(answer.get("packSha256").asText()).isEqualTo(PolicyShelf.shipped().packs().get(1).sha256().hex());
        assertThat(matter.fieldNames()).toIterable().containsExactly("member", "relation", "code", "kind", "outcome",
                "reasons", "path", "strength", "missing", "contradictions", "trace");
        assertThat(matter.get("outcome").asText()).isEqualTo("Allowed");
        assertThat(matter.get("strength").asText()).isEqualTo("proved");
        assertThat(matter.get("path").get(0).get("paper").asText()).isEqualTo("w1");
        assertThat(matter.get("reasons")).allSatisfy(reason -> {
            assertThat(reason.fieldNames()).toIterable().containsExactly("code", "class", "clause");
            assertThat(reason.get("clause").asText()).isNotBlank();
        });
        assertThat(matter.get("trace")).hasSizeGreaterThan(25);
    }

    @Test
    void endsZeroAlsoWhereNoPackApplies() throws IOException {
        CheckCaseRun run = CheckCaseRun.run(readmeExample().replace("2026-01-22", "2020-01-22")
                .replace("2026-01-13", "2020-01-13"));
        JsonNode answer = JSON.readTree(run.output());

        assertThat(run.exit()).isZero();
        assertThat(answer.get("pack").asText()).isEmpty();
        assertThat(answer.get("matters").get(0).get("outcome").asText()).isEqualTo("NotDecidable");
        assertThat(answer.get("matters").get(0).get("reasons").get(0).get("code").asText()).isEqualTo("NO_POLICY");
    }

    @Test
    void findsTheClaimAgainstTheBookletsInLaw() throws IOException {
        String json = """
                {"applicationDate": "2026-01-22", "area": "410105", "roster": {"asOf": "2026-01-13"}, "giver": "p1",
                 "persons": [
                  {"ref": "p1", "name": "林若溪", "number": "410171199808120020",
                   "insurance": {"insutype": "310", "has_account": true}},
                  {"ref": "p2", "name": "周国栋", "number": "410171196601010019", "insurance": {"insutype": "390"}},
                  {"ref": "p3", "name": "周明远", "number": "410171199705170017"}],
                 "papers": [{"id": "w1", "kind": "hukou_booklet", "number": "9", "people": [
                  {"role": "head", "name": "周明远", "number": "410171199705170017", "sex": "M", "relation": "户主"},
                  {"role": "row", "name": "林若溪", "number": "410171199808120020", "sex": "F", "relation": "妻"},
                  {"role": "row", "name": "周国栋", "number": "410171196601010019", "sex": "M", "relation": "父亲"}]}],
                 "members": [{"person": "p2", "claim": "父亲"}],
                 "statements": {"notice": true}}
                """;
        JsonNode matter = JSON.readTree(CheckCaseRun.run(json).output()).get("matters").get(0);

        assertThat(matter.get("outcome").asText()).isEqualTo("Refused");
        assertThat(matter.get("relation").asText()).isEqualTo("公公");
        assertThat(matter.get("reasons").findValuesAsText("code")).contains("REL_IN_LAW");
    }

    /** The training day's "mother" eleven years older, spouse of two, sex digit and page of another household. */
    @ParameterizedTest
    @CsvSource({"06-mother-eleven-years-older, AGE_IMPLAUSIBLE, B", "07-sex-digit, ID_SEX_MISMATCH, B",
        "08-two-spouses, SECOND_SPOUSE, A", "10-page-of-another-household, OTHER_HOUSEHOLD, W"})
    void saysOfEveryContradictionItsClassAndClause(String visit, String code, String severity) throws IOException {
        JsonNode matter = JSON.readTree(CheckCaseRun.of(Path.of("sample-data/day", visit + ".json")).output())
                .get("matters").get(0);
        JsonNode found = StreamSupport.stream(matter.get("contradictions").spliterator(), false)
                .filter(one -> one.get("code").asText().equals(code)).findFirst().orElseThrow();

        assertThat(found.fieldNames()).toIterable().containsExactly("code", "class", "clause", "facts", "paper");
        assertThat(found.get("class").asText()).isEqualTo(severity);
        assertThat(found.get("clause").asText()).isNotBlank();
        assertThat(found.get("facts").asText()).isNotBlank();
    }

    /** The way of scenario 3 and what is missing of it, each field by its name. */
    @Test
    void namesEveryFieldOfThePathAndOfWhatIsMissing() throws IOException {
        JsonNode whole = JSON.readTree(CheckCaseRun.of(Path.of("sample-data/day/02-maternal-grandfather.json"))
                .output()).get("matters").get(0);
        JsonNode gap = JSON.readTree(CheckCaseRun.of(Path.of("sample-data/day/03-one-paper-short.json")).output())
                .get("matters").get(0);

        assertThat(List.of(whole.get("relation").asText(), whole.get("code").asText(), whole.get("kind").asText(),
                whole.get("strength").asText())).containsExactly("外祖父", "63", "外祖父母", "proved");
        assertThat(whole.get("path")).hasSize(2).allSatisfy(link -> assertThat(link.fieldNames()).toIterable()
                .containsExactly("from", "to", "fromName", "toName", "step", "strength", "paper"));
        assertThat(whole.get("missing")).isEmpty();
        assertThat(List.of(gap.get("outcome").asText(), gap.get("strength").asText()))
                .containsExactly("NeedsPaper", "not_provable");
        assertThat(gap.get("missing").get(0).fieldNames()).toIterable().containsExactly("fact", "people", "papers");
        assertThat(gap.get("trace").get(0).fieldNames()).toIterable()
                .containsExactly("rule", "facts", "clause", "passed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"| 第 1 行", "nonsense| 第 1 行", "{\"case\": 7, \"x\": 1}| x",
        "{\"applicationDate\": \"yesterday\"}| applicationDate",
        "{\"applicationDate\": \"2026-01-22\", \"area\": \"410105\", \"papers\": [{\"id\": \"w\", \"kind\": \"letter\"}]}"
                + "| papers[0].kind"})
    void refusesABadCaseInWordsWithoutAStackTrace(String json, String place) {
        CheckCaseRun run = CheckCaseRun.run(json == null ? "" : json);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).contains(place).hasLineCount(2).doesNotContain("Exception", "\tat ");
    }

    @Test
    void refusesAFileThatIsNotThereAndAStoreWithoutPassword() {
        assertThat(CheckCaseRun.run("", "no-such-case.json").exit()).isEqualTo(2);
        assertThat(CheckCaseRun.run("{}", "--store", "somewhere").exit()).isEqualTo(2);
        assertThat(CheckCaseRun.run("{}", "--wish").exit()).isEqualTo(2);
    }

    @Test
    void usesThePacksOfAFolder(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("sample-data/packs/HN-ZZ-2021.json"), folder.resolve("one.json"));

        JsonNode answer = JSON.readTree(CheckCaseRun.run(readmeExample(), "--packs", folder.toString()).output());
        assertThat(answer.get("matters").get(0).get("outcome").asText()).isEqualTo("NotDecidable");

        Files.writeString(folder.resolve("two.json"), "{\"id\": \"X\"}");
        CheckCaseRun broken = CheckCaseRun.run(readmeExample(), "--packs", folder.toString());
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.errors()).hasLineCount(2);
    }
}

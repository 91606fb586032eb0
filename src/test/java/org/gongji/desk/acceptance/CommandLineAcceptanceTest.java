package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.acceptance.PlayedDay.Answer;
import org.gongji.desk.sample.SampleFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command in a process of its own against what the demo left: exit codes and the shape of answers (design.md). */
@DisplayName("The command line")
class CommandLineAcceptanceTest {
    private static PlayedDay day;
    @TempDir
    Path room;

    @BeforeAll
    static void play() {
        day = PlayedDay.once();
    }

    private static Path central(String file) {
        return day.folder().resolve("central").resolve(file);
    }

    private static Path part() {
        return day.files("out").stream().filter(file -> file.toString().endsWith(".p7m")).findFirst().orElseThrow();
    }

    private Path changed(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        return Files.write(room.resolve(file.getFileName()), bytes);
    }

    @Test
    @DisplayName("bundle verify ends 0 on the part, 1 on a changed one, 2 on a key that is none")
    void verifiesTheBundle() throws IOException {
        Answer whole = bundleVerify(part(), central("centre.key"));
        assertThat(whole.exit()).as(whole.err()).isZero();
        assertThat(whole.json().get("verdict").asText()).isEqualTo("whole");
        assertThat(whole.json().get("window").asText()).isEqualTo("410105-W03");
        assertThat(whole.json().get("acts").asInt()).isEqualTo(day.acts().size());
        assertThat(whole.json().get("head").asText()).isEqualTo(day.summary().at("/bundle/head").asText());
        Answer broken = bundleVerify(changed(part()), central("centre.key"));
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.json().get("verdict").asText()).isEqualTo("refused");
        assertThat(broken.json().get("reason").asText()).isNotEmpty();
        assertThat(bundleVerify(part(), central("ca.pem")).exit()).isEqualTo(2);
    }

    private static Answer bundleVerify(Path file, Path key) {
        return PlayedDay.command("", "bundle", "verify", file, "--key", key, "--cert", central("centre.pem"), "--ca",
                central("ca.pem"));
    }

    @Test
    @DisplayName("form verify ends 0 with the office's root, 1 without an anchor or on a changed page")
    void verifiesAPaper() throws IOException {
        Path receipt = day.papers("receipt").get(0);
        Answer valid = PlayedDay.command("", "form", "verify", receipt, "--ca", central("ca.pem"));
        assertThat(valid.exit()).as(valid.out()).isZero();
        assertThat(valid.json().get("verdict").asText()).isEqualTo("valid");
        assertThat(valid.json().get("findings")).isEmpty();
        Answer unknown = PlayedDay.command("", "form", "verify", receipt);
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.json().get("verdict").asText()).isEqualTo("intact, signer unknown");
        Answer broken = PlayedDay.command("", "form", "verify", changed(receipt), "--ca", central("ca.pem"));
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.json().get("findings")).isNotEmpty();
        assertThat(PlayedDay.command("", "form", "verify", room.resolve("nowhere.pdf")).exit()).isEqualTo(2);
    }

    @Test
    @DisplayName("form verify takes its anchor from the store as well")
    void verifiesAPaperByTheStore() throws IOException {
        Path store = day.copyOfStore(room);
        Answer valid = PlayedDay.command("", "form", "verify", day.papers("refusal").get(0), "--store", store,
                "--password-file", room.resolve("store.password"));
        assertThat(valid.exit()).as(valid.out()).isZero();
    }

    @Test
    @DisplayName("store verify ends 0, and 2 on a wrong password")
    void verifiesTheStore() throws IOException {
        Path store = day.copyOfStore(room);
        Path password = room.resolve("store.password");
        Answer sound = PlayedDay.command("", "store", "verify", "--store", store, "--password-file", password);
        assertThat(sound.exit()).as(sound.out()).isZero();
        Files.writeString(password, "wrong");
        assertThat(PlayedDay.command("", "store", "verify", "--store", store, "--password-file", password).exit())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("roster lookup answers a line each: found, absent here, not covered there")
    void looksUpInTheRoster() throws IOException {
        Path store = day.copyOfStore(room);
        String questions = "410172199104120213\n410171199001011234\t410105\n410171194703151688\t411302\n";
        Answer answer = PlayedDay.command(questions, "roster", "lookup", "--store", store, "--password-file",
                room.resolve("store.password"));
        assertThat(answer.exit()).as(answer.err()).isZero();
        List<JsonNode> lines = answer.lines();
        assertThat(lines).extracting(line -> line.get("answer").asText())
                .containsExactly("found", "absent", "not_covered");
        assertThat(lines.get(0).get("insutype").asText()).isEqualTo("310");
        assertThat(lines.get(0).get("status").asText()).isEqualTo("1");
        assertThat(lines.get(0).get("asOf").asText()).isEqualTo("2026-11-14");
        assertThat(names(lines.get(0))).contains("input", "found", "insutype", "status", "area", "hasAccount",
                "generation", "asOf");
    }

    @Test
    @DisplayName("roster import and receipt import take nothing twice and nothing changed, and say so")
    void importsNothingTwice() throws IOException {
        Path store = day.copyOfStore(room);
        Path password = room.resolve("store.password");
        Path roster = in("roster-");
        Answer again = PlayedDay.command("", "roster", "import", roster, "--store", store, "--password-file", password);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).isBlank();
        assertThat(again.err()).contains("46", "现状不变");
        Answer broken = PlayedDay.command("", "roster", "import", changed(roster), "--store", store,
                "--password-file", password);
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err()).isNotBlank();
        Path receipt = in("receipt-");
        Answer old = PlayedDay.command("", "receipt", "import", receipt, "--store", store, "--password-file", password);
        assertThat(old.exit()).isEqualTo(1);
        assertThat(old.json().get("verdict").asText()).isEqualTo("ignored");
        assertThat(old.json().get("zh").asText()).isNotBlank();
        Answer forged = PlayedDay.command("", "receipt", "import", changed(receipt), "--store", store,
                "--password-file", password);
        assertThat(forged.exit()).isEqualTo(1);
        assertThat(forged.json().get("verdict").asText()).isEqualTo("refused");
        assertThat(PlayedDay.command("", "receipt", "import", room.resolve("nowhere"), "--store", store,
                "--password-file", password).exit()).isEqualTo(2);
    }

    private static Path in(String kind) {
        return day.files("in").stream().filter(file -> file.getFileName().toString().startsWith(kind)).findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("check id, name and relation answer a line each")
    void checksLines() {
        Answer ids = PlayedDay.command("410172199104120213\n410172199104120214\n83000019850101003０\n", "check", "id");
        assertThat(ids.exit()).isZero();
        assertThat(ids.lines()).extracting(line -> line.get("verdict").asText())
                .containsExactly("warning", "invalid", "normalised");
        assertThat(names(ids.lines().get(0))).contains("input", "verdict", "type", "value", "birth", "sex", "region",
                "reasons");
        Answer names = PlayedDay.command("白𠅤\n阿丽亚·库尔班江\n", "check", "name");
        assertThat(names.exit()).isZero();
        assertThat(names.lines()).hasSize(2);
        assertThat(names.lines().get(0).get("value").asText()).isEqualTo("白𠅤");
        assertThat(names.lines().get(0).get("codePoints").toString()).contains("20164");
        Answer kin = PlayedDay.command("妈妈的爸爸\n岳父\n", "check", "relation");
        assertThat(kin.exit()).isZero();
        assertThat(kin.lines().get(0).get("relation").asText()).isEqualTo("外祖父");
        assertThat(kin.lines().get(0).get("near").asText()).isEqualTo("yes");
        assertThat(kin.lines().get(1).get("near").asText()).isEqualTo("no");
    }

    @Test
    @DisplayName("check case ends 0 whatever the outcome, also with the roster of a store, and 2 on what is no case")
    void checksACase() throws IOException {
        Answer answer = PlayedDay.command("", "check", "case", SampleFolder.path("day/04-father-in-law.json"));
        assertThat(answer.exit()).as(answer.err()).isZero();
        JsonNode matter = answer.json().get("matters").get(0);
        assertThat(matter.get("outcome").asText()).isEqualTo("Refused");
        assertThat(matter.at("/reasons/0/code").asText()).isEqualTo("REL_IN_LAW");
        assertThat(names(matter)).contains("member", "relation", "code", "kind", "outcome", "reasons", "path",
                "strength", "missing", "contradictions", "trace");
        Answer piped = PlayedDay.command(Files.readString(SampleFolder.path("day/04-father-in-law.json")), "check",
                "case");
        assertThat(piped.exit()).as(piped.err()).isZero();
        assertThat(piped.out()).isEqualTo(answer.out());
        Path store = day.copyOfStore(room);
        Answer byStore = PlayedDay.command("", "check", "case", SampleFolder.path("day/01-spouse.json"), "--store",
                store, "--password-file", room.resolve("store.password"));
        assertThat(byStore.exit()).as(byStore.err()).isZero();
        assertThat(byStore.json().at("/matters/0/reasons").findValuesAsText("code")).contains("DUP_PAIR");
        assertThat(PlayedDay.command("", "check", "case", Files.writeString(room.resolve("no.json"), "{}")).exit())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("check replay judges the whole day again, each under its own pack, and nothing comes out otherwise")
    void judgesTheDayAgain() throws IOException {
        Path store = day.copyOfStore(room);
        Path password = room.resolve("store.password");
        Answer all = PlayedDay.command("", "check", "replay", "--store", store, "--password-file", password);
        assertThat(all.exit()).as(all.err()).isZero();
        assertThat(all.lines()).hasSizeGreaterThan(20).allSatisfy(line ->
                assertThat(line.get("outcome").asText()).isEqualTo("same"));
        String draft = all.lines().get(0).get("matter").asText().replaceFirst("/.*", "");
        Answer one = PlayedDay.command("", "check", "replay", "--store", store, "--password-file", password, "--case",
                draft);
        assertThat(one.exit()).as(one.err()).isZero();
        assertThat(one.lines()).isNotEmpty().allSatisfy(line ->
                assertThat(line.get("matter").asText()).startsWith(draft + "/"));
        assertThat(PlayedDay.command("", "check", "replay", "--store", store, "--password-file", password, "--case",
                "D-9999").exit()).isEqualTo(2);
    }

    @Test
    @DisplayName("refuses what it does not know with 2, and a full folder for the demo")
    void refusesWrongUsage() {
        assertThat(PlayedDay.command("", "fly").exit()).isEqualTo(2);
        assertThat(PlayedDay.command("", "store", "verify").exit()).isEqualTo(2);
        Answer full = PlayedDay.command("", "demo", "--out", day.folder());
        assertThat(full.exit()).isEqualTo(2);
        assertThat(full.err()).contains("文件夹不是空的", "not empty");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

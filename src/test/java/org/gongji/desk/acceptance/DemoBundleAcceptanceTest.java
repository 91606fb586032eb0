package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.judge.OpenAsPrinted;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The bundle the demo leaves")
class DemoBundleAcceptanceTest {
    private static final ObjectMapper SORTED = new ObjectMapper()
            .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static PlayedDay day;

    @BeforeAll
    static void play() {
        day = PlayedDay.once();
    }

    @Test
    @DisplayName("is opened part by part by stock openssl, and its manifests hold")
    void isOpenedByStockOpenssl() throws IOException {
        assertThat(day.files("out")).anyMatch(file -> file.toString().endsWith(".p7m"));
        Path bag = day.bag();
        for (String manifest : List.of("manifest-sha256.txt", "tagmanifest-sha256.txt")) {
            Judge.Said said = Judge.run(List.of("sha256sum", "-c", manifest), bag);
            assertThat(said.exit()).as(said.text()).isZero();
            assertThat(said.text().lines()).isNotEmpty().allMatch(line -> line.endsWith(": OK"));
            Evidence.counted("A", "files of the bag that sha256sum -c finds sound", said.text().lines().count(), 0);
        }
        assertThat(Judge.run("openssl", "x509", "-noout", "-subject", "-in",
                day.folder().resolve("central/window.pem").toString()).text()).contains("410105-W03");
    }

    @Test
    @DisplayName("is refused by the same commands wherever one byte of it is changed")
    void isRefusedWithOneByteChanged(@TempDir Path room) throws IOException {
        Path part = day.files("out").stream().filter(file -> file.toString().endsWith(".p7m")).findFirst()
                .orElseThrow();
        for (double place : new double[] {0.0001, 0.4, 0.9999}) {
            day.layOut(room);
            byte[] bytes = Files.readAllBytes(part);
            bytes[(int) (bytes.length * place)] ^= 1;
            Files.write(room.resolve(part.getFileName()), bytes);
            assertThat(OpenAsPrinted.in(room).exit()).as("a change at %s", place).isNotZero();
            assertThat(room).isDirectoryNotContaining("glob:**.zip").isDirectoryNotContaining("glob:**.part");
        }
    }

    @Test
    @DisplayName("is refused where a page of it is changed after opening")
    void namesThePageThatWasChanged(@TempDir Path room) throws IOException {
        Judge.require("cp", "coreutils");
        Path bag = room.resolve("bag");
        Judge.run("cp", "-r", day.bag().toString(), bag.toString());
        Path page;
        try (var pages = Files.list(bag.resolve("data/evidence"))) {
            page = pages.sorted().findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(page);
        bytes[bytes.length / 2] ^= 1;
        Files.write(page, bytes);
        Judge.Said said = Judge.run(List.of("sha256sum", "-c", "manifest-sha256.txt"), bag);
        assertThat(said.exit()).isNotZero();
        assertThat(said.text()).contains(page.getFileName() + ": FAILED");
    }

    /** Read with nothing of ours: headers chained by SHA-256, payloads bound to them by salt and digest. */
    @Test
    @DisplayName("holds an unbroken ledger up to the head it names")
    void holdsAnUnbrokenLedger() throws IOException {
        List<JsonNode> acts = day.acts();
        JsonNode label = new ObjectMapper().readTree(day.bag().resolve("data/bundle.json").toFile());
        String previous = "0".repeat(64);
        int opened = 0;
        for (JsonNode act : acts) {
            JsonNode header = act.get("header");
            assertThat(header.get("previous").asText()).isEqualTo(previous);
            previous = Sha256.of(sorted(header)).hex();
            if (act.has("payload")) {
                byte[] salt = HexFormat.of().parseHex(act.get("salt").asText());
                assertThat(Sha256.ofParts(salt, sorted(act.get("payload"))).hex())
                        .isEqualTo(header.get("payload").asText());
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(100);
        Evidence.counted("A", "ledger entries of the bundle chained and bound with nothing of ours", acts.size(), 0);
        assertThat(previous).isEqualTo(label.get("head").asText())
                .isEqualTo(day.summary().at("/bundle/head").asText());
        assertThat(acts).hasSize(label.get("last").asInt() - label.get("first").asInt() + 1);
    }

    /** By way of a string: written straight to bytes, Jackson escapes every character beyond the BMP. */
    private static byte[] sorted(JsonNode json) throws IOException {
        return SORTED.writeValueAsString(SORTED.treeToValue(json, Object.class)).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("carries a bind for every matter done as one, and for no other")
    void carriesNoRefusedMatterAsABind() throws IOException {
        TreeSet<String> bound = new TreeSet<>();
        day.acts("BOUND").forEach(act -> bound.add(act.get("matter").asText()));
        TreeSet<String> done = new TreeSet<>();
        List<String> notDone = new ArrayList<>();
        for (JsonNode visit : day.summary().get("visits")) {
            boolean binding = !visit.get("visit").asText().equals("D-0535");
            for (JsonNode matter : visit.get("matters")) {
                boolean ended = matter.get("ends").asText().equals("done");
                (ended && binding ? done : notDone).add(matter.get("matter").asText());
            }
        }
        assertThat(bound).isEqualTo(done).hasSize(20).doesNotContainAnyElementsOf(notDone);
        assertThat(day.acts("REFUSED")).extracting(act -> act.get("matter").asText()).doesNotContainAnyElementsOf(bound)
                .hasSize(10);
        for (JsonNode act : day.acts("BOUND")) {
            assertThat(act.at("/relation/kind").asText()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("carries every paper of the folder forms, byte for byte")
    void carriesEveryPaper() throws IOException {
        for (Path paper : day.files("forms")) {
            String digest = Sha256.of(Files.readAllBytes(paper)).hex();
            Path inBag = day.bag().resolve("data/forms").resolve(digest + ".pdf");
            // the day sheet is drawn from the closed day, which ends the bundle's range
            if (!paper.getFileName().toString().startsWith("day-sheet")) {
                assertThat(inBag).as(paper.getFileName().toString()).exists();
            }
        }
    }

    @Test
    @DisplayName("keeps the rare name's own code point and the look-alike's nowhere")
    void keepsTheRareName() throws IOException {
        String acts = Files.readString(day.bag().resolve("data/acts.ndjson"), StandardCharsets.UTF_8);
        assertThat(acts).contains("\"name\":\"白𠅤\"").contains("程䶮").contains("程龑").doesNotContain("\"name\":\"白恵\"");
    }

    @Test
    @DisplayName("is what summary.json says, and the day's sum is the sample's")
    void agreesWithTheSummary() throws IOException {
        JsonNode sheet = day.summary().get("sheet");
        JsonNode foretold = PlayedDay.sample("day/day.json").get("sum");
        assertThat(sheet.get("carriedIn").asInt() + sheet.get("new").asInt()).isEqualTo(sheet.get("done").asInt()
                + sheet.get("refused").asInt() + sheet.get("withdrawn").asInt() + sheet.get("carriedOver").asInt());
        assertThat(List.of(sheet.get("new").asInt(), sheet.get("done").asInt(), sheet.get("refused").asInt(),
                sheet.get("withdrawn").asInt(), sheet.get("carriedOver").asInt())).isEqualTo(List.of(
                foretold.get("new").asInt(), foretold.get("done").asInt(), foretold.get("refused").asInt(),
                foretold.get("withdrawn").asInt(), foretold.get("carried_over").asInt()));
        Map<String, String> files = new TreeMap<>();
        day.summary().get("files").fields().forEachRemaining(one -> files.put(one.getKey(), one.getValue().asText()));
        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(Sha256.of(Files.readAllBytes(day.folder().resolve(file.getKey()))).hex())
                    .as(file.getKey()).isEqualTo(file.getValue());
        }
        assertThat(files.keySet()).anyMatch(name -> name.startsWith("out/")).anyMatch(name -> name.startsWith("in/"))
                .hasSizeGreaterThan(day.files("forms").size());
        TreeSet<String> numbers = new TreeSet<>();
        day.acts("CASE_CLOSED").forEach(act -> numbers.add(act.get("caseNo").asText()));
        assertThat(PlayedDay.list(day.summary().get("caseNumbers"))).extracting(JsonNode::asText)
                .containsExactlyElementsOf(numbers);
    }

    /** Read again from the sample's own files: the demo's own comparison is not taken for granted. */
    @Test
    @DisplayName("holds the verdicts, reasons and ends worked out by hand")
    void holdsTheForetoldOutcomes() throws IOException {
        JsonNode visits = PlayedDay.sample("day/day.json").get("visits");
        int matters = 0;
        for (JsonNode expected : PlayedDay.sample("day/expected.json").get("cases")) {
            String id = expected.get("case").asText();
            JsonNode ends = PlayedDay.list(visits).stream().filter(one -> one.get("case").asText().equals(id))
                    .findFirst().orElseThrow().get("matters");
            JsonNode came = day.visit(id).get("matters");
            for (int i = 0; i < expected.get("matters").size(); i++) {
                JsonNode wanted = expected.get("matters").get(i);
                assertThat(came.get(i).get("outcome").asText()).as(id).isEqualTo(wanted.get("outcome").asText());
                assertThat(texts(came.get(i).get("reasons"))).as(id)
                        .isEqualTo(texts(wanted.get("reasons")));
                assertThat(came.get(i).get("ends").asText()).as(id).isEqualTo(ends.get(i).get("ends").asText());
                matters++;
            }
        }
        assertThat(matters).isEqualTo(day.summary().at("/sheet/new").asInt());
        Evidence.counted("A", "matters of the demo with verdict, reasons and end as worked out by hand", matters, 0);
        assertThat(day.summary().get("asForetold").asBoolean()).isTrue();
    }

    private static TreeSet<String> texts(JsonNode reasons) {
        TreeSet<String> texts = new TreeSet<>();
        reasons.forEach(one -> texts.add(one.asText()));
        texts.remove("ID_REGION_UNKNOWN");
        return texts;
    }

    @Test
    @DisplayName("was answered by the centre matter by matter: everything settled was accepted, nothing else asked")
    void wasAnsweredMatterByMatter() {
        JsonNode sheet = day.summary().get("sheet");
        int settled = sheet.get("done").asInt() + sheet.get("refused").asInt() + sheet.get("withdrawn").asInt();
        assertThat(day.summary().at("/answers/accepted").asInt()).isEqualTo(settled);
        assertThat(day.summary().get("answers")).hasSize(1);
        assertThat(day.summary().get("receipts").asInt()).isEqualTo(2)
                .isEqualTo((int) day.files("in").stream()
                        .filter(file -> file.getFileName().toString().startsWith("receipt-")).count());
    }
}

package org.gongji.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterCsvTest {
    private static final String HEADER = "psn_no,psn_name,psn_cert_type,certno,gend,brdy,insutype,psn_insu_stas,"
            + "psn_type,has_account,insu_admdvs,poolarea_no,surv_stas\r\n";
    private static final String ROW =
            "1,周明远,01,410171199705170017,1,1997-05-17,310,1,1101,1,410105,410100,1\r\n";

    private static RosterManifest manifest(byte[] csv, int count, StatusCodes codes) {
        return new RosterManifest(new RosterStamp(46, LocalDate.of(2026, 11, 14), Set.of("4101")), count,
                Sha256.of(csv), codes);
    }

    private static List<Insured> read(String csv, int count, StatusCodes codes) {
        return read(csv.getBytes(StandardCharsets.UTF_8), count, codes);
    }

    private static List<Insured> read(byte[] csv, int count, StatusCodes codes) {
        List<Insured> rows = new ArrayList<>();
        try (RosterCsv roster = new RosterCsv(manifest(csv, count, codes), new ByteArrayInputStream(csv))) {
            roster.forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void readsTheSampleRosterWhole() throws IOException {
        RosterManifest manifest = RosterManifest.read(Files.readAllBytes(Path.of("sample-data/roster/manifest.json")));
        int count = 0;
        try (RosterCsv roster = new RosterCsv(manifest, Files.newInputStream(Path.of("sample-data/roster/roster.csv")))) {
            while (roster.hasNext()) {
                assertThat(roster.next().status()).isIn("0", "1", "2", "4");
                count++;
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(2000).isEqualTo((int) manifest.count());
        assertThat(manifest.stamp().daysOldOn(LocalDate.of(2026, 11, 23))).isEqualTo(9);
    }

    @Test
    void readsARowByItsColumnNames() {
        assertThat(read(HEADER + ROW, 1, StatusCodes.NHSA)).containsExactly(new Insured("1", "周明远", "01",
                "410171199705170017", "310", "1", "1101", Optional.of(true), "410105", "410100", false));
        assertThat(read("\uFEFF" + HEADER + ROW.replace(",1,410105", ",,410105").replace(",1\r\n", ",0\r\n"), 1,
                StatusCodes.NHSA)).singleElement().satisfies(row -> {
                    assertThat(row.hasAccount()).isEmpty();
                    assertThat(row.deceased()).isTrue();
                });
    }

    private static List<RosterChange> changes(String csv, int count) {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        RosterManifest manifest = new RosterManifest(new RosterStamp(46, LocalDate.of(2026, 11, 15), Set.of("4101"), 1),
                count, Sha256.of(bytes), StatusCodes.OLDER);
        List<RosterChange> rows = new ArrayList<>();
        try (RosterCsv delta = new RosterCsv(manifest, new ByteArrayInputStream(bytes))) {
            delta.changes().forEachRemaining(rows::add);
        }
        return rows;
    }

    @Test
    void readsADeltaWithWhatHasHappened() {
        String header = "change," + HEADER;
        assertThat(changes(header + "ended," + ROW.replace(",310,1,", ",310,3,") + "gone," + ROW, 2))
                .extracting(RosterChange::kind, change -> change.person().status())
                .containsExactly(tuple(RosterChange.Kind.ENDED, "4"), tuple(RosterChange.Kind.GONE, "1"));
        for (String wrong : List.of("ended," + ROW, "dead," + ROW, "moved," + ROW, "," + ROW)) {
            assertThatThrownBy(() -> changes(header + wrong, 1)).isInstanceOfSatisfying(BadJson.class, bad -> {
                assertThat(bad.path()).isEqualTo("delta.csv:2");
                assertThat(bad.problem()).isEqualTo("roster_value");
            });
        }
        assertThatThrownBy(() -> changes(HEADER + ROW, 1)).isInstanceOfSatisfying(BadJson.class,
                bad -> assertThat(bad.problem()).isEqualTo("roster_header"));
        assertThatThrownBy(() -> read(header + "changed," + ROW, 1, StatusCodes.NHSA)).as("a whole roster has no such")
                .isInstanceOfSatisfying(BadJson.class, bad -> assertThat(bad.problem()).isEqualTo("roster_column"));
    }

    @Test
    void refusesPeopleOutsideTheScopeThatTheManifestNames() {
        byte[] csv = (HEADER + ROW + ROW.replace(",410105,", ",320102,")).getBytes(StandardCharsets.UTF_8);
        RosterManifest all = manifest(csv, 2, StatusCodes.NHSA);
        RosterManifest henan = new RosterManifest(all.stamp(), 2, all.sha256(), all.statusCodes(), all.part(),
                Set.of("41"));
        try (RosterCsv roster = new RosterCsv(henan, new ByteArrayInputStream(csv))) {
            assertThat(roster.next().insuAdmdvs()).isEqualTo("410105");
            assertThatThrownBy(roster::next).isInstanceOfSatisfying(BadJson.class, bad -> {
                assertThat(bad.path()).isEqualTo("roster.csv:3");
                assertThat(bad.problem()).isEqualTo("roster_scope");
            });
        }
    }

    @Test
    void namesNoWholeAreaOutsideItsScope() {
        String manifest = "{\"generation\":46,\"as_of\":\"2026-11-17\",\"complete_areas\":[\"4101\"],\"count\":0,"
                + "\"sha256\":\"" + "0".repeat(64) + "\",\"areas\":[\"AREA\"]}";
        assertThat(RosterManifest.read(manifest.replace("AREA", "41").getBytes(StandardCharsets.UTF_8)).areas())
                .containsExactly("41");
        assertThatThrownBy(() -> RosterManifest.read(manifest.replace("AREA", "4102")
                .getBytes(StandardCharsets.UTF_8))).isInstanceOf(BadJson.class);
    }

    @Test
    void takesNoMorePeopleInOneFileThanAWindowCanHold() {
        String manifest = "{\"generation\":46,\"as_of\":\"2026-11-17\",\"complete_areas\":[],\"count\":COUNT,"
                + "\"sha256\":\"" + "0".repeat(64) + "\"}";
        assertThat(RosterManifest.read(manifest.replace("COUNT", String.valueOf(RosterManifest.MOST))
                .getBytes(StandardCharsets.UTF_8)).count()).isEqualTo(RosterManifest.MOST);
        assertThatThrownBy(() -> RosterManifest.read(manifest.replace("COUNT", String.valueOf(RosterManifest.MOST + 1))
                .getBytes(StandardCharsets.UTF_8))).isInstanceOfSatisfying(BadJson.class, bad -> {
                    assertThat(bad.problem()).isEqualTo("roster_part_large");
                    assertThat(bad.path()).contains("count");
                });
    }

    @Test
    void saysInItsManifestWhichDeltaItIs() {
        String digest = "0".repeat(64);
        RosterManifest manifest = RosterManifest.read(("{\"generation\":46,\"delta\":3,\"as_of\":\"2026-11-17\","
                + "\"complete_areas\":[],\"count\":0,\"sha256\":\"" + digest + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(manifest.stamp().version()).isEqualTo("46.3");
        assertThatThrownBy(() -> RosterManifest.read(("{\"generation\":46,\"delta\":0,\"as_of\":\"2026-11-17\","
                + "\"complete_areas\":[],\"count\":0,\"sha256\":\"" + digest + "\"}")
                .getBytes(StandardCharsets.UTF_8))).isInstanceOf(BadJson.class);
    }

    @Test
    void mapsTheOlderCodeForEndedByATable() {
        String older = HEADER + ROW.replace(",310,1,", ",310,3,");

        assertThat(read(older, 1, StatusCodes.OLDER)).extracting(Insured::status).containsExactly("4");
        assertThatThrownBy(() -> read(older, 1, StatusCodes.NHSA)).isInstanceOfSatisfying(BadJson.class,
                bad -> assertThat(bad.path()).isEqualTo("roster.csv:2"));
        assertThatThrownBy(() -> read(older.replace(",310,3,", ",310,4,"), 1, StatusCodes.OLDER))
                .isInstanceOf(BadJson.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"psn_name|name|roster_column|1", "psn_name,|''|roster_column|1",
        "surv_stas|psn_no|roster_column|1", "周明远,|''|roster_columns|2", "410105|41010|roster_value|2",
        ",310,|,31O,|roster_value|2", "周明远|\"周|roster_broken|2", ",1,410105|,是,410105|roster_value|2"})
    void refusesAFileThatIsNoRosterWithItsLine(String from, String to, String problem, int line) {
        String csv = (HEADER + ROW).replace(from, to.equals("''") ? "" : to);

        assertThatThrownBy(() -> read(csv, 1, StatusCodes.NHSA)).isInstanceOfSatisfying(BadJson.class, bad -> {
            if (!from.equals("psn_name,")) {
                assertThat(bad.problem()).isEqualTo(problem);
            }
            assertThat(bad.path()).isEqualTo("roster.csv:" + line);
            assertThat(Words.chinese().say("reading." + bad.problem(), bad.arguments())).contains(bad.path());
            assertThat(Words.english().say("reading." + bad.problem(), bad.arguments())).contains(bad.path())
                    .doesNotContain("周明远", "410171");
        });
    }

    @Test
    void refusesAnotherCharacterSet() {
        byte[] gbk = (HEADER + ROW).getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> read(gbk, 1, StatusCodes.NHSA)).isInstanceOfSatisfying(BadJson.class,
                bad -> assertThat(bad.problem()).isEqualTo("roster_text"));
    }

    @Test
    void saysOnlyAtTheEndThatRowsAreMissingOrBytesChanged() {
        byte[] csv = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(csv, 2, StatusCodes.NHSA)).isInstanceOfSatisfying(BadJson.class,
                bad -> assertThat(bad.problem()).isEqualTo("manifest_count"));

        byte[] changed = (HEADER + ROW.replace("1101", "1201")).getBytes(StandardCharsets.UTF_8);
        RosterCsv roster = new RosterCsv(manifest(csv, 1, StatusCodes.NHSA), new ByteArrayInputStream(changed));
        assertThat(roster.next().psnType()).isEqualTo("1201");
        assertThatThrownBy(roster::hasNext).isInstanceOfSatisfying(BadJson.class,
                bad -> assertThat(bad.problem()).isEqualTo("manifest_sha256"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"generation\": 46|\"generation\": 0|generation",
        "\"as_of\"|\"asOf\"|asOf", "2026-11-14|14.11.2026|as_of", "\"4101\"|\"41A\"|complete_areas[0]",
        "\"count\": 1|\"count\": \"1\"|count", "aaaa|AAAA|sha256", "46,|46, \"status_codes\": \"new\",|status_codes"})
    void refusesABrokenManifestWithItsPlace(String from, String to, String path) {
        String manifest = "{\"generation\": 46, \"as_of\": \"2026-11-14\", \"complete_areas\": [\"4101\"], \"count\": 1, "
                + "\"sha256\": \"" + "a".repeat(64) + "\"}";
        assertThat(RosterManifest.read(manifest.getBytes(StandardCharsets.UTF_8)).count()).isEqualTo(1);

        assertThatThrownBy(() -> RosterManifest.read(manifest.replace(from, to).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(BadJson.class, bad -> assertThat(bad.path()).isEqualTo(path));
    }
}

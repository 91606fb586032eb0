package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.TrustRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Packages of the centre")
class PackagesTest {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final SeenTime NOW = SeenTime.of(TestOffice.CLOCK);
    private static final Instant AS_OF = TestLedger.MORNING;

    private static TestOffice office;
    private static TestOffice live;
    private static TestOffice.Desk desk;
    private static TestOffice.Desk neighbour;

    @BeforeAll
    static void open() {
        office = TestOffice.open();
        live = TestOffice.open(StoreMode.LIVE, "410105");
        desk = office.enrol("W03");
        neighbour = office.enrol("W04");
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("roster.csv", "psn_no,psn_name\n41,𠅤\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        files.put("areas.json", "[\"410105\"]".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static RosterPackageReader rosters(TestOffice.Desk at) {
        return new RosterPackageReader(office.trust(), at.id, at.opener());
    }

    @Test
    @DisplayName("a roster arrives file by file at the window it was written to, and nowhere else")
    void rosterArrives() {
        byte[] sealed = office.centre.roster(desk.id, AS_OF, MONTH, files()).bytes();
        Parcel parcel = rosters(desk).read(sealed, 0, NOW).taken().orElseThrow();
        assertThat(parcel.files().get("roster.csv")).isEqualTo(files().get("roster.csv"));
        assertThat(parcel.files().keySet()).containsExactly("roster.csv", "areas.json");
        assertThat(parcel.label().asOf()).isEqualTo(AS_OF);
        assertThat(parcel.expired()).isFalse();
        assertThat(rosters(neighbour).read(sealed, 0, NOW).whyNot()).contains(Fault.NOT_ADDRESSED_TO_KEY);
    }

    @Test
    @DisplayName("a roster re-enveloped by somebody for another window is not believed: the addressee stands inside")
    void addresseeStandsInside() {
        byte[] sealed = office.centre.roster(desk.id, AS_OF, MONTH, files()).bytes();
        RosterPackageReader mistaken = new RosterPackageReader(office.trust(), neighbour.id, desk.opener());
        assertThat(mistaken.read(sealed, 0, NOW).whyNot()).contains(Fault.OTHER_ADDRESSEE);
    }

    @Test
    @DisplayName("an older or equal generation is ignored in words")
    void olderIsIgnored() {
        byte[] sealed = office.centre.roster(desk.id, AS_OF, MONTH, files()).bytes();
        long generation = rosters(desk).read(sealed, 0, NOW).taken().orElseThrow().label().generation();
        assertThat(rosters(desk).read(sealed, generation, NOW)).isInstanceOf(Reading.Ignored.class);
        assertThat(rosters(desk).read(sealed, generation + 1, NOW).whyNot()).contains(Fault.OLDER_VERSION);
    }

    @Test
    @DisplayName("an expired one is taken and marked: expiry never closes the window")
    void expiredIsMarked() {
        byte[] sealed = office.centre.roster(desk.id, AS_OF, MONTH, files()).bytes();
        SeenTime later = new SeenTime(TestOffice.CLOCK.instant(), Instant.MIN,
                TestOffice.CLOCK.instant().plus(Duration.ofDays(31)));
        assertThat(rosters(desk).read(sealed, 0, later).taken().orElseThrow().expired()).isTrue();
    }

    @Test
    @DisplayName("packs are signed by the policy role for the whole office, and a roster is no pack")
    void packsAreSigned() {
        byte[] signed = office.centre.policy(AS_OF, MONTH, Map.of("zz-2024.json", "{}".getBytes(
                StandardCharsets.UTF_8))).bytes();
        PolicyPackageReader packs = new PolicyPackageReader(office.trust());
        assertThat(packs.read(signed, 0, NOW).taken().orElseThrow().files()).containsKey("zz-2024.json");
        byte[] roster = new SignedWriter().sign("{}".getBytes(StandardCharsets.UTF_8),
                List.of(office.keys.signer(TrustRole.ROSTER)));
        assertThat(packs.read(roster, 0, NOW).whyNot()).contains(Fault.WRONG_ROLE);
    }

    @Test
    @DisplayName("training does not take live packs, even under the same office")
    void trainingTakesNoLivePacks() {
        byte[] signed = live.centre.policy(AS_OF, MONTH, files()).bytes();
        assertThat(new PolicyPackageReader(office.trust()).read(signed, 0, NOW).whyNot())
                .contains(Fault.SIGNER_UNKNOWN);
        PackageLabel label = new PackageLabel(
                PackageLabel.Kind.POLICY, StoreMode.LIVE, "410105", "410105", 1, AS_OF,
                AS_OF, AS_OF, ParcelZip.list(files()));
        byte[] mixed = new SignedWriter().sign(ParcelZip.write(label, files()),
                List.of(office.keys.signer(TrustRole.POLICY)));
        assertThat(new PolicyPackageReader(office.trust()).read(mixed, 0, NOW).whyNot()).contains(Fault.WRONG_MODE);
    }
}

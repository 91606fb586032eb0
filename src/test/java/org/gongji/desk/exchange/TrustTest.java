package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.Centre;
import org.gongji.desk.central.CentreKeys;
import org.gongji.desk.central.memory.MemoryRegister;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A trust list")
class TrustTest {
    private static TestOffice office;
    private static TestOffice stranger;
    private final TrustReader reader = new TrustReader();

    @BeforeAll
    static void open() {
        office = TestOffice.open();
        stranger = TestOffice.stranger();
    }

    private static Centre centre(CentreKeys keys) {
        return new Centre(keys, new MemoryRegister(), TestOffice.CLOCK, TestOffice.RANDOM);
    }

    @Test
    @DisplayName("is believed at first by the fingerprint a person compared, and by no other")
    void firstByFingerprint() {
        byte[] first = office.centre.trust().bytes();
        Sha256 fingerprint = Pem.fingerprint(office.keys.root());
        assertThat(reader.first(first, StoreMode.TRAINING, fingerprint).taken()).contains(office.trust());
        assertThat(reader.first(first, StoreMode.TRAINING, Pem.fingerprint(stranger.keys.root())).whyNot())
                .contains(Fault.ROOT_UNKNOWN);
        assertThat(reader.first(first, StoreMode.LIVE, fingerprint).whyNot()).contains(Fault.WRONG_MODE);
    }

    @Test
    @DisplayName("follows another only with the signature of the root before it")
    void nextByBothRoots() {
        CentreKeys renewed = stranger.keys;
        TrustList second = renewed.trustList(2, TestOffice.CLOCK.instant());
        byte[] vouched = centre(renewed).trust(second, office.keys).bytes();
        byte[] alone = centre(renewed).trust(second, renewed).bytes();
        assertThat(reader.next(vouched, office.trust()).taken()).contains(second);
        assertThat(reader.next(alone, office.trust()).whyNot()).contains(Fault.SIGNER_UNKNOWN);
    }

    @Test
    @DisplayName("of equal or lower version changes nothing, and none may be left out")
    void versionsCount() {
        TrustList third = office.keys.trustList(3, TestOffice.CLOCK.instant());
        TrustList second = office.keys.trustList(2, TestOffice.CLOCK.instant());
        byte[] first = office.centre.trust().bytes();
        assertThat(reader.next(first, office.trust())).isInstanceOf(Reading.Ignored.class);
        assertThat(reader.next(first, second).whyNot()).contains(Fault.OLDER_VERSION);
        assertThat(reader.next(office.centre.trust(third, office.keys).bytes(), office.trust()).whyNot())
                .contains(Fault.VERSION_SKIPPED);
        assertThat(reader.next(office.centre.trust(second, office.keys).bytes(), office.trust()).taken())
                .contains(second);
    }

    @Test
    @DisplayName("with a certificate its root did not issue is refused")
    void refusesAStrangersCertificate() {
        TrustList ours = office.trust();
        Map<TrustRole, List<X509Certificate>> roles = new EnumMap<>(ours.roles());
        roles.put(TrustRole.RECEIPTS, List.of(stranger.keys.certificate(TrustRole.RECEIPTS)));
        TrustList mixed = new TrustList(ours.mode(), ours.office(), 2, ours.issuedAt(), ours.root(), roles);
        assertThat(reader.next(office.centre.trust(mixed, office.keys).bytes(), ours).whyNot())
                .contains(Fault.OTHER_ISSUER);
    }

    @Test
    @DisplayName("is verified by stock openssl")
    void isVerifiedByOpenssl(@TempDir Path dir) throws IOException {
        Judge.require("openssl", "openssl");
        Files.write(dir.resolve("t.p7m"), office.centre.trust().bytes());
        Files.writeString(dir.resolve("ca.pem"), Pem.armour(office.keys.root()));
        Judge.Said said = Judge.run(List.of("openssl", "cms", "-verify", "-inform", "DER", "-in", "t.p7m", "-CAfile",
                "ca.pem", "-binary", "-out", "t.json"), dir);
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(dir.resolve("t.json")).hasBinaryContent(CanonicalJson.bytes(office.trust().canonical()));
    }

    @Test
    @DisplayName("names who may sign the window list; it shows who was revoked")
    void windowListShowsTheRevoked() {
        TestOffice hall = office.anew(new MemoryRegister());
        TestOffice.Desk desk = hall.enrol("W03");
        WindowListReader lists = new WindowListReader(office.trust());
        byte[] before = hall.centre.windowList().bytes();
        hall.centre.revoke(desk.signingChain().get(0));
        byte[] after = hall.centre.windowList().bytes();
        assertThat(lists.read(before, 0).taken().flatMap(list -> list.find(desk.signingChain().get(0)))
                .flatMap(WindowList.Listed::revokedAt)).isEmpty();
        assertThat(lists.read(after, 1).taken().flatMap(list -> list.find(desk.signingChain().get(0)))
                .flatMap(WindowList.Listed::revokedAt)).contains(TestOffice.CLOCK.instant());
        assertThat(lists.read(before, 2).whyNot()).contains(Fault.OLDER_VERSION);
        byte[] forged = new SignedWriter().sign(CanonicalJson.bytes(new WindowList(StoreMode.TRAINING, "410105", 9,
                Instant.EPOCH, List.of()).canonical()), List.of(office.keys.signer(TrustRole.ROSTER)));
        assertThat(lists.read(forged, 2).whyNot()).contains(Fault.WRONG_ROLE);
    }

    @Test
    @DisplayName("is judged by the latest time seen: a clock put back makes nothing fresh")
    void latestTimeCounts() {
        Instant noon = TestLedger.MORNING;
        SeenTime putBack = new SeenTime(noon.minus(Duration.ofDays(40)), noon, noon.minusSeconds(1));
        assertThat(putBack.isPast(noon.minusSeconds(1))).isTrue();
        assertThat(putBack.isPast(noon)).isFalse();
        assertThat(SeenTime.of(TestOffice.CLOCK).latest()).isEqualTo(TestOffice.CLOCK.instant());
    }
}

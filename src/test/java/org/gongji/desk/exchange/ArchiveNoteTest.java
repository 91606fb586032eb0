package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.exchange.v1.TrustRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The archive's note that it has taken files over")
class ArchiveNoteTest {
    private static final List<Sha256> FILES = List.of(Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}));

    private static TestOffice office;
    private static TestOffice.Desk desk;
    private static TestOffice.Desk neighbour;

    @BeforeAll
    static void open() {
        office = TestOffice.open();
        desk = office.enrol("W03");
        neighbour = office.enrol("W04");
    }

    private static ArchiveNoteReader reader(TestOffice.Desk at) {
        return new ArchiveNoteReader(office.trust(), at.id, at.opener());
    }

    private static byte[] signedBy(TrustRole role, ArchiveNote note) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new EnvelopeWriter(TestOffice.RANDOM).write(CanonicalJson.bytes(note.canonical()),
                List.of(office.keys.signer(role)), List.of(desk.encryptionCertificate()), out);
        return out.toByteArray();
    }

    @Test
    @DisplayName("arrives at its window with every file named, numbered one after the other")
    void arrives() {
        ArchiveNote first = reader(desk).read(office.centre.archived(desk.id, FILES).bytes()).taken().orElseThrow();
        ArchiveNote second = reader(desk).read(office.centre.archived(desk.id, List.of()).bytes()).taken()
                .orElseThrow();
        assertThat(first.files()).isEqualTo(FILES);
        assertThat(second.number()).isEqualTo(first.number() + 1);
    }

    @Test
    @DisplayName("is refused at another window, under another role's key, from another office or world, and when changed")
    void isRefused() throws IOException {
        byte[] sealed = office.centre.archived(desk.id, FILES).bytes();
        assertThat(reader(neighbour).read(sealed).whyNot()).contains(Fault.NOT_ADDRESSED_TO_KEY);
        assertThat(new ArchiveNoteReader(office.trust(), neighbour.id, desk.opener()).read(sealed).whyNot())
                .contains(Fault.OTHER_ADDRESSEE);
        ArchiveNote note = reader(desk).read(sealed).taken().orElseThrow();
        assertThat(reader(desk).read(signedBy(TrustRole.RECEIPTS, note)).taken()).contains(note);
        assertThat(reader(desk).read(signedBy(TrustRole.ROSTER, note)).taken()).isEmpty();
        assertThat(reader(desk).read(signedBy(TrustRole.RECEIPTS, new ArchiveNote(StoreMode.LIVE, note.from(),
                note.to(), 1, note.issuedAt(), FILES))).whyNot()).contains(Fault.WRONG_MODE);
        assertThat(reader(desk).read(signedBy(TrustRole.RECEIPTS, new ArchiveNote(note.mode(), "410199", note.to(), 1,
                note.issuedAt(), FILES))).whyNot()).contains(Fault.OTHER_SENDER);
        sealed[sealed.length / 2] ^= 1;
        assertThat(reader(desk).read(sealed).taken()).isEmpty();
    }
}

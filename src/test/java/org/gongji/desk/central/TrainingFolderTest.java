package org.gongji.desk.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.exchange.EnvelopeReader;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.SignedReader;
import org.gongji.desk.exchange.TestLedger;
import org.gongji.desk.exchange.TestOffice;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingFolderTest {
    private final TestOffice office = TestOffice.open();

    @Test
    void centreComesBackWithTheSameKeys(@TempDir Path dir) throws IOException, Malformed {
        TrainingFolder folder = new TrainingFolder(dir);
        assertThat(folder.exists()).isFalse();
        folder.write(office.keys);
        TestOffice.Desk desk = office.enrol("W03");
        folder.write(desk);
        CentreKeys back = folder.read("410105", TestOffice.RANDOM);
        assertThat(back.trustList(1, TestOffice.CLOCK.instant())).isEqualTo(office.trust());
        TestLedger ledger = new TestLedger("W03");
        ledger.closeDay();
        List<byte[]> parts = office.sealed(desk, TestOffice.bundle(desk, ledger, ledger.all(), 1,
                BundleLabel.NONE_BEFORE));
        assertThat(Reading.of(() -> new SignedReader().read(new EnvelopeReader().open(parts.get(0),
                back.recipient())).signers()).taken()).contains(List.of(desk.signingChain().get(0)));
        assertThat(dir.resolve("window.pem")).content().startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(dir.resolve("window-enc.pem")).exists();
    }

    @Test
    void anotherOfficesFolderIsNotRead(@TempDir Path dir) throws IOException {
        new TrainingFolder(dir).write(office.keys);
        assertThatThrownBy(() -> new TrainingFolder(dir).read("410106", TestOffice.RANDOM))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void liveKeysLeaveNowhereInTheClear(@TempDir Path dir) {
        CentreKeys live = CentreKeys.make(StoreMode.LIVE, "410105", "某某医保中心", TestOffice.CLOCK,
                TestOffice.RANDOM);
        assertThatThrownBy(() -> new TrainingFolder(dir).write(live)).isInstanceOf(IllegalStateException.class);
        assertThat(dir).isEmptyDirectory();
    }
}

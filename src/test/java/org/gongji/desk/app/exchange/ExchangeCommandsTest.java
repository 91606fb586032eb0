package org.gongji.desk.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.central.BundleDesk;
import org.gongji.desk.central.CentreFacts;
import org.gongji.desk.central.PackLimits;
import org.gongji.desk.central.ReceiptDesk;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.exchange.Bundle;
import org.gongji.desk.exchange.ReceiptReader;
import org.gongji.desk.exchange.SentBundles;
import org.gongji.desk.exchange.TestLedger;
import org.gongji.desk.exchange.TestOffice;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExchangeCommandsTest {
    @TempDir
    Path dir;
    private TestOffice office;
    private TestOffice.Desk desk;
    private Bundle bundle;
    private byte[] part;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);

    @BeforeEach
    void open() throws IOException {
        office = TestOffice.open();
        desk = office.enrol("W03");
        TestLedger ledger = new TestLedger("W03");
        ledger.enter(EntryKind.BOUND, TestLedger.matter("D-1/1", "c-1", "41017119900101001X", "410171199202020027",
                "配偶"));
        ledger.closeDay();
        bundle = TestOffice.bundle(desk, ledger, ledger.all(), 1, BundleLabel.NONE_BEFORE);
        part = office.sealed(desk, bundle).get(0);
        new TrainingFolder(dir).write(office.keys);
        Files.write(dir.resolve("b.p7m"), part);
    }

    private int verify(String ca) {
        return new CommandLine(new BundleVerifyCommand(out)).execute(dir.resolve("b.p7m").toString(), "--key",
                dir.resolve("centre.key").toString(), "--cert", dir.resolve("centre.pem").toString(), "--ca",
                dir.resolve(ca).toString());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bundleVerifySaysWhole() {
        assertThat(verify("ca.pem")).isZero();
        assertThat(said()).contains("\"verdict\":\"whole\"", "\"window\":\"410105-W03\"", "完好", "is whole")
                .doesNotContain("410171");
    }

    @Test
    void bundleVerifySaysWhyNot() throws IOException {
        assertThat(verify("roles/roster.pem")).isEqualTo(1);
        assertThat(said()).contains("OTHER_ISSUER");
        part[part.length - 1] ^= 1;
        Files.write(dir.resolve("b.p7m"), part);
        assertThat(verify("ca.pem")).isEqualTo(1);
        assertThat(said()).contains("\"verdict\":\"refused\"", "SEAL_BROKEN", "封装", "seal");
    }

    @Test
    void bundleVerifySaysWhatItCannotRead() throws IOException {
        assertThat(verify("none.pem")).isEqualTo(2);
        Files.writeString(dir.resolve("centre.key"), "no key");
        assertThat(verify("ca.pem")).isEqualTo(2);
        assertThat(said()).contains("unreadable");
    }

    private int importReceipt(byte[] receipt, boolean password) throws IOException {
        Files.write(dir.resolve("r.p7m"), receipt);
        ReceiptCounter counter = new ReceiptCounter() {
            @Override
            public ReceiptReader reader() {
                return new ReceiptReader(office.trust(), desk.id, desk.opener(), (incarnation, number) -> number == 1
                        ? Optional.of(new SentBundles.Sent(bundle.contentHash(), 0)) : Optional.empty());
            }

            @Override
            public int take(Receipt receipt) {
                return 0;
            }

            @Override
            public void close() {
                said.writeBytes("closed".getBytes(StandardCharsets.UTF_8));
            }
        };
        return new CommandLine(new ReceiptImportCommand(out, (store, file) -> password ? Optional.of(counter)
                : Optional.empty())).execute(dir.resolve("r.p7m").toString(), "--store", dir.toString(),
                "--password-file", dir.resolve("p").toString());
    }

    @Test
    void receiptImportTakesRefusesAndNeedsThePassword() throws IOException {
        new BundleDesk(office.keys, office.register, CentreFacts.NONE, TestOffice.CLOCK).ingest(List.of(part));
        byte[] receipt = new ReceiptDesk(office.keys, office.register, PackLimits.NONE, TestOffice.CLOCK,
                TestOffice.RANDOM).issue().get(0).bytes();
        assertThat(importReceipt(receipt, true)).isZero();
        assertThat(said()).contains("\"verdict\":\"taken\"", "\"answer\":\"accepted\"", "closed");
        assertThat(importReceipt(receipt, false)).isEqualTo(1);
        assertThat(said()).contains("密码");
        receipt[100] ^= 1;
        assertThat(importReceipt(receipt, true)).isEqualTo(1);
        assertThat(said()).contains("\"verdict\":\"refused\"");
    }
}

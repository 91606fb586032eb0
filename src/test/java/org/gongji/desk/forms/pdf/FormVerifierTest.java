package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.forms.FormReport;
import org.gongji.desk.forms.FormReport.Finding;
import org.gongji.desk.forms.FormReport.Verdict;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.vault.TestWindowKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormVerifierTest {
    private final FormVerifier verifier = new FormVerifier(Optional.of(Papers.KEY.root()));
    private final byte[] receipt = Papers.of("receipt").pdf();

    @Test
    void callsAReceiptOfThisOfficeValid() {
        FormReport report = verifier.verify(receipt);
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.VALID);
        assertThat(report.signer()).isEqualTo("410105-W03");
        assertThat(report.signedAt()).isEqualTo("2026-11-23T02:21:40Z");
        assertThat(report.digest()).isEqualTo(SampleForms.receipt().digest().hex());
    }

    @Test
    void callsASheetWithHandwritingValid() {
        FormReport report = verifier.verify(Papers.of("commitment").pdf());
        assertThat(report.findings()).isEmpty();
        assertThat(report.pages()).isEqualTo(2);
    }

    @Test
    void saysIntactSignerUnknownWithoutARoot() {
        FormReport report = new FormVerifier(Optional.empty()).verify(receipt);
        assertThat(report.verdict().word()).isEqualTo("intact, signer unknown");
    }

    @Test
    void refusesThePaperOfAnotherOffice() {
        X509Certificate other = TestWindowKey.create("410171", "W01").root();
        assertThat(new FormVerifier(Optional.of(other)).verify(receipt).findings())
                .containsExactly(Finding.UNTRUSTED);
    }

    @Test
    void takesASecondSignatureOfTheWindow() throws IOException {
        byte[] twice = new WindowSigner(Papers.KEY, Papers.CLOCK).sign(receipt);
        FormReport report = verifier.verify(twice);
        assertThat(report.findings()).isEmpty();
        assertThat(report.signatures()).isEqualTo(2);
    }

    @Test
    void refusesABlackBarThatStockReadersLetPass(@TempDir Path folder) throws IOException {
        byte[] barred;
        try (PDDocument document = Loader.loadPDF(receipt)) {
            try (PDPageContentStream bar = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND,
                    true)) {
                bar.addRect(60, 600, 300, 40);
                bar.fill();
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            barred = out.toByteArray();
        }
        assertThat(verifier.verify(barred).findings()).containsExactly(Finding.NOT_WHOLE_FILE);
        Path file = Files.write(folder.resolve("barred.pdf"), barred);
        if (Judge.onPath("pdfsig")) {
            assertThat(Judge.run("pdfsig", file.toString()).text()).contains("Signature is Valid.");
        }
    }

    @Test
    void refusesABarThatWasLaidBetweenTwoSignatures() throws IOException {
        byte[] barred;
        try (PDDocument document = Loader.loadPDF(receipt)) {
            try (PDPageContentStream bar = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND,
                    true)) {
                bar.addRect(60, 600, 300, 40);
                bar.fill();
            }
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            barred = new WindowSigner(Papers.KEY, Papers.CLOCK).sign(out.toByteArray());
        }
        assertThat(verifier.verify(barred).findings()).containsExactly(Finding.UNKNOWN_REVISION);
    }

    @Test
    void refusesAFileSavedAnew() throws IOException {
        try (PDDocument document = Loader.loadPDF(receipt)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(verifier.verify(out.toByteArray()).verdict()).isEqualTo(Verdict.INVALID);
        }
    }

    @Test
    void refusesAppendedAndCutBytes() {
        byte[] longer = Arrays.copyOf(receipt, receipt.length + 1);
        longer[receipt.length] = '\n';
        assertThat(verifier.verify(longer).findings()).containsExactly(Finding.NOT_WHOLE_FILE);
        assertThat(verifier.verify(Arrays.copyOf(receipt, receipt.length - 1)).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verifier.verify(new byte[] {1, 2}).findings()).containsExactly(Finding.NOT_PDF);
        assertThat(verifier.verify("%PDF-1.7 nothing".getBytes()).findings()).containsExactly(Finding.NO_SIGNATURE);
    }

    @Test
    void noticesAFlippedBitInEachRegion() {
        SignatureBlock block = SignatureBlock.find(receipt).get(0);
        TreeSet<Integer> places = new TreeSet<>(List.of(0, 5, 9, block.from() - 1, block.from(), block.from() + 1,
                block.to() - 2, block.to() - 1, block.to(), receipt.length - 1, receipt.length - 3));
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            places.add(random.nextInt(receipt.length));
            places.add(block.from() + random.nextInt(3000));
            places.add(block.from() + random.nextInt(block.to() - block.from()));
            places.add(block.to() + random.nextInt(receipt.length - block.to()));
        }
        for (int place : places) {
            byte[] flipped = receipt.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifier.verify(flipped).verdict()).as("byte %d", place).isEqualTo(Verdict.INVALID);
        }
    }

    @Test
    void refusesASignedPaperWhoseModelSaysSomethingElse() throws IOException {
        try (FormPress press = Papers.press(); PDDocument document = Loader.loadPDF(press.draw(SampleForms.receipt()))) {
            java.util.Map<String, Object> model = SampleForms.receipt().canonical();
            model.put("status", "已可用");
            EmbeddedModel.put(document, CanonicalJson.bytes(model), List.of(), new GregorianCalendar());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            byte[] signed = new WindowSigner(Papers.KEY, Papers.CLOCK).sign(out.toByteArray());
            assertThat(verifier.verify(signed).findings())
                    .containsExactly(Finding.TEXT_DIFFERS, Finding.QR_OF_ANOTHER);
        }
    }
}

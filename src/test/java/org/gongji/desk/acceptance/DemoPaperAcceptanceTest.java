package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.forms.pdf.MarkSigner;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

@DisplayName("The papers the demo leaves")
class DemoPaperAcceptanceTest {
    private static PlayedDay day;

    @BeforeAll
    static void play() {
        day = PlayedDay.once();
    }

    @Test
    @DisplayName("are of every kind the day needs")
    void areOfEveryKind() {
        assertThat(day.papers("commitment")).hasSize(16);
        assertThat(day.papers("one-time-notice")).hasSize(3);
        assertThat(day.papers("refusal")).as("ten refused, one of them a pair that already stands").hasSize(9);
        assertThat(day.papers("receipt")).hasSizeGreaterThan(16);
        assertThat(day.papers("ending")).hasSize(1);
        assertThat(day.papers("day-sheet")).hasSize(1);
    }

    @Test
    @DisplayName("are each valid and whole for pdfsig")
    void areValidAndWhole() {
        Judge.require("pdfsig", "poppler-utils");
        for (Path paper : day.files("forms")) {
            String said = Judge.run("pdfsig", paper.toString()).text();
            assertThat(said).as(paper.toString()).contains("Signature is Valid.", "Total document signed",
                    "ETSI.CAdES.detached").doesNotContain("Not total document signed", "Signature is Invalid");
        }
        Evidence.counted("A", "papers of the demo valid and whole for pdfsig", day.files("forms").size(), 0);
    }

    @Test
    @DisplayName("are not valid for pdfsig once a byte is changed, nor whole once something follows")
    void areInvalidOnceChanged(@TempDir Path room) throws IOException {
        Judge.require("pdfsig", "poppler-utils");
        byte[] paper = Files.readAllBytes(day.papers("receipt").get(0));
        byte[] flipped = paper.clone();
        flipped[2000] ^= 1;
        Path changed = Files.write(room.resolve("changed.pdf"), flipped);
        assertThat(Judge.run("pdfsig", changed.toString()).text()).doesNotContain("Signature is Valid.");
        byte[] longer = Arrays.copyOf(paper, paper.length + 40);
        Arrays.fill(longer, paper.length, longer.length, (byte) '\n');
        Path more = Files.write(room.resolve("more.pdf"), longer);
        assertThat(Judge.run("pdfsig", more.toString()).text()).contains("Not total document signed");
    }

    @Test
    @DisplayName("each pass PDF/A-2a and PDF/UA-1 for veraPDF, which sees a mark that was rubbed out")
    void passTheArchiveProfile() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (Path paper : day.files("forms")) {
            byte[] pdf = Files.readAllBytes(paper);
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1)) {
                assertThat(faults(pdf, flavour)).as("%s %s", paper, flavour).isEmpty();
            }
        }
        Evidence.counted("A", "papers of the demo that pass PDF/A-2a and PDF/UA-1 for veraPDF", day.files("forms").size(),
                0);
        byte[] rubbedOut = new String(Files.readAllBytes(day.papers("receipt").get(0)), StandardCharsets.ISO_8859_1)
                .replace("/MarkInfo", "/XarkInfo").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(faults(rubbedOut, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = new ArrayList<>(result.getTestAssertions().stream()
                    .map(one -> one.getRuleId() + " " + one.getMessage()).toList());
            if (!result.isCompliant() && faults.isEmpty()) {
                faults.add("not compliant");
            }
            return faults;
        }
    }

    /**
     * Names come from the ledger's own acts, which hold what the cards and documents said. The sheet that is signed
     * carries them all; the receipt goes home in a pocket and shows the giver alone in full.
     */
    @Test
    @DisplayName("give every name back code point for code point: the giver's, and each member's who was bound")
    void giveEveryNameBack() throws IOException {
        Map<String, Path> sheets = new HashMap<>();
        day.papers("commitment").forEach(paper -> sheets.put(documentPrefix(paper), paper));
        Map<String, Path> receipts = receipts();
        int names = 0;
        for (JsonNode bound : day.acts("BOUND")) {
            String sheet = text(sheets.get(bound.at("/signature/document").asText().substring(0, 12)));
            String receipt = text(receipts.get(bound.get("caseNo").asText()));
            String giver = bound.at("/giver/name").asText();
            String member = bound.at("/member/name").asText();
            assertThat(sheet).as(bound.get("matter").asText()).contains(giver, member);
            assertThat(receipt).as(bound.get("matter").asText()).contains(giver);
            names += 2;
        }
        assertThat(names).isEqualTo(40);
        Evidence.counted("A", "names that pdftotext gives back code point for code point", names, 0);
        JsonNode ended = day.acts("ENDED").get(0);
        assertThat(text(day.papers("ending").get(0))).contains(ended.at("/giver/name").asText());
    }

    @Test
    @DisplayName("show 白𠅤 with U+20164 and nowhere the roster's look-alike U+6075")
    void showTheRareNameAndNotItsLookAlike() throws IOException {
        String draft = day.visit("D-0505").get("draft").asText();
        JsonNode bound = day.acts("BOUND").stream().filter(act -> act.get("draft").asText().equals(draft)).findFirst()
                .orElseThrow();
        Path sheet = day.papers("commitment").stream().filter(paper -> bound.at("/signature/document").asText()
                .startsWith(documentPrefix(paper))).findFirst().orElseThrow();
        assertThat(text(sheet)).contains("白" + Character.toString(0x20164), "程" + Character.toString(0x4DAE),
                "程" + Character.toString(0x9F91));
        for (Path paper : day.files("forms")) {
            assertThat(text(paper)).as(paper.toString()).doesNotContain(Character.toString(0x6075));
        }
    }

    private static String documentPrefix(Path paper) {
        String name = paper.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1, name.lastIndexOf('.'));
    }

    /** Without white space: a long name may break over two lines. */
    private static String text(Path paper) {
        return plain(paper).replaceAll("\\s", "");
    }

    private static String plain(Path paper) {
        Judge.require("pdftotext", "poppler-utils");
        return new String(Judge.run("pdftotext", "-enc", "UTF-8", paper.toString(), "-").raw(),
                StandardCharsets.UTF_8);
    }

    /** Receipts by the case number printed on them; a slip for a waiting case has none yet. */
    private static Map<String, Path> receipts() {
        Map<String, Path> receipts = new TreeMap<>();
        for (Path paper : day.papers("receipt")) {
            String text = plain(paper);
            for (JsonNode number : day.summary().get("caseNumbers")) {
                if (text.contains(number.asText())) {
                    receipts.put(number.asText(), paper);
                }
            }
        }
        return receipts;
    }

    @Test
    @DisplayName("carry on each receipt a QR that zbar reads at 150 dpi: its case, its matters, the window's key")
    void carryAReadableCode(@TempDir Path room) throws Exception {
        Map<String, Integer> matters = new HashMap<>();
        day.summary().get("visits").forEach(visit -> matters.put(visit.get("caseNo").asText(),
                visit.get("matters").size()));
        Map<String, Path> receipts = receipts();
        assertThat(receipts).hasSize(17);
        for (Map.Entry<String, Path> receipt : receipts.entrySet()) {
            MarkText code = MarkText.read(code(receipt.getValue(), room)).orElseThrow();
            assertThat(MarkSigner.holds(code, window())).isTrue();
            assertThat(code.mark()).isInstanceOfSatisfying(Mark.OfReceipt.class, mark -> {
                assertThat(mark.caseNumber()).isEqualTo(receipt.getKey());
                assertThat(mark.date()).isEqualTo("2026-11-23");
                assertThat(mark.matters()).isEqualTo(matters.get(receipt.getKey()));
            });
        }
        Evidence.counted("A", "receipts whose QR zbarimg reads at 150 dpi", receipts.size(), 0);
    }

    @Test
    @DisplayName("carry a code whose signature does not hold for another case number")
    void carryACodeNobodyCanRewrite(@TempDir Path room) throws Exception {
        MarkText code = MarkText.read(code(receipts().values().iterator().next(), room)).orElseThrow();
        Mark.OfReceipt mark = (Mark.OfReceipt) code.mark();
        Mark other = new Mark.OfReceipt(mark.office(), mark.window(), mark.caseNumber(), mark.date(),
                mark.matters() + 1, mark.digest());
        assertThat(MarkSigner.holds(new MarkText(other, code.signature()), window())).isFalse();
    }

    @Test
    @DisplayName("came back as scans of the very page that was signed, where ink and not a pen display signed it")
    void cameBackAsScans() throws Exception {
        Map<String, Integer> modes = new TreeMap<>();
        for (JsonNode signature : day.acts("SIGNED")) {
            modes.merge(signature.get("mode").asText(), 1, Integer::sum);
            Path proof = evidence(signature.get("proof").asText());
            if (signature.get("mode").asText().equals("PAD")) {
                assertThat(proof.toString()).doesNotEndWith(".jpg");
                continue;
            }
            MarkText code = MarkText.read(seen(proof, MarkText.PAGE)).orElseThrow();
            assertThat(MarkSigner.holds(code, window())).isTrue();
            assertThat(code.mark()).isInstanceOfSatisfying(Mark.OfPage.class, mark -> {
                assertThat(mark.documentId()).isEqualTo(signature.get("document").asText());
                assertThat(mark.digest().hex()).isEqualTo(signature.get("form").asText());
            });
        }
        assertThat(modes).isEqualTo(Map.of("INK", 9, "PAD", 8));
        Evidence.counted("A", "sheets signed in ink whose scan zbarimg matches to the page", modes.get("INK"), 0);
    }

    private static Path evidence(String digest) throws IOException {
        try (Stream<Path> files = Files.list(day.bag().resolve("data/evidence"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(digest)).findFirst().orElseThrow();
        }
    }

    private static X509Certificate window() throws Exception {
        try (InputStream pem = Files.newInputStream(day.folder().resolve("central/window.pem"))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
        }
    }

    private static String code(Path paper, Path room) {
        Judge.require("pdftoppm", "poppler-utils");
        String stem = room.resolve("page").toString();
        Judge.run("pdftoppm", "-r", "150", "-f", "1", "-l", "1", "-singlefile", "-gray", "-png", paper.toString(),
                stem);
        return seen(Path.of(stem + ".png"), MarkText.RECEIPT);
    }

    private static String seen(Path picture, String prefix) {
        Judge.require("zbarimg", "zbar-tools");
        return Judge.run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture.toString()).text().lines()
                .filter(line -> line.startsWith(prefix)).findFirst().orElse("");
    }
}

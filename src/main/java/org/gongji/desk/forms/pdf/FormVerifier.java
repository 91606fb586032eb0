package org.gongji.desk.forms.pdf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.ForgetfulJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.forms.FormReport;
import org.gongji.desk.forms.FormReport.Finding;
import org.gongji.desk.forms.FormReport.Verdict;

/**
 * Says whether a paper file is what a window made. Stock readers call a file valid after an unsigned black bar was
 * laid over it; here the last signature must cover the whole file and each revision must be a signature's own.
 */
public final class FormVerifier {
    private final Optional<X509Certificate> anchor;
    private final ObjectMapper json = new ObjectMapper(ForgetfulJson.factory());

    /** @param anchor the office's root; empty if the reader has none */
    public FormVerifier(Optional<X509Certificate> anchor) {
        this.anchor = anchor;
    }

    public FormReport verify(byte[] file) {
        if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return FormReport.invalid(Finding.NOT_PDF);
        }
        List<SignatureBlock> blocks = SignatureBlock.find(file);
        if (blocks.isEmpty()) {
            return FormReport.invalid(Finding.NO_SIGNATURE);
        }
        if (!SignatureBlock.coverWholeFile(blocks, file)) {
            return FormReport.invalid(Finding.NOT_WHOLE_FILE);
        }
        if (!SignatureBlock.oneRevisionEach(blocks, file)) {
            return FormReport.invalid(Finding.UNKNOWN_REVISION);
        }
        List<List<X509Certificate>> chains = new ArrayList<>();
        for (SignatureBlock block : blocks) {
            WindowCms.Opened opened = WindowCms.open(block.contents(file), block.signed(file));
            if (!opened.holds()) {
                return FormReport.invalid(opened.ours() ? Finding.SIGNATURE_BROKEN : Finding.FOREIGN_SIGNATURE);
            }
            chains.add(opened.chain());
        }
        return readPaper(file, blocks, chains);
    }

    private FormReport readPaper(byte[] file, List<SignatureBlock> blocks, List<List<X509Certificate>> chains) {
        try (PDDocument paper = Loader.loadPDF(file)) {
            return judge(paper, file, blocks, chains);
        } catch (IOException | RuntimeException e) {
            // A stranger's file may be signed by the stranger: whatever the reader throws at it, it is no paper.
            return FormReport.invalid(Finding.NOT_PDF);
        }
    }

    private FormReport judge(PDDocument paper, byte[] file, List<SignatureBlock> blocks,
                             List<List<X509Certificate>> chains) throws IOException {
        List<Finding> findings = new ArrayList<>();
        List<PDSignature> signatures = paper.getSignatureDictionaries();
        if (!same(signatures, blocks, file)) {
            findings.add(Finding.FOREIGN_SIGNATURE);
        }
        Instant signedAt = signatures.isEmpty() ? Instant.EPOCH : at(signatures.get(0));
        boolean trusted = anchor.isPresent();
        for (int i = 0; i < chains.size(); i++) {
            Instant claimed = i < signatures.size() ? at(signatures.get(i)) : signedAt;
            if (!CertificateChain.inForce(chains.get(i), claimed)) {
                findings.add(Finding.CERTIFICATE_NOT_IN_FORCE);
            } else if (trusted && !CertificateChain.leadsTo(chains.get(i), anchor.get(), claimed)) {
                findings.add(Finding.UNTRUSTED);
            }
        }
        if (!archiveProfile(paper)) {
            findings.add(Finding.ARCHIVE_PROFILE_MISSING);
        }
        Optional<Map<String, Object>> model = model(paper);
        if (model.isEmpty()) {
            findings.add(Finding.PAGE_MODEL_MISSING);
        } else {
            checkContent(paper, model.get(), chains.get(0).get(0), findings);
        }
        Verdict verdict = !findings.isEmpty() ? Verdict.INVALID : trusted ? Verdict.VALID : Verdict.SIGNER_UNKNOWN;
        return new FormReport(verdict, findings, CertificateChain.commonName(chains.get(0).get(0)),
                signedAt.toString(), blocks.size(), paper.getNumberOfPages(),
                model.map(m -> String.valueOf(m.get("form"))).orElse(""),
                model.map(m -> Sha256.of(CanonicalJson.bytes(m)).hex()).orElse(""));
    }

    private static void checkContent(PDDocument paper, Map<String, Object> model, X509Certificate window,
                                     List<Finding> findings) throws IOException {
        if (!ReadBack.missing(model, paper).isEmpty()) {
            findings.add(Finding.TEXT_DIFFERS);
        }
        new PaperCodes(model, window).check(paper).ifPresent(findings::add);
    }

    /** What the reader sees as signatures is what the bytes showed before. */
    private static boolean same(List<PDSignature> signatures, List<SignatureBlock> blocks, byte[] file) {
        if (signatures.size() != blocks.size()) {
            return false;
        }
        for (SignatureBlock block : blocks) {
            int[] range = {0, block.from(), block.to(), block.end() - block.to()};
            if (signatures.stream().noneMatch(signature -> Arrays.equals(signature.getByteRange(), range)
                    && Arrays.equals(signature.getContents(), block.contents(file)))) {
                return false;
            }
        }
        return true;
    }

    private static Instant at(PDSignature signature) {
        Calendar date = signature.getSignDate();
        return date == null ? Instant.EPOCH : date.toInstant();
    }

    private static boolean archiveProfile(PDDocument paper) throws IOException {
        PDMetadata metadata = paper.getDocumentCatalog().getMetadata();
        if (metadata == null || paper.getDocumentCatalog().getOutputIntents().isEmpty()
                || paper.getDocumentCatalog().getMarkInfo() == null
                || !paper.getDocumentCatalog().getMarkInfo().isMarked()) {
            return false;
        }
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        return says(xmp, "pdfaid:part", "2") && says(xmp, "pdfaid:conformance", "A") && says(xmp, "pdfuaid:part", "1")
                && paper.getDocumentCatalog().getCOSObject().containsKey(COSName.getPDFName("Lang"));
    }

    private static boolean says(String xmp, String name, String value) {
        return xmp.contains("<" + name + ">" + value + "</" + name + ">")
                || xmp.contains(name + "=\"" + value + "\"");
    }

    private Optional<Map<String, Object>> model(PDDocument paper) throws IOException {
        Optional<byte[]> bytes = EmbeddedModel.read(paper);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Map<String, Object> model = json.readValue(bytes.get(), new TypeReference<Map<String, Object>>() { });
            return Arrays.equals(CanonicalJson.bytes(model), bytes.get()) ? Optional.of(model) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The EU's DSS as judge of the window's PAdES B-B signature, in a JVM of its own with the BouncyCastle it can live
 * with. Whether a training root is to be trusted DSS cannot know without a revocation list (INDETERMINATE); whether
 * the paper is as it was signed it must.
 */
class DssJudgeTest {
    private static final Path JARS = Path.of("target/judges/dss");
    @TempDir
    private static Path folder;

    @BeforeAll
    static void fetched() {
        Judge.requireJar(JARS.resolve("dss-pades-6.4.jar"));
    }

    @Test
    void callsEachPaperBaselineBIntactAndValid() throws Exception {
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, SignedForm> paper : Papers.all().entrySet()) {
            files.add(Files.write(folder.resolve(paper.getKey() + ".pdf"), paper.getValue().pdf()).toString());
        }
        assertThat(judged(files)).hasSize(Papers.all().size()).allSatisfy(line -> assertThat(line)
                .matches("[a-z-]+\\.pdf 1 PAdES-BASELINE-B intact valid (TOTAL_PASSED|INDETERMINATE)"));
    }

    @Test
    void failsAPaperInWhichOneBitWasFlippedAndFindsNoSignatureWhereThereIsNone() throws Exception {
        byte[] flipped = Papers.of("receipt").pdf().clone();
        flipped[SignatureBlock.find(flipped).get(0).from() / 2] ^= 1;
        Path broken = Files.write(folder.resolve("flipped.pdf"), flipped);
        Path unsigned;
        try (FormPress press = Papers.press()) {
            unsigned = Files.write(folder.resolve("unsigned.pdf"),
                    press.draw(SampleForms.receipt()));
        }
        assertThat(judged(List.of(broken.toString(), unsigned.toString()))).containsExactly(
                "flipped.pdf 1 PAdES-BASELINE-B cut invalid TOTAL_FAILED", "unsigned.pdf 0");
    }

    private static List<String> judged(List<String> papers) throws IOException, CertificateEncodingException {
        List<X509Certificate> chain = Papers.KEY.signingChain();
        Path root = Files.write(folder.resolve("root.cer"), chain.get(chain.size() - 1).getEncoded());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-cp", JARS + "/*", ".ci/dss/DssJudge.java", root.toString()));
        command.addAll(papers);
        Judge.Said said = Judge.run(command, Path.of("."));
        assertThat(said.exit()).as(said.text()).isZero();
        return said.text().lines().filter(line -> line.contains(".pdf ")).toList();
    }
}

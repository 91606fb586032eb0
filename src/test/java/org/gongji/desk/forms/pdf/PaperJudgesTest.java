package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Poppler and ZBar as judges of the signed papers; the files stay in target/forms-look to be looked at. */
class PaperJudgesTest {
    private static final Path LOOK = Path.of("target/forms-look");

    @BeforeAll
    static void layOut() throws IOException {
        Files.createDirectories(LOOK);
        for (Map.Entry<String, SignedForm> paper : Papers.all().entrySet()) {
            Files.write(LOOK.resolve(paper.getKey() + ".pdf"), paper.getValue().pdf());
        }
    }

    @Test
    void pdfsigCallsEachPaperValidAndWhole() {
        Judge.require("pdfsig", "poppler-utils");
        for (String kind : Papers.all().keySet()) {
            assertThat(Judge.run("pdfsig", LOOK.resolve(kind + ".pdf").toString()).text())
                    .contains("Signature is Valid.", "Total document signed", "ETSI.CAdES.detached");
        }
    }

    @Test
    void pdftotextReturnsEachNameCodePointForCodePoint() {
        Judge.require("pdftotext", "poppler-utils");
        String text = new String(Judge.run("pdftotext", "-enc", "UTF-8", "-layout",
                LOOK.resolve("rare-names.pdf").toString(), "-").raw(), StandardCharsets.UTF_8);
        for (String name : SampleForms.NAMES) {
            assertThat(text.codePoints().toArray()).containsSequence(name.codePoints().toArray());
        }
        assertThat(text).contains("吴䶮犇");
    }

    @Test
    void zbarReadsTheReceiptsCodeFromA150DpiPage() {
        Judge.require("zbarimg", "zbar-tools");
        Judge.require("pdftoppm", "poppler-utils");
        assertThat(codes("receipt", 1)).startsWith("GJ1:");
        assertThat(MarkText.read(codes("receipt", 1))).get()
                .satisfies(text -> assertThat(MarkSigner.holds(text, Papers.KEY.signingChain().get(0))).isTrue());
    }

    @Test
    void zbarReadsThePageCodesFromA150DpiPage() {
        Judge.require("zbarimg", "zbar-tools");
        Judge.require("pdftoppm", "poppler-utils");
        assertThat(codes("commitment", 1)).startsWith("GJP:");
        assertThat(codes("commitment", 2)).startsWith("GJP:").isNotEqualTo(codes("commitment", 1));
    }

    private static String codes(String kind, int page) {
        String stem = LOOK.resolve("scan-" + kind + page).toString();
        Judge.run("pdftoppm", "-r", "150", "-f", "" + page, "-l", "" + page, "-singlefile", "-gray", "-png",
                LOOK.resolve(kind + ".pdf").toString(), stem);
        return Judge.run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", stem + ".png").text().lines()
                .filter(line -> line.startsWith("GJ")).findFirst().orElse("");
    }
}

package org.gongji.desk.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.forms.pdf.FormPress;
import org.gongji.desk.vault.TestWindowKey;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormVerifyCommandTest {
    private static final TestWindowKey KEY = TestWindowKey.create();
    @TempDir
    private static Path folder;
    private static Path paper;
    private static Path root;

    @BeforeAll
    static void issueOne() throws IOException, CertificateEncodingException {
        try (FormPress press = new FormPress(TestFonts.found(), KEY, Clock.systemUTC())) {
            Press.Outcome.Issued issued = (Press.Outcome.Issued) press.issue(SampleForms.ending(), List.of());
            paper = Files.write(folder.resolve("paper.pdf"), issued.paper().pdf());
        }
        root = Files.write(folder.resolve("ca.der"), KEY.root().getEncoded());
    }

    @Test
    void endsZeroForAPaperOfTheGivenRoot() {
        Said said = run(paper.toString(), "--ca", root.toString());
        assertThat(said.text()).contains("\"verdict\":\"valid\"", "\"signer\":\"410105-W03\"", "\"form\":\"ending\"",
                SampleForms.ending().digest().hex());
        assertThat(said.exit()).isZero();
    }

    @Test
    void endsOneWithoutAnAnchor() {
        Said said = run(paper.toString());
        assertThat(said.text()).contains("intact, signer unknown");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void takesTheRootFromAStore() throws IOException {
        Path password = Files.writeString(folder.resolve("pw"), "open sesame\n");
        assertThat(run(paper.toString(), "--store", folder.toString(), "--password-file", password.toString()).exit())
                .isZero();
        assertThat(run(paper.toString(), "--store", folder.toString()).exit()).isEqualTo(2);
    }

    @Test
    void endsOneForAChangedPaperAndSaysWhy() throws IOException {
        byte[] bytes = Files.readAllBytes(paper);
        bytes[2000] ^= 4;
        Said said = run(Files.write(folder.resolve("changed.pdf"), bytes).toString(), "--ca", root.toString());
        assertThat(said.text()).contains("\"verdict\":\"invalid\"", "\"words\":[\"");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void endsTwoForWhatIsNotThere() {
        assertThat(run(folder.resolve("none.pdf").toString()).exit()).isEqualTo(2);
        assertThat(run(paper.toString(), "--ca", paper.toString()).exit()).isEqualTo(2);
        assertThat(run().exit()).isEqualTo(2);
    }

    private static Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormVerifyCommand command = new FormVerifyCommand(
                (store, password) -> Optional.of(KEY.root()).filter(r -> password.length == 11),
                new PrintStream(out, true, StandardCharsets.UTF_8), Words.chinese(), Words.english());
        int exit = new CommandLine(command).execute(arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }

    private record Said(int exit, String text) {
    }
}

package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.vault.TestWindowKey;
import org.junit.jupiter.api.Test;

class FormPressTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:21:40Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void issuesEachPaper() throws IOException {
        Path out = Files.createDirectories(Path.of("target/forms-look"));
        try (FormPress press = new FormPress(TestFonts.found(), TestWindowKey.create(), CLOCK)) {
            for (Form form : SampleForms.all()) {
                long t = System.nanoTime();
                Press.Outcome outcome = press.issue(form, form.kind().word().equals("commitment") ? List.of(SampleForms.scribble(form, "giver")) : List.of());
                System.err.println(form.kind() + " " + (System.nanoTime() - t) / 1_000_000 + " ms");
                assertThat(outcome).isInstanceOf(Press.Outcome.Issued.class);
                Files.write(out.resolve(form.kind().word() + ".pdf"), ((Press.Outcome.Issued) outcome).paper().pdf());
            }
        }
    }
}

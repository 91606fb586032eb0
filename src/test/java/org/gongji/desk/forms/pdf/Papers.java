package org.gongji.desk.forms.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.vault.TestWindowKey;

/** The sample papers issued once for all tests of this room: drawing is what costs. */
final class Papers {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:21:40Z"), ZoneId.of("Asia/Shanghai"));
    static final TestWindowKey KEY = TestWindowKey.create();

    private Papers() {
    }

    static SignedForm of(String kind) {
        TestFonts.found();
        return Holder.ISSUED.get(kind);
    }

    /** Kinds, and {@code rare-names}. */
    static Map<String, SignedForm> all() {
        TestFonts.found();
        return Holder.ISSUED;
    }

    static FormPress press() {
        try {
            return new FormPress(TestFonts.found(), KEY, CLOCK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SignedForm issue(FormPress press, Form form, Handwriting... hands) {
        Press.Outcome outcome = press.issue(form, List.of(hands));
        if (outcome instanceof Press.Outcome.Issued issued) {
            return issued.paper();
        }
        throw new AssertionError(outcome);
    }

    /** Filled only after the fonts were found: a missing font skips a test, it does not break a class. */
    private static final class Holder {
        private static final Map<String, SignedForm> ISSUED = issueAll();
    }

    private static Map<String, SignedForm> issueAll() {
        Map<String, SignedForm> papers = new LinkedHashMap<>();
        try (FormPress press = press()) {
            for (Form form : SampleForms.all()) {
                papers.put(form.kind().word(), form.lines().stream().noneMatch(line -> line.key().equals("giver"))
                        ? issue(press, form)
                        : issue(press, form, SampleForms.scribble(form, "giver"),
                                SampleForms.scribble(form, "consent.1")));
            }
            papers.put("rare-names", issue(press, SampleForms.rareNames()));
            return papers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gongji.desk.evidence.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.FuzzingHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The door of pages with whatever a stick, a scanner or a telephone can bring, a million times in the long run, two
 * processes on two cores with a heap of one gigabyte each; beside them the control, which must find its planted fault.
 */
class PageFuzzTest {
    private static final int HANDS = 2;
    /** One class out of each jar that opens a page. */
    private static final List<String> NEEDS = List.of("org.gongji.desk.evidence.PageIntake", "org.apache.pdfbox.Loader",
            "org.apache.pdfbox.io.RandomAccessRead", "org.apache.fontbox.ttf.TrueTypeFont",
            "org.apache.commons.logging.LogFactory", "org.slf4j.LoggerFactory",
            "org.bouncycastle.jce.provider.BouncyCastleProvider", "org.bouncycastle.cms.CMSException",
            "org.bouncycastle.asn1.cms.CMSObjectIdentifiers");

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesOrRefusesWhateverComes() throws Exception {
        int each = Evidence.of("D", 1_500, 1_000_000) / HANDS;
        FuzzingHand control = hand(PlantedPageFuzz.class, 1_000_000, 9);
        List<FuzzingHand> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            hands.add(hand(PageFuzz.class, each, i));
        }
        assertThat(control.ended()).as("control").isEqualTo(FuzzingHand.FINDING);
        assertThat(control.finding()).contains("planted");
        FuzzingHand.Sum sum = FuzzingHand.Sum.of(hands);
        Evidence.counted("D", "inputs of the fuzzer to the door of pictures and PDFs", sum.runs(), sum.faults());
        assertThat(sum.found()).isEmpty();
        assertThat(sum.faults()).isZero();
        assertThat(sum.runs()).isGreaterThanOrEqualTo((long) each * HANDS);
    }

    private FuzzingHand hand(Class<?> target, int runs, int number) throws Exception {
        Path own = Files.createDirectories(folder.resolve(target.getSimpleName() + number));
        Path seeds = Files.createDirectories(own.resolve("seeds"));
        PageSeeds.write(seeds);
        return new FuzzingHand(target, NEEDS, seeds, List.of("-Xmx1g",
                "--instrumentation_includes=org.gongji.desk.evidence.**:org.gongji.desk.forms.pdf.EvidencePdf**"
                        + ":org.apache.pdfbox.pdfparser.**:org.apache.pdfbox.filter.**", "-runs=" + runs,
                "-seed=" + (Evidence.seed() + number), "-max_len=4000", "-timeout=20",
                // what is slower than that is a fault anyway; told earlier it would be taken for a finding
                "-report_slow_units=20"));
    }
}

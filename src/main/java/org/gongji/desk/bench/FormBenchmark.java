package org.gongji.desk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.forms.pdf.FormPress;
import org.gongji.desk.forms.pdf.MarkSigner;
import org.gongji.desk.forms.sheet.PackWords;
import org.gongji.desk.forms.sheet.SheetWriter;
import org.gongji.desk.forms.sheet.Stationery;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.PolicyShelf;

/**
 * {@code form}: CPU time of drawing the combined sheet of a family of four, warm, over all threads, beside
 * {@link PlainPaper} drawing the same. Both end with the bytes of a PDF that is not yet signed.
 */
public final class FormBenchmark implements Benchmark {
    static final double BAR = 2.2;
    private static final int WARM_UP = 80;
    private static final int MEASURED = 40;
    private static final Window WINDOW = new Window("410105", "W03", "金水区医保大厅");
    private static final Clerk CLERK = new Clerk("0312", "何雨桐", Set.of(Role.CLERK));

    private final Typefaces typefaces;
    private final Clock clock;
    private final SecureRandom random;

    public FormBenchmark(Typefaces typefaces, Clock clock, SecureRandom random) {
        this.typefaces = typefaces;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public List<Compared> run() throws IOException, CannotMeasure {
        if (!typefaces.usable()) {
            throw new CannotMeasure("找不到中文字体，画不了纸。", "no Chinese font was found, so no paper can be drawn");
        }
        Spans ours = new Spans();
        Spans theirs = new Spans();
        try (Pair pair = pair()) {
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long start = cpu();
                pair.press().draw(pair.form());
                long middle = cpu();
                pair.plain().draw();
                long end = cpu();
                if (i >= WARM_UP) {
                    ours.add(middle - start);
                    theirs.add(end - middle);
                }
            }
        }
        return List.of(new Compared(name(), ours.median(), theirs.median(), BAR));
    }

    /** The press with its sheet, and the plain program that draws the same one. */
    record Pair(FormPress press, Form form, PlainPaper plain, List<TrueTypeFont> fonts) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            press.close();
            for (TrueTypeFont font : fonts) {
                font.close();
            }
        }
    }

    Pair pair() throws IOException {
        QrKey key = QrKey.make();
        FormPress press = new FormPress(typefaces, key, clock);
        Form form = sheet();
        List<PaperTrace.Page> pages = PaperTrace.of(press.draw(form));
        List<String> codes = new ArrayList<>();
        for (int i = 1; i <= pages.size(); i++) {
            codes.add(MarkSigner.text(new Mark.OfPage(WINDOW.office(), WINDOW.code(), form.head().documentId(), i,
                    pages.size(), form.digest()), key));
        }
        Map<String, TrueTypeFont> fonts = new HashMap<>();
        for (Path file : typefaces.files().values()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            fonts.put(font.getName(), font);
        }
        return new Pair(press, form, new PlainPaper(pages, codes, fonts), List.copyOf(fonts.values()));
    }

    private Form sheet() {
        Assessor assessor = new Assessor(PolicyShelf.shipped(), years -> new PaperProver(new RelationWords(), years),
                new Decider());
        CaseFile file = FamilyOfFour.file(0, "D-0001");
        Stationery stationery = new Stationery(WINDOW, StoreMode.LIVE, Ids.random(random), clock);
        return new SheetWriter(stationery, (giver, member) -> Optional.empty()).commitment(file,
                assessor.assess(file), PackWords.of(assessor.pack(file).orElseThrow()), CLERK);
    }

    private static long cpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            sum += Math.max(0, threads.getThreadCpuTime(id));
        }
        return sum;
    }
}

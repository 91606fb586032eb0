package org.gongji.desk.bench;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.Theme;
import org.gongji.desk.ui.kit.ThreadErrands;
import org.gongji.desk.ui.step.evidence.EvidenceStepView;
import org.gongji.desk.ui.step.evidence.EvidenceStepViewModel;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.WizardViewModel;
import org.gongji.desk.words.Words;

/**
 * Runs in a JVM of its own: shows the light table on a real store, lets pages come in and be put to a paper one after
 * the other, asks the screen's thread all the while how long it takes to answer, and prints the longest time
 * (nanoseconds).
 */
public final class PagesComing {
    private static final int WARM_UP = 3;
    private static final int PAGES = 20;
    private static final long ASK_EVERY_MILLIS = 4;
    private static final long PATIENCE_SECONDS = 60;
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 678;

    private final ThreadErrands errands = new ThreadErrands();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean measuring;
    private EvidenceStepViewModel model;

    private PagesComing() {
    }

    /** @param args an empty folder */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int exit = 1;
        try (SealedDesk desk = SealedDesk.found(folder.resolve("store"), Clock.systemDefaultZone(), new SecureRandom())) {
            System.out.println(new PagesComing().longest(desk, folder));
            exit = 0;
        } finally {
            // the toolkit's thread would keep a JVM that failed
            System.exit(exit);
        }
    }

    private long longest(SealedDesk desk, Path folder) throws Exception {
        CaseFile file = desk.counter().inform(desk.ready(0, 0).file());
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            show(desk, file);
            shown.countDown();
        });
        shown.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Thread asking = new Thread(this::ask, "asking");
        asking.setDaemon(true);
        asking.start();
        byte[] page = MeasuredPage.jpeg();
        Random random = new Random(2);
        for (int k = 0; k < WARM_UP + PAGES; k++) {
            measuring = k >= WARM_UP;
            comeIn(Files.write(folder.resolve("page-" + k + ".jpg"), MeasuredPage.another(page, random)));
        }
        measuring = false;
        return longest.get();
    }

    private void show(SealedDesk desk, CaseFile file) {
        CaseWords words = new CaseWords(Words.chinese(), Clock.systemDefaultZone());
        OpenCase open = new OpenCase(desk.counter(), errands, Clock.systemDefaultZone(), file, "evidence");
        model = new EvidenceStepViewModel(open, new Pages(desk), words, errands);
        WizardViewModel wizard = new WizardViewModel(open, words, new CardBenchmark.Silent(), new CardBenchmark.Nowhere());
        Scene scene = new Scene((Parent) new EvidenceStepView(model, wizard, words, new NothingElse()).body(), WIDTH, HEIGHT);
        Theme.dress(scene, Scale.of(WIDTH, false));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    private void comeIn(Path page) throws InterruptedException {
        int before = model.papers().stream().mapToInt(paper -> paper.pages().size()).sum();
        Platform.runLater(() -> model.take(page));
        await(() -> model.unsorted().get() != null && model.light().print().get() != null);
        Platform.runLater(() -> model.sort(0));
        await(() -> model.unsorted().get() == null && model.light().print().get() != null
                && model.papers().stream().mapToInt(paper -> paper.pages().size()).sum() > before);
    }

    /** Asked on the screen's thread, which owns what is asked about. */
    private static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            boolean[] answer = {false};
            CountDownLatch asked = new CountDownLatch(1);
            Platform.runLater(() -> {
                answer[0] = there.getAsBoolean();
                asked.countDown();
            });
            asked.await();
            if (answer[0]) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        throw new IllegalStateException("a page did not come in");
    }

    private void ask() {
        try {
            while (true) {
                CountDownLatch answered = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(answered::countDown);
                answered.await();
                long took = System.nanoTime() - asked;
                if (measuring) {
                    longest.accumulateAndGet(took, Math::max);
                }
                TimeUnit.MILLISECONDS.sleep(ASK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing is asked beside the table. */
    private static final class NothingElse implements EvidenceStepView.Aside {
        @Override
        public void files(Consumer<List<Path>> chosen) {
        }

        @Override
        public void relation() {
        }

        @Override
        public void notice() {
        }
    }

    /** Pages out of files and back out of the store, through the hygiene. */
    private record Pages(SealedDesk desk, PageIntake intake) implements PageDesk {
        Pages(SealedDesk desk) {
            this(desk, new PageIntake(new EvidencePdf()));
        }

        @Override
        public Optional<Taken> next(Set<Sha256> already) {
            return Optional.empty();
        }

        @Override
        public Taken take(Path file, Set<Sha256> already) {
            return intake.take(file, Origin.FILE, already) instanceof PageOutcome.Taken taken
                    ? new Taken.Fine(new Page(taken.original(), taken.page().format().mediaType())) : new Taken.Again();
        }

        @Override
        public Taken take(BufferedImage pasted, Set<Sha256> already) {
            return new Taken.Again();
        }

        @Override
        public Optional<Shown> shown(Sha256 page, int sheet) {
            return shown(desk.store().blobs().need(page));
        }

        @Override
        public Optional<Shown> shown(Page page, int sheet) {
            return shown(page.original());
        }

        private Optional<Shown> shown(byte[] original) {
            return intake.take(original, Origin.FILE, Set.of()) instanceof PageOutcome.Taken taken
                    ? Optional.of(new Shown(taken.display(), 1, DarkRoom.advice(taken.display()))) : Optional.empty();
        }
    }
}

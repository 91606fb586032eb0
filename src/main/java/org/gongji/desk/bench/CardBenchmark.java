package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.PersonHeader;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.step.identity.IdentityStepViewModel;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonCards;
import org.gongji.desk.ui.wizard.WizardViewModel;
import org.gongji.desk.words.Words;

/**
 * {@code card}: from the 256 bytes a reader gave to the filled view model of the identity step, on a real store, with
 * everything a window does on other threads done at once: the draft kept, the roster asked, the case judged. Beside it
 * twenty milliseconds, which is fixed: less than a clerk can see. Median.
 */
public final class CardBenchmark implements Benchmark {
    static final double BAR = 1.0;
    private static final double UNSEEN_MILLIS = 20;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 200;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder a scratch folder is made in it and taken away after */
    public CardBenchmark(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public List<Compared> run() throws IOException {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        try (SealedDesk desk = SealedDesk.found(scratch, clock, random)) {
            return List.of(new Compared(name(), median(desk, WARM_UP, MEASURED), UNSEEN_MILLIS, BAR));
        } finally {
            Scratch.remove(scratch);
        }
    }

    /** @throws IllegalStateException when the view model was not filled with the card */
    double median(SealedDesk desk, int warmUp, int measured) {
        Spans spans = new Spans();
        for (int k = 0; k < warmUp + measured; k++) {
            Person giver = FamilyOfFour.file(k, "d" + k).persons().get(0);
            byte[] block = CardBlockWriter.write(card(giver));
            Screen screen = screen(desk.counter());
            long start = System.nanoTime();
            screen.wizard().card(CardBlock.parse(block), false);
            String shown = screen.shownName();
            long end = System.nanoTime();
            if (!shown.equals(giver.name())) {
                throw new IllegalStateException("the card did not arrive at the form");
            }
            if (k >= warmUp) {
                spans.add(end - start);
            }
        }
        return spans.median();
    }

    private record Screen(WizardViewModel wizard, IdentityStepViewModel identity, PersonCards cards) {
        /** Every fact of the panel is worded on the way; empty while nobody's document is known. */
        String shownName() {
            return Optional.ofNullable(identity.giver().get()).map(cards::of).map(PersonHeader.Card::name).orElse("");
        }
    }

    private Screen screen(CounterDesk desk) {
        CaseFile file = desk.inform(desk.open(CaseFile.Purpose.BIND));
        Words words = Words.chinese();
        CaseWords said = new CaseWords(words, clock);
        OpenCase open = new OpenCase(desk, new AtOnce(), clock, file, "identity");
        return new Screen(new WizardViewModel(open, said, new Silent(), new Nowhere()),
                new IdentityStepViewModel(open, said), new PersonCards(open, said));
    }

    private static CardReading card(Person giver) {
        IdDocument document = new IdDocument(giver.document().kind(), giver.number(), LocalDate.of(2020, 1, 1),
                LocalDate.of(2040, 1, 1), false, Source.CHIP);
        return new CardReading("citizen", giver.name(), "", giver.sex(), "01", giver.birth(), "样例路1号", document,
                "样例市公安局", "", "", false);
    }

    private static final class AtOnce implements Errands {
        @Override
        public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            T answer;
            try {
                answer = work.call();
            } catch (Exception e) {
                throw new IllegalStateException(name, e);
            }
            done.accept(answer);
        }
    }

    /** A card of a giver who is not yet known asks nothing. */
    static final class Silent implements Question.Asker {
        @Override
        public void ask(Question question) {
            throw new IllegalStateException("nothing is to be asked");
        }

        @Override
        public void tell(Grade grade, String sentence) {
            throw new IllegalStateException("nothing is to be told");
        }
    }

    static final class Nowhere implements WizardViewModel.Leave {
        @Override
        public void parked() {
            throw new IllegalStateException("nobody leaves");
        }

        @Override
        public void next() {
            throw new IllegalStateException("nobody leaves");
        }

        @Override
        public void openFor(CardReading card) {
            throw new IllegalStateException("nobody leaves");
        }

        @Override
        public void another() {
            throw new IllegalStateException("nobody leaves");
        }
    }
}

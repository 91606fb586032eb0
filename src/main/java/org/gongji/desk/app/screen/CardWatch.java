package org.gongji.desk.app.screen;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReader.Outcome;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.words.Words;

/**
 * Waits at the reader while a clerk is at work, so that laying a card down is enough. The only one who reads: two
 * callers at one reader would take each other's cards. A card that stays on the reader is given once; what the reader
 * says of itself is told at every change.
 */
final class CardWatch implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 200;
    /** What was wrong with a card stays said after it was lifted, long enough to be read. */
    private static final Duration READ = Duration.ofSeconds(6);

    private final CardReader reader;
    private final Words words;
    private final LongSupplier nanoTime;
    private final Ears ears;
    private final Thread thread;
    private volatile boolean over;
    private Outcome before = new Outcome.NoCard();
    private ReaderSaid said;
    private long saidAt;

    /** Whoever listens; called on the screen's thread. */
    interface Ears {
        /** A card, or what went wrong; never {@code NoCard}. */
        void heard(Outcome outcome);

        /** How the reader is, whenever that changes. */
        void said(ReaderSaid now);
    }

    CardWatch(CardReader reader, Words words, Ears ears) {
        this(reader, words, System::nanoTime, ears);
    }

    CardWatch(CardReader reader, Words words, LongSupplier nanoTime, Ears ears) {
        this.reader = reader;
        this.words = words;
        this.nanoTime = nanoTime;
        this.ears = ears;
        this.said = resting(reader, words);
        this.thread = new Thread(this::watch, "desk-card");
        thread.setDaemon(true);
    }

    /** Before anything was read, or when nothing lies there. A watch keeps a reader that works busy all day. */
    static ReaderSaid resting(CardReader reader, Words words) {
        DeviceState state = reader.state();
        return ReaderSaid.resting(state == DeviceState.BUSY ? DeviceState.READY : state, words);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        try {
            while (!over) {
                round(reader.read(ROUND), Platform::runLater);
                // a reader that answers at once, because it is gone, must not be asked without end
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One answer of the reader's. The state goes first: who takes the card sees already that it lies there. */
    void round(Outcome now, Consumer<Runnable> screen) {
        ReaderSaid state = state(now);
        if (!state.equals(said)) {
            said = state;
            saidAt = nanoTime.getAsLong();
            tell(screen, () -> ears.said(state));
        }
        if (isNews(now)) {
            tell(screen, () -> ears.heard(now));
        } else if (now instanceof Outcome.Read again) {
            again.photo().ifPresent(CardPhoto::wipe);
        }
        before = now;
    }

    /** A card that lies there is read every round, with another copy of its photo each time. */
    private boolean isNews(Outcome now) {
        if (now instanceof Outcome.Read card && before instanceof Outcome.Read lying) {
            return !card.reading().equals(lying.reading());
        }
        return !(now instanceof Outcome.NoCard) && !now.equals(before);
    }

    private void tell(Consumer<Runnable> screen, Runnable what) {
        screen.accept(() -> {
            if (!over) {
                what.run();
            }
        });
    }

    private ReaderSaid state(Outcome now) {
        if (now instanceof Outcome.Failed failed) {
            return ReaderSaid.failed(failed.code(), words);
        }
        if (!(now instanceof Outcome.NoCard)) {
            return ReaderSaid.of(ReaderSaid.Kind.LYING, words);
        }
        boolean slip = said.kind() == ReaderSaid.Kind.LIFT || said.kind() == ReaderSaid.Kind.TURNED;
        return slip && nanoTime.getAsLong() - saidAt < READ.toNanos() ? said : resting(reader, words);
    }

    /** Nothing is heard after this, also not what is being read now. */
    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}

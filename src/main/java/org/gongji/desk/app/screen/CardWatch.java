package org.gongji.desk.app.screen;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;

/**
 * Waits at the reader while a clerk is at work, so that laying a card down is enough. The only one who reads: two
 * callers at one reader would take each other's cards. A card that stays on the reader is given once.
 */
final class CardWatch implements AutoCloseable {
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final long PAUSE_MILLIS = 200;

    private final CardReader reader;
    private final Consumer<CardReader.Outcome> heard;
    private final Thread thread;
    private volatile boolean over;
    private CardReading lying;

    /** @param heard on the screen's thread; a card, or what went wrong, never {@code NoCard} */
    CardWatch(CardReader reader, Consumer<CardReader.Outcome> heard) {
        this.reader = reader;
        this.heard = heard;
        this.thread = new Thread(this::watch, "desk-card");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void watch() {
        CardReader.Outcome before = new CardReader.Outcome.NoCard();
        try {
            while (!over) {
                CardReader.Outcome now = reader.read(ROUND);
                if (isNews(now, before)) {
                    Platform.runLater(() -> {
                        if (!over) {
                            heard.accept(now);
                        }
                    });
                }
                before = now;
                // a reader that answers at once, because it is gone, must not be asked without end
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isNews(CardReader.Outcome now, CardReader.Outcome before) {
        if (now instanceof CardReader.Outcome.Read read) {
            boolean stays = read.reading().equals(lying);
            lying = read.reading();
            return !stays;
        }
        lying = null;
        return now instanceof CardReader.Outcome.Failed && !now.equals(before);
    }

    /** Nothing is heard after this, also not what is being read now. */
    @Override
    public void close() {
        over = true;
        thread.interrupt();
    }
}

package org.gongji.desk.app.screen;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.words.Words;

/** The watches at the counter's card readers, and the one thing they say together. All calls on the screen's thread. */
final class ReaderWatches {
    private final Words words;
    private final Consumer<CardReader.Outcome> heard;
    private final Watched document;
    private final Watched social;
    private final ReadOnlyObjectWrapper<ReaderSaid> said = new ReadOnlyObjectWrapper<>();

    /** @param heard a card, or what went wrong */
    ReaderWatches(Equipment equipment, Words words, Consumer<CardReader.Outcome> heard) {
        this.words = words;
        this.heard = heard;
        this.document = new Watched(equipment.reader());
        this.social = new Watched(equipment.social());
        say();
    }

    /** One reader, and its watch while somebody works. */
    private final class Watched implements CardWatch.Ears {
        private final CardReader reader;
        private final ReadOnlyObjectWrapper<ReaderSaid> now = new ReadOnlyObjectWrapper<>();
        private CardWatch watch;

        Watched(CardReader reader) {
            this.reader = reader;
            now.set(CardWatch.resting(reader, words));
        }

        void start() {
            said(CardWatch.resting(reader, words));
            watch = new CardWatch(reader, words, this);
            watch.start();
        }

        void stop() {
            if (watch != null) {
                watch.close();
                watch = null;
            }
        }

        @Override
        public void heard(CardReader.Outcome outcome) {
            heard.accept(outcome);
        }

        @Override
        public void said(ReaderSaid state) {
            now.set(state);
            say();
        }
    }

    /** A card on either reader is told before anything else; a counter with one reader hears only that one. */
    private void say() {
        ReaderSaid first = document.now.get();
        ReaderSaid other = social.now.get();
        boolean second = !first.lies() && (other.lies() || first.kind() == ReaderSaid.Kind.ABSENT);
        said.set(second ? other : first);
    }

    void start() {
        List.of(document, social).forEach(Watched::start);
    }

    /** Nothing is heard after this. */
    void stop() {
        List.of(document, social).forEach(Watched::stop);
    }

    ReadOnlyObjectProperty<ReaderSaid> said() {
        return said.getReadOnlyProperty();
    }

    /** The ID card reader alone. */
    ReadOnlyObjectProperty<ReaderSaid> document() {
        return document.now.getReadOnlyProperty();
    }

    /** The reader of social cards alone. */
    ReadOnlyObjectProperty<ReaderSaid> social() {
        return social.now.getReadOnlyProperty();
    }
}

package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReader.Outcome;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.UnreadableCardException;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.kit.ReaderSaid.Kind;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The watch at a card reader")
class CardWatchTest {
    private static final Outcome NOBODY = new Outcome.NoCard();
    private static final Words WORDS = Words.chinese();

    private final List<Object> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private DeviceState state = DeviceState.READY;

    private final CardReader reader = new CardReader() {
        @Override
        public Outcome read(Duration patience) {
            throw new IllegalStateException("the test says what was read");
        }

        @Override
        public DeviceState state() {
            return state;
        }
    };

    private CardWatch watch() {
        return new CardWatch(reader, WORDS, nanos::get, new CardWatch.Ears() {
            @Override
            public void heard(Outcome outcome) {
                told.add(outcome);
            }

            @Override
            public void said(ReaderSaid now) {
                told.add(now.kind());
            }
        });
    }

    private static CardReading card(String whose) {
        try {
            return CardBlock.parse(Files.readAllBytes(Path.of("sample-data/cards", whose + ".bin")));
        } catch (IOException | UnreadableCardException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CardPhoto photo() {
        byte[] bmp = new byte[CardPhoto.BMP_LENGTH];
        bmp[0] = 'B';
        bmp[1] = 'M';
        return new CardPhoto(bmp);
    }

    private List<Object> after(CardWatch watch, Outcome... rounds) {
        for (Outcome round : rounds) {
            watch.round(round, Runnable::run);
        }
        return told;
    }

    @Test
    void givesACardThatStaysOnceAndSaysThatItLiesThereUntilItIsLifted() {
        Outcome first = new Outcome.Read(card("xuWangshu"));
        assertThat(after(watch(), NOBODY, first, new Outcome.Read(card("xuWangshu")), NOBODY, first))
                .containsExactly(Kind.LYING, first, Kind.WAITING, Kind.LYING, first);
    }

    @Test
    void givesTheNextCardThoughNobodySawTheFirstOneLifted() {
        Outcome first = new Outcome.Read(card("xuWangshu"));
        Outcome second = new Outcome.Read(card("renFu"));
        assertThat(after(watch(), first, second)).containsExactly(Kind.LYING, first, second);
    }

    @Test
    void wipesThePhotoOfEveryRoundThatNobodyIsGiven() {
        CardPhoto again = photo();
        after(watch(), new Outcome.Read(card("xuWangshu"), Optional.of(photo())), new Outcome.Read(card("xuWangshu"),
                Optional.of(again)));
        assertThat(again.bmp()).containsOnly(0);
        assertThat(((Outcome.Read) told.get(1)).photo().orElseThrow().bmp()).startsWith('B', 'M');
    }

    @Test
    void keepsSayingWhatWasWrongWithACardLongEnoughToBeRead() {
        Outcome turned = new Outcome.Failed(DeviceFault.CARD_TURNED);
        CardWatch watch = watch();
        assertThat(after(watch, turned, NOBODY)).containsExactly(Kind.TURNED, turned);
        nanos.addAndGet(Duration.ofSeconds(7).toNanos());
        assertThat(after(watch, NOBODY)).endsWith(Kind.WAITING);
    }

    @Test
    void tellsAReaderThatIsGoneAtOnceAndThatItIsBack() {
        Outcome gone = new Outcome.Failed(DeviceFault.READER_UNPLUGGED);
        assertThat(after(watch(), gone, gone, NOBODY)).containsExactly(Kind.UNPLUGGED, gone, Kind.WAITING);
        state = DeviceState.ABSENT;
        assertThat(CardWatch.resting(reader, WORDS).kind()).isEqualTo(Kind.ABSENT);
        state = DeviceState.BUSY;
        assertThat(CardWatch.resting(reader, WORDS).kind()).isEqualTo(Kind.WAITING);
    }

    /** Every fault has a state of its own, so that nothing the reader can say leaves the lamp as it was. */
    @Test
    void hasAStateAndAnAdviceForEveryFault() {
        for (DeviceFault fault : DeviceFault.values()) {
            told.clear();
            ReaderSaid said = ReaderSaid.failed(fault.code(), WORDS);
            assertThat(said.advice()).as(fault.code()).isEqualTo(WORDS.say("device." + fault.code()));
            assertThat(after(watch(), new Outcome.Failed(fault)).get(0)).isEqualTo(said.kind())
                    .isNotEqualTo(Kind.WAITING);
        }
    }

    @Test
    void isSilentOnceClosed() {
        CardWatch watch = watch();
        watch.close();
        assertThat(after(watch, new Outcome.Failed(DeviceFault.READER_UNPLUGGED))).isEmpty();
    }
}

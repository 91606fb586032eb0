package org.gongji.desk.device.idcard.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.UnreadableCardException;

/**
 * Reads text blocks that a program queues or a person drops into a folder as {@code *.bin}; a dropped card is renamed
 * to {@code *.bin.read} once it was read, and can be put down again by renaming it back.
 */
public final class SimulatedCardReader implements CardReader {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Optional<Path> drop;
    private final BlockingQueue<Play> plays = new LinkedBlockingQueue<>();
    private volatile DeviceState state = DeviceState.READY;

    /** Reads only what is queued. */
    public SimulatedCardReader() {
        this.drop = Optional.empty();
    }

    /** @param drop folder watched for dropped cards; made if it is not there */
    public SimulatedCardReader(Path drop) {
        this.drop = Optional.of(drop);
    }

    /** What happens at the next reading; several queue up. */
    public void play(Play next) {
        plays.add(next);
    }

    @Override
    public Outcome read(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        state = DeviceState.BUSY;
        Outcome outcome = new Outcome.NoCard();
        try {
            Optional<Play> play = next(end);
            outcome = play.isPresent() ? played(play.get(), end) : outcome;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } finally {
            boolean unplugged = outcome.equals(new Outcome.Failed(DeviceFault.READER_UNPLUGGED));
            state = unplugged ? DeviceState.NOT_PLUGGED_IN : DeviceState.READY;
        }
        return outcome;
    }

    @Override
    public DeviceState state() {
        return state;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    private Optional<Play> next(long end) throws InterruptedException {
        while (true) {
            Optional<Play> dropped = dropped();
            if (dropped.isPresent()) {
                return dropped;
            }
            long left = end - System.nanoTime();
            Play play = plays.poll(Math.max(0, Math.min(left, LOOK.toNanos())), TimeUnit.NANOSECONDS);
            if (play != null || left <= 0) {
                return Optional.ofNullable(play);
            }
        }
    }

    private Outcome played(Play play, long end) throws InterruptedException {
        if (play instanceof Play.Card card) {
            return parsed(card.block());
        }
        if (play instanceof Play.Late late) {
            boolean inTime = late.after().toNanos() <= end - System.nanoTime();
            pause(inTime ? System.nanoTime() + late.after().toNanos() : end);
            return inTime ? parsed(late.block()) : new Outcome.NoCard();
        }
        if (play instanceof Play.Removed) {
            return new Outcome.Failed(DeviceFault.CARD_REMOVED);
        }
        if (play instanceof Play.Turned) {
            return new Outcome.Failed(DeviceFault.CARD_TURNED);
        }
        if (play instanceof Play.Unplugged) {
            return new Outcome.Failed(DeviceFault.READER_UNPLUGGED);
        }
        pause(end);
        return play instanceof Play.Hang ? new Outcome.Failed(DeviceFault.READER_TIMEOUT) : new Outcome.NoCard();
    }

    private static void pause(long until) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(Math.max(0, until - System.nanoTime()));
    }

    private static Outcome parsed(byte[] block) {
        try {
            return new Outcome.Read(CardBlock.parse(block));
        } catch (UnreadableCardException e) {
            return new Outcome.Failed(e.code());
        }
    }

    private Optional<Play> dropped() {
        if (drop.isEmpty()) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(drop.get());
            try (Stream<Path> files = Files.list(drop.get())) {
                Optional<Path> card = files.filter(file -> file.getFileName().toString().endsWith(".bin")).sorted()
                        .findFirst();
                return card.isEmpty() ? Optional.empty() : Optional.of(taken(card.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of simulated cards cannot be read", e);
        }
    }

    private static Play taken(Path card) throws IOException {
        byte[] block = Files.readAllBytes(card);
        Files.move(card, card.resolveSibling(card.getFileName() + ".read"), StandardCopyOption.REPLACE_EXISTING);
        return new Play.Card(block);
    }
}

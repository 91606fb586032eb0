package org.gongji.desk.device.serial;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.Deadline;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.UnreadableCardException;

/**
 * Reads ID cards through a SAM_V module: find, select, read, newest address. {@code patience} is for the card to come;
 * a card that came has at most {@link #ALLOWANCE} to be read. The photo is not decoded: that takes a vendor's library.
 * An interrupt cancels within 50 ms. One caller at a time.
 */
public final class SamReader implements CardReader {
    static final Duration ALLOWANCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_FINDS = Duration.ofMillis(120);
    private static final int TEXT = 256;

    private final SerialLine.Opener opener;
    private SerialLine line;
    private volatile DeviceState state = DeviceState.READY;

    public SamReader(SerialLine.Opener opener) {
        this.opener = opener;
    }

    @Override
    public synchronized Outcome read(Duration patience) {
        state = DeviceState.BUSY;
        try {
            Outcome outcome = converse(new SamTalk(line()), Deadline.in(patience));
            state = DeviceState.READY;
            return outcome;
        } catch (DeviceTrouble trouble) {
            return failed(trouble.fault());
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            state = DeviceState.READY;
            return new Outcome.NoCard();
        }
    }

    @Override
    public DeviceState state() {
        return state;
    }

    @Override
    public synchronized void close() {
        if (line != null) {
            line.close();
            line = null;
        }
        state = DeviceState.OFF;
    }

    private SerialLine line() throws DeviceTrouble {
        if (line == null) {
            line = opener.open();
        }
        return line;
    }

    private Outcome failed(DeviceFault fault) {
        if (fault == DeviceFault.READER_UNPLUGGED) {
            close();
            state = DeviceState.NOT_PLUGGED_IN;
        } else {
            boolean reader = fault == DeviceFault.READER_TIMEOUT || fault == DeviceFault.READER_FAILED;
            state = reader ? DeviceState.NEEDS_ATTENTION : DeviceState.READY;
        }
        return new Outcome.Failed(fault);
    }

    private static Outcome converse(SamTalk talk, Deadline comes) throws DeviceTrouble, InterruptedException {
        Optional<DeviceFault> slipped = Optional.empty();
        do {
            SamAnswer found = talk.ask(SamCommand.FIND, comes);
            if (SamCommand.FIND.succeeded(found)) {
                SamAnswer selected = talk.ask(SamCommand.SELECT, Deadline.in(ALLOWANCE));
                if (SamCommand.SELECT.succeeded(selected)) {
                    return read(talk, Deadline.in(ALLOWANCE));
                }
                slipped = Optional.of(SamStatus.fault(selected.status()));
            } else if (found.status() != SamAnswer.NO_CARD) {
                throw new DeviceTrouble(SamStatus.fault(found.status()));
            }
            Thread.sleep(Math.min(BETWEEN_FINDS.toMillis(), comes.left().toMillis()));
        } while (!comes.over());
        return slipped.<Outcome>map(Outcome.Failed::new).orElseGet(Outcome.NoCard::new);
    }

    private static Outcome read(SamTalk talk, Deadline deadline) throws DeviceTrouble, InterruptedException {
        SamAnswer read = talk.ask(SamCommand.READ, deadline);
        if (!SamCommand.READ.succeeded(read)) {
            throw new DeviceTrouble(SamStatus.fault(read.status()));
        }
        byte[] block = block(read, newestAddress(talk, deadline));
        try {
            CardReading reading = CardBlock.parse(block);
            return new Outcome.Read(reading);
        } catch (UnreadableCardException e) {
            return new Outcome.Failed(e.code());
        } finally {
            read.wipe();
            Arrays.fill(block, (byte) 0);
        }
    }

    /** Whatever goes wrong here costs only the newest address: the card has been read, and its own one stands. */
    private static byte[] newestAddress(SamTalk talk, Deadline deadline) throws DeviceTrouble, InterruptedException {
        try {
            SamCommand command = SamCommand.NEWEST_ADDRESS;
            SamAnswer newest = talk.ask(command, deadline.within(command.patience()));
            return command.succeeded(newest) ? newest.data() : new byte[0];
        } catch (DeviceTrouble trouble) {
            if (trouble.fault() == DeviceFault.READER_UNPLUGGED) {
                throw trouble;
            }
            return new byte[0];
        }
    }

    /** @throws DeviceTrouble {@code CARD_SHORT} when the module says it sends less text than a block has */
    private static byte[] block(SamAnswer read, byte[] newest) throws DeviceTrouble {
        int text = (read.data()[0] & 0xFF) << 8 | read.data()[1] & 0xFF;
        if (text != TEXT) {
            throw new DeviceTrouble(DeviceFault.CARD_SHORT);
        }
        byte[] block = Arrays.copyOfRange(read.data(), 4, 4 + TEXT + newest.length);
        System.arraycopy(newest, 0, block, TEXT, newest.length);
        return block;
    }
}

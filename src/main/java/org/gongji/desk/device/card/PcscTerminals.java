package org.gongji.desk.device.card;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.Deadline;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.identity.SocialCardReading;

/**
 * PC/SC by {@code javax.smartcardio}. The factory is asked for by name: {@code getDefault()} hides why there is none.
 */
final class PcscTerminals implements PcscDriver.Terminals {
    /** SW1 SW2 alone is the shortest answer; 256 bytes of data before them the longest without extended length. */
    private static final int ANSWER = 258;
    private static final String LIBRARY = "sun.security.smartcardio.library";
    /** A JDK that no distribution has patched looks for {@code libpcsclite.so}, which developers' packages bring. */
    private static final List<String> PLACES = List.of("/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
            "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1", "/usr/lib/loongarch64-linux-gnu/libpcsclite.so.1",
            "/usr/lib64/libpcsclite.so.1");

    /** The service was there once: what this JVM holds of it is worth nothing after it was started anew. */
    private boolean served;

    @Override
    public SocialCardReading next(Deadline comes, BooleanSupplier cancelled) throws DeviceTrouble, InterruptedException {
        CardTerminals terminals = terminals();
        do {
            for (CardTerminal terminal : withCard(terminals)) {
                SocialCardReading reading = read(terminal);
                if (reading != null) {
                    return reading;
                }
            }
            PcscDriver.pause(comes);
        } while (!comes.over() && !cancelled.getAsBoolean());
        return null;
    }

    private static CardTerminals terminals() throws DeviceTrouble {
        if (System.getProperty(LIBRARY) == null) {
            PLACES.stream().filter(place -> Files.exists(Path.of(place))).findFirst()
                    .ifPresent(place -> System.setProperty(LIBRARY, place));
        }
        try {
            return TerminalFactory.getInstance("PC/SC", null).terminals();
        } catch (NoSuchAlgorithmException e) {
            throw new DeviceTrouble(DeviceFault.READER_SERVICE, e);
        }
    }

    private List<CardTerminal> withCard(CardTerminals terminals) throws DeviceTrouble {
        try {
            boolean none = terminals.list().isEmpty();
            served = true;
            if (none) {
                throw new DeviceTrouble(DeviceFault.READER_UNPLUGGED);
            }
            return terminals.list(CardTerminals.State.CARD_PRESENT);
        } catch (CardException e) {
            DeviceTrouble trouble = PcscStatus.trouble(e);
            boolean restarted = served && trouble.fault() == DeviceFault.READER_SERVICE;
            throw restarted ? new DeviceTrouble(DeviceFault.READER_CRASHED, e) : trouble;
        }
    }

    /** @return null when the card was gone before it said anything: the service may notice a swap late */
    private static SocialCardReading read(CardTerminal terminal) throws DeviceTrouble {
        Card card = null;
        int[] said = {0};
        try {
            card = terminal.connect("*");
            CardChannel channel = card.getBasicChannel();
            return new SocialCardScript(command -> {
                byte[] answer = transmit(channel, command);
                said[0]++;
                return answer;
            }).read();
        } catch (CardException e) {
            return goneOr(PcscStatus.trouble(e), 0);
        } catch (DeviceTrouble trouble) {
            return goneOr(trouble, said[0]);
        } finally {
            release(card);
        }
    }

    private static SocialCardReading goneOr(DeviceTrouble trouble, int said) throws DeviceTrouble {
        if (said == 0 && trouble.fault() == DeviceFault.CARD_REMOVED) {
            return null;
        }
        throw trouble;
    }

    private static byte[] transmit(CardChannel channel, byte[] command) throws DeviceTrouble {
        byte[] answer = new byte[ANSWER];
        try {
            int length = channel.transmit(ByteBuffer.wrap(command), ByteBuffer.wrap(answer));
            if (length < 2) {
                throw new DeviceTrouble(DeviceFault.CARD_REMOVED);
            }
            return Arrays.copyOf(answer, length);
        } catch (CardException e) {
            throw PcscStatus.trouble(e);
        } catch (IllegalArgumentException | IllegalStateException yanked) {
            // what the JDK throws, as it likes, when the card was pulled between two commands
            throw new DeviceTrouble(DeviceFault.CARD_REMOVED, yanked);
        } finally {
            Arrays.fill(answer, (byte) 0);
        }
    }

    /** Leaves the card powered as it was, so that the next look is quick; a card that is gone needs no leave. */
    private static void release(Card card) {
        if (card != null) {
            try {
                card.disconnect(false);
            } catch (CardException gone) {
                return;
            }
        }
    }
}

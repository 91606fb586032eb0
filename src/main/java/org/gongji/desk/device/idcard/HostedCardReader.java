package org.gongji.desk.device.idcard;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.host.DeviceHelper;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.UnreadableCardException;

/** A real ID card reader; its vendor's library runs in a helper process. An interrupted reading is cancelled. */
public final class HostedCardReader implements CardReader {
    private final DeviceHelper helper;

    /**
     * A reader that is not asked yet.
     *
     * @param allowed the list of libraries that may run, in the format of sha256sum
     * @param folders where the helper's working folder is made
     */
    public HostedCardReader(ReaderSettings settings, Path allowed, Path folders, HostTimes times,
                            SecureRandom random) {
        List<String> words = new ArrayList<>(List.of(settings.surface().word(), String.valueOf(settings.port())));
        settings.photo().ifPresent(words::add);
        this.helper = new DeviceHelper(new HostCommand(settings.java(), IdCardHost.class.getName(),
                Optional.of(settings.library()), allowed, words), folders, "id-card", times, random);
    }

    @Override
    public Outcome read(Duration patience) {
        try {
            HostAnswer answer = helper.ask(SdtDriver.READ, patience);
            if (answer instanceof HostAnswer.Done done) {
                return card(done.fields());
            }
            return answer instanceof HostAnswer.Failed failed ? new Outcome.Failed(failed.fault())
                    : new Outcome.NoCard();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new Outcome.NoCard();
        }
    }

    /** Asks whether the reader is there, without waiting for a card; {@link #state} knows it afterwards. */
    public void probe() {
        try {
            helper.ask(SdtDriver.PROBE, Duration.ZERO);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome card(Map<String, byte[]> fields) {
        try {
            byte[] block = fields.get(SdtDriver.BLOCK);
            return block == null ? CvrCard.read(fields) : new Outcome.Read(CardBlock.parse(block),
                    Optional.ofNullable(fields.get(SdtDriver.PHOTO)).filter(CardPhoto::isBmp).map(CardPhoto::new));
        } catch (UnreadableCardException e) {
            return new Outcome.Failed(e.code());
        } finally {
            fields.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    @Override
    public DeviceState state() {
        return helper.state();
    }

    /** The process ends and its folder is wiped. */
    @Override
    public void close() {
        helper.close();
    }
}

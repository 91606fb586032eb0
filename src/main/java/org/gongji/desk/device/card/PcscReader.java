package org.gongji.desk.device.card;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.host.DeviceHelper;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.identity.CardReader;

/**
 * Reads a 社会保障卡 from whatever PC/SC reader holds one. The calls run in a helper process: a driver may keep a call for
 * ever, and after the system's service was started anew a JVM can never read again. An interrupted reading is cancelled.
 */
public final class PcscReader implements CardReader {
    private final DeviceHelper helper;

    /** @param folders where the helper's working folder is made */
    public PcscReader(Path folders, HostTimes times, SecureRandom random) {
        // no library of a vendor's is loaded, so there is no list to look into
        this.helper = new DeviceHelper(new HostCommand(HostCommand.sameJava(), SocialCardHost.class.getName(),
                Optional.empty(), folders, List.of()), folders, "social-card", times, random);
    }

    @Override
    public Outcome read(Duration patience) {
        try {
            HostAnswer answer = helper.ask(PcscDriver.READ, patience);
            if (answer instanceof HostAnswer.Done done) {
                return new Outcome.Prefill(SocialCardFields.reading(done.fields()));
            }
            return answer instanceof HostAnswer.Failed failed ? new Outcome.Failed(failed.fault())
                    : new Outcome.NoCard();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new Outcome.NoCard();
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

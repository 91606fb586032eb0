package org.gongji.desk.device.idcard;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.host.HostTimes;

/** A desk that waits for a card until somebody kills it. */
final class KilledDesk {
    private KilledDesk() {
    }

    /** @param args library, list of allowed ones, folder for helpers */
    public static void main(String[] args) {
        ReaderSettings settings = new ReaderSettings(ReaderSettings.Surface.SDT, Path.of(args[0]), 0,
                Optional.empty(), HostCommand.sameJava());
        try (HostedCardReader reader = new HostedCardReader(settings, Path.of(args[1]), Path.of(args[2]),
                HostTimes.USUAL, new SecureRandom())) {
            reader.read(Duration.ofMinutes(10));
        }
    }
}

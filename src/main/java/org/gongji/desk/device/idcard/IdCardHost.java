package org.gongji.desk.device.idcard;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.device.host.DeviceHost;
import org.gongji.desk.device.host.HostedDriver;

/** The helper process of an ID card reader; started by the desk only, in a working folder of its own. */
public final class IdCardHost {
    private IdCardHost() {
    }

    /** @param args library, {@code sdt} or {@code cvr}, port, file name of the photo's decoder if there is one */
    public static void main(String[] args) {
        Path library = Path.of(args[0]);
        int port = Integer.parseInt(args[2]);
        Optional<PhotoDecoder> decoder = args.length < 4 ? Optional.empty()
                : Optional.of(new PhotoDecoder(library.resolveSibling(args[3])));
        HostedDriver driver = args[1].equals(ReaderSettings.Surface.CVR.word()) ? new CvrDriver(library, port)
                : new SdtDriver(library, port, decoder);
        DeviceHost.run(driver);
    }
}

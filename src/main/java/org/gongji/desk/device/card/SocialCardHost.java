package org.gongji.desk.device.card;

import org.gongji.desk.device.host.DeviceHost;

/** The helper process of the chip card reader; started by the desk only, in a working folder of its own. */
public final class SocialCardHost {
    private SocialCardHost() {
    }

    /** @param args none */
    public static void main(String[] args) {
        DeviceHost.run(new PcscDriver(new PcscTerminals()));
    }
}

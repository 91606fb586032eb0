package org.gongji.desk.device.ocr;

import org.gongji.desk.device.host.DeviceHost;

/** The helper process that reads pages; started by the desk only, in a working folder of its own. */
public final class OcrHost {
    private OcrHost() {
    }

    /** @param args none */
    public static void main(String[] args) {
        DeviceHost.run(new OcrDriver());
    }
}

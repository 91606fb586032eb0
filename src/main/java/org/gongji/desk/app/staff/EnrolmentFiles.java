package org.gongji.desk.app.staff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.vault.EnrolmentRequest;

/** The two files that ask the office for certificates of the window's newest keys. */
public final class EnrolmentFiles {
    private EnrolmentFiles() {
    }

    /** PKCS#10 for both key pairs. */
    public static EnrolmentRequest request(OpenStore store) {
        return store.windowKeys().request("CN=" + WindowId.of(store.window()) + ",C=CN");
    }

    /** {@code window-sign.csr.pem} and {@code window-enc.csr.pem}; they hold no secret. */
    public static void write(OpenStore store, Path folder) throws IOException {
        write(request(store), folder);
    }

    static void write(EnrolmentRequest request, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("window-sign.csr.pem"), Pem.armour("CERTIFICATE REQUEST", request.signing()));
        Files.writeString(folder.resolve("window-enc.csr.pem"), Pem.armour("CERTIFICATE REQUEST", request.encryption()));
    }
}

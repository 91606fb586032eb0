package org.gongji.desk.app.screen;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.vault.KeyStoreTokens;
import org.gongji.desk.vault.Tokens;

/**
 * The tokens this desk looks for: behind the maker's PKCS#11 library where {@code gongji.pkcs11} names a SunPKCS11
 * configuration, else the simulated twin, a PKCS#12 file laid into a folder.
 */
final class PluggedTokens {
    private PluggedTokens() {
    }

    /** @param twin folder of the simulated twin; need not be there */
    static Tokens of(Path twin, PinPad pin) {
        return Optional.ofNullable(System.getProperty("gongji.pkcs11"))
                .<Tokens>map(configuration -> KeyStoreTokens.pkcs11(configuration, pin))
                .orElseGet(() -> KeyStoreTokens.of(typed -> plugged(twin, typed), pin));
    }

    /** An empty key store where nothing is plugged in. */
    private static KeyStore plugged(Path twin, char[] pin) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        if (Files.isDirectory(twin)) {
            try (Stream<Path> files = Files.list(twin)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".p12")).sorted().limit(1).toList()) {
                    try (InputStream in = Files.newInputStream(file)) {
                        store.load(in, pin == null ? new char[0] : pin);
                    }
                }
            }
        }
        return store;
    }
}

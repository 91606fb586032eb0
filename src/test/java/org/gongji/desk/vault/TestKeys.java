package org.gongji.desk.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.gongji.desk.base.Sha256;

/** Keys of a roster generation that every process of a test knows; no store has such. */
public final class TestKeys {
    private TestKeys() {
    }

    public static GenerationKeys generation(String id) {
        try {
            return new GenerationKeys(digest("seal " + id), digest("find " + id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(String text) {
        return java.util.HexFormat.of().parseHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex());
    }
}

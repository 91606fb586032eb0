package org.gongji.desk.exchange.v1;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.StoreMode;

/**
 * {@code windows-N}: every window ever enrolled and which of them were revoked; holds no person, so it is signed only.
 */
public record WindowList(StoreMode mode, String office, int version, Instant issuedAt, List<Listed> windows) {
    public static final String FORMAT = "gongji-windows/1";

    public WindowList {
        windows = List.copyOf(windows);
    }

    /**
     * @param signing    the certificate its bundles, forms and QR codes are signed with
     * @param encryption the certificate it is written to
     * @param revokedAt  acts from then on are not believed
     */
    public record Listed(WindowId window, X509Certificate signing, X509Certificate encryption, Instant since,
                         Optional<Instant> revokedAt) {
    }

    /** Looked up by the signer's certificate: a window that enrolled again is listed twice. */
    public Optional<Listed> find(X509Certificate signing) {
        return windows.stream().filter(w -> w.signing().equals(signing)).findFirst();
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("mode", mode.word());
        json.put("office", office);
        json.put("version", version);
        json.put("issuedAt", issuedAt.toString());
        json.put("windows", windows.stream().map(WindowList::canonical).toList());
        return json;
    }

    private static Map<String, Object> canonical(Listed listed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("window", listed.window().toString());
        json.put("signing", Pem.base64(listed.signing()));
        json.put("encryption", Pem.base64(listed.encryption()));
        json.put("since", listed.since().toString());
        listed.revokedAt().ifPresent(at -> json.put("revokedAt", at.toString()));
        return json;
    }

    public static WindowList of(Tree json) throws Malformed {
        json.demand("format", FORMAT);
        List<Listed> windows = new ArrayList<>();
        for (Tree window : json.trees("windows")) {
            windows.add(new Listed(WindowId.of(window.text("window")), Pem.certificate(window.text("signing")),
                    Pem.certificate(window.text("encryption")), window.time("since"),
                    window.timeIfAny("revokedAt")));
        }
        return new WindowList(Modes.of(json), json.text("office"), json.count("version"), json.time("issuedAt"),
                windows);
    }
}

package org.gongji.desk.exchange.v1;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.StoreMode;

/**
 * {@code trust-N}: whom a desk believes, and for what.
 *
 * @param office   six digits
 * @param version  1, 2, 3 …; N + 1 carries the signatures of the root of N and of its own root
 * @param root     the office's CA
 * @param roles    every role's certificates, the newest first; only RECIPIENT may have two
 */
public record TrustList(StoreMode mode, String office, int version, Instant issuedAt, X509Certificate root,
                        Map<TrustRole, List<X509Certificate>> roles) {
    public static final String FORMAT = "gongji-trust/1";

    public TrustList {
        Map<TrustRole, List<X509Certificate>> copy = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            List<X509Certificate> certificates = roles.getOrDefault(role, List.of());
            int most = role == TrustRole.RECIPIENT ? 2 : 1;
            if (certificates.isEmpty() || certificates.size() > most) {
                throw new IllegalArgumentException("role " + role.word() + " has one certificate");
            }
            copy.put(role, List.copyOf(certificates));
        }
        roles = copy;
    }

    public X509Certificate of(TrustRole role) {
        return roles.get(role).get(0);
    }

    public List<X509Certificate> recipients() {
        return roles.get(TrustRole.RECIPIENT);
    }

    public Map<String, Object> canonical() {
        Map<String, Object> listed = new LinkedHashMap<>();
        roles.forEach((role, certificates) ->
                listed.put(role.word(), certificates.stream().map(Pem::base64).toList()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("mode", mode.word());
        json.put("office", office);
        json.put("version", version);
        json.put("issuedAt", issuedAt.toString());
        json.put("root", Pem.base64(root));
        json.put("roles", listed);
        return json;
    }

    public static TrustList of(Tree json) throws Malformed {
        json.demand("format", FORMAT);
        Map<TrustRole, List<X509Certificate>> roles = new EnumMap<>(TrustRole.class);
        for (TrustRole role : TrustRole.values()) {
            List<X509Certificate> certificates = new ArrayList<>();
            for (String text : json.tree("roles").texts(role.word())) {
                certificates.add(Pem.certificate(text));
            }
            roles.put(role, certificates);
        }
        try {
            return new TrustList(Modes.of(json), json.text("office"), json.count("version"), json.time("issuedAt"),
                    Pem.certificate(json.text("root")), roles);
        } catch (IllegalArgumentException e) {
            throw new Malformed("trust: " + e.getMessage());
        }
    }
}

package org.gongji.desk.exchange.v1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;

/**
 * {@code package.json} of a roster or policy package: what it is, from whom, for whom, how old, and its files.
 *
 * @param kind       what the files are
 * @param from       the publishing office, six digits
 * @param to         {@code 410105-W03} for a roster, the office alone for packs
 * @param generation 1, 2, 3 …
 * @param asOf       when the facts inside were drawn up
 * @param validUntil from then on it works only with a supervisor; never closes the window
 */
public record PackageLabel(Kind kind, StoreMode mode, String from, String to, long generation, Instant asOf,
                           Instant issuedAt, Instant validUntil, List<Listed> files) {
    public static final String FORMAT = "gongji-package/1";

    public PackageLabel {
        files = List.copyOf(files);
    }

    /** Kinds of package and the role that must sign each. */
    public enum Kind {
        ROSTER(TrustRole.ROSTER), POLICY(TrustRole.POLICY);

        private final TrustRole role;

        Kind(TrustRole role) {
            this.role = role;
        }

        public TrustRole role() {
            return role;
        }

        String word() {
            return role.word();
        }
    }

    /** @param size bytes */
    public record Listed(String name, long size, Sha256 sha256) {
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("kind", kind.word());
        json.put("mode", mode.word());
        json.put("from", from);
        json.put("to", to);
        json.put("generation", generation);
        json.put("asOf", asOf.toString());
        json.put("issuedAt", issuedAt.toString());
        json.put("validUntil", validUntil.toString());
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Listed file : files) {
            listed.add(Map.of("name", file.name(), "size", file.size(), "sha256", file.sha256().hex()));
        }
        json.put("files", listed);
        return json;
    }

    public static PackageLabel of(Kind kind, Tree json) throws Malformed {
        json.demand("format", FORMAT);
        json.demand("kind", kind.word());
        List<Listed> files = new ArrayList<>();
        for (Tree file : json.trees("files")) {
            files.add(new Listed(file.text("name"), file.number("size"), file.digest("sha256")));
        }
        return new PackageLabel(kind, Modes.of(json), json.text("from"), json.text("to"), json.number("generation"),
                json.time("asOf"), json.time("issuedAt"), json.time("validUntil"), files);
    }
}

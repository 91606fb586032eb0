package org.gongji.desk.exchange.v1;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;

/**
 * {@code data/bundle.json}: who writes to whom, which bundle, which part, which stretch of the ledger.
 *
 * @param window        the sender
 * @param store         store id
 * @param incarnation   counter, 1 for a store never restored
 * @param incarnationId random id, 32 hex digits
 * @param to            the addressee's office, six digits
 * @param number        1, 2, 3 … inside one incarnation; used up only by a verified medium
 * @param part          k of {@code parts}, from 1
 * @param previous      content hash of the bundle before, zeros for the first
 * @param first         first sequence of the bundle (not of the part)
 * @param last          last sequence of the bundle
 * @param head          digest of the last header
 */
public record BundleLabel(StoreMode mode, WindowId window, String store, int incarnation, String incarnationId,
                          String to, int number, int part, int parts, Sha256 previous, long first, long last,
                          Sha256 head) {
    public static final String FORMAT = "gongji-bundle/1";
    public static final Sha256 NONE_BEFORE = new Sha256("0".repeat(64));

    public BundleLabel {
        if (number < 1 || part < 1 || part > parts || first < 1 || last < first || incarnation < 1) {
            throw new IllegalArgumentException("numbers of a bundle start at 1 and do not run backwards");
        }
    }

    /** {@code <office>-<window>-<incarnation>-<number>-<part>}: the bag's folder, and the file without {@code .p7m}. */
    public String name() {
        return bundleName() + "-" + part;
    }

    /** The same without the part. */
    public String bundleName() {
        return window + "-" + incarnation + "-" + number;
    }

    /** Everything but the part must agree between the parts of one bundle. */
    public boolean sameBundle(BundleLabel other) {
        return withPart(1).equals(other.withPart(1));
    }

    public BundleLabel withPart(int k) {
        return new BundleLabel(mode, window, store, incarnation, incarnationId, to, number, k, parts, previous, first,
                last, head);
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("mode", mode.word());
        json.put("window", window.toString());
        json.put("store", store);
        json.put("incarnation", incarnation);
        json.put("incarnationId", incarnationId);
        json.put("to", to);
        json.put("number", number);
        json.put("part", part);
        json.put("parts", parts);
        json.put("previous", previous.hex());
        json.put("first", first);
        json.put("last", last);
        json.put("head", head.hex());
        return json;
    }

    public static BundleLabel of(Tree json) throws Malformed {
        json.demand("format", FORMAT);
        try {
            return new BundleLabel(Modes.of(json), WindowId.of(json.text("window")), json.text("store"),
                    json.count("incarnation"), json.text("incarnationId"), json.text("to"), json.count("number"),
                    json.count("part"), json.count("parts"), json.digest("previous"), json.number("first"),
                    json.number("last"), json.digest("head"));
        } catch (IllegalArgumentException e) {
            throw new Malformed("bundle.json: " + e.getMessage());
        }
    }
}

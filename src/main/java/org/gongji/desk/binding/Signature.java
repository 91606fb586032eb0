package org.gongji.desk.binding;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.base.Sha256;

/**
 * The giver's own hand under one sheet.
 *
 * @param mode     how the hand got there
 * @param document random id of the page model signed
 * @param form     digest of that page model
 * @param proof    blob that shows the hand: the scan of the signed page, or the strokes
 * @param signedAt the legal moment
 */
public record Signature(Mode mode, String document, Sha256 form, Sha256 proof, Instant signedAt) {
    /** INK: printed, signed by pen, scanned back and matched. PAD: written on a pen display. */
    public enum Mode {
        INK, PAD
    }

    /** The reading of what an act says about a hand. */
    public static Signature of(Map<?, ?> json) {
        return new Signature(Mode.valueOf((String) json.get("mode")), (String) json.get("document"),
                new Sha256((String) json.get("form")), new Sha256((String) json.get("proof")),
                Instant.parse((String) json.get("signedAt")));
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mode", mode.name());
        json.put("document", document);
        json.put("form", form.hex());
        json.put("proof", proof.hex());
        json.put("signedAt", signedAt.toString());
        return json;
    }
}

package org.gongji.desk.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * One side of a pair as it goes on record; keys of {@link #canonical()} are the insurance platform's field names.
 *
 * @param name     original code points
 * @param certType {@code psn_cert_type}
 * @param certno   normalised ID number
 * @param psnNo    {@code psn_no} from the roster; empty where the roster does not know the person
 */
public record Party(String name, String certType, String certno, String psnNo) {
    public Party {
        Objects.requireNonNull(name);
        Objects.requireNonNull(certType);
        if (certno.isBlank()) {
            throw new IllegalArgumentException("nobody goes on record without an ID number");
        }
        psnNo = psnNo == null ? "" : psnNo;
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("certType", certType);
        json.put("certno", certno);
        json.put("psnNo", psnNo);
        return json;
    }

    public static Party of(Map<?, ?> json) {
        return new Party((String) json.get("name"), (String) json.get("certType"), (String) json.get("certno"),
                (String) json.get("psnNo"));
    }
}

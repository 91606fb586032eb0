package org.gongji.desk.exchange.v1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;

/**
 * The centre's answer to one bundle. A higher version replaces a lower one; receipts do not expire.
 *
 * @param from          the answering office, six digits
 * @param to            the window
 * @param incarnationId whose bundle it was
 * @param number        the bundle's number
 * @param content       the bundle's content hash
 * @param version       1, 2, 3 …
 * @param receivedAt    when the centre's register took the bundle
 * @param missing       numbers the centre still waits for, because a later one was offered
 */
public record Receipt(StoreMode mode, String from, WindowId to, String incarnationId, int number, Sha256 content,
                      int version, Instant receivedAt, Instant issuedAt, List<Integer> missing, List<Line> lines) {
    public static final String FORMAT = "gongji-receipt/1";

    public Receipt {
        missing = List.copyOf(missing);
        lines = List.copyOf(lines);
        if (number < 1 || version < 1) {
            throw new IllegalArgumentException("bundle numbers and versions start at 1");
        }
    }

    /**
     * @param matter   matter id as the window gave it
     * @param caseNo   case number
     * @param code     reason code, empty when accepted
     * @param usableAt when the core platform took it; only this may promise the pharmacy
     * @param standing case number that holds the pair already; empty unless duplicate or conflict
     */
    public record Line(String matter, String caseNo, Answer answer, String code, Optional<Instant> usableAt,
                       String standing) {
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("mode", mode.word());
        json.put("from", from);
        json.put("to", to.toString());
        json.put("incarnationId", incarnationId);
        json.put("number", number);
        json.put("content", content.hex());
        json.put("version", version);
        json.put("receivedAt", receivedAt.toString());
        json.put("issuedAt", issuedAt.toString());
        json.put("missing", missing);
        json.put("matters", lines.stream().map(Receipt::canonical).toList());
        return json;
    }

    private static Map<String, Object> canonical(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("matter", line.matter());
        json.put("caseNo", line.caseNo());
        json.put("answer", line.answer().word());
        json.put("code", line.code());
        json.put("standing", line.standing());
        line.usableAt().ifPresent(at -> json.put("usableAt", at.toString()));
        return json;
    }

    public static Receipt of(Tree json) throws Malformed {
        json.demand("format", FORMAT);
        List<Line> lines = new ArrayList<>();
        for (Tree line : json.trees("matters")) {
            lines.add(new Line(line.text("matter"), line.text("caseNo"), Answer.of(line.text("answer")),
                    line.text("code"), line.timeIfAny("usableAt"), line.text("standing")));
        }
        try {
            return new Receipt(Modes.of(json), json.text("from"), WindowId.of(json.text("to")),
                    json.text("incarnationId"), json.count("number"), json.digest("content"), json.count("version"),
                    json.time("receivedAt"), json.time("issuedAt"), json.counts("missing"), lines);
        } catch (IllegalArgumentException e) {
            throw new Malformed("receipt: " + e.getMessage());
        }
    }
}

package org.gongji.desk.exchange.v1;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;

/**
 * The archive has taken files over (归档回执): from now on the window's copies are copies.
 *
 * @param from   the office that keeps the archive, six digits
 * @param number 1, 2, 3 … of the notes to this window; a note may come twice, it says the same
 * @param files  SHA-256 of what was taken over: pages and papers as the bundles carried them
 */
public record ArchiveNote(StoreMode mode, String from, WindowId to, int number, Instant issuedAt,
                          List<Sha256> files) {
    public static final String FORMAT = "gongji-archived/1";

    public ArchiveNote {
        files = List.copyOf(files);
        if (number < 1) {
            throw new IllegalArgumentException("notes are counted from 1");
        }
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("mode", mode.word());
        json.put("from", from);
        json.put("to", to.toString());
        json.put("number", number);
        json.put("issuedAt", issuedAt.toString());
        json.put("files", files.stream().map(Sha256::hex).toList());
        return json;
    }

    public static ArchiveNote of(Tree json) throws Malformed {
        json.demand("format", FORMAT);
        if (!(json.map().get("files") instanceof List<?> list)) {
            throw new Malformed("archived: no list of files");
        }
        try {
            List<Sha256> files = list.stream().map(hex -> new Sha256((String) hex)).toList();
            return new ArchiveNote(Modes.of(json), json.text("from"), WindowId.of(json.text("to")),
                    json.count("number"), json.time("issuedAt"), files);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new Malformed("archived: not a list of digests");
        }
    }
}

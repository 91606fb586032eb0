package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/**
 * The end of the ledger, MAC'd: cutting entries off, or taking away a row written since the last entry, shows.
 *
 * @param sequence of the last entry, 0 for none
 * @param digest   of its header
 * @param loose    rows written since
 */
record Head(long sequence, Sha256 digest, List<RowMark> loose) {
    static final Head NONE = new Head(0, EntryHeader.GENESIS, List.of());
    static final String DDL = "CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), sequence INTEGER NOT NULL, "
            + "digest TEXT NOT NULL, loose TEXT NOT NULL, mac TEXT NOT NULL) STRICT";
    private static final String FORMAT = "gongji-head/1";
    private static final String PURPOSE = "head";

    /** The head as it lies in the file, its MAC not yet checked. */
    record Stored(long sequence, String digest, String loose, String mac) {
    }

    /** @return as it now lies in the file */
    Stored write(Sql sql, StoreIdentity identity, Vault vault) {
        String marks = CanonicalJson.text(loose.stream().map(mark -> (Object) mark.canonical()).toList());
        String mac = HexFormat.of().formatHex(vault.mac(PURPOSE, message(identity, sequence, digest.hex(), marks)));
        sql.update("INSERT INTO head (id, sequence, digest, loose, mac) VALUES (1, ?, ?, ?, ?) ON CONFLICT (id) "
                + "DO UPDATE SET sequence = excluded.sequence, digest = excluded.digest, loose = excluded.loose, "
                + "mac = excluded.mac", sequence, digest.hex(), marks, mac);
        return new Stored(sequence, digest.hex(), marks, mac);
    }

    static Optional<Stored> stored(Sql sql) {
        return sql.one("SELECT sequence, digest, loose, mac FROM head",
                row -> new Stored(row.getLong(1), Cells.text(row, 2), Cells.text(row, 3), Cells.text(row, 4)));
    }

    /** @return empty when the MAC does not hold, or is an older key's: who left could have cut the ledger with it */
    static Optional<Head> proved(Stored stored, StoreIdentity identity, Vault vault) {
        byte[] message = message(identity, stored.sequence(), stored.digest(), stored.loose());
        if (!stored.mac().matches("([0-9a-f]{2})+")
                || !vault.macIsNewest(PURPOSE, HexFormat.of().parseHex(stored.mac()), message)) {
            return Optional.empty();
        }
        List<RowMark> marks = new ArrayList<>();
        for (Object mark : (List<?>) Tree.of(("{\"loose\":" + stored.loose() + "}")
                .getBytes(StandardCharsets.UTF_8)).get("loose")) {
            marks.add(RowMark.of(mark));
        }
        return Optional.of(new Head(stored.sequence(), new Sha256(stored.digest()), marks));
    }

    private static byte[] message(StoreIdentity identity, long sequence, String digest, String loose) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("store", identity.storeId());
        json.put("mode", identity.mode().word());
        json.put("incarnation", identity.incarnation());
        json.put("incarnationId", identity.incarnationId());
        json.put("sequence", sequence);
        json.put("digest", digest);
        json.put("loose", loose);
        return CanonicalJson.bytes(json);
    }
}

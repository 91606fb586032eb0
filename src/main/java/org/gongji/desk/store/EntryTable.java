package org.gongji.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.Vault;

/** Entries in the file: the header's fields in plain columns, the salt and payload sealed to them. */
final class EntryTable {
    static final String NAME = "entries";
    static final String DDL = "CREATE TABLE entries (sequence INTEGER PRIMARY KEY, format TEXT NOT NULL, "
            + "store TEXT NOT NULL, mode TEXT NOT NULL, incarnation INTEGER NOT NULL, incarnationId TEXT NOT NULL, "
            + "previous TEXT NOT NULL, kind TEXT NOT NULL, businessTime TEXT NOT NULL, clockTime TEXT NOT NULL, "
            + "clerk TEXT NOT NULL, \"case\" TEXT NOT NULL, payload TEXT NOT NULL, sealed BLOB NOT NULL) STRICT";
    static final String SELECT = "SELECT sequence, format, store, mode, incarnation, incarnationId, previous, kind, "
            + "businessTime, clockTime, clerk, \"case\", payload, sealed FROM entries";
    private static final int SALT = 32;

    private final StoreIdentity identity;
    private final Vault vault;

    EntryTable(StoreIdentity identity, Vault vault) {
        this.identity = identity;
        this.vault = vault;
    }

    /** @param columns the header's fields exactly as they lie in the file */
    record Stored(Map<String, Object> columns, byte[] sealed) {
        /** @throws StoreDamagedException when the columns are not written exactly as the desk writes a header */
        EntryHeader header() {
            try {
                EntryHeader header = new EntryHeader(text("format"), text("store"),
                        StoreMode.of(text("mode")),
                        Math.toIntExact(number("incarnation")), text("incarnationId"),
                        number("sequence"), new Sha256(text("previous")), EntryKind.valueOf(text("kind")),
                        Instant.parse(text("businessTime")), Instant.parse(text("clockTime")), text("clerk"),
                        text("case"), new Sha256(text("payload")));
                if (Arrays.equals(CanonicalJson.bytes(header.canonical()), CanonicalJson.bytes(columns))) {
                    return header;
                }
                throw new StoreDamagedException(NAME, sequence(), null);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                throw new StoreDamagedException(NAME, sequence(), e);
            }
        }

        String sequence() {
            return String.valueOf(columns.get("sequence"));
        }

        /** The primary key: always a number. */
        long number() {
            return ((Number) columns.get("sequence")).longValue();
        }

        /** A changed byte in a row's own header can turn text into a blob or a number into text. */
        private String text(String column) {
            if (columns.get(column) instanceof String text) {
                return text;
            }
            throw new StoreDamagedException(NAME, sequence(), null);
        }

        private long number(String column) {
            if (columns.get(column) instanceof Long number) {
                return number;
            }
            throw new StoreDamagedException(NAME, sequence(), null);
        }
    }

    static Stored stored(ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i < 14; i++) {
            Object value = row.getObject(i);
            columns.put(row.getMetaData().getColumnName(i), value instanceof Number n ? (Object) n.longValue() : value);
        }
        return new Stored(columns, Cells.bytes(row, 14));
    }

    /** @param payload in its canonical form; wiped here */
    void write(Sql sql, EntryHeader entry, byte[] salt, byte[] payload) {
        Map<String, Object> header = entry.canonical();
        byte[] plain = plain(salt, payload);
        try {
            byte[] sealed = vault.seal(plain, place(entry.sequence(), header));
            sql.update("INSERT INTO entries (sequence, format, store, mode, incarnation, incarnationId, previous, "
                    + "kind, businessTime, clockTime, clerk, \"case\", payload, sealed) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", header.get("sequence"),
                    header.get("format"), header.get("store"), header.get("mode"), header.get("incarnation"),
                    header.get("incarnationId"), header.get("previous"), header.get("kind"),
                    header.get("businessTime"), header.get("clockTime"), header.get("clerk"), header.get("case"),
                    header.get("payload"), sealed);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws StoreDamagedException naming the entry */
    Entry open(Stored row) {
        EntryHeader header = row.header();
        byte[] plain;
        try {
            plain = vault.open(row.sealed(), place(header.sequence(), row.columns()));
        } catch (SealBrokenException e) {
            throw new StoreDamagedException(NAME, row.sequence(), e);
        }
        try {
            Entry entry = new Entry(header, Arrays.copyOf(plain, SALT),
                    Tree.of(Arrays.copyOfRange(plain, SALT, plain.length)));
            if (!entry.payloadMatches()) {
                throw new StoreDamagedException(NAME, row.sequence(), null);
            }
            return entry;
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] plain(byte[] salt, byte[] payload) {
        byte[] plain = Arrays.copyOf(salt, SALT + payload.length);
        System.arraycopy(payload, 0, plain, SALT, payload.length);
        Arrays.fill(payload, (byte) 0);
        return plain;
    }

    byte[] place(Stored row) {
        return place(row.header().sequence(), row.columns());
    }

    /** Without the incarnation, which the chain and the head's MAC hold. */
    private byte[] place(long sequence, Map<String, Object> header) {
        Map<String, Object> columns = new LinkedHashMap<>(header);
        columns.remove("incarnation");
        columns.remove("incarnationId");
        return Place.of(identity, NAME, Long.toString(sequence), 1, columns);
    }
}

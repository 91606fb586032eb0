package org.gongji.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.Vault;

/** Seals rows to their place and makes the keyed digest by which an entry remembers them. */
final class RowSeal {
    static final String PURPOSE = "row";

    private final StoreIdentity identity;
    private final Vault vault;

    RowSeal(StoreIdentity identity, Vault vault) {
        this.identity = identity;
        this.vault = vault;
    }

    /** A row as it lies in the file. */
    record Stored(String id, long version, Map<String, Object> columns, byte[] payload) {
    }

    /** @param sealed for the file; @param mac for the entry, hex */
    record Sealed(byte[] sealed, String mac) {
    }

    static String select(SealedTable table) {
        StringBuilder sql = new StringBuilder("SELECT id, version, payload");
        table.columns().forEach(column -> sql.append(", ").append(column));
        return sql.append(" FROM ").append(table.name()).toString();
    }

    static Stored stored(SealedTable table, ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String column : table.columns()) {
            Object value = Cells.value(row.getObject(column));
            if (value != null) {
                columns.put(column, value);
            }
        }
        return new Stored(Cells.text(row, 1), row.getLong(2), columns, Cells.bytes(row, 3));
    }

    Sealed seal(SealedTable table, SealedRow row) {
        byte[] place = Place.of(identity, table.name(), row.id(), row.version(), row.columns());
        byte[] plain = CanonicalJson.bytes(row.payload());
        try {
            return new Sealed(vault.seal(plain, place), mac(place, plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws StoreDamagedException naming table and row */
    SealedRow open(SealedTable table, Stored row) {
        byte[] plain = plain(table, row);
        try {
            return new SealedRow(row.id(), row.version(), row.columns(), Tree.of(plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** Whether this is the row an entry remembers by {@code mac}. */
    boolean matches(SealedTable table, Stored row, String mac) {
        byte[] plain = plain(table, row);
        byte[] place = Place.of(identity, table.name(), row.id(), row.version(), row.columns());
        try {
            return vault.macHolds(PURPOSE, HexFormat.of().parseHex(mac), message(place, plain));
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private byte[] plain(SealedTable table, Stored row) {
        try {
            return vault.open(row.payload(),
                    Place.of(identity, table.name(), row.id(), row.version(), row.columns()));
        } catch (SealBrokenException e) {
            throw new StoreDamagedException(table.name(), row.id(), e);
        }
    }

    private String mac(byte[] place, byte[] plain) {
        return HexFormat.of().formatHex(vault.mac(PURPOSE, message(place, plain)));
    }

    private static byte[] message(byte[] place, byte[] plain) {
        return CanonicalJson.bytes(List.of(Sha256.of(place).hex(),
                Sha256.of(plain).hex()));
    }
}

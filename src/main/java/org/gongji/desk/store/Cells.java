package org.gongji.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * Cells as they lie in the file. A byte changed in a row's own header turns any cell into NULL, or text into a blob,
 * whatever the schema says; such a cell is read as something no seal and no MAC holds, and so its row is named.
 */
final class Cells {
    private Cells() {
    }

    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    /** @return a {@code Long}, a {@code String}, or null for NULL: what canonical JSON can hold */
    static Object value(Object cell) {
        if (cell == null || cell instanceof String) {
            return cell;
        }
        if (cell instanceof Number number) {
            return number.longValue();
        }
        return cell instanceof byte[] bytes ? "x'" + HexFormat.of().formatHex(bytes) + "'" : cell.toString();
    }
}

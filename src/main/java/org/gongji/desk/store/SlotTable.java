package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.vault.KeySlot;

/**
 * Key slots, readable before the store is unlocked: name and number for the sign-in screen, the slot itself. The
 * checksum only tells a damaged slot from a wrong password; once unlocked, the row's seal holds everything.
 */
final class SlotTable {
    static final SealedTable SLOTS = SealedTable.named("slots").text("owner").text("name").integer("failures")
            .text("document").text("checksum").index("owner");

    private SlotTable() {
    }

    /** A slot as it lies in the file. */
    record Line(String id, String owner, String name, int failures, String document, String checksum) {
        boolean sound() {
            return SlotTable.checksum(id, owner, name, document).equals(checksum);
        }

        /** @return empty when it is no slot of this store */
        Optional<KeySlot> slot(StoreIdentity store) {
            try {
                KeySlot slot = KeySlot.of(Tree.of(document.getBytes(StandardCharsets.UTF_8)));
                boolean ours = slot.storeId().equals(store.storeId()) && slot.mode().equals(store.mode().word())
                        && slot.slotId().equals(id);
                return ours ? Optional.of(slot) : Optional.empty();
            } catch (IllegalArgumentException | StoreDamagedException e) {
                return Optional.empty();
            }
        }
    }

    static SealedRow row(KeySlot slot, String owner, String name) {
        return row(slot, owner, name, Map.of());
    }

    /** @param memory sealed beside the slot, see {@link PasswordMemory} */
    static SealedRow row(KeySlot slot, String owner, String name, Map<String, Object> memory) {
        String document = CanonicalJson.text(slot.document());
        return SealedRow.of(slot.slotId(), memory).with("owner", owner).with("name", name).with("failures", 0)
                .with("document", document)
                .with("checksum", checksum(slot.slotId(), owner, name, document));
    }

    static List<Line> lines(Sql sql) {
        return sql.query("SELECT id, owner, name, failures, document, checksum FROM slots ORDER BY owner, id",
                SlotTable::line);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(Cells.text(row, 1), Cells.text(row, 2), Cells.text(row, 3), row.getInt(4), Cells.text(row, 5),
                Cells.text(row, 6));
    }

    private static String checksum(String id, String owner, String name, String document) {
        return Sha256.of(CanonicalJson.bytes(List.of(id, owner, name, document))).hex();
    }
}

package org.gongji.desk.store;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.SlotAnswer;
import org.gongji.desk.vault.Vault;

/** Finds the slot a password opens, for commands that look at a store without working in it. */
final class OpenVault {
    private final PasswordSlots slots;

    OpenVault(PasswordSlots slots) {
        this.slots = slots;
    }

    /**
     * @param lines    the slots asked, one after the other
     * @param password the caller's to wipe
     * @return empty when it opens none of them; the caller closes what it gets
     */
    Optional<Vault> by(List<SlotTable.Line> lines, StoreIdentity identity, char[] password) {
        for (SlotTable.Line line : lines) {
            Optional<KeySlot> slot = line.slot(identity);
            if (slot.isPresent() && slots.open(slot.get(), password) instanceof SlotAnswer.Opened opened) {
                return Optional.of(opened.vault());
            }
        }
        return Optional.empty();
    }

    static List<SlotTable.Line> asked(List<SlotTable.Line> lines, Optional<String> staffNo) {
        return lines.stream().filter(line -> staffNo.map(line.owner()::equals).orElse(true)).toList();
    }
}

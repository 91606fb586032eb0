package org.gongji.desk.access;

import java.util.Map;
import org.gongji.desk.vault.KeySlot;

/**
 * A slot made and not yet in its place; making it takes half a second, which no act waits for.
 *
 * @param first  the owner had none
 * @param memory sealed beside it: since when, and what earlier passwords are known by
 */
public record NewSlot(String staffNo, KeySlot slot, boolean first, Map<String, Object> memory) {
    public NewSlot {
        memory = Map.copyOf(memory);
    }
}

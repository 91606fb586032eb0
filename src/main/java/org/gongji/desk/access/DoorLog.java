package org.gongji.desk.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened at the locked door since it was last opened.
 *
 * @param intact false when somebody changed or cut the log meanwhile
 */
public record DoorLog(List<Attempt> attempts, boolean intact) {
    public DoorLog {
        attempts = List.copyOf(attempts);
    }

    /** {@code {attempts: [{staffNo, at}], doorLogIntact}}, without the try whose act this is. */
    Map<String, Object> payload(Attempt own) {
        List<Attempt> earlier = new ArrayList<>(attempts);
        int last = earlier.lastIndexOf(own);
        if (last >= 0) {
            earlier.remove(last);
        }
        List<Map<String, Object>> written = new ArrayList<>();
        for (Attempt attempt : earlier) {
            written.add(Map.of("staffNo", attempt.staffNo(), "at", attempt.at().toString()));
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("attempts", written);
        payload.put("doorLogIntact", intact);
        return payload;
    }
}

package org.gongji.desk.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/** A point of the ledger: which entry, what it did, when it holds and what the clock said. */
public record Moment(long sequence, EntryKind kind, Instant businessTime, Instant clockTime) {
    static Moment of(EntryHeader header) {
        return new Moment(header.sequence(), header.kind(), header.businessTime(), header.clockTime());
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sequence", sequence);
        json.put("kind", kind.name());
        json.put("businessTime", businessTime.toString());
        json.put("clockTime", clockTime.toString());
        return json;
    }
}

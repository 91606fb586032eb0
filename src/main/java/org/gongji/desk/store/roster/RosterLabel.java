package org.gongji.desk.store.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.roster.RosterStamp;

/**
 * What stands sealed beside the blocks.
 *
 * @param rows    insurance relations in all
 * @param blocks  number of blocks
 * @param content SHA-256 over the sealed blocks in the order of their keys
 */
record RosterLabel(RosterStamp stamp, long rows, long blocks, Sha256 content) {
    static final String PART = "label";

    byte[] plain() {
        return CanonicalJson.bytes(Map.of("generation", stamp.generation(), "asOf", stamp.asOf().toString(),
                "completeAreas", List.copyOf(new TreeSet<>(stamp.completeAreas())), "rows", rows, "blocks", blocks,
                "content", content.hex()));
    }

    static RosterLabel of(byte[] plain) {
        try {
            JsonNode json = new ObjectMapper().readTree(plain);
            Set<String> areas = new TreeSet<>();
            json.get("completeAreas").forEach(area -> areas.add(area.asText()));
            RosterStamp stamp = new RosterStamp(json.get("generation").asLong(),
                    LocalDate.parse(json.get("asOf").asText()), areas);
            return new RosterLabel(stamp, json.get("rows").asLong(), json.get("blocks").asLong(),
                    new Sha256(json.get("content").asText()));
        } catch (IOException e) {
            throw new RosterDamagedException("the label is no label", e);
        }
    }
}

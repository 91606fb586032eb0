package org.gongji.desk.store.roster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.roster.RosterStamp;

/**
 * What stands sealed beside the blocks.
 *
 * @param rows    insurance relations in all; in an overlay those changed, and a row for each person gone
 * @param blocks  number of blocks
 * @param content SHA-256 over the sealed blocks in the order of their keys
 * @param over    content of the generation that an overlay lies over; empty for a generation
 */
record RosterLabel(RosterStamp stamp, long rows, long blocks, Sha256 content, Optional<Sha256> over) {
    byte[] plain() {
        Map<String, Object> json = new HashMap<>(Map.of("generation", stamp.generation(), "delta", stamp.delta(),
                "asOf", stamp.asOf().toString(), "completeAreas", List.copyOf(new TreeSet<>(stamp.completeAreas())),
                "rows", rows, "blocks", blocks, "content", content.hex()));
        over.ifPresent(base -> json.put("over", base.hex()));
        return CanonicalJson.bytes(json);
    }

    static RosterLabel of(byte[] plain) {
        try {
            JsonNode json = new ObjectMapper().readTree(plain);
            Set<String> areas = new TreeSet<>();
            json.get("completeAreas").forEach(area -> areas.add(area.asText()));
            RosterStamp stamp = new RosterStamp(json.get("generation").asLong(),
                    LocalDate.parse(json.get("asOf").asText()), areas, json.get("delta").asInt());
            return new RosterLabel(stamp, json.get("rows").asLong(), json.get("blocks").asLong(),
                    new Sha256(json.get("content").asText()),
                    Optional.ofNullable(json.get("over")).map(base -> new Sha256(base.asText())));
        } catch (IOException e) {
            throw new RosterDamagedException("the label is no label", e);
        }
    }
}

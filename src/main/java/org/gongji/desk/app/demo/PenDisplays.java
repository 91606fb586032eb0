package org.gongji.desk.app.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sample's packs sign in ink; the demo's hall has a pen display too, so its office lets both ways stand. */
final class PenDisplays {
    private PenDisplays() {
    }

    /**
     * @return the packs with {@code signing_mode} BOTH, all else as it was; as version 0, for the sample's version 1
     *     says something else and may follow
     */
    static Map<String, byte[]> allowedIn(Map<String, byte[]> packs) {
        JsonMapper mapper = new JsonMapper();
        Map<String, byte[]> changed = new LinkedHashMap<>();
        packs.forEach((name, bytes) -> {
            try {
                ObjectNode pack = (ObjectNode) mapper.readTree(bytes);
                pack.put("version", 0);
                ((ObjectNode) pack.at("/parameters/signing_mode")).put("value", "BOTH");
                changed.put(name, mapper.writeValueAsBytes(pack));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return changed;
    }
}

package org.gongji.desk.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped near-relatives pack with single values changed, read by the normal door. */
final class PackEdits {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final ObjectNode tree;

    private PackEdits(ObjectNode tree) {
        this.tree = tree;
    }

    static PackEdits near() {
        return of("HN-2024-09");
    }

    static PackEdits of(String id) {
        try {
            return new PackEdits((ObjectNode) MAPPER.readTree(Files.readAllBytes(
                    Path.of("sample-data/packs/" + id + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackEdits parameter(String name, String json) {
        ((ObjectNode) tree.get("parameters").get(name)).set("value", node(json));
        return this;
    }

    /** Sets a field of the pack itself, or of {@code parameters}, by its path with dots; null takes it out. */
    PackEdits field(String path, String json) {
        ObjectNode at = tree;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            at = (ObjectNode) at.get(names[i]);
        }
        if (json == null) {
            at.remove(names[names.length - 1]);
        } else {
            at.set(names[names.length - 1], node(json));
        }
        return this;
    }

    byte[] json() {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    PolicyPack pack() {
        return new PolicyPackReader().read(json());
    }

    private static JsonNode node(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

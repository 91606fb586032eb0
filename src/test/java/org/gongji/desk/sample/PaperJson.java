package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** People as papers print them. */
final class PaperJson {
    private PaperJson() {
    }

    static ObjectNode named(ArrayNode people, String role, Player player) {
        ObjectNode named = people.addObject().put("role", role).put("name", player.name())
                .put("number", player.number());
        return named.put("sex", player.sexWord()).put("birth", player.birth().toString());
    }

    /** A birth certificate prints its parents without a birth date, a child without a number. */
    static void parent(ArrayNode people, String role, Player player) {
        people.addObject().put("role", role).put("name", player.name()).put("number", player.number());
    }

    static void child(ArrayNode people, Player player) {
        people.addObject().put("role", "child").put("name", player.name()).put("sex", player.sexWord())
                .put("birth", player.birth().toString());
    }
}

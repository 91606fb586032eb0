package org.gongji.desk.binding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a giver agreed to beside who the two are: everything of a binding that a change (变更) may touch.
 *
 * @param relation     what the member is to the giver, formal word
 * @param relationCode GB/T 4761
 * @param kind         one of the eight kinds of 近亲属, its Chinese word; empty outside them
 * @param cap          共济限额 in yuan, written down and never reckoned with; null for none
 * @param until        last day on which it holds; null while it is open
 */
public record Agreed(String relation, String relationCode, String kind, Integer cap, LocalDate until) {
    public Agreed {
        Objects.requireNonNull(relation);
    }

    /** One thing that may be changed without the rest. */
    public enum Item {
        RELATION, CAP, UNTIL
    }

    /** What of this is otherwise there, in the order of {@link Item}. */
    public List<Item> differences(Agreed other) {
        List<Item> items = new ArrayList<>();
        if (!relation.equals(other.relation)) {
            items.add(Item.RELATION);
        }
        if (!Objects.equals(cap, other.cap)) {
            items.add(Item.CAP);
        }
        if (!Objects.equals(until, other.until)) {
            items.add(Item.UNTIL);
        }
        return List.copyOf(items);
    }

    /** This, with those items as they stand there. */
    public Agreed with(List<Item> items, Agreed other) {
        boolean related = items.contains(Item.RELATION);
        return new Agreed(related ? other.relation : relation, related ? other.relationCode : relationCode,
                related ? other.kind : kind, items.contains(Item.CAP) ? other.cap : cap,
                items.contains(Item.UNTIL) ? other.until : until);
    }

    /** {@code {relation: {name, code, kind}, cap, until}}; what is not agreed on is left out. */
    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("relation", Map.of("name", relation, "code", relationCode, "kind", kind));
        if (cap != null) {
            json.put("cap", cap);
        }
        if (until != null) {
            json.put("until", until.toString());
        }
        return json;
    }

    /** The reading of {@link #canonical()}. */
    public static Agreed of(Map<?, ?> json) {
        Map<?, ?> relation = (Map<?, ?>) json.get("relation");
        return new Agreed((String) relation.get("name"), (String) relation.get("code"), (String) relation.get("kind"),
                json.get("cap") instanceof Number cap ? Integer.valueOf(cap.intValue()) : null,
                json.get("until") instanceof String day ? LocalDate.parse(day) : null);
    }
}

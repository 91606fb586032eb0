package org.gongji.desk.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.JsonField;

/**
 * Which cases the newest packs that reached into any touched, as the act of their arrival said. Kept beside the packs:
 * the list is worked off for days, and a ledger of years is not searched for it.
 *
 * @param day     on which they arrived
 * @param version of the package
 */
public record PackReached(LocalDate day, String version, Cases cases) {
    /**
     * @param drafts  draft numbers
     * @param matters case numbers
     */
    public record Cases(List<String> drafts, List<String> matters) {
        public static final Cases NONE = new Cases(List.of(), List.of());

        public Cases {
            drafts = List.copyOf(drafts);
            matters = List.copyOf(matters);
        }
    }

    byte[] canonical() {
        return CanonicalJson.bytes(Map.of("day", day.toString(), "version", version, "drafts", cases.drafts(),
                "matters", cases.matters()));
    }

    /** @throws org.gongji.desk.base.BadJson where it is not as {@link #canonical()} writes it */
    static PackReached read(byte[] json) {
        JsonField top = JsonField.parse(json).only("day", "version", "drafts", "matters");
        return new PackReached(top.get("day").date(), top.get("version").text(),
                new Cases(texts(top.get("drafts")), texts(top.get("matters"))));
    }

    private static List<String> texts(JsonField list) {
        return list.items().stream().map(JsonField::text).toList();
    }
}

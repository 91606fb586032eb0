package org.gongji.desk.roster;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.base.Sha256;

/**
 * What the centre says of a roster file ({@code manifest.json} beside {@code roster.csv}, or beside {@code delta.csv}
 * where it says {@code delta}: the first, second … change of that generation).
 *
 * @param count  lines of the file without the heading
 * @param sha256 of the file
 * @param areas  prefixes of the places whose people this window was promised; empty where the centre names none
 */
public record RosterManifest(RosterStamp stamp, long count, Sha256 sha256, StatusCodes statusCodes, Part part,
                             Set<String> areas) {
    /**
     * Most people of one file. A package is verified whole before a row of it is used, so its size is the window's
     * memory (ADR 0256).
     */
    public static final int MOST = 1_000_000;

    public RosterManifest {
        areas = Set.copyOf(areas);
    }

    /** A generation that comes in one file. */
    public RosterManifest(RosterStamp stamp, long count, Sha256 sha256, StatusCodes statusCodes) {
        this(stamp, count, sha256, statusCodes, Part.WHOLE, Set.of());
    }

    /**
     * Which of the files that a generation comes in; {@code part} and {@code of} in the manifest, left out for one.
     *
     * @param number 1 to {@code of}
     */
    public record Part(int number, int of) {
        static final Part WHOLE = new Part(1, 1);

        public boolean isWhole() {
            return of == 1;
        }

        public boolean isLast() {
            return number == of;
        }
    }

    /** @throws BadJson with the place, where it is not a manifest */
    public static RosterManifest read(byte[] json) {
        JsonField top = JsonField.parse(json).only("generation", "as_of", "complete_areas", "count", "sha256",
                "status_codes", "note", "delta", "part", "of", "areas");
        JsonField generation = top.get("generation");
        LocalDate asOf = top.get("as_of").date();
        Set<String> whole = areas(top.get("complete_areas"));
        Set<String> scope = top.find("areas").map(RosterManifest::areas).orElse(Set.of());
        if (!scope.isEmpty() && !whole.stream().allMatch(area -> scope.stream().anyMatch(area::startsWith))) {
            throw top.get("complete_areas").bad("roster_value", "complete_areas");
        }
        JsonField digest = top.get("sha256");
        if (!digest.text().matches("[0-9a-f]{64}")) {
            throw digest.bad("roster_value", "sha256");
        }
        StatusCodes codes = top.find("status_codes").map(field -> field.oneOf("nhsa", "older"))
                .map(word -> word.equals("older") ? StatusCodes.OLDER : StatusCodes.NHSA).orElse(StatusCodes.NHSA);
        int delta = top.find("delta").map(number -> positive(number, "delta")).orElse(0);
        RosterStamp stamp = new RosterStamp(positive(generation, "generation"), asOf, whole, delta);
        return new RosterManifest(stamp, count(top.get("count")), new Sha256(digest.text()), codes, part(top, delta),
                scope);
    }

    private static int count(JsonField field) {
        if (natural(field) > MOST) {
            throw field.bad("roster_part_large", String.valueOf(MOST));
        }
        return field.integer();
    }

    private static Part part(JsonField top, int delta) {
        int of = top.find("of").map(number -> positive(number, "of")).orElse(1);
        int number = top.find("part").map(one -> positive(one, "part")).orElse(1);
        if (number > of || of > 1 && delta > 0) {
            throw top.bad("roster_value", "part");
        }
        return new Part(number, of);
    }

    private static Set<String> areas(JsonField field) {
        return field.items().stream().map(RosterManifest::area).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a row of this place was promised. */
    boolean covers(String area) {
        return areas.isEmpty() || areas.stream().anyMatch(area::startsWith);
    }

    private static String area(JsonField field) {
        String prefix = field.code();
        if (!prefix.matches("\\d{2,6}")) {
            throw field.bad("roster_value", "complete_areas");
        }
        return prefix;
    }

    private static int positive(JsonField field, String name) {
        if (natural(field) == 0) {
            throw field.bad("roster_value", name);
        }
        return field.integer();
    }

    private static int natural(JsonField field) {
        if (field.integer() < 0) {
            throw field.bad("not_integer");
        }
        return field.integer();
    }
}

package org.gongji.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The division codes of ID numbers, and the numeric nationalities of foreigners' numbers. */
public final class Divisions {
    private static final Map<String, Division> BY_CODE = rows("divisions.tsv").stream()
            .map(cell -> new Division(cell[0], state(cell[1]), cell[2], year(cell, 3), year(cell, 4)))
            .collect(Collectors.toUnmodifiableMap(Division::code, Function.identity()));
    private static final Map<String, String> ALPHA3 = rows("nationalities.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(cell -> cell[0], cell -> cell[1]));
    private static final Set<String> LETTERS = Set.copyOf(ALPHA3.values());
    /** Letters no ISO code has: kinds of British nationality, organisations, stateless people and refugees. */
    private static final Set<String> ICAO_ONLY = Set.of("GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNA", "UNK",
            "UNO", "XBA", "XCC", "XCE", "XCO", "XDC", "XEC", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX");

    private Divisions() {
    }

    /** @param code six digits */
    public static Optional<Division> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The province a six-digit code lies in, even where the county itself is unknown. */
    public static Optional<Division> province(String code) {
        return code.length() < 2 ? Optional.empty() : find(code.substring(0, 2) + "0000");
    }

    /** @param numeric three digits of GB/T 2659 */
    static Optional<String> nationality(String numeric) {
        return Optional.ofNullable(ALPHA3.get(numeric));
    }

    /** Nationalities as passports and the older residence card spell them: GB/T 2659 and ICAO 9303 part 3 §5. */
    static boolean isNationality(String alpha3) {
        return LETTERS.contains(alpha3) || ICAO_ONLY.contains(alpha3);
    }

    private static int year(String[] cells, int column) {
        return cells.length <= column || cells[column].isEmpty() ? 0 : Integer.parseInt(cells[column]);
    }

    private static Division.State state(String letter) {
        return switch (letter) {
            case "C" -> Division.State.IN_FORCE;
            case "R" -> Division.State.RETIRED;
            case "Z" -> Division.State.OFFICE;
            case "P" -> Division.State.WHOLE;
            default -> throw new IllegalStateException("divisions.tsv: no such state " + letter);
        };
    }

    private static List<String[]> rows(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Divisions.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

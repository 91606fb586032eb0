package org.gongji.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The division codes of ID numbers, and the numeric nationalities of foreigners' numbers. */
public final class Divisions {
    private static final Map<String, Division> BY_CODE = rows("divisions.tsv").stream()
            .map(cell -> new Division(cell[0], state(cell[1]), cell[2]))
            .collect(Collectors.toUnmodifiableMap(Division::code, Function.identity()));
    private static final Map<String, String> ALPHA3 = rows("nationalities.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(cell -> cell[0], cell -> cell[1]));

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

package org.gongji.desk.app.screen.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.Families;
import org.gongji.desk.binding.Family;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Lookalike;
import org.gongji.desk.identity.Names;
import org.gongji.desk.store.OpenStore;

/**
 * Everybody on record by name, made after unlock because names lie sealed in the store. A whole number never comes
 * through here: it is asked by the store's blind index.
 */
final class RecordIndex {
    private final List<RecordLine> lines;

    private RecordIndex(List<RecordLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** Long work: opens every family and binding. */
    static RecordIndex of(OpenStore store) {
        Map<String, List<Binding>> byFamily = store.bindings().all().stream()
                .collect(Collectors.groupingBy(Binding::family));
        List<RecordLine> lines = new ArrayList<>();
        store.families().all().forEach(family ->
                lines.addAll(RecordLine.of(family, byFamily.getOrDefault(family.id(), List.of()))));
        return new RecordIndex(lines);
    }

    Optional<Family> family(String id) {
        return lines.stream().map(RecordLine::family).filter(one -> one.id().equals(id)).findFirst();
    }

    /** How well a line answers, best first. */
    enum Rank {
        WHOLE, NUMBER_END, PART, ALIKE
    }

    /** @param difference where the name only looks like what was typed */
    record Match(RecordLine line, Rank rank, Optional<Lookalike.Difference> difference) {
        static Match sure(RecordLine line, Rank rank) {
            return new Match(line, rank, Optional.empty());
        }
    }

    /** A whole number of whatever kind, as giver or as member; empty where nobody has it. */
    static List<Match> byNumber(OpenStore store, String typed) {
        String number = IdNumbers.canonical(typed);
        if (number.isEmpty()) {
            return List.of();
        }
        Families families = store.families();
        Bindings bindings = store.bindings();
        List<Match> found = new ArrayList<>();
        families.ofGiver(number).ifPresent(family -> found.add(Match.sure(
                RecordLine.of(family, bindings.ofGiver(number)).get(0), Rank.WHOLE)));
        bindings.ofMember(number).stream().map(one -> one.giver().certno()).distinct().forEach(giver ->
                families.ofGiver(giver).ifPresent(family -> RecordLine.of(family, bindings.ofGiver(giver)).stream()
                        .filter(line -> !line.giver() && line.person().certno().equals(number))
                        .forEach(line -> found.add(Match.sure(line, Rank.WHOLE)))));
        return found;
    }

    /** By name, by the end of a number (four characters or more), or by a case number or its tail. */
    List<Match> find(String typed) {
        String name = Names.comparable(typed);
        String code = typed.strip().toUpperCase(Locale.ROOT);
        return lines.stream().flatMap(line -> match(line, name, code).stream())
                .sorted(Comparator.comparing(Match::rank)).toList();
    }

    private static Optional<Match> match(RecordLine line, String name, String code) {
        if (code.matches("[0-9]{3,17}[0-9X]") && line.person().certno().endsWith(code)) {
            return Optional.of(Match.sure(line, Rank.NUMBER_END));
        }
        if (code.matches("[0-9A-Z-]*[0-9]{4}-[0-9A-Z]")
                && line.bindings().stream().anyMatch(one -> one.caseNo().endsWith(code))) {
            return Optional.of(Match.sure(line, Rank.WHOLE));
        }
        String known = Names.comparable(line.person().name());
        if (known.equals(name)) {
            return Optional.of(Match.sure(line, Rank.WHOLE));
        }
        return known.contains(name) ? Optional.of(Match.sure(line, Rank.PART)) : alike(line, known, name);
    }

    /** Every stretch of the name as long as what was typed: half a name may hold the look-alike too. */
    private static Optional<Match> alike(RecordLine line, String known, String name) {
        int[] points = known.codePoints().toArray();
        int length = (int) name.codePoints().count();
        for (int i = 0; length > 0 && i + length <= points.length; i++) {
            Optional<Lookalike> alike = Names.lookalike(new String(points, i, length), name);
            if (alike.isPresent()) {
                return Optional.of(new Match(line, Rank.ALIKE, Optional.of(alike.get().differences().get(0))));
            }
        }
        return Optional.empty();
    }
}

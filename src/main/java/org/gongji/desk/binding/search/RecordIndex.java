package org.gongji.desk.binding.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.Families;
import org.gongji.desk.binding.Family;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Lookalike;
import org.gongji.desk.identity.NameIndex;
import org.gongji.desk.identity.Names;

/**
 * Everybody on record by name, made after unlock because names lie sealed in the store. A whole number never comes
 * through here: it is asked by the store's blind index. Not safe for use by several threads.
 */
public final class RecordIndex {
    private static final Pattern NUMBER_END = Pattern.compile("[0-9]{3,17}[0-9X]");
    private static final Pattern CASE_END = Pattern.compile("[0-9A-Z-]*[0-9]{4}-[0-9A-Z]");
    private static final int NUMBER_TAIL = 4;
    private static final int CASE_TAIL = 6;

    private final List<RecordLine> lines;
    private final NameIndex names;
    private final Map<String, List<Integer>> byNumberEnd = new HashMap<>();
    private final Map<String, List<Integer>> byCaseEnd = new HashMap<>();
    private final Map<String, Family> families = new HashMap<>();

    private RecordIndex(List<RecordLine> lines) {
        this.lines = new ArrayList<>(lines);
        this.names = new NameIndex(lines.stream().map(line -> line.person().name()).toList());
        for (int i = 0; i < lines.size(); i++) {
            RecordLine line = lines.get(i);
            families.putIfAbsent(line.family().id(), line.family());
            note(byNumberEnd, tail(line.person().certno(), NUMBER_TAIL), i);
            for (Binding one : line.bindings()) {
                note(byCaseEnd, tail(one.caseNo(), CASE_TAIL), i);
            }
        }
    }

    private static void note(Map<String, List<Integer>> index, String key, int place) {
        List<Integer> places = index.computeIfAbsent(key, any -> new ArrayList<>());
        if (places.isEmpty() || places.get(places.size() - 1) != place) {
            places.add(place);
        }
    }

    private static String tail(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    /** Long work: opens every family and binding. */
    public static RecordIndex of(Families families, Bindings bindings) {
        return of(families.all(), bindings.all());
    }

    public static RecordIndex of(List<Family> families, List<Binding> bindings) {
        Map<String, List<Binding>> byFamily = bindings.stream().collect(Collectors.groupingBy(Binding::family));
        List<RecordLine> lines = new ArrayList<>();
        families.forEach(family -> lines.addAll(RecordLine.of(family, byFamily.getOrDefault(family.id(), List.of()))));
        return new RecordIndex(lines);
    }

    public Optional<Family> family(String id) {
        return Optional.ofNullable(families.get(id));
    }

    /** How well a line answers, best first. */
    public enum Rank {
        WHOLE, NUMBER_END, PART, ALIKE
    }

    /** @param difference where the name only looks like what was typed */
    public record Match(RecordLine line, Rank rank, Optional<Lookalike.Difference> difference) {
        static Match sure(RecordLine line, Rank rank) {
            return new Match(line, rank, Optional.empty());
        }
    }

    /** A whole number of whatever kind, as giver or as member; empty where nobody has it. */
    public static List<Match> byNumber(Families families, Bindings bindings, String typed) {
        String number = IdNumbers.canonical(typed);
        if (number.isEmpty()) {
            return List.of();
        }
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
    public List<Match> find(String typed) {
        String name = Names.comparable(typed);
        String code = typed.strip().toUpperCase(Locale.ROOT);
        boolean number = NUMBER_END.matcher(code).matches();
        boolean caseNo = CASE_END.matcher(code).matches();
        Function<Integer, Optional<Match>> judge = place -> number || caseNo
                ? byCode(place, code, number, caseNo).or(() -> byName(place, name)) : byName(place, name);
        return places(name, code, number, caseNo).mapToObj(judge::apply).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Match::rank)).toList();
    }

    /** Whom to look at, in the order of the families. */
    private IntStream places(String name, String code, boolean number, boolean caseNo) {
        IntStream named = IntStream.of(names.candidates(name));
        if (!number && !caseNo) {
            return named;
        }
        Stream<Integer> coded = Stream.concat(
                number ? byNumberEnd.getOrDefault(tail(code, NUMBER_TAIL), List.of()).stream() : Stream.empty(),
                caseNo ? byCaseEnd.getOrDefault(tail(code, CASE_TAIL), List.of()).stream() : Stream.empty());
        return IntStream.concat(named, coded.mapToInt(Integer::intValue)).sorted().distinct();
    }

    private Optional<Match> byCode(int place, String code, boolean number, boolean caseNo) {
        RecordLine line = lines.get(place);
        if (number && line.person().certno().endsWith(code)) {
            return Optional.of(Match.sure(line, Rank.NUMBER_END));
        }
        return caseNo && line.bindings().stream().anyMatch(one -> one.caseNo().endsWith(code))
                ? Optional.of(Match.sure(line, Rank.WHOLE)) : Optional.empty();
    }

    private Optional<Match> byName(int place, String name) {
        String known = names.comparable(place);
        if (known.equals(name)) {
            return Optional.of(Match.sure(lines.get(place), Rank.WHOLE));
        }
        return known.contains(name) ? Optional.of(Match.sure(lines.get(place), Rank.PART))
                : alike(lines.get(place), known, name);
    }

    /** Every stretch of the name as long as what was typed: half a name may hold the look-alike too. */
    static Optional<Match> alike(RecordLine line, String known, String name) {
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

    /** Lets go of everybody; the index finds nobody from then on. */
    public void forget() {
        names.forget();
        lines.clear();
        byNumberEnd.clear();
        byCaseEnd.clear();
        families.clear();
    }
}

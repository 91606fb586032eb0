package org.gongji.desk.binding.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
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
 * Whom to look at among everybody on record, made after unlock because names lie sealed in the store. It knows names in
 * the form they are compared in, the last four characters of numbers, case numbers and families' ids; a whole number
 * is asked by the store's blind index and never stays here, nor does anybody's record: who is found is opened anew.
 * Not safe for use by several threads.
 */
public final class RecordIndex {
    private static final Pattern NUMBER_END = Pattern.compile("[0-9]{3,17}[0-9X]");
    private static final Pattern CASE_END = Pattern.compile("[0-9A-Z-]*[0-9]{4}-[0-9A-Z]");
    private static final int NUMBER_TAIL = 4;
    private static final int CASE_TAIL = 6;

    private final List<Place> places = new ArrayList<>();
    private final Lines lines;
    private final NameIndex names;
    private final Map<String, List<Integer>> byNumberEnd = new HashMap<>();
    private final Map<String, List<Integer>> byCaseEnd = new HashMap<>();

    private RecordIndex(List<RecordLine> everybody, Lines lines) {
        this.lines = lines;
        this.names = new NameIndex(everybody.stream().map(line -> line.person().name()).toList());
        String family = "";
        int person = 0;
        for (int i = 0; i < everybody.size(); i++) {
            RecordLine line = everybody.get(i);
            person = line.family().id().equals(family) ? person + 1 : 0;
            family = line.family().id();
            places.add(new Place(family, person, line.bindings().stream().map(Binding::caseNo).distinct().toList()));
            note(byNumberEnd, tail(line.person().certno(), NUMBER_TAIL), i);
            for (Binding one : line.bindings()) {
                note(byCaseEnd, tail(one.caseNo(), CASE_TAIL), i);
            }
        }
    }

    /**
     * Where somebody is on record.
     *
     * @param person 0 for the giver, then as {@link RecordLine#of} lists the family
     * @param cases  numbers of the cases that bound this person, or anybody to this giver
     */
    private record Place(String family, int person, List<String> cases) {
    }

    /** Opens a record; asked for those found and nobody else. */
    public interface Lines {
        /** @param person 0 for the giver, then as {@link RecordLine#of} lists the family */
        RecordLine line(String family, int person);

        /** As the store's registers have them now. */
        static Lines of(Families families, Bindings bindings) {
            return (id, person) -> {
                Family family = families.find(id).orElseThrow(() -> new IllegalStateException("no such family"));
                return RecordLine.of(family, bindings.ofGiver(family.giver().certno())).get(person);
            };
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
        return of(families.all(), bindings.all(), Lines.of(families, bindings));
    }

    /** @param lines opens the same families and bindings one by one */
    public static RecordIndex of(List<Family> families, List<Binding> bindings, Lines lines) {
        Map<String, List<Binding>> byFamily = bindings.stream().collect(Collectors.groupingBy(Binding::family));
        List<RecordLine> everybody = new ArrayList<>();
        families.forEach(family ->
                everybody.addAll(RecordLine.of(family, byFamily.getOrDefault(family.id(), List.of()))));
        return new RecordIndex(everybody, lines);
    }

    /** How well a line answers, best first. */
    public enum Rank {
        WHOLE, NUMBER_END, PART, ALIKE
    }

    /**
     * Somebody found.
     *
     * @param family     its id
     * @param person     0 for the giver, then as {@link RecordLine#of} lists the family
     * @param difference where the name only looks like what was typed
     */
    public record Match(String family, int person, Rank rank, Optional<Lookalike.Difference> difference) {
        static Match sure(String family, int person, Rank rank) {
            return new Match(family, person, rank, Optional.empty());
        }
    }

    /**
     * A whole number of whatever kind, as giver or as member, also one the person stood under before it was changed;
     * empty where nobody has it.
     */
    public static List<Match> byNumber(Families families, Bindings bindings, String typed) {
        String number = IdNumbers.canonical(typed);
        if (number.isEmpty()) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        families.ofGiver(number).ifPresent(family -> found.add(Match.sure(family.id(), 0, Rank.WHOLE)));
        List<Binding> asMember = bindings.ofMember(number);
        Set<String> numbers = asMember.stream().map(one -> one.member().certno()).collect(Collectors.toSet());
        asMember.stream().map(one -> one.giver().certno()).distinct().forEach(giver ->
                families.ofGiver(giver).ifPresent(family -> {
                    List<RecordLine> lines = RecordLine.of(family, bindings.ofGiver(giver));
                    IntStream.range(1, lines.size()).filter(i -> numbers.contains(lines.get(i).person().certno()))
                            .forEach(i -> found.add(Match.sure(family.id(), i, Rank.WHOLE)));
                }));
        return found;
    }

    /** By name, by the end of a number (four characters or more), or by a case number or its tail. */
    public List<Match> find(String typed) {
        String name = Names.comparable(typed);
        String code = typed.strip().toUpperCase(Locale.ROOT);
        boolean number = NUMBER_END.matcher(code).matches();
        boolean caseNo = CASE_END.matcher(code).matches();
        IntFunction<Optional<Match>> judge = at -> number || caseNo
                ? byCode(at, code, number, caseNo).or(() -> byName(at, name)) : byName(at, name);
        return candidates(name, code, number, caseNo).mapToObj(judge).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Match::rank)).toList();
    }

    /** Whom to look at, in the order of the families. */
    private IntStream candidates(String name, String code, boolean number, boolean caseNo) {
        IntStream named = IntStream.of(names.candidates(name));
        if (!number && !caseNo) {
            return named;
        }
        Stream<Integer> coded = Stream.concat(
                number ? byNumberEnd.getOrDefault(tail(code, NUMBER_TAIL), List.of()).stream() : Stream.empty(),
                caseNo ? byCaseEnd.getOrDefault(tail(code, CASE_TAIL), List.of()).stream() : Stream.empty());
        return IntStream.concat(named, coded.mapToInt(Integer::intValue)).sorted().distinct();
    }

    private Optional<Match> byCode(int at, String code, boolean number, boolean caseNo) {
        Place place = places.get(at);
        if (number && endsWith(at, code)) {
            return Optional.of(sure(at, Rank.NUMBER_END));
        }
        return caseNo && place.cases().stream().anyMatch(one -> one.endsWith(code))
                ? Optional.of(sure(at, Rank.WHOLE)) : Optional.empty();
    }

    /** Four characters are known; whoever typed more is compared with the record itself. */
    private boolean endsWith(int at, String code) {
        if (!byNumberEnd.getOrDefault(tail(code, NUMBER_TAIL), List.of()).contains(at)) {
            return false;
        }
        return code.length() == NUMBER_TAIL
                || lines.line(places.get(at).family(), places.get(at).person()).person().certno().endsWith(code);
    }

    private Optional<Match> byName(int at, String name) {
        String known = names.comparable(at);
        if (known.equals(name)) {
            return Optional.of(sure(at, Rank.WHOLE));
        }
        return known.contains(name) ? Optional.of(sure(at, Rank.PART)) : alike(known, name).map(difference ->
                new Match(places.get(at).family(), places.get(at).person(), Rank.ALIKE, Optional.of(difference)));
    }

    private Match sure(int at, Rank rank) {
        return Match.sure(places.get(at).family(), places.get(at).person(), rank);
    }

    /** Every stretch of the name as long as what was typed: half a name may hold the look-alike too. */
    static Optional<Lookalike.Difference> alike(String known, String name) {
        int[] points = known.codePoints().toArray();
        int length = (int) name.codePoints().count();
        for (int i = 0; length > 0 && i + length <= points.length; i++) {
            Optional<Lookalike> alike = Names.lookalike(new String(points, i, length), name);
            if (alike.isPresent()) {
                return Optional.of(alike.get().differences().get(0));
            }
        }
        return Optional.empty();
    }

    /** Lets go of everybody; the index finds nobody from then on. */
    public void forget() {
        names.forget();
        places.clear();
        byNumberEnd.clear();
        byCaseEnd.clear();
    }
}

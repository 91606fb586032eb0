package org.gongji.desk.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.kinship.Way;

/**
 * What two members of one household may be presumed to be to each other ({@code presumptions.csv}, domain.md §5.2 and
 * §10.1). Presumed means: suffices together with the giver's own commitment, never alone.
 */
final class Presumptions {
    private final List<Rule> rules;

    Presumptions() {
        this(Tables.rows(Presumptions.class, "presumptions.csv"));
    }

    Presumptions(List<CSVRecord> table) {
        rules = table.stream().map(Rule::of).toList();
    }

    private record Rule(Way a, Way b, Way says, boolean sole, boolean cross) {
        static Rule of(CSVRecord row) {
            return new Rule(Way.parse(row.get("a")), Way.parse(row.get("b")), Way.parse(row.get("way")),
                    row.get("sole").equals("sole"), row.get("cross").equals("cross"));
        }
    }

    /** A member of a household; {@code elsewhere} where another paper makes them the head's spouse. */
    private record Seat(Fact fact, boolean elsewhere) {
    }

    List<Fact> of(Desk desk) {
        Map<String, List<Seat>> seats = new TreeMap<>();
        desk.households().forEach(row -> seats.computeIfAbsent(row.household(), h -> new ArrayList<>())
                .add(new Seat(row.fact(), false)));
        Set<Fact> presumed = new LinkedHashSet<>();
        seats.values().forEach(household -> {
            List<Seat> all = new ArrayList<>(household);
            all.addAll(spousesElsewhere(desk, household));
            rules.forEach(rule -> apply(rule, all, desk, presumed));
        });
        return List.copyOf(presumed);
    }

    private static List<Seat> spousesElsewhere(Desk desk, List<Seat> household) {
        String head = household.get(0).fact.from();
        List<Seat> found = new ArrayList<>();
        for (Fact fact : desk.stated()) {
            boolean marriage = fact.isStep(Step.Move.SPOUSE) && desk.end(fact).isEmpty();
            if (marriage && fact.from().equals(head)) {
                found.add(new Seat(fact, true));
            } else if (marriage && fact.to().equals(head)) {
                found.add(new Seat(fact.back(desk.cast().figure(fact.from()).orElseThrow().sex()), true));
            }
        }
        return found;
    }

    private static void apply(Rule rule, List<Seat> seats, Desk desk, Set<Fact> presumed) {
        List<Seat> here = seats.stream().filter(s -> !s.elsewhere).toList();
        List<Seat> as = (rule.cross ? seats : here).stream().filter(s -> rule.a.covers(s.fact.way())).toList();
        List<Seat> bs = here.stream().filter(s -> rule.b.covers(s.fact.way())).toList();
        long different = as.stream().map(s -> s.fact.to()).distinct().count();
        if (rule.sole && different > 1) {
            return;
        }
        for (Seat a : as) {
            for (Seat b : bs) {
                if (!a.fact.to().equals(b.fact.to())) {
                    Way way = rule.says.endingAt(desk.cast().figure(b.fact.to()).orElseThrow().sex());
                    presumed.add(new Fact(a.fact.to(), b.fact.to(), way, Strength.PRESUMED, b.fact.paper(), null));
                }
            }
        }
    }
}

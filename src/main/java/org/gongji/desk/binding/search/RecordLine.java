package org.gongji.desk.binding.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Party;

/**
 * One person on record: the giver of a family, or somebody in it.
 *
 * @param bindings the giver's all, a member's own; oldest first
 */
public record RecordLine(Family family, Party person, boolean giver, List<Binding> bindings) {
    /** Active before suspended before everything that no longer holds the pair. */
    private static final Comparator<Binding> BEST = Comparator.comparing((Binding one) ->
            one.state() == BindingState.ACTIVE ? 2 : one.state() == BindingState.SUSPENDED ? 1 : 0);

    public RecordLine {
        bindings = List.copyOf(bindings);
    }

    /** The giver first, then everybody ever added, in the order they came. */
    public static List<RecordLine> of(Family family, List<Binding> bindings) {
        List<RecordLine> lines = new ArrayList<>();
        lines.add(new RecordLine(family, family.giver(), true, bindings));
        Map<String, Party> people = new LinkedHashMap<>();
        family.members().forEach(one -> people.putIfAbsent(one.member().certno(), one.member()));
        bindings.forEach(one -> people.putIfAbsent(one.member().certno(), one.member()));
        people.forEach((certno, person) -> lines.add(new RecordLine(family, person, false, bindings.stream()
                .filter(one -> one.member().certno().equals(certno)).toList())));
        return lines;
    }

    /** What the line is shown by; of two alike the newer one. */
    public Optional<Binding> best() {
        return bindings.stream().reduce((older, newer) -> BEST.compare(older, newer) > 0 ? older : newer);
    }

    public int active() {
        return (int) bindings.stream().filter(one -> one.state() == BindingState.ACTIVE).count();
    }

    /** What the person is to the giver, formal word; empty for the giver. */
    public String relation() {
        return giver ? "" : best().map(Binding::relation).orElseGet(() -> family.members().stream()
                .filter(one -> one.member().certno().equals(person.certno())).map(Family.Belonging::relation)
                .findFirst().orElse(""));
    }
}

package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gongji.desk.identity.Person;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/**
 * What is known of one person's insurance, wherever it came from.
 *
 * @param roster   what the roster itself answered
 * @param rows     found or, where the roster does not decide, declared
 * @param declared the rows are a declaration
 */
record Coverage(RosterAnswer roster, List<Insured> rows, boolean declared, boolean paperSighted) {
    static Coverage of(Docket docket, Person person) {
        RosterAnswer answer = docket.application().insurance().get(person.ref());
        if (answer instanceof RosterAnswer.Declared said) {
            return new Coverage(said.roster(), said.rows(), true, said.paperSighted());
        }
        if (answer instanceof RosterAnswer.Found found) {
            return new Coverage(found, found.rows(), false, false);
        }
        return new Coverage(answer == null ? unasked(docket.application()) : answer, List.of(), false, false);
    }

    /** Not looked up is no better than not covered. */
    private static RosterAnswer unasked(Application application) {
        return application.rosterAsOf() == null ? new RosterAnswer.NoRoster()
                : new RosterAnswer.AreaNotCovered(new RosterStamp(0, application.rosterAsOf(), Set.of()));
    }

    List<Insured> rosterRows() {
        return declared ? List.of() : rows;
    }

    boolean deceased() {
        return rosterRows().stream().anyMatch(Insured::deceased);
    }

    Optional<RosterStamp> stamp() {
        if (roster instanceof RosterAnswer.Found found) {
            return Optional.of(found.stamp());
        }
        if (roster instanceof RosterAnswer.Absent absent) {
            return Optional.of(absent.stamp());
        }
        return roster instanceof RosterAnswer.AreaNotCovered other ? Optional.of(other.stamp()) : Optional.empty();
    }

    Optional<LocalDate> asOf() {
        return stamp().map(RosterStamp::asOf);
    }

    /** The person's best row among those of the wanted schemes: in force and in scope before the others. */
    Optional<Insured> best(Set<String> schemes, Set<String> status, Set<String> areas) {
        return best(rows, schemes, status, areas);
    }

    static Optional<Insured> best(List<Insured> rows, Set<String> schemes, Set<String> status, Set<String> areas) {
        Comparator<Insured> order = Comparator.comparing((Insured row) -> !status.contains(row.status()))
                .thenComparing(row -> !startsWithAny(row.insuAdmdvs(), areas))
                .thenComparing(row -> !row.hasAccount().orElse(false)).thenComparing(Insured::status);
        return rows.stream().filter(inSchemes(schemes)).min(order);
    }

    private static Predicate<Insured> inSchemes(Set<String> schemes) {
        return row -> schemes.contains(row.insutype());
    }

    static boolean startsWithAny(String code, Set<String> prefixes) {
        return prefixes.stream().anyMatch(code::startsWith);
    }
}

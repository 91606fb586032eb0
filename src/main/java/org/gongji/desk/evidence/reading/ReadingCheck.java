package org.gongji.desk.evidence.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Tables;

/**
 * Holds what was read on a page against what is known better: chip, roster, other papers, and the number's own check
 * (GB 11643). Finds, and changes nothing. As long as anybody's number is known, a number read either equals one of them
 * or carries a finding: a machine's slip is never shown as if it were sure.
 */
public final class ReadingCheck {
    private static final int NUMBER_SLIPS = 4;
    /** Read once: a screen is checked whenever it is drawn. */
    private static final Set<String> RELATIONS = Tables.rows(PaperKind.class, "booklet.csv").stream()
            .map(row -> row.get("word")).collect(Collectors.toUnmodifiableSet());

    private final List<Known> known;
    private final LocalDate today;

    /** @param known in the order of trust, the chip first */
    public ReadingCheck(List<Known> known, LocalDate today) {
        this.known = List.copyOf(known);
        this.today = today;
    }

    /** Whence the better knowledge comes. */
    public enum From {
        CHIP, CASE, ROSTER, PAPER
    }

    /** Somebody of this case, as one source has them. Either may be empty. */
    public record Known(String name, String number, From from) {
        @Override
        public String toString() {
            return "Known[" + from + "]";
        }
    }

    /** What there is to say; words under {@code finding.<NAME>}. */
    public enum Trouble {
        /** class B */ NUMBER_MISMATCH, NAME_MISMATCH, ID_SEX_MISMATCH, ID_BIRTH_MISMATCH, NUMBER_UNSOUND,
        /** to be looked at, no more */ NUMBER_STRANGE, RELATION_STRANGE;

        /** A supervisor's matter once the clerk says that it is really printed so (domain.md §10.2, B). */
        public boolean isGrave() {
            return this != NUMBER_STRANGE && this != RELATION_STRANGE;
        }
    }

    /**
     * One field that does not go with what is known.
     *
     * @param better what the other source says; empty where none says anything
     */
    public record Finding(Item item, Trouble trouble, String better, Optional<From> from) {
        @Override
        public String toString() {
            return "Finding[" + item + " " + trouble + "]";
        }
    }

    public List<Finding> of(ReadPerson person) {
        List<Finding> found = new ArrayList<>();
        Optional<Known> match = match(person);
        number(person, match).ifPresent(found::add);
        name(person, match).ifPresent(found::add);
        ownNumber(person, found);
        String relation = person.text(Item.RELATION);
        if (!relation.isEmpty() && !relation.equals("户主") && !RELATIONS.contains(relation)) {
            found.add(new Finding(Item.RELATION, Trouble.RELATION_STRANGE, "", Optional.empty()));
        }
        return found;
    }

    /** The field equals what a better source says. */
    public boolean agrees(ReadPerson person, Item item) {
        String text = person.text(item);
        return switch (item) {
            case NUMBER -> known.stream().anyMatch(one -> IdNumbers.same(one.number(), text));
            case NAME -> match(person).filter(one -> Names.same(one.name(), text)).isPresent();
            default -> false;
        };
    }

    /** By number, then by name, then by a number with a few slips. */
    private Optional<Known> match(ReadPerson person) {
        String number = IdNumbers.canonical(person.text(Item.NUMBER));
        String name = person.text(Item.NAME);
        return known.stream().filter(one -> IdNumbers.same(one.number(), number)).findFirst()
                .or(() -> known.stream().filter(one -> Names.same(one.name(), name)).findFirst())
                .or(() -> known.stream().filter(one -> slips(IdNumbers.canonical(one.number()), number) <= NUMBER_SLIPS)
                        .min(Comparator.comparingInt(one -> slips(IdNumbers.canonical(one.number()), number))));
    }

    private static int slips(String one, String other) {
        if (one.length() != other.length() || one.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int slips = 0;
        for (int i = 0; i < one.length(); i++) {
            slips += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return slips;
    }

    private Optional<Finding> number(ReadPerson person, Optional<Known> match) {
        String number = person.text(Item.NUMBER);
        if (number.isEmpty() || agrees(person, Item.NUMBER)) {
            return Optional.empty();
        }
        Optional<Known> better = match.filter(one -> !one.number().isEmpty());
        if (better.isPresent()) {
            return Optional.of(new Finding(Item.NUMBER, Trouble.NUMBER_MISMATCH, better.get().number(),
                    Optional.of(better.get().from())));
        }
        if (!IdNumbers.check(number, today).usable()) {
            return Optional.of(new Finding(Item.NUMBER, Trouble.NUMBER_UNSOUND, "", Optional.empty()));
        }
        return known.stream().allMatch(one -> one.number().isEmpty()) ? Optional.empty()
                : Optional.of(new Finding(Item.NUMBER, Trouble.NUMBER_STRANGE, "", Optional.empty()));
    }

    private static Optional<Finding> name(ReadPerson person, Optional<Known> match) {
        String name = person.text(Item.NAME);
        return match.filter(one -> !name.isEmpty() && !one.name().isEmpty() && !Names.same(one.name(), name))
                .map(one -> new Finding(Item.NAME, Trouble.NAME_MISMATCH, one.name(), Optional.of(one.from())));
    }

    /** Birth and sex stand in the number too. */
    private void ownNumber(ReadPerson person, List<Finding> found) {
        IdCheck check = IdNumbers.check(person.text(Item.NUMBER), today);
        if (!check.usable()) {
            return;
        }
        String birth = person.text(Item.BIRTH);
        if (!birth.isEmpty() && check.birth() != null && !check.birth().toString().equals(birth)) {
            found.add(new Finding(Item.BIRTH, Trouble.ID_BIRTH_MISMATCH, check.birth().toString(), Optional.empty()));
        }
        String sex = person.text(Item.SEX);
        String told = check.sex() == Sex.MALE ? "男" : check.sex() == Sex.FEMALE ? "女" : "";
        if (!sex.isEmpty() && !told.isEmpty() && !told.equals(sex)) {
            found.add(new Finding(Item.SEX, Trouble.ID_SEX_MISMATCH, told, Optional.empty()));
        }
    }
}

package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Kin;

/**
 * Somebody on the desk: a person of the case, or somebody only papers name, with every mention of them.
 *
 * @param key    the person's ref, or paper id and place for somebody only papers name
 * @param person null for somebody only papers name
 */
record Figure(String key, Person person, List<Mention> mentions) {
    Figure {
        Objects.requireNonNull(key);
        mentions = List.copyOf(mentions);
    }

    /** A name on a paper; {@code place} is stable whatever the order of the paper's people. */
    record Mention(Paper paper, String place, Paper.Named named) {
        String number() {
            return IdNumbers.canonical(named.number());
        }

        /** As printed, else as the printed number tells. */
        LocalDate birth() {
            return named.birth() != null ? named.birth() : birthOf(number());
        }

        Sex sex() {
            return named.sex() == Sex.MALE || named.sex() == Sex.FEMALE ? named.sex() : Sex.UNKNOWN;
        }
    }

    String name() {
        return person != null ? person.name() : mentions.stream().map(m -> m.named().name()).sorted().findFirst()
                .orElse("");
    }

    /** The document's word, then the papers', then the number's, then what the place on the paper implies. */
    Sex sex() {
        if (person != null && (person.sex() == Sex.MALE || person.sex() == Sex.FEMALE)) {
            return person.sex();
        }
        return Stream.of(mentions.stream().map(Mention::sex), numbers().stream().map(Figure::sexOf),
                        mentions.stream().map(Statements::impliedSex))
                .flatMap(s -> s.filter(sex -> sex != Sex.UNKNOWN).sorted()).findFirst().orElse(Sex.UNKNOWN);
    }

    LocalDate birth() {
        if (person != null && person.birth() != null) {
            return person.birth();
        }
        return Stream.concat(mentions.stream().map(m -> m.named().birth()).filter(Objects::nonNull).sorted(),
                numbers().stream().map(Figure::birthOf).filter(Objects::nonNull)).findFirst().orElse(null);
    }

    /** Every number this figure goes by, canonical. */
    Set<String> numbers() {
        Set<String> numbers = new TreeSet<>();
        if (person != null) {
            numbers.add(IdNumbers.canonical(person.number()));
        }
        mentions.forEach(m -> numbers.add(m.number()));
        numbers.remove("");
        return numbers;
    }

    boolean on(String paper) {
        return mentions.stream().anyMatch(m -> m.paper().id().equals(paper));
    }

    Kin kin() {
        return new Kin(key, sex(), birth());
    }

    static LocalDate birthOf(String number) {
        return check(number).birth();
    }

    static Sex sexOf(String number) {
        Sex sex = check(number).sex();
        return sex == Sex.MALE || sex == Sex.FEMALE ? sex : Sex.UNKNOWN;
    }

    /** The reasoner judges no number, so the day by which a birth is "future" is of no account. */
    private static IdCheck check(String number) {
        return IdNumbers.check(number, LocalDate.of(2200, 1, 1));
    }
}

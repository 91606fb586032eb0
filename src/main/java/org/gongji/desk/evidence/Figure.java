package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Kin;

/** Somebody on the desk: a person of the case, or somebody only papers name, with every mention of them. */
final class Figure {
    private final String key;
    private final Person person;
    private final List<Mention> mentions;
    private final Set<String> numbers;
    private final Set<String> papers;
    private final Sex sex;
    private final LocalDate birth;

    /**
     * @param key    the person's ref, or paper id and place for somebody only papers name
     * @param person null for somebody only papers name
     */
    Figure(String key, Person person, List<Mention> mentions) {
        this.key = Objects.requireNonNull(key);
        this.person = person;
        this.mentions = List.copyOf(mentions);
        this.numbers = numbersOf(person, mentions);
        this.papers = mentions.stream().map(m -> m.paper().id()).collect(Collectors.toUnmodifiableSet());
        this.sex = findSex();
        this.birth = findBirth();
    }

    /**
     * A name on a paper.
     *
     * @param place  stable whatever the order of the paper's people
     * @param number canonical
     * @param birth  as printed, else as the printed number tells
     */
    record Mention(Paper paper, String place, Paper.Named named, String number, LocalDate birth) {
        static Mention of(Paper paper, String place, Paper.Named named) {
            String number = IdNumbers.canonical(named.number());
            return new Mention(paper, place, named, number, named.birth() != null ? named.birth() : birthOf(number));
        }

        Sex sex() {
            return named.sex() == Sex.MALE || named.sex() == Sex.FEMALE ? named.sex() : Sex.UNKNOWN;
        }
    }

    private static Set<String> numbersOf(Person person, List<Mention> mentions) {
        Set<String> numbers = new TreeSet<>();
        if (person != null) {
            numbers.add(IdNumbers.canonical(person.number()));
        }
        mentions.forEach(m -> numbers.add(m.number()));
        numbers.remove("");
        return Collections.unmodifiableSet(numbers);
    }

    /** The document's word, then the papers', then the number's, then what the place on the paper implies. */
    private Sex findSex() {
        if (person != null && (person.sex() == Sex.MALE || person.sex() == Sex.FEMALE)) {
            return person.sex();
        }
        return Stream.of(mentions.stream().map(Mention::sex), numbers.stream().map(Figure::sexOf),
                        mentions.stream().map(Statements::impliedSex))
                .flatMap(s -> s.filter(found -> found != Sex.UNKNOWN).sorted()).findFirst().orElse(Sex.UNKNOWN);
    }

    private LocalDate findBirth() {
        if (person != null && person.birth() != null) {
            return person.birth();
        }
        return Stream.concat(mentions.stream().map(m -> m.named().birth()).filter(Objects::nonNull).sorted(),
                numbers.stream().map(Figure::birthOf).filter(Objects::nonNull)).findFirst().orElse(null);
    }

    String key() {
        return key;
    }

    Person person() {
        return person;
    }

    List<Mention> mentions() {
        return mentions;
    }

    String name() {
        return person != null ? person.name() : mentions.stream().map(m -> m.named().name()).sorted().findFirst()
                .orElse("");
    }

    Sex sex() {
        return sex;
    }

    LocalDate birth() {
        return birth;
    }

    /** Every number this figure goes by, canonical. */
    Set<String> numbers() {
        return numbers;
    }

    boolean on(String paper) {
        return papers.contains(paper);
    }

    Kin kin() {
        return new Kin(key, sex, birth);
    }

    static LocalDate birthOf(String number) {
        return number.isEmpty() ? null : check(number).birth();
    }

    static Sex sexOf(String number) {
        Sex told = check(number).sex();
        return told == Sex.MALE || told == Sex.FEMALE ? told : Sex.UNKNOWN;
    }

    /** The reasoner judges no number, so the day by which a birth is "future" is of no account. */
    private static IdCheck check(String number) {
        return IdNumbers.check(number, LocalDate.of(2200, 1, 1));
    }
}

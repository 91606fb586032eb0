package org.gongji.desk.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two sources that say different things of one field of one person. A finding: neither is dropped and none is chosen
 * here. What one source does not say is no difference, nor are separators of a name and the two lengths of a number.
 *
 * @param one   what was known
 * @param other what came
 */
public record SourceDifference(Field field, Sourced one, Sourced other) {
    /** The fields several sources speak of; sentences under {@code device.differs-…}. */
    public enum Field {
        NUMBER, NAME, SEX, BIRTH;

        public String key() {
            return "device.differs-" + name();
        }
    }

    /** A value with where it came from; it keeps that for ever. */
    public record Sourced(String value, Source source) {
    }

    /** What is known of a person beside what their ID chip says. */
    public static List<SourceDifference> between(Person known, CardReading chip) {
        return new Said(known).against(chip.document().number(), chip.name(), chip.sex(), chip.birth(), Source.CHIP);
    }

    /** What is known of a person beside what a 社会保障卡 says; a name it has lost or cut says nothing. */
    public static List<SourceDifference> between(Person known, SocialCardReading card) {
        boolean whole = card.nameState() == SocialCardReading.NameState.WHOLE;
        return new Said(known).against(card.number(), whole ? card.name() : "", card.sex(), card.birth(),
                Source.SOCIAL_CARD);
    }

    /** One person's known values, field by field. */
    private record Said(Person known) {
        List<SourceDifference> against(String number, String name, Sex sex, LocalDate birth, Source source) {
            List<SourceDifference> found = new ArrayList<>();
            Source numberSource = known.document() == null ? Source.KEYED : known.document().source();
            compare(Field.NUMBER, IdNumbers.canonical(known.number()), numberSource, IdNumbers.canonical(number),
                    source).ifPresent(found::add);
            if (!Names.same(known.name(), name)) {
                compare(Field.NAME, known.name(), known.nameSource(), name, source).ifPresent(found::add);
            }
            compare(Field.SEX, sex(known.sex()), numberSource, sex(sex), source).ifPresent(found::add);
            compare(Field.BIRTH, day(known.birth()), numberSource, day(birth), source).ifPresent(found::add);
            return List.copyOf(found);
        }

        private static Optional<SourceDifference> compare(Field field, String one, Source oneSource, String other,
                                                          Source otherSource) {
            return one.isEmpty() || other.isEmpty() || one.equals(other) ? Optional.empty()
                    : Optional.of(new SourceDifference(field, new Sourced(one, oneSource),
                            new Sourced(other, otherSource)));
        }

        private static String sex(Sex sex) {
            return sex == Sex.UNKNOWN || sex == Sex.NOT_STATED ? "" : sex.code();
        }

        private static String day(LocalDate day) {
            return day == null ? "" : day.toString();
        }
    }
}

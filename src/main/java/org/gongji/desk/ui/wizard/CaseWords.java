package org.gongji.desk.ui.wizard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.words.Words;

/** Words the people of a case for every step alike. */
public final class CaseWords {
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("yyyy.MM.dd");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

    private final Words words;
    private final Clock clock;

    public CaseWords(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Completed years today; empty while the birth is unknown. */
    public Optional<Integer> age(Person person) {
        return Optional.ofNullable(person.birth()).map(birth -> Period.between(birth, today()).getYears());
    }

    /** {@code 女 28 岁}; empty while nothing is known. */
    public String beside(Person person) {
        String sex = person.sex() == Sex.MALE || person.sex() == Sex.FEMALE ? words.say("ui.sex." + person.sex()) : "";
        return age(person).map(years -> words.say("ui.person.beside", sex, years)).orElse(sex);
    }

    public String source(Source source) {
        return words.say("ui.source." + source);
    }

    public String kind(IdKind kind) {
        return words.say("ui.id-kind." + kind);
    }

    /** Why a name, number or validity is not simply right, a sentence each. */
    public String reasons(List<? extends Enum<?>> codes) {
        return codes.stream().map(code -> words.find("identity." + code.name()).orElse(code.name())).distinct()
                .collect(Collectors.joining(" "));
    }

    public String masked(Person person) {
        return Masking.spaced(Masking.number(person.number()));
    }

    public String validity(IdDocument document) {
        if (document.longTerm()) {
            return words.say("ui.person.long-term");
        }
        if (document.validTo() == null) {
            return words.say("ui.person.validity.unknown");
        }
        String from = document.validFrom() == null ? "" : DOTS.format(document.validFrom()) + " – ";
        return from + DOTS.format(document.validTo());
    }

    /** The decisive insurance row: employees before residents, others only if alone. */
    public Optional<Insured> insured(CaseFile file, String ref) {
        List<Insured> rows = rows(file.insurance().get(ref));
        return rows.stream().filter(row -> "310".equals(row.insutype())).findFirst()
                .or(() -> rows.stream().filter(row -> "390".equals(row.insutype())).findFirst())
                .or(() -> rows.stream().findFirst());
    }

    private static List<Insured> rows(RosterAnswer answer) {
        if (answer instanceof RosterAnswer.Found found) {
            return found.rows();
        }
        return answer instanceof RosterAnswer.Declared declared ? declared.rows() : List.of();
    }

    /** {@code 职工 · 正常参保}, or why nothing is known. */
    public String insurance(CaseFile file, String ref) {
        RosterAnswer answer = file.insurance().get(ref);
        if (answer == null) {
            return words.say("ui.insurance.not-asked");
        }
        return insured(file, ref).map(row -> words.say("ui.insurance.line",
                words.find("ui.insutype." + row.insutype()).orElse(row.insutype()),
                words.find("ui.insu-status." + row.status()).orElse(row.status())))
                .orElseGet(() -> words.say(answer instanceof RosterAnswer.Absent ? "ui.insurance.absent"
                        : answer instanceof RosterAnswer.NoRoster ? "ui.insurance.no-roster" : "ui.insurance.other-area"));
    }

    /** Source of what {@link #insurance} says; the roster's badge bears its date because it decides. */
    public Source insuranceSource(CaseFile file, String ref) {
        return file.insurance().get(ref) instanceof RosterAnswer.Declared ? Source.DECLARED : Source.ROSTER;
    }

    public String insuranceBadge(CaseFile file, String ref) {
        RosterAnswer answer = file.insurance().get(ref);
        if (answer instanceof RosterAnswer.Found found) {
            return rosterBadge(found.stamp());
        }
        if (answer instanceof RosterAnswer.Absent absent) {
            return rosterBadge(absent.stamp());
        }
        return answer instanceof RosterAnswer.Declared ? source(Source.DECLARED) : "";
    }

    private String rosterBadge(RosterStamp stamp) {
        return words.say("ui.source.ROSTER.dated", DAY.format(stamp.asOf()));
    }

    public String account(CaseFile file, String ref) {
        return words.say(insured(file, ref).flatMap(Insured::hasAccount)
                .map(has -> has ? "ui.account.yes" : "ui.account.no").orElse("ui.account.unknown"));
    }

    /** 妻子 for the standard's 妻, wife in English; the formal word where the bundle does not know it. */
    public String spoken(String formal) {
        return words.find("relation." + formal).orElse(formal);
    }

    public String paper(PaperKind kind) {
        return words.say("policy.paper." + kind.word());
    }

    /** Whole sentences after each other: Chinese needs no space between them. */
    public String together(String... sentences) {
        return Arrays.stream(sentences).filter(sentence -> !sentence.isEmpty()).map(this::stopped)
                .collect(Collectors.joining(words.say("ui.between")));
    }

    /** A rule's finding is worded without its full stop. */
    private String stopped(String sentence) {
        return sentence.matches("(?s).*[。.！!？?”\"]") ? sentence : sentence + words.say("ui.stop");
    }

    public Words words() {
        return words;
    }
}

package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Proof.Contradiction;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.words.Words;

/** Whether papers agree with themselves and with each other about a person, and whether they belong here at all. */
final class PaperSense {
    /** Nobody could register a marriage below this age under any version of the law (1950: 18). */
    private static final int MARRIAGE_AGE = 18;

    private final Desk desk;
    private final Words sentences;

    PaperSense(Desk desk, Words sentences) {
        this.desk = desk;
        this.sentences = sentences;
    }

    List<Contradiction> ofPerson(String key) {
        Optional<Figure> figure = desk.cast().figure(key);
        List<Contradiction> found = new ArrayList<>();
        figure.ifPresent(f -> {
            numbers(f, found);
            names(f, found);
            sexes(f, found);
            births(f, found);
        });
        return found;
    }

    private void numbers(Figure figure, List<Contradiction> found) {
        Set<String> numbers = new TreeSet<>(figure.numbers());
        if (figure.person() != null) {
            figure.person().formerNumbers().forEach(n -> numbers.remove(IdNumbers.canonical(n)));
        }
        figure.mentions().stream().filter(PaperSense::changed).forEach(m -> numbers.remove(m.number()));
        if (numbers.size() > 1) {
            String own = figure.person() == null ? "" : IdNumbers.canonical(figure.person().number());
            String paper = figure.mentions().stream()
                    .filter(m -> numbers.contains(m.number()) && !m.number().equals(own))
                    .map(m -> m.paper().id()).sorted().findFirst().orElse("");
            found.add(say("NUMBER_MISMATCH", paper, figure.name()));
        }
    }

    /** What somebody was called, or numbered, until the change that the page registers. */
    private static boolean changed(Figure.Mention mention) {
        return mention.paper().kind() == PaperKind.HUKOU_CHANGE_PAGE && mention.named().role().equals("before");
    }

    private void names(Figure figure, List<Contradiction> found) {
        Set<String> linked = new TreeSet<>();
        linked.add(Names.comparable(figure.name()));
        if (figure.person() != null) {
            figure.person().formerNames().forEach(n -> linked.add(Names.comparable(n)));
        }
        figure.mentions().stream().filter(PaperSense::changed)
                .forEach(m -> linked.add(Names.comparable(m.named().name())));
        figure.mentions().stream().filter(m -> linked.contains(Names.comparable(m.named().name())))
                .forEach(m -> linked.add(Names.comparable(m.named().formerName())));
        figure.mentions().stream().filter(m -> !linked.contains(Names.comparable(m.named().name()))
                        && !linked.contains(Names.comparable(m.named().formerName())))
                .min(Comparator.comparing(m -> m.paper().id()))
                .ifPresent(m -> found.add(say("NAME_MISMATCH", m.paper().id(), figure.name(), m.named().name())));
    }

    private void sexes(Figure figure, List<Contradiction> found) {
        for (String number : figure.numbers()) {
            Sex told = Figure.sexOf(number);
            if (figure.person() != null && Step.clash(told, figure.person().sex())) {
                found.add(say("ID_SEX_MISMATCH", "", figure.name()));
                return;
            }
            Optional<Figure.Mention> odd = figure.mentions().stream().filter(m -> Step.clash(told, m.sex()))
                    .min(Comparator.comparing(m -> m.paper().id()));
            if (odd.isPresent()) {
                found.add(say("ID_SEX_MISMATCH", odd.get().paper().id(), figure.name()));
                return;
            }
        }
    }

    private void births(Figure figure, List<Contradiction> found) {
        for (String number : figure.numbers()) {
            LocalDate told = Figure.birthOf(number);
            if (told == null) {
                continue;
            }
            if (figure.person() != null && figure.person().birth() != null && !told.equals(figure.person().birth())) {
                found.add(say("ID_BIRTH_MISMATCH", "", figure.name()));
                return;
            }
            Optional<Figure.Mention> odd = figure.mentions().stream()
                    .filter(m -> m.named().birth() != null && !told.equals(m.named().birth()))
                    .min(Comparator.comparing(m -> m.paper().id()));
            if (odd.isPresent()) {
                found.add(say("ID_BIRTH_MISMATCH", odd.get().paper().id(), figure.name()));
                return;
            }
        }
    }

    /** @param used papers of the path shown */
    List<Contradiction> ofPapers(String giver, String member, Set<String> used) {
        List<Contradiction> found = new ArrayList<>();
        for (Paper paper : desk.papers()) {
            for (String key : List.of(giver, member)) {
                if (desk.cast().leavesOpen(paper, key)) {
                    found.add(say("NAME_LOOKALIKE", paper.id(), paper.kind().chinese(), desk.cast().name(key)));
                }
            }
            boolean both = on(paper, giver) && on(paper, member);
            if (both && !desk.speaks(paper) && paper.kind() != PaperKind.DIVORCE_PAPER) {
                found.add(odd(paper, "PAPER_LATER"));
            }
            if (both || used.contains(paper.id())) {
                implausible(paper).ifPresent(found::add);
            }
            if (both && (desk.unread(paper, giver) || desk.unread(paper, member))) {
                found.add(odd(paper, "WORD_UNREAD"));
            }
            if (paper.kind() == PaperKind.HUKOU_BOOKLET && (isElsewhere(paper) || Desk.heads(paper) > 1)) {
                found.add(say("OTHER_HOUSEHOLD", paper.id(), heads(paper)));
            }
        }
        return found;
    }

    private boolean on(Paper paper, String key) {
        return desk.cast().figure(key).map(f -> f.on(paper.id())).orElse(false);
    }

    private Optional<Contradiction> implausible(Paper paper) {
        return switch (paper.kind()) {
            case BIRTH_CERTIFICATE -> desk.tooEarly(paper)
                    ? Optional.of(odd(paper, "BORN_TOO_EARLY")) : Optional.empty();
            case MARRIAGE_CERTIFICATE -> paper.date() != null && mentions(paper, "party").stream().map(f -> f.birth())
                    .anyMatch(b -> b != null && paper.date().isBefore(b.plusYears(MARRIAGE_AGE)))
                    ? Optional.of(odd(paper, "MARRIED_TOO_EARLY")) : Optional.empty();
            case ADOPTION_CERTIFICATE -> paper.date() != null && mentions(paper, "adoptee").stream().map(f -> f.birth())
                    .anyMatch(b -> b != null && paper.date().isBefore(b))
                    ? Optional.of(odd(paper, "ADOPTED_TOO_EARLY")) : Optional.empty();
            default -> wordAgainstSex(paper);
        };
    }

    private List<Figure> mentions(Paper paper, String role) {
        return desk.cast().on(paper).stream().filter(m -> m.named().role().equals(role)).map(m -> desk.cast().at(m))
                .toList();
    }

    /** 长女 in the row of a man. */
    private Optional<Contradiction> wordAgainstSex(Paper paper) {
        boolean clash = desk.cast().on(paper).stream().anyMatch(m -> desk.printed(m.named())
                .map(way -> Step.clash(way.last().sex(), desk.cast().at(m).sex())).orElse(false));
        return clash ? Optional.of(odd(paper, "WORD_AGAINST_SEX")) : Optional.empty();
    }

    /** Nobody of this case stands on it, nor on any paper that shares a person with it. */
    private boolean isElsewhere(Paper paper) {
        Set<String> papers = new TreeSet<>(Set.of(paper.id()));
        Set<String> people = new TreeSet<>();
        boolean grew = true;
        while (grew) {
            for (Figure figure : desk.cast().all()) {
                if (figure.mentions().stream().anyMatch(m -> papers.contains(m.paper().id()))) {
                    people.add(figure.key());
                }
            }
            grew = desk.cast().all().stream().filter(f -> people.contains(f.key()))
                    .flatMap(f -> f.mentions().stream()).map(m -> papers.add(m.paper().id())).toList().contains(true);
        }
        return people.stream().noneMatch(key -> desk.cast().figure(key).orElseThrow().person() != null);
    }

    private String heads(Paper paper) {
        return String.join("、", paper.people().stream().filter(p -> p.role().equals("head")).map(Paper.Named::name)
                .sorted().toList());
    }

    private Contradiction odd(Paper paper, String what) {
        return new Contradiction("PAPER_IMPLAUSIBLE", sentences.say("evidence.fact." + what, paper.kind().chinese()),
                paper.id());
    }

    private Contradiction say(String code, String paper, String... facts) {
        return new Contradiction(code, sentences.say("evidence.fact." + code, (Object[]) facts), paper);
    }
}

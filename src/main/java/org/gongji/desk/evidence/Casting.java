package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Step;

/**
 * Finds out who is who across papers (domain.md §10.1): by number, 15 and 18 digits alike and corrected numbers linked;
 * then by name or 曾用名 together with the birth date. A name alone never makes two mentions one person, and where two
 * people fit, neither is taken, and the clerk is told.
 */
final class Casting {
    private final List<Person> persons;
    private final List<Group> groups = new ArrayList<>();
    /** Papers on which somebody may be either of several people, with these people. */
    private final Map<String, Set<String>> open = new TreeMap<>();

    private Casting(List<Person> persons) {
        this.persons = persons.stream().sorted(Comparator.comparing(Person::ref)).toList();
    }

    /** @param onDay a change registered later has not happened yet */
    static Cast of(List<Person> persons, List<Paper> papers, LocalDate onDay) {
        Casting casting = new Casting(persons);
        casting.groupByNumber(papers);
        papers.stream().filter(p -> p.kind() == PaperKind.HUKOU_CHANGE_PAGE)
                .filter(p -> p.date() == null || !p.date().isAfter(onDay))
                .sorted(Comparator.comparing(Paper::id)).forEach(casting::joinChanged);
        casting.assignByNumber();
        casting.assignByName();
        casting.joinRest();
        return casting.cast();
    }

    /** Mentions that are surely one person. */
    private static final class Group {
        private final List<Figure.Mention> mentions = new ArrayList<>();
        private String ref = "";
        /** Known once all mentions are in; nothing is added before the names are looked at. */
        private Set<Identity> identities;

        boolean shares(Group other) {
            return mentions.stream().anyMatch(m -> other.mentions.stream()
                    .anyMatch(o -> o.paper().id().equals(m.paper().id())));
        }

        Set<Identity> identities() {
            if (identities != null) {
                return identities;
            }
            Set<Identity> found = new HashSet<>();
            for (Figure.Mention m : mentions) {
                if (m.birth() != null) {
                    found.add(Identity.of(m.named().name(), m.birth()));
                    if (!m.named().formerName().isEmpty()) {
                        found.add(Identity.of(m.named().formerName(), m.birth()));
                    }
                }
            }
            identities = found;
            return found;
        }

        boolean sexFits(Sex sex) {
            return mentions.stream().noneMatch(m -> Step.clash(m.sex(), sex));
        }
    }

    private record Identity(String name, LocalDate birth) {
        static Identity of(String name, LocalDate birth) {
            return new Identity(Names.comparable(name), birth);
        }
    }

    private void groupByNumber(List<Paper> papers) {
        Map<String, Group> byNumber = new TreeMap<>();
        for (Paper paper : papers.stream().sorted(Comparator.comparing(Paper::id)).toList()) {
            for (Figure.Mention mention : mentions(paper)) {
                String number = mention.number();
                Group group = number.isEmpty() ? new Group() : byNumber.computeIfAbsent(number, n -> new Group());
                if (group.mentions.isEmpty()) {
                    groups.add(group);
                }
                group.mentions.add(mention);
            }
        }
    }

    /** Who stands before and after a registered change is one person; a page of several people says not who became whom. */
    private void joinChanged(Paper page) {
        List<Group> changed = groups.stream().filter(g -> g.mentions.stream().anyMatch(m -> m.paper().equals(page)))
                .toList();
        if (page.people().size() == 2 && changed.size() == 2) {
            changed.get(0).mentions.addAll(changed.get(1).mentions);
            groups.remove(changed.get(1));
        }
    }

    /** Places do not depend on the order in which a paper's people were written down. */
    private static List<Figure.Mention> mentions(Paper paper) {
        List<Paper.Named> sorted = paper.people().stream().sorted(Comparator.comparing(Paper.Named::role)
                .thenComparing(Paper.Named::birth, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Paper.Named::number).thenComparing(Paper.Named::relation)
                .thenComparing(Paper.Named::name)).toList();
        List<Figure.Mention> mentions = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            mentions.add(Figure.Mention.of(paper, sorted.get(i).role() + i, sorted.get(i)));
        }
        return mentions;
    }

    private void assignByNumber() {
        Map<String, String> refs = new HashMap<>();
        for (Person person : persons) {
            person.formerNumbers().forEach(n -> refs.putIfAbsent(IdNumbers.canonical(n), person.ref()));
        }
        for (Person person : persons) {
            refs.put(IdNumbers.canonical(person.number()), person.ref());
        }
        refs.remove("");
        for (Group group : groups) {
            Set<String> told = new TreeSet<>();
            group.mentions.forEach(m -> told.add(refs.getOrDefault(m.number(), "")));
            told.remove("");
            group.ref = told.size() == 1 ? told.iterator().next() : "";
        }
    }

    private void assignByName() {
        Map<Group, String> chosen = new HashMap<>();
        for (Group group : groups) {
            if (group.ref.isEmpty()) {
                List<Person> fits = persons.stream().filter(p -> fits(group, p, changed(p))).toList();
                if (fits.size() == 1) {
                    chosen.put(group, fits.get(0).ref());
                }
                fits.stream().skip(1).forEach(fit -> leaveOpen(group, Set.of(fits.get(0).ref(), fit.ref())));
            }
        }
        chosen.forEach((group, ref) -> {
            List<Group> beside = groups.stream().filter(other -> other != group && other.shares(group)).toList();
            if (beside.stream().anyMatch(other -> ref.equals(chosen.get(other)))) {
                leaveOpen(group, Set.of(ref));
            } else if (beside.stream().noneMatch(other -> other.ref.equals(ref))) {
                group.ref = ref;
            }
        });
    }

    private void leaveOpen(Group group, Set<String> refs) {
        group.mentions.forEach(m -> open.computeIfAbsent(m.paper().id(), id -> new TreeSet<>()).addAll(refs));
    }

    /** Names a change page links to somebody already known by the number on it. */
    private Set<Identity> changed(Person person) {
        Set<Identity> linked = new HashSet<>();
        groups.stream().filter(g -> g.ref.equals(person.ref())).flatMap(g -> g.mentions.stream())
                .filter(m -> m.paper().kind() == PaperKind.HUKOU_CHANGE_PAGE && m.birth() != null)
                .forEach(m -> linked.add(Identity.of(m.named().name(), m.birth())));
        return linked;
    }

    private static boolean fits(Group group, Person person, Set<Identity> changed) {
        LocalDate birth = person.birth() != null ? person.birth()
                : Figure.birthOf(IdNumbers.canonical(person.number()));
        if (birth == null || !group.sexFits(person.sex())) {
            return false;
        }
        Set<Identity> own = new HashSet<>(changed);
        own.add(Identity.of(person.name(), birth));
        person.formerNames().forEach(name -> own.add(Identity.of(name, birth)));
        return group.identities().stream().anyMatch(own::contains);
    }

    /** People only papers name: those of one name and birth are one, unless any two stand on one paper. */
    private void joinRest() {
        List<Group> rest = new ArrayList<>(groups.stream().filter(g -> g.ref.isEmpty()).toList());
        while (!rest.isEmpty()) {
            List<Group> family = connected(rest.remove(0), rest);
            if (family.size() > 1 && agree(family)) {
                Group first = family.get(0);
                for (Group other : family.subList(1, family.size())) {
                    first.mentions.addAll(other.mentions);
                    groups.remove(other);
                }
            }
        }
    }

    private static List<Group> connected(Group first, List<Group> rest) {
        List<Group> family = new ArrayList<>(List.of(first));
        for (int i = 0; i < family.size(); i++) {
            Set<Identity> known = family.get(i).identities();
            List<Group> more = rest.stream().filter(g -> g.identities().stream().anyMatch(known::contains)).toList();
            family.addAll(more);
            rest.removeAll(more);
        }
        return family;
    }

    private static boolean agree(List<Group> family) {
        for (Group one : family) {
            for (Group other : family) {
                if (one != other && (one.shares(other)
                        || one.mentions.stream().anyMatch(m -> !other.sexFits(m.sex())))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Cast cast() {
        List<Figure> figures = new ArrayList<>();
        for (Person person : persons) {
            figures.add(new Figure(person.ref(), person, groups.stream().filter(g -> g.ref.equals(person.ref()))
                    .flatMap(g -> g.mentions.stream()).toList()));
        }
        Set<String> refs = new TreeSet<>(persons.stream().map(Person::ref).toList());
        groups.stream().filter(g -> g.ref.isEmpty()).forEach(g -> {
            String place = g.mentions.stream().map(m -> m.paper().id() + ":" + m.place()).sorted().findFirst()
                    .orElseThrow();
            figures.add(new Figure(refs.contains(place) ? ":" + place : place, null, g.mentions));
        });
        return new Cast(figures.stream().filter(Objects::nonNull).toList(), open);
    }
}

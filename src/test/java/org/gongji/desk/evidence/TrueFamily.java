package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationTable;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Way;

/** Four generations whose true kinship is known, and true papers cut out of it at random. */
final class TrueFamily {
    private static final RelationTable TABLE = new RelationTable();

    private final Random random;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, String> spouses = new HashMap<>();
    private int papers;

    record Member(String key, String name, Sex sex, LocalDate birth, String number) {
    }

    TrueFamily(long seed) {
        random = new Random(seed);
        couple("gf", "gm", 1932);
        couple("of", "om", 1934);
        couple("pf", "pm", 1958);
        born("f", Sex.MALE, 1958, "gf", "gm");
        born("u", anySex(), 1962, "gf", "gm");
        born("m", Sex.FEMALE, 1960, "of", "om");
        marry("f", "m");
        Sex giver = anySex();
        born("g", giver, 1986, "f", "m");
        born("s", anySex(), 1990, "f", "m");
        born("p", giver == Sex.MALE ? Sex.FEMALE : Sex.MALE, 1987, "pf", "pm");
        born("k", anySex(), 1992, "u");
        marry("g", "p");
        born("c", anySex(), 2011, "g", "p");
        born("d", anySex(), 2015, "g", "p");
    }

    private Sex anySex() {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private void couple(String man, String woman, int year) {
        born(man, Sex.MALE, year);
        born(woman, Sex.FEMALE, year + 1);
        marry(man, woman);
    }

    private void born(String key, Sex sex, int year, String... of) {
        LocalDate birth = LocalDate.of(year, 1, 1).plusDays(random.nextInt(360));
        int serial = 100 + 2 * members.size() + (sex == Sex.MALE ? 1 : 0);
        members.put(key, new Member(key, "甲" + key, sex, birth,
                Families.checked("410172" + birth.toString().replace("-", "") + serial)));
        parents.put(key, List.of(of));
    }

    private void marry(String one, String other) {
        spouses.put(one, other);
        spouses.put(other, one);
    }

    List<String> keys() {
        return List.copyOf(members.keySet());
    }

    String any() {
        return keys().get(random.nextInt(members.size()));
    }

    Person person(String key) {
        Member m = members.get(key);
        return new Person(key, m.name, Source.CHIP, new IdDocument(IdKind.RESIDENT18, m.number, null, null, true,
                Source.CHIP), m.sex, m.birth, "", List.of(), List.of());
    }

    /** The shortest true way; empty where two people are more than three steps apart. */
    Way way(String from, String to) {
        Deque<List<String>> people = new ArrayDeque<>(List.of(List.of(from)));
        Deque<Way> ways = new ArrayDeque<>(List.of(Way.SELF));
        while (!people.isEmpty()) {
            List<String> at = people.removeFirst();
            Way way = ways.removeFirst();
            if (at.get(at.size() - 1).equals(to)) {
                return way;
            }
            if (way.length() < 3) {
                next(at.get(at.size() - 1)).forEach((key, step) -> {
                    if (!at.contains(key)) {
                        List<String> longer = new ArrayList<>(at);
                        longer.add(key);
                        people.addLast(longer);
                        ways.addLast(way.then(Way.of(step)));
                    }
                });
            }
        }
        return Way.SELF;
    }

    private Map<String, Step> next(String key) {
        Map<String, Step> next = new LinkedHashMap<>();
        parents.get(key).forEach(p -> next.put(p, Step.up(members.get(p).sex)));
        members.keySet().stream().filter(c -> parents.get(c).contains(key))
                .forEach(c -> next.put(c, Step.down(members.get(c).sex)));
        if (spouses.containsKey(key)) {
            next.put(spouses.get(key), Step.spouse(members.get(spouses.get(key)).sex));
        }
        members.keySet().stream().filter(b -> !b.equals(key) && parents.get(b).stream()
                .anyMatch(parents.get(key)::contains)).forEach(b -> next.putIfAbsent(b, Step.sibling(members.get(b).sex,
                members.get(b).birth.isBefore(members.get(key).birth) ? Step.Order.ELDER : Step.Order.YOUNGER)));
        return next;
    }

    Relation relation(String from, String to) {
        Way way = way(from, to);
        return way.length() == 0 ? TABLE.named("其他亲属") : TABLE.of(way);
    }

    /** One more true paper: a booklet of any head with any rows, a marriage or a birth certificate, a notary's word. */
    Paper paper() {
        String id = "w" + ++papers;
        switch (random.nextInt(4)) {
            case 0:
                String one = List.of("gf", "of", "pf", "f", "g").get(random.nextInt(5));
                return paper(id, PaperKind.MARRIAGE_CERTIFICATE, named("party", one, ""),
                        named("party", spouses.get(one), ""));
            case 1:
                String child = List.of("c", "d").get(random.nextInt(2));
                return paper(id, PaperKind.BIRTH_CERTIFICATE, named("child", child, ""),
                        named(members.get("g").sex == Sex.MALE ? "father" : "mother", "g", ""),
                        named(members.get("g").sex == Sex.MALE ? "mother" : "father", "p", ""));
            case 2:
                String a = any();
                List<String> others = keys().stream().filter(k -> way(a, k).length() > 0).toList();
                String b = others.get(random.nextInt(others.size()));
                return paper(id, PaperKind.NOTARIAL_CERTIFICATE, named("a", a, ""),
                        named("b", b, relation(a, b).name()));
            default:
                return booklet(id);
        }
    }

    private Paper booklet(String id) {
        String head = any();
        List<Paper.Named> rows = new ArrayList<>(List.of(named("head", head, "户主")));
        for (String key : keys()) {
            if (!key.equals(head) && random.nextInt(3) == 0) {
                rows.add(named("row", key, relation(head, key).name()));
            }
        }
        return paper(id, PaperKind.HUKOU_BOOKLET, rows.toArray(Paper.Named[]::new));
    }

    private static Paper paper(String id, PaperKind kind, Paper.Named... people) {
        return new Paper(id, kind, "", LocalDate.of(2019, 5, 6), true, List.of(people), Map.of(), List.of(), true);
    }

    private Paper.Named named(String role, String key, String relation) {
        Member m = members.get(key);
        return new Paper.Named(role, m.name, m.number, m.sex, m.birth, relation, "", "");
    }
}

package org.gongji.desk.evidence.second;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries every chain of at most four bonds over every order of people, writes it out as steps and shortens them. Where
 * several answers are equally good it names them all: the law does not say which booklet to read first.
 */
public final class SecondReasoner {
    private static final int MOST = 4;

    private final Slip slip;
    private final Standing standing;
    private final List<String> said;

    public SecondReasoner(FamilyText text) {
        slip = new Slip(text);
        standing = new Standing(slip);
        said = Lexicon.steps(slip.claim);
    }

    /** A chain written out: steps, whether all of it is sure, how many bonds, and the bonds. */
    private record Shown(List<String> steps, boolean sure, int bonds, List<Bond> chain) {
        int weakness() {
            return (sure ? 0 : 1) * 10 + bonds;
        }
    }

    /** Relation and strength, each answer that is as good as any: {@code 外祖父 proved}, {@code - not_provable}. */
    public Set<String> answers() {
        List<Bond> bonds = new ArrayList<>(standing.holding);
        bonds.addAll(standing.presumed);
        List<Shown> all = chains(bonds);
        List<Shown> meant = best(all.stream().filter(s -> means(s.steps)).toList(),
                Comparator.comparingInt(Shown::weakness));
        List<Shown> chosen = !meant.isEmpty() ? meant : best(all, Comparator.comparingInt((Shown s) -> s.sure ? 0 : 1)
                .thenComparingInt(s -> Lexicon.distance(s.steps)).thenComparingInt(Shown::bonds));
        Set<String> answers = new TreeSet<>();
        chosen.forEach(s -> answers.add(named(s) + (s.sure ? " proved" : " presumed")));
        return answers.isEmpty() ? withoutChain() : answers;
    }

    /** The word cannot be said of these two: of a man that she is the daughter, or of a wife by a woman (§10.2, A). */
    public boolean wordAgainstSexes() {
        char member = slip.sex(slip.member);
        char last = said.get(said.size() - 1).charAt(1);
        String first = said.get(0).substring(0, 2);
        return last != '?' && member != '?' && last != member || first.equals("S" + slip.sex(slip.giver));
    }

    private Set<String> withoutChain() {
        Set<String> answers = new TreeSet<>();
        cousins().forEach(word -> answers.add(word + " proved"));
        if (!answers.isEmpty()) {
            return answers;
        }
        List<Bond> before = new ArrayList<>(standing.stated.stream().filter(b -> !standing.over(b)).toList());
        before.addAll(standing.presumed);
        for (Shown shown : best(chains(before).stream().filter(s -> means(s.steps)).toList(),
                Comparator.comparingInt(Shown::weakness))) {
            boolean ended = shown.chain.stream().anyMatch(b -> standing.adoptedAway(b) != null);
            answers.add((ended && said.size() == 1 && said.get(0).charAt(0) == 'U' ? "送养后的生父母"
                    : ended && said.size() == 1 && said.get(0).charAt(0) == 'D' ? "被送养的生子女" : "-") + " not_provable");
        }
        return answers.isEmpty() ? Set.of("- not_provable") : answers;
    }

    /** 表兄 and the like say no way, but say that it is none of the eight kinds. */
    private Set<String> cousins() {
        Set<String> words = new LinkedHashSet<>();
        for (Slip.Sheet sheet : slip.sheets) {
            boolean list = sheet.kind().equals("hk") || sheet.kind().equals("pch");
            if (!list || !sheet.speaks() || sheet.dormitory()) {
                continue;
            }
            String head = sheet.written().get(0).who();
            sheet.written().stream().skip(1).filter(row -> row.word().startsWith("表"))
                    .filter(row -> Set.of(slip.giver, slip.member).equals(Set.of(head, row.who())))
                    .forEach(row -> words.add("表兄弟、表姐妹"));
        }
        return words;
    }

    private static List<Shown> best(List<Shown> all, Comparator<Shown> order) {
        return all.stream().min(order).map(first -> all.stream().filter(s -> order.compare(s, first) == 0).toList())
                .orElse(List.of());
    }

    private List<Shown> chains(List<Bond> bonds) {
        List<Bond> both = new ArrayList<>(bonds);
        bonds.forEach(b -> both.add(b.back(slip.sex(b.from()))));
        List<Shown> found = new ArrayList<>();
        extend(both, new ArrayList<>(), slip.giver, new LinkedHashSet<>(Set.of(slip.giver)), found);
        return found;
    }

    private void extend(List<Bond> bonds, List<Bond> chain, String at, Set<String> seen, List<Shown> found) {
        for (Bond bond : bonds) {
            if (!bond.from().equals(at) || seen.contains(bond.to())) {
                continue;
            }
            List<Bond> longer = new ArrayList<>(chain);
            longer.add(bond);
            if (bond.to().equals(slip.member)) {
                List<String> steps = shortened(longer);
                if (steps != null) {
                    found.add(new Shown(steps, longer.stream().allMatch(Bond::sure), longer.size(), longer));
                }
            } else if (longer.size() < MOST) {
                Set<String> more = new LinkedHashSet<>(seen);
                more.add(bond.to());
                extend(bonds, longer, bond.to(), more, found);
            }
        }
    }

    /** One place on a chain written out: a step, from whom and to whom; a blank stands for nobody named. */
    private record Pace(String from, char fromSex, String step, String to) {
        char move() {
            return step.charAt(0);
        }
    }

    private List<String> shortened(List<Bond> chain) {
        List<Pace> paces = paces(chain);
        for (int i = 0; i + 1 < paces.size(); i++) {
            String pair = "" + paces.get(i).move() + paces.get(i + 1).move();
            Pace joined = joined(paces.get(i), paces.get(i + 1), pair);
            if (joined != null) {
                paces.set(i, joined);
                paces.remove(i + 1);
                i = -1;
            } else if (List.of("UD", "US", "DU", "DB", "SD", "SS", "BU", "BB").contains(pair)) {
                return null;
            }
        }
        return paces.size() > MOST ? null : paces.stream().map(this::aged).toList();
    }

    private List<Pace> paces(List<Bond> chain) {
        List<Pace> paces = new ArrayList<>();
        for (Bond bond : chain) {
            char sex = slip.sex(bond.from());
            for (int i = 0; i < bond.steps().size(); i++) {
                String step = bond.steps().get(i);
                paces.add(new Pace(i == 0 ? bond.from() : "", sex, step,
                        i == bond.steps().size() - 1 ? bond.to() : ""));
                sex = step.charAt(1);
            }
        }
        return paces;
    }

    private Pace joined(Pace one, Pace two, String pair) {
        if (pair.equals("UD")) {
            boolean differ = !one.from.isEmpty() && !two.to.isEmpty()
                    || one.fromSex != two.step.charAt(1) && one.fromSex != '?' && two.step.charAt(1) != '?';
            String ties = "" + one.step.charAt(2) + two.step.charAt(2);
            char tie = ties.contains("s") ? 's' : ties.contains("k") ? 'k' : 'o';
            return differ ? new Pace(one.from, one.fromSex, "B" + two.step.charAt(1) + tie + '0', two.to) : null;
        }
        Character tie = pair.equals("SD") ? standing.stepParents.get(one.from + ">" + two.to)
                : pair.equals("US") ? standing.stepParents.get(two.to + ">" + one.from) : null;
        return tie == null ? null : new Pace(one.from, one.fromSex,
                (pair.equals("SD") ? "D" : "U") + two.step.charAt(1) + tie + '0', two.to);
    }

    private String aged(Pace pace) {
        if (pace.move() != 'B' || pace.from.isEmpty() || pace.to.isEmpty() || slip.birth(pace.from) == null
                || slip.birth(pace.to) == null || slip.birth(pace.from).equals(slip.birth(pace.to))) {
            return pace.step;
        }
        return pace.step.substring(0, 3) + (slip.birth(pace.to).isBefore(slip.birth(pace.from)) ? '+' : '-');
    }

    /** Whether the giver's word may mean this way; a step tie is meant only by a word for it. */
    private boolean means(List<String> steps) {
        if (said.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            boolean sexes = said.get(i).charAt(1) == steps.get(i).charAt(1) || said.get(i).charAt(1) == '?'
                    || steps.get(i).charAt(1) == '?';
            boolean step = steps.get(i).charAt(2) != 's' || said.get(i).charAt(2) == 's';
            if (said.get(i).charAt(0) != steps.get(i).charAt(0) || !sexes || !step) {
                return false;
            }
        }
        return true;
    }

    private String named(Shown shown) {
        String rank = shown.bonds == 1 ? rank() : "";
        if (!rank.isEmpty()) {
            return rank;
        }
        boolean asSaid = Lexicon.near(slip.claim) && means(shown.steps)
                && Lexicon.ties(said).equals(Lexicon.ties(shown.steps)) && !orderAgainst(shown.steps);
        return asSaid ? slip.claim : Lexicon.name(shown.steps);
    }

    private boolean orderAgainst(List<String> steps) {
        for (int i = 0; i < steps.size(); i++) {
            String orders = "" + said.get(i).charAt(3) + steps.get(i).charAt(3);
            if (orders.equals("+-") || orders.equals("-+")) {
                return true;
            }
        }
        return false;
    }

    /** 长子 on every booklet that joins the two, and 次子 said: the booklet knows better. */
    private String rank() {
        Set<String> words = new LinkedHashSet<>();
        for (Bond bond : standing.stated) {
            if (bond.between(slip.giver, slip.member)) {
                Slip.Sheet sheet = slip.sheets.get(bond.sheet());
                boolean list = sheet.kind().equals("hk") || sheet.kind().equals("pch");
                words.add(!list || !bond.to().equals(slip.member) ? "" : sheet.written().stream()
                        .filter(w -> w.who().equals(slip.member)).findFirst().orElseThrow().word());
            }
        }
        String ranked = "长子 次子 长女 次女";
        String word = words.size() == 1 ? words.iterator().next() : "";
        return !word.isEmpty() && ranked.contains(word) && word.length() == 2 && ranked.contains(slip.claim)
                && slip.claim.length() == 2 && !word.equals(slip.claim) ? word : "";
    }
}

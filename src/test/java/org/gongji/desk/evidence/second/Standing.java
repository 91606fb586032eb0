package org.gongji.desk.evidence.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which bonds the sheets state, which of them hold on the day, and what may be presumed beside them (§5.2, §10.1). */
final class Standing {
    final List<Bond> stated = new ArrayList<>();
    final List<Bond> holding = new ArrayList<>();
    final List<Bond> presumed = new ArrayList<>();
    /** Step-parent and child, by letters → {@code s} or {@code k}. */
    final Map<String, Character> stepParents = new HashMap<>();
    private final Slip slip;
    private final Map<String, List<Bond>> households = new HashMap<>();
    private final Map<String, LocalDate> dead = new HashMap<>();

    Standing(Slip slip) {
        this.slip = slip;
        for (int i = 0; i < slip.sheets.size(); i++) {
            if (slip.sheets.get(i).speaks()) {
                read(i, slip.sheets.get(i));
            }
        }
        for (Bond bond : stated) {
            if (!over(bond) && adoptedAway(bond) == null) {
                boolean step = !bond.parent().isEmpty() && bond.how() == 's';
                holding.add(step && supported(bond.parent(), bond.child()) ? bond.as('k') : bond);
            }
        }
        presume();
        remarried();
    }

    private void read(int at, Slip.Sheet sheet) {
        List<Slip.Written> w = sheet.written();
        switch (sheet.kind()) {
            case "jh" -> add(at, sheet, w.get(0).who(), w.get(1).who(), List.of("S?o0"));
            case "cs" -> {
                boolean possible = slip.birth(w.get(0).who()) == null || slip.birth(w.get(0).who()).getYear() >= 1996;
                w.stream().skip(possible ? 1 : w.size()).forEach(parent ->
                        add(at, sheet, w.get(0).who(), parent.who(), List.of("U?o0")));
            }
            case "sy" -> add(at, sheet, w.get(0).who(), w.get(1).who(), List.of("U?a0"));
            case "gz", "pcs", "fy" -> add(at, sheet, w.get(0).who(), w.get(1).who(), Lexicon.steps(w.get(1).word()));
            case "hk", "pch" -> household(at, sheet);
            case "sw" -> dead.putIfAbsent(w.get(0).who(), sheet.date());
            default -> {
                // a divorce states no bond
            }
        }
    }

    private void household(int at, Slip.Sheet sheet) {
        if (sheet.dormitory()) {
            return;
        }
        String head = sheet.written().get(0).who();
        for (Slip.Written row : sheet.written().subList(1, sheet.written().size())) {
            Bond bond = add(at, sheet, head, row.who(), Lexicon.steps(row.word()));
            if (bond != null) {
                households.computeIfAbsent(head, h -> new ArrayList<>()).add(bond);
            }
        }
    }

    private Bond add(int at, Slip.Sheet sheet, String from, String to, List<String> steps) {
        if (steps == null || from.equals(to)) {
            return null;
        }
        List<String> seen = new ArrayList<>(steps);
        String last = seen.get(seen.size() - 1);
        seen.set(seen.size() - 1, "" + last.charAt(0) + slip.sex(to) + last.substring(2));
        Bond bond = new Bond(from, to, seen, true, at, sheet.date());
        stated.add(bond);
        return bond;
    }

    /** A divorce ends what is no newer than itself; a booklet or a word has no date of its own in this. */
    boolean over(Bond bond) {
        return bond.single('S') && slip.sheets.stream().filter(s -> s.kind().equals("lh") && s.speaks())
                .filter(s -> bond.between(s.written().get(0).who(), s.written().get(1).who())).map(Standing::end)
                .anyMatch(end -> !end.isAfter(Slip.DAY) && (!slip.sheets.get(bond.sheet()).kind().equals("jh")
                        || !bond.since().isAfter(end)));
    }

    private static LocalDate end(Slip.Sheet sheet) {
        String said = sheet.details().get("ended");
        return said == null ? sheet.date() : LocalDate.parse(said);
    }

    /** The adoption that ended a birth tie; not the one by the parent's own spouse. */
    Bond adoptedAway(Bond bond) {
        if (bond.parent().isEmpty() || bond.how() != 'o' || stated.stream().anyMatch(b -> adopts(b, bond.child())
                && b.parent().equals(bond.parent()))) {
            return null;
        }
        return stated.stream().filter(b -> adopts(b, bond.child())).filter(b -> stated.stream()
                .noneMatch(s -> s.single('S') && s.between(b.parent(), bond.parent()))).findFirst().orElse(null);
    }

    private static boolean adopts(Bond bond, String child) {
        return !bond.parent().isEmpty() && bond.how() == 'a' && bond.child().equals(child);
    }

    private boolean supported(String parent, String child) {
        return slip.sheets.stream().filter(s -> s.speaks() && s.names(parent) && s.names(child))
                .anyMatch(s -> s.kind().equals("fy") || threeYears(s, slip.birth(child)));
    }

    private boolean threeYears(Slip.Sheet sheet, LocalDate birth) {
        boolean booklet = sheet.kind().equals("hk");
        if (birth == null || sheet.dormitory() || !booklet && !sheet.kind().startsWith("pc")) {
            return false;
        }
        String since = sheet.details().get("since");
        String until = sheet.details().get("until");
        LocalDate from = since != null ? LocalDate.parse(since) : booklet ? sheet.date() : null;
        LocalDate to = until != null ? LocalDate.parse(until) : booklet ? Slip.DAY : null;
        if (from == null || to == null) {
            return false;
        }
        LocalDate grown = birth.plusYears(18);
        LocalDate begin = from.isBefore(birth) ? birth : from;
        return !begin.plusYears(3).isAfter(to.isBefore(grown) ? to : grown);
    }

    /** Fathers or mothers of a child who are no step-parents. */
    private Set<String> parents(String child, char sex) {
        Set<String> found = new LinkedHashSet<>();
        holding.stream().filter(b -> b.child().equals(child) && (b.how() == 'o' || b.how() == 'a'))
                .filter(b -> slip.sex(b.parent()) == sex).forEach(b -> found.add(b.parent()));
        return found;
    }

    private void presume() {
        Set<List<Object>> told = new LinkedHashSet<>();
        for (Map.Entry<String, List<Bond>> household : households.entrySet()) {
            List<Bond> seats = household.getValue();
            for (Bond a : seats) {
                for (Bond b : seats) {
                    String says = !a.to().equals(b.to()) ? presumed(a, b, seats) : "";
                    if (!says.isEmpty() && told.add(List.of(a.to(), b.to(), says))) {
                        presume(a.to(), b.to(), says);
                    }
                }
            }
            spousesOf(household.getKey()).forEach(spouse -> seats.forEach(b -> {
                if (shape(b).matches("S.oU.o") && !b.to().equals(spouse)
                        && told.add(List.of(spouse, b.to(), "U"))) {
                    presume(spouse, b.to(), "U");
                }
            }));
        }
    }

    /** Whoever any sheet marries to the head, unless a divorce came after. */
    private Set<String> spousesOf(String head) {
        Set<String> spouses = new LinkedHashSet<>();
        stated.stream().filter(b -> b.single('S') && !over(b)).forEach(b -> {
            if (b.from().equals(head)) {
                spouses.add(b.to());
            } else if (b.to().equals(head)) {
                spouses.add(b.from());
            }
        });
        return spouses;
    }

    private static String shape(Bond bond) {
        StringBuilder text = new StringBuilder();
        bond.steps().forEach(step -> text.append(step, 0, 3));
        return text.toString();
    }

    /** What b is to a by their places in the household; empty where nothing may be presumed. */
    private static String presumed(Bond a, Bond b, List<Bond> seats) {
        String one = shape(a);
        String other = shape(b);
        if (one.matches("S.o")) {
            return other.matches("D.o") ? "D" : other.matches("S.oU.o") ? "U"
                    : other.matches("DmoD.o") ? "DmD" : other.matches("DfoD.o") ? "DfD" : "";
        }
        if (one.equals("Umo") && other.equals("Ufo") || one.matches("S[mf]oUmo")
                && other.equals(one.substring(0, 4) + "fo") || one.matches("U[mf]oUmo")
                && other.equals(one.substring(0, 4) + "fo")) {
            return "S";
        }
        if (one.matches("U.o") && other.matches("B.o")) {
            return "D";
        }
        if (one.matches("B.o") && other.matches("B.o")) {
            return "B";
        }
        if (one.equals("DmoSfo") && other.matches("DmoD.o") || one.equals("DfoSmo") && other.matches("DfoD.o")) {
            return seats.stream().filter(s -> shape(s).equals(one)).map(Bond::to).distinct().count() == 1 ? "D" : "";
        }
        return elder(one, other);
    }

    private static String elder(String one, String other) {
        if (one.matches("UmoU.o")) {
            return other.equals("Umo") ? "D" : other.matches("B.o") ? "DmD" : "";
        }
        if (one.matches("UfoU.o")) {
            return other.equals("Ufo") ? "D" : other.matches("B.o") ? "DfD" : "";
        }
        return one.matches("S[mf]oU.o") && other.matches("D.o") ? one.charAt(1) == 'f' ? "DfD" : "DmD" : "";
    }

    private void presume(String from, String to, String says) {
        List<String> steps = says.length() == 3 ? List.of(says.substring(0, 2) + "o0", "D" + slip.sex(to) + "o0")
                : List.of(says + slip.sex(to) + "o0");
        Bond bond = new Bond(from, to, steps, false, -1, null);
        if (!refuted(bond)) {
            presumed.add(bond);
        }
    }

    private boolean refuted(Bond bond) {
        if (bond.single('S')) {
            boolean divorced = slip.sheets.stream().filter(s -> s.kind().equals("lh") && s.speaks())
                    .filter(s -> !end(s).isAfter(Slip.DAY))
                    .anyMatch(s -> bond.between(s.written().get(0).who(), s.written().get(1).who()));
            return divorced || married(bond.from(), bond.to()) || married(bond.to(), bond.from());
        }
        return !bond.parent().isEmpty() && parents(bond.child(), slip.sex(bond.parent())).stream()
                .anyMatch(other -> !other.equals(bond.parent()));
    }

    /** Married to somebody living who is not the one presumed. */
    private boolean married(String one, String presumedSpouse) {
        return holding.stream().filter(b -> b.single('S') && (b.from().equals(one) || b.to().equals(one)))
                .map(b -> b.from().equals(one) ? b.to() : b.from())
                .anyMatch(other -> !other.equals(presumedSpouse) && !dead.containsKey(other));
    }

    private void remarried() {
        for (Bond marriage : holding) {
            if (marriage.single('S')) {
                stepParent(marriage.from(), marriage.to());
                stepParent(marriage.to(), marriage.from());
            }
        }
    }

    private void stepParent(String spouse, String parent) {
        for (Bond line : holding) {
            if (line.parent().equals(parent) && line.how() == 'o') {
                Set<String> own = parents(line.child(), slip.sex(spouse));
                if (!own.isEmpty() && !own.contains(spouse)) {
                    stepParents.put(spouse + ">" + line.child(), supported(spouse, line.child()) ? 'k' : 's');
                }
            }
        }
    }
}

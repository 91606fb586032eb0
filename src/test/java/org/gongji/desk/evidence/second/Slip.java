package org.gongji.desk.evidence.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A family read from its text: people by a letter each, papers as lists of who is written where. */
final class Slip {
    static final LocalDate DAY = LocalDate.of(2026, 1, 22);

    final Map<String, Human> humans = new LinkedHashMap<>();
    final List<Sheet> sheets = new ArrayList<>();
    final String giver;
    final String member;
    final String claim;

    /** @param birth null for a bare name on a paper */
    record Human(char sex, LocalDate birth) {
    }

    /** One name on a sheet: the person's letter, or a name of its own where nothing but a name is written. */
    record Written(String who, String place, String word) {
    }

    record Sheet(String kind, LocalDate date, Map<String, String> details, List<Written> written) {
        boolean names(String who) {
            return written.stream().anyMatch(w -> w.who.equals(who));
        }

        boolean speaks() {
            return date == null || !date.isAfter(DAY);
        }

        boolean dormitory() {
            return details.getOrDefault("householdType", "").contains("集体户");
        }
    }

    Slip(FamilyText text) {
        for (String one : text.people().split(" ")) {
            String plain = one.replace("@", "");
            humans.put(plain.substring(0, 1), new Human(plain.charAt(2), LocalDate.parse(plain.substring(3))));
        }
        for (String one : text.papers().split(" \\+ ")) {
            sheets.add(sheet(one));
        }
        giver = text.claim().substring(0, 1);
        member = text.claim().substring(2, 3);
        claim = text.claim().substring(4);
    }

    private Sheet sheet(String text) {
        String kind = text.substring(0, text.indexOf('('));
        String inside = text.substring(text.indexOf('(') + 1, text.indexOf(')'));
        String after = text.substring(text.indexOf(')') + 1);
        Map<String, String> details = new HashMap<>();
        if (after.contains("{")) {
            for (String detail : after.substring(after.indexOf('{') + 1, after.length() - 1).split(";")) {
                details.put(detail.split("=")[0], detail.split("=")[1]);
            }
            after = after.substring(0, after.indexOf('{'));
        }
        LocalDate date = after.isEmpty() ? null : LocalDate.parse(after.substring(1));
        return new Sheet(kind, date, details, kind.equals("hk") || kind.equals("pch") ? household(inside)
                : kind.equals("jh") || kind.equals("lh") ? listed(inside, "one", "other")
                : kind.equals("cs") || kind.equals("sy") || kind.equals("sw") ? listed(inside, "child", "p")
                : statement(inside));
    }

    private List<Written> household(String inside) {
        List<Written> written = new ArrayList<>();
        for (String row : inside.split("; ")) {
            String[] words = row.split(" ");
            written.add(words.length == 1 ? written(words[0], "head", "") : written(words[1], "row", words[0]));
        }
        return written;
    }

    private List<Written> listed(String inside, String first, String other) {
        List<Written> written = new ArrayList<>();
        for (String word : inside.split(" ")) {
            boolean placed = word.startsWith("m=") || word.startsWith("f=") || word.startsWith("p=");
            String place = placed ? word.substring(0, 1) : written.isEmpty() ? first : other;
            written.add(written(placed ? word.substring(2) : word, place, ""));
        }
        return written;
    }

    private List<Written> statement(String inside) {
        String[] words = inside.split(" ");
        return List.of(written(words[0], "a", ""), written(words[2], "b", words[1]));
    }

    /** A number or a birthday says who it is (§10.1); a bare name is somebody of whom no more is known. */
    private Written written(String token, String place, String word) {
        String letter = token.substring(0, 1);
        if (!token.contains("~nobirth")) {
            return new Written(letter, place, word);
        }
        String nobody = "#" + humans.size();
        humans.put(nobody, new Human(humans.get(letter).sex, null));
        return new Written(nobody, place, word);
    }

    char sex(String who) {
        return humans.get(who).sex;
    }

    LocalDate birth(String who) {
        return humans.get(who).birth;
    }
}

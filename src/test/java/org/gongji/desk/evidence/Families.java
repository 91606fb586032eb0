package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;

/** Families written in the short hand of {@code proofs.csv}, as persons and papers. */
final class Families {
    private static final Map<String, PaperKind> KINDS = Map.ofEntries(Map.entry("hk", PaperKind.HUKOU_BOOKLET),
            Map.entry("by", PaperKind.HUKOU_CHANGE_PAGE), Map.entry("jh", PaperKind.MARRIAGE_CERTIFICATE),
            Map.entry("lh", PaperKind.DIVORCE_PAPER), Map.entry("cs", PaperKind.BIRTH_CERTIFICATE),
            Map.entry("sy", PaperKind.ADOPTION_CERTIFICATE), Map.entry("dz", PaperKind.ONLY_CHILD_CERTIFICATE),
            Map.entry("dzc", PaperKind.ONLY_CHILD_CERTIFICATE), Map.entry("gz", PaperKind.NOTARIAL_CERTIFICATE),
            Map.entry("gzh", PaperKind.NOTARIAL_CERTIFICATE), Map.entry("pcs", PaperKind.POLICE_CERTIFICATE),
            Map.entry("pch", PaperKind.POLICE_CERTIFICATE), Map.entry("fy", PaperKind.COURT_PAPER),
            Map.entry("sw", PaperKind.DEATH_CERTIFICATE), Map.entry("jhr", PaperKind.GUARDIANSHIP_PAPER),
            Map.entry("wt", PaperKind.AGENT_AUTHORISATION), Map.entry("cb", PaperKind.INSURANCE_PAPER),
            Map.entry("sfz", PaperKind.ID_COPY));
    private static final Pattern PAPER =
            Pattern.compile("([a-z]+)\\(([^)]*)\\)(?:\\^([\\d-]+))?(?:\\{([^}]*)})?");
    private static final LocalDate USUAL_DAY = LocalDate.of(2026, 1, 22);

    private final Map<String, Human> humans = new LinkedHashMap<>();
    private final List<String> present = new ArrayList<>();
    private final List<Paper> papers = new ArrayList<>();

    private record Human(String key, Sex sex, LocalDate birth, String name, String number, List<String> formerNames,
                         List<String> formerNumbers) {
    }

    Families(String people, String papers) {
        for (String one : people.strip().split("\\s+")) {
            human(one);
        }
        if (!papers.isBlank()) {
            for (String one : papers.split(" \\+ ")) {
                paper(one.strip());
            }
        }
    }

    /** {@code giver>member claim [@day]}. */
    Prover.Question question(String claim) {
        Matcher m = Pattern.compile("(\\w+)>(\\w+) ?([^@]*?)(?: @([\\d-]+))?").matcher(claim);
        if (!m.matches()) {
            throw new IllegalArgumentException(claim);
        }
        List<String> refs = new ArrayList<>(present);
        List.of(m.group(1), m.group(2)).stream().filter(r -> !refs.contains(r)).forEach(refs::add);
        List<Person> persons = humans.values().stream().filter(h -> refs.contains(h.key)).map(Families::person)
                .toList();
        return new Prover.Question(persons, papers, m.group(1), m.group(2), m.group(3),
                m.group(4) == null ? USUAL_DAY : LocalDate.parse(m.group(4)));
    }

    private void human(String text) {
        Matcher m = Pattern.compile("(@?)(\\w+):([mf?])(\\d{4})((?:-\\d\\d-\\d\\d)?)((?:~\\w+=[^~]+)*)").matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        Sex sex = m.group(3).equals("m") ? Sex.MALE : m.group(3).equals("f") ? Sex.FEMALE : Sex.UNKNOWN;
        LocalDate birth = LocalDate.parse(m.group(4) + (m.group(5).isEmpty() ? "-06-15" : m.group(5)));
        String key = m.group(2);
        String name = "本名" + key;
        List<String> formerNames = new ArrayList<>();
        List<String> formerNumbers = new ArrayList<>();
        for (String more : m.group(6).split("~")) {
            String value = more.substring(more.indexOf('=') + 1);
            switch (more.replaceFirst("=.*", "")) {
                case "" -> {
                    // nothing more is known
                }
                case "name" -> name = value;
                case "former" -> formerNames.add(value);
                case "oldnum" -> formerNumbers.add(checked(value));
                default -> throw new IllegalArgumentException(text);
            }
        }
        int serial = 100 + 2 * humans.size() + (sex == Sex.MALE ? 1 : 0);
        String number = sex == Sex.UNKNOWN ? ""
                : checked("410171" + birth.toString().replace("-", "") + serial);
        humans.put(key, new Human(key, sex, birth, name, number, formerNames, formerNumbers));
        if (!m.group(1).isEmpty()) {
            present.add(key);
        }
    }

    static String checked(String seventeen) {
        return seventeen + IdNumbers.checkCharacter(seventeen);
    }

    private static Person person(Human human) {
        IdDocument document = human.number.isEmpty() ? null
                : new IdDocument(IdKind.RESIDENT18, human.number, null, null, true, Source.CHIP);
        return new Person(human.key, human.name, Source.CHIP, document, human.sex, human.birth, "", human.formerNames,
                human.formerNumbers);
    }

    private void paper(String text) {
        Matcher m = PAPER.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        PaperKind kind = KINDS.get(m.group(1));
        List<Paper.Named> people = switch (m.group(1)) {
            case "hk", "gzh", "pch" -> booklet(m.group(2));
            case "by" -> places(m.group(2), "before", "after");
            case "jh", "lh" -> places(m.group(2), "party", "party");
            case "jhr" -> places(m.group(2), "guardian", "ward");
            case "wt" -> places(m.group(2), "principal", "agent");
            case "cs", "dzc" -> places(m.group(2), "child", "");
            case "sy" -> places(m.group(2), "adoptee", "adopter");
            case "sw", "cb", "sfz" -> places(m.group(2), "subject", "");
            default -> statement(m.group(2));
        };
        Map<String, String> details = new LinkedHashMap<>();
        if (m.group(4) != null) {
            for (String detail : m.group(4).split(";")) {
                details.put(detail.split("=")[0], detail.split("=")[1]);
            }
        }
        LocalDate date = m.group(3) == null ? null : LocalDate.parse(m.group(3));
        papers.add(new Paper("w" + (papers.size() + 1), kind, "", date, true,
                people, details, List.of(), true));
    }

    private List<Paper.Named> booklet(String text) {
        List<Paper.Named> people = new ArrayList<>();
        for (String part : text.split(";")) {
            String[] words = part.strip().split("\\s+");
            String relation = words.length == 1 ? "户主" : words[0];
            people.add(named(relation.equals("户主") ? "head" : "row", words[words.length - 1], relation));
        }
        return people;
    }

    private List<Paper.Named> statement(String text) {
        String[] words = text.strip().split("\\s+");
        return List.of(named("a", words[0], ""), named("b", words[2], words[1]));
    }

    private List<Paper.Named> places(String text, String first, String other) {
        List<Paper.Named> people = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            String role = word.startsWith("m=") ? "mother" : word.startsWith("f=") ? "father"
                    : people.isEmpty() ? first : other;
            people.add(named(role, word.replaceFirst("^[mfp]=", ""), ""));
        }
        return people;
    }

    private Paper.Named named(String role, String token, String relation) {
        String[] parts = token.split("~");
        Human human = humans.get(parts[0]);
        String name = human.name;
        String number = human.number;
        String former = "";
        String marital = "";
        Sex sex = human.sex;
        LocalDate birth = human.birth;
        for (String change : List.of(parts).subList(1, parts.length)) {
            String value = change.contains("=") ? change.substring(change.indexOf('=') + 1) : "";
            switch (change.replaceFirst("=.*", "")) {
                case "15" -> number = number.substring(0, 6) + number.substring(8, 17);
                case "nonum" -> number = "";
                case "nobirth" -> birth = null;
                case "num" -> number = checked(value);
                case "name" -> name = value;
                case "former" -> former = value;
                case "sex" -> sex = value.equals("m") ? Sex.MALE : Sex.FEMALE;
                case "birth" -> birth = LocalDate.parse(value);
                case "ms" -> marital = value;
                default -> throw new IllegalArgumentException(token);
            }
        }
        return new Paper.Named(role, name, number, sex, birth, relation, marital, former);
    }
}

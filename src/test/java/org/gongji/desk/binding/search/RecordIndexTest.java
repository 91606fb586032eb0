package org.gongji.desk.binding.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.search.RecordIndex.Match;
import org.gongji.desk.binding.search.RecordIndex.Rank;
import org.gongji.desk.identity.Names;
import org.junit.jupiter.api.Test;

/** The index finds what a walk over everybody finds, in the same order: it only knows where not to look. */
class RecordIndexTest {
    private static final Instant DAY = Instant.parse("2026-01-22T01:20:00Z");
    /** Look-alikes by shape, by the last 16 bits, by compatibility form, by private code, and with a selector. */
    private static final List<String> CHARACTERS = List.of("王", "李", "萍", "苹", "颖", "颕", "穎", "𠅤", "恵", "惠", "\u0164",
            "𤋮", "\u42EE", "\uF900", "豈", "\uE123", "洁", "㛃", "䶮", "龑", "羽\uFE00", "羽", "·", "芳", "A", "b", " ", "É");
    private final Random random = new Random(7);

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            name.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
        }
        return name.toString();
    }

    private List<Family> families() {
        List<Family> families = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            families.add(new Family("F" + i, party(), DAY, List.of(new Family.Belonging(party(), "儿子", DAY))));
        }
        return families;
    }

    private Party party() {
        return new Party(name(), "01", String.format("4101711980010%04d", random.nextInt(300))
                + (random.nextInt(10) == 0 ? "X" : "1"), "");
    }

    private static List<Binding> bindings(List<Family> families) {
        List<Binding> bindings = new ArrayList<>();
        for (int i = 0; i < families.size(); i += 2) {
            Family family = families.get(i);
            bindings.add(new Binding("B" + i, family.id(), family.giver(), family.members().get(0).member(), "儿子", "21",
                    "子女", "p", new Sha256("0".repeat(64)), String.format("410105-W03-1-260122-%04d-%s", i % 60,
                    i % 3 == 0 ? "C" : "7"), "m", DAY, DAY, BindingState.ACTIVE, DAY, "", 1, null));
        }
        return bindings;
    }

    private static Map<String, List<RecordLine>> lines(List<Family> families, List<Binding> bindings) {
        Map<String, List<RecordLine>> lines = new LinkedHashMap<>();
        families.forEach(family -> lines.put(family.id(), RecordLine.of(family, bindings.stream()
                .filter(one -> one.family().equals(family.id())).toList())));
        return lines;
    }

    private static RecordIndex index(List<Family> families, List<Binding> bindings) {
        Map<String, List<RecordLine>> lines = lines(families, bindings);
        return RecordIndex.of(families, bindings, (family, person) -> lines.get(family).get(person));
    }

    private static List<Match> walk(List<Family> families, List<Binding> bindings, String typed) {
        String name = Names.comparable(typed);
        String code = typed.strip().toUpperCase(Locale.ROOT);
        List<Match> found = new ArrayList<>();
        lines(families, bindings).forEach((family, lines) -> IntStream.range(0, lines.size()).forEach(i ->
                look(family, i, lines.get(i), name, code).ifPresent(found::add)));
        return found.stream().sorted(Comparator.comparing(Match::rank)).toList();
    }

    private static Optional<Match> look(String family, int person, RecordLine line, String name, String code) {
        if (code.matches("[0-9]{3,17}[0-9X]") && line.person().certno().endsWith(code)) {
            return Optional.of(Match.sure(family, person, Rank.NUMBER_END));
        }
        if (code.matches("[0-9A-Z-]*[0-9]{4}-[0-9A-Z]")
                && line.bindings().stream().anyMatch(one -> one.caseNo().endsWith(code))) {
            return Optional.of(Match.sure(family, person, Rank.WHOLE));
        }
        String known = Names.comparable(line.person().name());
        if (known.equals(name)) {
            return Optional.of(Match.sure(family, person, Rank.WHOLE));
        }
        return known.contains(name) ? Optional.of(Match.sure(family, person, Rank.PART))
                : RecordIndex.alike(known, name).map(difference ->
                        new Match(family, person, Rank.ALIKE, Optional.of(difference)));
    }

    @Test
    void findsWhomAWalkOverEverybodyFinds() {
        List<Family> families = families();
        List<Binding> bindings = bindings(families);
        RecordIndex index = index(families, bindings);
        List<String> asked = new ArrayList<>(List.of("", " ", "0123", "00121", "0017X", "0012-C", "260122-0012-C",
                "0013-7", "w03-1-260122-0012-c", "99", "没有"));
        for (int i = 0; i < 300; i++) {
            asked.add(name());
        }
        int alike = 0;
        for (String typed : asked) {
            List<Match> walked = walk(families, bindings, typed);
            assertThat(index.find(typed)).as(Names.codePoints(typed).toString()).isEqualTo(walked);
            alike += (int) walked.stream().filter(match -> match.rank() == Rank.ALIKE).count();
        }
        assertThat(alike).as("look-alikes were asked for").isGreaterThan(100);
    }

    @Test
    void findsNobodyAfterItForgot() {
        List<Family> families = families();
        RecordIndex index = index(families, bindings(families));
        assertThat(index.find("")).hasSize(800);
        index.forget();
        assertThat(index.find("王")).isEmpty();
        assertThat(index.find("0012-C")).isEmpty();
        assertThat(index.find("0012")).isEmpty();
    }
}

package org.gongji.desk.app.screen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.audit.AuditDesk.Fact;

/**
 * What an entry holds, a line a fact. Whatever could name a person is masked: only what is known to be harmless stands
 * there whole, so a fact that a later version adds is masked until somebody says that it need not be.
 */
final class FactLines {
    private static final int MOST = 150;
    private static final Set<String> NUMBERS = Set.of("card", "certno", "certnos", "phone", "mobile", "psn_no",
            "number", "one", "other", "earlier", "later");
    /** Words of the house: laws, rules, codes, whose text may be Chinese and names nobody. */
    private static final Set<String> HOUSE = Set.of("reason", "endReason", "clause", "rule", "code", "class", "outcome",
            "purpose", "strength", "step", "pack", "hall", "office", "kind", "paper", "did", "answer", "mode",
            "packs", "stopOrders");
    private static final Set<String> HOUSE_BELOW = Set.of("relation", "window", "filter");
    private static final Pattern HARMLESS = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{128,}"
            + "|\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?|[A-Z][A-Z_]+|[a-z][a-z_./-]*|D-\\d{4,}"
            + "|\\d{6}-[A-Z0-9]+-\\d+-\\d{6}-\\d{4,}-[0-9A-Z](/\\d+)?|D-\\d{4,}/\\d+|\\d{1,4}");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9A-Za-z])[0-9]{6,18}[0-9Xx](?![0-9A-Za-z])");

    private final FactWords words;
    private final List<Fact> facts = new ArrayList<>();
    private int more;

    private FactLines(FactWords words) {
        this.words = words;
    }

    static List<Fact> of(Map<String, Object> payload, FactWords words) {
        FactLines lines = new FactLines(words);
        lines.map("", "", payload);
        if (lines.more > 0) {
            lines.facts.add(new Fact(words.say("more"), Integer.toString(lines.more)));
        }
        return lines.facts;
    }

    private void map(String path, String below, Map<?, ?> map) {
        new TreeMap<>(map).forEach((key, value) -> {
            String name = String.valueOf(key);
            String said = words.name(below, name);
            if (path.isEmpty() && name.equals("rows") && value instanceof List<?> rows) {
                add(said, Integer.toString(rows.size()));
            } else {
                value(path.isEmpty() ? said : path + words.say("in") + said, below, name, value);
            }
        });
    }

    private void value(String path, String below, String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map(path, key, map);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                value(list.size() == 1 ? path : path + ' ' + (i + 1), below, key, list.get(i));
            }
        } else {
            String text = String.valueOf(value);
            add(path, words.code(key, text).or(() -> words.relation(below, key, text))
                    .orElseGet(() -> value instanceof String ? shown(below, key, text) : text));
        }
    }

    private void add(String path, String value) {
        if (facts.size() < MOST) {
            facts.add(new Fact(path, value));
        } else {
            more++;
        }
    }

    private static String shown(String below, String key, String text) {
        if (NUMBERS.contains(key)) {
            return Masking.number(text);
        }
        if (HARMLESS.matcher(text).matches()) {
            return text;
        }
        return HOUSE.contains(key) || HOUSE_BELOW.contains(below)
                ? LONG_NUMBER.matcher(text).replaceAll(found -> Masking.number(found.group())) : Masking.words(text);
    }
}

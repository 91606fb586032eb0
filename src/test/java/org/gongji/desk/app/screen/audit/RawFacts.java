package org.gongji.desk.app.screen.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.words.Words;

/** What an auditor would read as a key or a code, because nobody gave it words. */
public final class RawFacts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z_./-]*|true|false");

    private final FactWords words;
    private final Set<String> raw = new TreeSet<>();

    private RawFacts(Words words) {
        this.words = new FactWords(words, ZONE);
    }

    /** Everything on record, in both languages; empty where all of it has words. */
    public static Set<String> of(Journal journal) {
        return of(journal.range(1, journal.head().orElseThrow().sequence()));
    }

    static Set<String> of(List<Entry> entries) {
        Set<String> raw = new TreeSet<>();
        for (Words words : List.of(Words.chinese(), Words.english())) {
            for (Entry entry : entries) {
                RawFacts facts = new RawFacts(words);
                entry.payload().forEach((key, value) -> {
                    if (!key.equals("rows")) {
                        facts.fact("", key, value);
                    }
                });
                facts.raw.forEach(one -> raw.add(entry.header().kind() + " " + one));
            }
        }
        return raw;
    }

    private void fact(String below, String key, Object value) {
        boolean named = words.code(below, key).isPresent() || Words.chinese().find("entry.name." + key).isPresent();
        if (!named) {
            raw.add(key);
        }
        value(key, value);
    }

    private void value(String key, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, one) -> fact(key, String.valueOf(inner), one));
        } else if (value instanceof List<?> list) {
            list.forEach(one -> value(key, one));
        } else if (CODE.matcher(String.valueOf(value)).matches() && words.code(key, String.valueOf(value)).isEmpty()) {
            raw.add(key + "=" + value);
        }
    }
}

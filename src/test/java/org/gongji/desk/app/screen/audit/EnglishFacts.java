package org.gongji.desk.app.screen.audit;

import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.words.Words;

/** What an auditor who reads English finds in Chinese on the ledger. */
public final class EnglishFacts {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private EnglishFacts() {
    }

    /** {@code KIND fact=value} where Chinese characters stand that are neither masked nor {@code allowed}. */
    public static Set<String> chinese(Journal journal, Pattern allowed) {
        FactWords words = new FactWords(Words.english(), ZONE);
        Set<String> chinese = new TreeSet<>();
        for (Entry entry : journal.range(1, journal.head().orElseThrow().sequence())) {
            FactLines.of(entry.payload(), words).stream().filter(fact -> HAN.matcher(fact.name()).find()
                    || HAN.matcher(fact.value()).find() && !allowed.matcher(fact.name() + "=" + fact.value()).find())
                    .forEach(fact -> chinese.add(entry.header().kind() + " " + fact.name() + "=" + fact.value()));
        }
        return chinese;
    }
}

package org.gongji.desk.app.screen.visit;

import java.util.List;
import java.util.function.Function;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.ui.wizard.RuleWords;
import org.gongji.desk.words.Words;

/**
 * Verdicts told in another language than the record's. Facts are sentences of the record and are not translated:
 * the same pure rules are asked once more in the clerk's language, for the screen alone. Not for several threads.
 */
public final class ToldRules implements RuleWords {
    private final RuleWords words;
    private final Function<CaseFile, List<Decision>> assess;
    private CaseFile asked;
    private List<Decision> told = List.of();

    /** @param assess decides in the language of the words, and changes nothing */
    ToldRules(Words words, Function<CaseFile, List<Decision>> assess) {
        this.words = RuleWords.of(words);
        this.assess = assess;
    }

    /** In the clerk's own language, whichever that is, with what second persons said. */
    public static RuleWords of(Rooms rooms) {
        return rooms.words().areChinese() ? RuleWords.of(rooms.words())
                : new ToldRules(rooms.words(), mine -> rooms.counter().told(mine, rooms.words()));
    }

    @Override
    public String reason(Decision.Reason reason) {
        return words.reason(reason);
    }

    @Override
    public String rule(String rule) {
        return words.rule(rule);
    }

    /** Where the case moved on meanwhile and the rules would say something else, the record is what is shown. */
    @Override
    public Decision told(CaseFile file, Decision decision) {
        if (!file.equals(asked)) {
            told = assess.apply(file);
            asked = file;
        }
        return told.stream().filter(one -> sameVerdict(one, decision)).findFirst().orElse(decision);
    }

    private static boolean sameVerdict(Decision one, Decision other) {
        return one.member().equals(other.member()) && one.outcome() == other.outcome()
                && one.packId().equals(other.packId())
                && tried(one).equals(tried(other));
    }

    private static List<String> tried(Decision decision) {
        return decision.trace().stream().map(tried -> tried.rule() + tried.passed()).toList();
    }
}

package org.gongji.desk.app.screen.visit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.ui.wizard.RuleWords;
import org.gongji.desk.words.Words;

/**
 * Verdicts told in another language than the record's. Facts are sentences of the record and are not translated:
 * the same pure rules are asked once more in the clerk's language, for the screen alone. Not for several threads.
 */
public final class ToldRules implements RuleWords {
    private final RuleWords words;
    private final Function<CaseFile, List<Decision>> assess;
    private final Function<Sha256, Optional<PolicyPack>> packs;
    private CaseFile asked;
    private List<Decision> told = List.of();

    /** @param assess decides in the language of the words, and changes nothing */
    ToldRules(Words words, Function<CaseFile, List<Decision>> assess) {
        this(words, assess, digest -> Optional.empty());
    }

    private ToldRules(Words words, Function<CaseFile, List<Decision>> assess,
                      Function<Sha256, Optional<PolicyPack>> packs) {
        this.words = RuleWords.of(words);
        this.assess = assess;
        this.packs = packs;
    }

    /** In the clerk's own language, whichever that is, with what second persons said. */
    public static RuleWords of(Rooms rooms) {
        return new ToldRules(rooms.words(), rooms.words().areChinese() ? mine -> List.of()
                : mine -> rooms.counter().told(mine, rooms.words()), digest -> rooms.counter().pack(digest));
    }

    @Override
    public Optional<PolicyPack> pack(Decision decision) {
        return Optional.ofNullable(decision.packSha256()).flatMap(packs);
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

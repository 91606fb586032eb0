package org.gongji.desk.forms.sheet;

import java.util.List;
import java.util.stream.Collectors;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.words.Words;

/**
 * The texts of one policy pack as they go on paper.
 *
 * @param name          e.g. 近亲属版（2024-09-01 起）
 * @param notice        what the window tells: item, basis, what to prove, how to commit, liability, later checks
 * @param remember      what to keep in mind
 * @param promises      what the giver promises, first person
 * @param authorisation what the giver authorises, first person
 * @param consent       separate consent for sensitive data; {@code {0}} is the person's name
 * @param remedies      复议 and 诉讼 with term and office
 * @param caps          the pack knows a 共济限额; under others a wish for one is without effect
 * @param onAcceptance  what is signed takes effect only when the centre has it: no paper may say 生效 or 办结 before
 */
public record PackWords(String name, List<Clause> notice, List<String> remember, List<String> promises,
                        List<String> authorisation, String consent, List<Clause> remedies,
                        boolean caps, boolean onAcceptance) {
    public PackWords {
        notice = List.copyOf(notice);
        remember = List.copyOf(remember);
        promises = List.copyOf(promises);
        authorisation = List.copyOf(authorisation);
        remedies = List.copyOf(remedies);
    }

    /** Authorisation and remedies are the same under every pack; the rest is the pack's own text. */
    public static PackWords of(PolicyPack pack) {
        Words words = Words.chinese();
        PolicyPack.Texts texts = pack.texts();
        return new PackWords(pack.name(), clauses(texts.told()), sentences(texts.remember()),
                sentences(texts.commitment()), List.of(words.say("paper.authorise")),
                String.join("", sentences(texts.consent())),
                List.of(new Clause(words.say("paper.remedy.review.title"), words.say("paper.remedy.review")),
                        new Clause(words.say("paper.remedy.suit.title"), words.say("paper.remedy.suit"))),
                pack.wishes().capMode() != PolicyPack.Wishes.CapMode.NONE,
                pack.acting().effectMode() == PolicyPack.Acting.EffectMode.ON_ACCEPTANCE);
    }

    private static List<Clause> clauses(List<PolicyPack.Paragraph> paragraphs) {
        return paragraphs.stream().map(one -> new Clause(one.title(), one.text())).collect(Collectors.toList());
    }

    private static List<String> sentences(List<PolicyPack.Paragraph> paragraphs) {
        return paragraphs.stream().map(PolicyPack.Paragraph::text).toList();
    }
}

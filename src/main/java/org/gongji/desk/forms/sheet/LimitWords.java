package org.gongji.desk.forms.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Changing;
import org.gongji.desk.kinship.RelationWords;

/**
 * 授权期限 and 共济限额 as they stand on paper: said once where everybody has the same, else by name. An amount is
 * written in figures and in words, as on every paper that binds (domain.md §3).
 */
final class LimitWords {
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿"};
    private static final int GROUP = 10_000;

    private final Stationery stationery;
    private final CaseWords words;
    private final boolean caps;

    /** @param caps the pack knows a limit at all */
    LimitWords(Stationery stationery, CaseWords words, boolean caps) {
        this.stationery = stationery;
        this.words = words;
        this.caps = caps;
    }

    String term(List<CaseFile.MemberClaim> members) {
        return each(members, one -> term(one.until()));
    }

    String term(LocalDate until) {
        return until == null ? stationery.say("term.open") : stationery.say("term.until", stationery.day(until));
    }

    /** @return empty where the pack knows no limit */
    String cap(List<CaseFile.MemberClaim> members) {
        return caps ? each(members, one -> cap(one.cap())) : "";
    }

    String cap(Integer yuan) {
        return yuan == null ? stationery.say("cap.none") : stationery.say("cap.yuan", yuan.toString(), inWords(yuan));
    }

    /** What a change leaves otherwise; nothing in a visit that binds. */
    List<CommitmentSheet.Difference> differences(CaseFile file, List<CaseFile.MemberClaim> members) {
        List<CommitmentSheet.Difference> all = new ArrayList<>();
        if (file.purpose() == CaseFile.Purpose.CHANGE) {
            members.forEach(one -> Changing.standing(file, one.person()).ifPresent(before -> all.addAll(between(before,
                    one))));
        }
        return all;
    }

    private List<CommitmentSheet.Difference> between(CaseFile.Standing before, CaseFile.MemberClaim after) {
        List<CommitmentSheet.Difference> all = new ArrayList<>();
        if (!before.relation().equals(after.claim())) {
            all.add(difference("change.relation", stationery.kin(before.relation()), stationery.kin(
                    new RelationWords().resolve(after.claim()).relation().name())));
        }
        if (caps && !Objects.equals(before.cap(), after.cap())) {
            all.add(difference("change.cap", cap(before.cap()), cap(after.cap())));
        }
        if (!Objects.equals(before.until(), after.until())) {
            all.add(difference("change.until", term(before.until()), term(after.until())));
        }
        return all;
    }

    private CommitmentSheet.Difference difference(String what, String before, String after) {
        return new CommitmentSheet.Difference(stationery.say(what), before, after);
    }

    /** Both in one cell. */
    String beside(CaseFile.MemberClaim member) {
        String term = term(member.until());
        return caps && member.cap() != null ? term + "；" + stationery.say("cap.short", member.cap().toString()) : term;
    }

    private String each(List<CaseFile.MemberClaim> members, Function<CaseFile.MemberClaim, String> says) {
        List<String> all = members.stream().map(says).distinct().toList();
        if (all.size() == 1) {
            return all.get(0);
        }
        List<String> named = new ArrayList<>();
        members.forEach(one -> named.add(words.person(one.person()).name() + "：" + says.apply(one)));
        return String.join("；", named);
    }

    /** 大写 of whole yuan, e.g. 3050 → 叁仟零伍拾元整. */
    static String inWords(int yuan) {
        StringBuilder said = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / Math.pow(GROUP, group)) % GROUP;
            if (part == 0) {
                gap = gap || said.length() > 0;
                continue;
            }
            if (said.length() > 0 && (gap || part < GROUP / 10)) {
                said.append(DIGITS[0]);
            }
            said.append(below(part)).append(GROUPS[group]);
            gap = false;
        }
        return (said.length() == 0 ? DIGITS[0] : said) + "元整";
    }

    private static String below(int part) {
        StringBuilder said = new StringBuilder();
        boolean gap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = said.length() > 0;
                continue;
            }
            said.append(gap ? DIGITS[0] : "").append(DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return said.toString();
    }
}

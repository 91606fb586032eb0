package org.gongji.desk.forms;

import java.util.List;

/**
 * 解除家庭共济关系申请表.
 *
 * @param applicant who asks: the giver, or the member who leaves
 * @param role      共济人 or 家庭成员
 * @param number    the applicant's number
 * @param pairs     the bindings to end
 * @param reason    离婚、死亡、不再授权、信息有误、转移、其他
 * @param endDate   e.g. 2026 年 11 月 23 日（当场生效）
 * @param knows     what the applicant is told: effect, refunds go back to the giver
 * @param signature the applicant's line
 */
public record EndingSheet(Letterhead head, String subtitle, String applicant, String role, String number, String phone,
                          List<Pair> pairs, String reason, String endDate, List<String> knows, SignLine signature,
                          String opinion) implements Form {
    public EndingSheet {
        pairs = List.copyOf(pairs);
        knows = List.copyOf(knows);
    }

    @Override
    public FormKind kind() {
        return FormKind.ENDING;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        return List.of(signature);
    }

    /**
     * @param other      the other side's name
     * @param caseNumber case number under which the binding was made
     * @param since      e.g. 2024-10-08 起
     */
    public record Pair(String other, String relation, String number, String caseNumber, String since) {
    }
}

package org.gongji.desk.forms;

import java.util.List;

/**
 * 不予受理通知书: facts, clause, date, the lawful detour, remedies. Also carries 转办告知 and 更正/撤销通知 under
 * their own titles.
 *
 * @param addressee name and masked number of the applicant
 * @param request   what was asked for, when
 * @param verdict   one sentence: what cannot be
 * @param facts     what was found, with its source
 * @param clauses   the legal ground
 * @param detour    what can be done instead, by whom, with what, whether today; empty where there is none
 * @param detourTitle headline of the detour
 * @param unaffected what this does not touch; may be empty
 * @param remedies  复议 and 诉讼 with term and office
 * @param date      e.g. 2026 年 11 月 23 日
 * @param received  the line on which the applicant confirms receipt
 */
public record RefusalNotice(Letterhead head, String title, String addressee, String request, String verdict,
                            List<String> facts, List<Clause> clauses, String detourTitle, List<String> detour,
                            String unaffected, List<Clause> remedies, String date, SignLine received)
        implements Form {
    public RefusalNotice {
        facts = List.copyOf(facts);
        clauses = List.copyOf(clauses);
        detour = List.copyOf(detour);
        remedies = List.copyOf(remedies);
    }

    @Override
    public FormKind kind() {
        return FormKind.REFUSAL;
    }

    @Override
    public List<SignLine> lines() {
        return List.of(received);
    }
}

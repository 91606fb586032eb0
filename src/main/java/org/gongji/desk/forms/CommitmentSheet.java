package org.gongji.desk.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * The combined sheet 申请 + 告知 + 承诺 + 授权: one signature of the giver; each consent, guardian and agent by their
 * own hand (design.md, Signing; domain.md §2.4 and §3).
 *
 * @param subtitle      e.g. 职工医保个人账户　2026 年 11 月 23 日　政策：近亲属版（2024-09-01 起）
 * @param request       申请事项, e.g. 新增家庭共济 2 人
 * @param term          授权期限, e.g. 长期，直到解除
 * @param cap           共济限额 in words; empty where the pack has none
 * @param changes       what of a standing binding is changed, from what to what; empty for new ones
 * @param notice        what the window tells: item, basis, what to prove, how to commit, liability, later checks
 * @param remember      sentences under 请您记住
 * @param promises      what the giver promises, in the first person
 * @param authorisation what the giver authorises, in the first person
 * @param signature     the giver's one line
 * @param consents      separate consents, each with its own line
 * @param others        agent, guardian or witnesses; empty for most
 * @param opinion       经办意见; empty before acceptance
 */
public record CommitmentSheet(Letterhead head, String subtitle, String request, String term, String cap, Giver giver,
                              List<Member> members, List<Difference> changes, List<Clause> notice, List<String> remember, List<String> promises,
                              List<String> authorisation, SignLine signature, List<Consent> consents,
                              List<SignLine> others, String opinion) implements Form {
    public CommitmentSheet {
        members = List.copyOf(members);
        changes = List.copyOf(changes);
        notice = List.copyOf(notice);
        remember = List.copyOf(remember);
        promises = List.copyOf(promises);
        authorisation = List.copyOf(authorisation);
        consents = List.copyOf(consents);
        others = List.copyOf(others);
    }

    /** For new bindings: nothing is changed. */
    public CommitmentSheet(Letterhead head, String subtitle, String request, String term, String cap, Giver giver,
                           List<Member> members, List<Clause> notice, List<String> remember, List<String> promises,
                           List<String> authorisation, SignLine signature, List<Consent> consents,
                           List<SignLine> others, String opinion) {
        this(head, subtitle, request, term, cap, giver, members, List.of(), notice, remember, promises, authorisation,
                signature, consents, others, opinion);
    }

    @Override
    public FormKind kind() {
        return FormKind.COMMITMENT;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        List<SignLine> lines = new ArrayList<>();
        lines.add(signature);
        lines.addAll(others);
        consents.forEach(consent -> lines.add(consent.line()));
        return List.copyOf(lines);
    }

    /**
     * @param number    the giver's own sheet shows the full number
     * @param insurance e.g. 职工医保　正常参保
     * @param source    e.g. 名册 2026-11-14
     * @param phone     as shown, e.g. 138 0000 0000
     */
    public record Giver(String name, String sex, String number, String insurance, String source, String phone) {
    }

    /**
     * @param number    masked
     * @param insurance 险种 and 参保地, e.g. 居民医保　金水区
     * @param proof     凭什么证明, e.g. 结婚证
     */
    public record Member(String name, String relation, String number, String insurance, String proof) {
    }

    /** @param what 关系, 共济限额 or 授权期限 */
    public record Difference(String what, String before, String after) {
    }

    /**
     * @param text 类别、用途、保存多久、怎么撤回 in one or two sentences
     */
    public record Consent(String text, SignLine line) {
    }
}

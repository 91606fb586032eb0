package org.gongji.desk.forms;

import java.util.List;

/**
 * 办结回执 or 受理回执; its QR carries window, case number, date, number of matters and the form digest, no name and
 * no ID number. The times stay apart: nothing before 可用 promises the pharmacy.
 *
 * @param title    家庭共济办结回执, or 家庭共济受理回执 while it waits for supervisor or acceptance
 * @param subtitle e.g. 请保存。查询、更正、解除时报流水号，或出示二维码
 * @param date     ISO date of the acts, goes into the QR
 * @param matters  number of matters, goes into the QR
 * @param giver    masked or full name as the pack says
 * @param number   giver's masked number
 * @param business e.g. 新增家庭共济 2 人
 * @param status   e.g. 已生效，等中心登记
 * @param done     what was done, one row a matter
 * @param kin      how members were proved over somebody in between; one step needs no picture
 * @param times    受理、生效、中心登记、可用, in this order
 * @param notDone  what is said on other papers
 * @param received papers received
 * @param remember sentences under 请您记住
 * @param linked   document id of the sheet that was signed for it; empty where none
 */
public record Receipt(Letterhead head, String title, String subtitle, String caseNumber, String date, int matters,
                      String giver, String number, String business, String status, List<Done> done,
                      List<KinWay> kin, List<Moment> times, List<String> notDone, List<Received> received, List<String> remember,
                      String linked) implements Form {
    public Receipt {
        done = List.copyOf(done);
        kin = List.copyOf(kin);
        times = List.copyOf(times);
        notDone = List.copyOf(notDone);
        received = List.copyOf(received);
        remember = List.copyOf(remember);
    }

    @Override
    public FormKind kind() {
        return FormKind.RECEIPT;
    }

    @Override
    public List<SignLine> lines() {
        return List.of();
    }

    /**
     * @param number masked
     * @param since  e.g. 2026 年 11 月 23 日 10:21 起
     * @param term   e.g. 长期，直到解除
     */
    public record Done(String member, String relation, String number, String since, String term) {
    }

    /**
     * @param label 受理, 生效, 中心登记 or 可用
     * @param time  e.g. 10:06:12, or 等回执
     * @param note  what it means for the applicant
     */
    public record Moment(String label, String time, String note) {
    }

    /**
     * @param paper  what it is and whose
     * @param proves what it shows in this case
     * @param form   原件 or 复印件
     * @param pages  e.g. 2 页
     * @param fate   已退还 or 留存
     */
    public record Received(String paper, String proves, String form, String pages, String fate) {
    }
}

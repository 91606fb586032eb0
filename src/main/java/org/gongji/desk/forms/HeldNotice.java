package org.gongji.desk.forms;

import java.util.List;

/**
 * 家庭共济核实通知书: says to one side of a pair that their binding is held while something is looked into, or how that
 * ended. It accuses nobody and names nobody else in full.
 *
 * @param addressee name and masked number of whom it is for
 * @param about     which binding
 * @param verdict   one sentence: what holds from now on
 * @param points    what it means for whoever reads it, and what they can do
 * @param date      e.g. 2026 年 11 月 23 日
 * @param received  the line on which they confirm receipt
 */
public record HeldNotice(Letterhead head, String title, String addressee, String about, String verdict,
                         List<String> points, String date, SignLine received) implements Form {
    public HeldNotice {
        points = List.copyOf(points);
    }

    @Override
    public FormKind kind() {
        return FormKind.HELD_NOTICE;
    }

    @Override
    public List<SignLine> lines() {
        return List.of(received);
    }
}

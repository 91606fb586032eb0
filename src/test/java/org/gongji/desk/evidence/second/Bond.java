package org.gongji.desk.evidence.second;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a sheet says one person is to another: steps of four letters each, {@code U} to a parent, {@code D} to a child,
 * {@code S} to a spouse, {@code B} to a sibling; the sex arrived at; and how it came about: {@code o} ordinary,
 * {@code a} adopted, {@code s} step, {@code k} step with shown support; {@code +} elder, {@code -} younger, for siblings.
 *
 * @param sure  false where it is only presumed
 * @param sheet place in the slip; -1 for what is presumed
 */
record Bond(String from, String to, List<String> steps, boolean sure, int sheet, LocalDate since) {
    boolean single(char move) {
        return steps.size() == 1 && steps.get(0).charAt(0) == move;
    }

    boolean between(String one, String other) {
        return from.equals(one) && to.equals(other) || from.equals(other) && to.equals(one);
    }

    char how() {
        return steps.get(0).charAt(2);
    }

    Bond as(char how) {
        return new Bond(from, to, List.of(steps.get(0).substring(0, 2) + how + steps.get(0).charAt(3)), sure, sheet, since);
    }

    /** Empty where this is no tie of one parent to one child. */
    String parent() {
        return single('U') ? to : single('D') ? from : "";
    }

    String child() {
        return single('U') ? from : single('D') ? to : "";
    }

    Bond back(char sexOfFrom) {
        List<String> turned = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            char move = steps.get(i).charAt(0);
            char sex = i == 0 ? sexOfFrom : steps.get(i - 1).charAt(1);
            char order = steps.get(i).charAt(3);
            turned.add("" + (move == 'U' ? 'D' : move == 'D' ? 'U' : move) + sex + steps.get(i).charAt(2)
                    + (order == '+' ? '-' : order == '-' ? '+' : '0'));
        }
        Collections.reverse(turned);
        return new Bond(to, from, turned, sure, sheet, since);
    }
}

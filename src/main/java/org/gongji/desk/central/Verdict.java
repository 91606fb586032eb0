package org.gongji.desk.central;

import org.gongji.desk.exchange.v1.Answer;

/**
 * What the centre says to one matter.
 *
 * @param code     reason code, empty when accepted
 * @param standing case number that holds the pair, empty unless duplicate or conflict
 */
public record Verdict(Answer answer, String code, String standing) {
    static final Verdict ACCEPTED = new Verdict(Answer.ACCEPTED, "", "");
}

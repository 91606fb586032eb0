package org.gongji.desk.binding;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One request about one giver–member pair (事项), from acceptance on.
 *
 * @param id         {@code <draft>/<k>}: known before any number is given
 * @param caseNo     empty until the case has its number
 * @param relation   what the member is said or proved to be, formal word
 * @param reasons    codes of the findings, worst first
 * @param settledAt  null while waiting
 * @param answer     the centre's answer: empty, {@code accepted}, {@code refused}, {@code duplicate}, {@code conflict}
 * @param answerCode the centre's reason code; empty if none
 * @param clerk      staff number of who accepted it
 */
public record Matter(String id, String draft, String caseNo, MatterKind kind, Party giver, Party member,
                     String relation, MatterState state, List<String> reasons, Instant acceptedAt, Instant settledAt,
                     String answer, String answerCode, String clerk) {
    public Matter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        Objects.requireNonNull(acceptedAt);
        reasons = List.copyOf(reasons);
        if (state.settled() != (settledAt != null)) {
            throw new IllegalArgumentException("a settled matter has its time, a waiting one has none");
        }
    }

    public Matter settled(MatterState how, Instant at, String number) {
        return new Matter(id, draft, number, kind, giver, member, relation, how, reasons, acceptedAt, at, answer,
                answerCode, clerk);
    }

    /** As it stood before it was settled, for a look back at an earlier day. */
    public Matter reopened() {
        return new Matter(id, draft, "", kind, giver, member, relation, MatterState.WAITING, reasons, acceptedAt, null,
                "", "", clerk);
    }

    public Matter answered(String word, String code) {
        return new Matter(id, draft, caseNo, kind, giver, member, relation, state, reasons, acceptedAt, settledAt,
                word, code, clerk);
    }
}

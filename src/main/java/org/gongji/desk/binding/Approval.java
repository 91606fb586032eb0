package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;

/**
 * How a matter stands with the second person (复核). One row a matter; asked again, the row begins anew.
 *
 * @param matter     id of the matter
 * @param author     staff number of who asked; of who sat at the desk where the second person stood by
 * @param subject    {@link #subject} of what the second person saw; null while nobody has ruled
 * @param findings   codes of the findings of class B, worst first
 * @param askedAt    null where the second person stood by and nobody had to wait
 * @param promised   last day of the answer; null like {@code askedAt}
 * @param signature  the giver's hand, given at the visit; null where there is none yet
 * @param phone      whom to call with the answer; the case itself may be gone by then. May be empty
 * @param ruling     null while it is only asked
 * @param note       a sentence beside the reason; may be empty
 * @param told       the applicant has heard of it, or stood by
 */
public record Approval(String matter, String draft, State state, String author, Sha256 subject, List<String> findings,
                       Instant askedAt, LocalDate promised, Signature signature, String phone, Ruled ruling,
                       boolean told) {
    public Approval {
        Objects.requireNonNull(matter);
        Objects.requireNonNull(state);
        phone = phone == null ? "" : phone;
        findings = List.copyOf(findings);
        if ((state == State.ASKED) != (ruling == null)) {
            throw new IllegalArgumentException("who ruled stands with every answer, and with nothing else");
        }
    }

    /** Where it stands. */
    public enum State {
        ASKED, APPROVED, RETURNED, DENIED
    }

    /**
     * The second person's word.
     *
     * @param staffNo who
     * @param name    as printed on papers
     * @param deputy  staff number of the supervisor who lent the right; empty where it is the person's own
     */
    public record Ruled(String staffNo, String name, String deputy, RulingReason reason, String note, Instant at) {
    }

    public Approval ruled(Sha256 seen, Ruled how) {
        State next = switch (how.reason().effect()) {
            case LIFT -> State.APPROVED;
            case RETURN -> State.RETURNED;
            case DENY -> State.DENIED;
        };
        return new Approval(matter, draft, next, author, seen, findings, askedAt, promised, signature, phone,
                how, askedAt == null);
    }

    public Approval wasTold() {
        return new Approval(matter, draft, state, author, subject, findings, askedAt, promised, signature, phone,
                ruling, true);
    }

    /**
     * What a second person rules on, as a digest: whose matter, which relation, which pack, what was found and on which
     * papers. Whatever of it changes afterwards, the word no longer covers it.
     */
    public static Sha256 subject(Visit visit, int index) {
        Visit.Request request = visit.requests().get(index);
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("matter", visit.matter(index));
        seen.put("purpose", visit.kind().word());
        seen.put("giver", visit.giver().canonical());
        seen.put("member", request.member().canonical());
        seen.put("relation", request.decision().relation().name());
        seen.put("pack", request.decision().packSha256() == null ? "" : request.decision().packSha256().hex());
        seen.put("reasons", ActPayload.reasons(request.decision()));
        seen.put("papers", request.papers());
        seen.put("endReason", request.endReason());
        ActPayload.putLimits(seen, request.cap(), request.until());
        return Sha256.of(CanonicalJson.bytes(seen));
    }
}

package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongji.desk.policy.Decision;

/**
 * What one visit brings to the desk once its facts are settled.
 *
 * @param draft       id of the draft it comes from; a visit concluded twice is concluded once
 * @param acceptedAt  when the window took the papers
 * @param told        statements and consents as they go on record: strings, booleans and lists only
 * @param requests    the matters in order
 */
public record Visit(String draft, MatterKind kind, Party giver, Instant acceptedAt, Map<String, Object> told,
                    List<Request> requests) {
    public Visit {
        Objects.requireNonNull(giver);
        Objects.requireNonNull(acceptedAt);
        told = Map.copyOf(told);
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("a visit without a matter brings nothing to the desk");
        }
    }

    /** @return {@code <draft>/<k>}, the same every time it is asked */
    public String matter(int index) {
        return draft + "/" + (index + 1);
    }

    /**
     * @param decision  the verdict with its trace, pack and proof
     * @param papers    the papers that carry it, as they go on record ({@code kind}, {@code number}, {@code original},
     *                  {@code pages})
     * @param sources   where identity and insurance facts came from, as they go on record
     * @param endReason coded reason of an unbinding; empty otherwise
     * @param cap       yuan asked for and possible under the pack; null for none
     * @param until     last day asked for; null while open
     */
    public record Request(Party member, Decision decision, List<Map<String, Object>> papers,
                          Map<String, Object> sources, String endReason, Integer cap, LocalDate until) {
        public Request {
            papers = List.copyOf(papers);
            sources = Map.copyOf(sources);
        }

        public Request(Party member, Decision decision, List<Map<String, Object>> papers,
                       Map<String, Object> sources, String endReason) {
            this(member, decision, papers, sources, endReason, null, null);
        }
    }
}

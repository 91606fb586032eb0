package org.gongji.desk.kinship;

import java.util.List;

/**
 * What the papers of one case say about one claimed pair.
 *
 * @param claimed        the claim as understood
 * @param shown          what the papers show: equals {@code claimed} where they prove it, may be another relation
 *                       (e.g. 岳父 where 父亲 was claimed); null where no path exists
 * @param strength       weakest link of the best path; NOT_PROVABLE where a link is missing
 * @param path           links from giver to member in order; a missing link has {@code paper} empty
 * @param missing        what would close the gap, cheapest for the applicant first; empty when proved
 * @param contradictions findings from papers, each with a stable reason code of domain.md
 */
public record Proof(Relation claimed, Relation shown, Strength strength, List<Link> path, List<Missing> missing,
                    List<Contradiction> contradictions) {
    public Proof {
        path = List.copyOf(path);
        missing = List.copyOf(missing);
        contradictions = List.copyOf(contradictions);
    }

    /**
     * One step from person to person.
     *
     * @param from  person ref, or {@code ?} for somebody no paper names
     * @param step  what {@code to} is to {@code from}: 母亲, 父亲, 配偶, 子, 女, 兄 …
     * @param paper id of the paper that shows it; empty when missing
     */
    public record Link(String from, String to, String fromName, String toName, String step, Strength strength,
                       String paper) {
    }

    /**
     * A fact to prove and the papers that would prove it.
     *
     * @param fact   e.g. {@code parent_child}, {@code spouse}
     * @param person the two people the fact is about, as names
     * @param papers paper kinds ({@code hukou_booklet}, {@code birth_certificate} …), cheapest first
     */
    public record Missing(String fact, List<String> people, List<String> papers) {
        public Missing {
            people = List.copyOf(people);
            papers = List.copyOf(papers);
        }
    }

    /**
     * Something the papers say that does not go with the claim or with each other.
     *
     * @param code  reason code of domain.md Annex A / §10.6, e.g. {@code SECOND_SPOUSE}
     * @param facts what was compared, in words without ID numbers
     * @param paper id of the paper, empty if none
     */
    public record Contradiction(String code, String facts, String paper) {
    }
}

package org.gongji.desk.intake;

import java.util.Optional;

/** What somebody in the case is there for. Words: {@code panel.part-NAME}. */
public enum Part {
    GIVER, MEMBER, AGENT, GUARDIAN;

    /** Whoever has no part, e.g. because their row was taken out, is in the case to speak for somebody. */
    public static Part of(CaseFile file, String ref) {
        return find(file, ref).orElse(GUARDIAN);
    }

    /**
     * @param ref of somebody in the case
     * @return empty for whoever has no part in it any more, e.g. somebody who was a member before
     */
    public static Optional<Part> find(CaseFile file, String ref) {
        if (ref.equals(file.giver())) {
            return Optional.of(GIVER);
        }
        if (file.members().stream().anyMatch(member -> member.person().equals(ref))) {
            return Optional.of(MEMBER);
        }
        if (file.facts().agent() && ref.equals(file.facts().applicant())) {
            return Optional.of(AGENT);
        }
        return file.facts().guardians().containsValue(ref) ? Optional.of(GUARDIAN) : Optional.empty();
    }
}

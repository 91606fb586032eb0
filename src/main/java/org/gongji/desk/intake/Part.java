package org.gongji.desk.intake;

/** What somebody in the case is there for. Words: {@code panel.part-NAME}. */
public enum Part {
    GIVER, MEMBER, AGENT, GUARDIAN;

    /**
     * Whoever neither gives nor is bound speaks for somebody: for the giver where an agent submits, else for a child.
     *
     * @param ref of somebody in the case
     */
    public static Part of(CaseFile file, String ref) {
        if (ref.equals(file.giver())) {
            return GIVER;
        }
        if (file.members().stream().anyMatch(member -> member.person().equals(ref))) {
            return MEMBER;
        }
        return file.facts().agent() && ref.equals(file.facts().applicant()) ? AGENT : GUARDIAN;
    }
}

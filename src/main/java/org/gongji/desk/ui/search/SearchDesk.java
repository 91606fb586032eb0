package org.gongji.desk.ui.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.ui.kit.Said;

/** What search and family screen ask of the records; looking in full is an act with its reason. */
public interface SearchDesk {
    /** @param query part of a name, the last four of a number, or a case number */
    List<Hit> find(String query);

    Optional<FamilyRecord> family(String id);

    /**
     * @param member id of one binding, or empty for the giver
     * @param reason code of why the whole number must be seen; written down before it is shown
     */
    String fullNumber(String family, String member, String reason);

    /** How a binding, or a family by its best binding, stands. */
    enum State {
        ACTIVE, SUSPENDED, ENDED, WAITING
    }

    /**
     * @param family the family it opens
     * @param name   masked
     * @param giver  masked name of the giver where the hit is a member; empty for a giver
     * @param count  givers: how many use the account now
     * @param relation what the member is to the giver
     */
    record Hit(String family, String name, String giver, String relation, int count, String number, State state,
               LocalDate latest, String caseNo) {
    }

    /** @param number masked; @param sealed entries of this family whose seals were checked */
    record FamilyRecord(String id, String giver, String beside, Said insurance, String rosterBadge, String number,
                        String phone, String familyNo, LocalDate founded, List<MemberRecord> members,
                        List<Deed> deeds, int sealed) {
        public FamilyRecord {
            members = List.copyOf(members);
            deeds = List.copyOf(deeds);
        }
    }

    record MemberRecord(String binding, String name, String under, String number, State state, LocalDate since,
                        Said note) {
    }

    /** @param tone {@code success}, {@code warning}, {@code danger} or {@code neutral} */
    record Deed(String tone, Said what, LocalDateTime at, Said by) {
    }
}

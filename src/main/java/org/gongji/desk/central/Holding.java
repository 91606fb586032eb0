package org.gongji.desk.central;

import java.util.Optional;

/**
 * A binding as the centre holds it; active or suspended, for both keep the pair taken.
 *
 * @param giver  ID number
 * @param member ID number
 * @param kind   word of the near kind, 配偶 …
 * @param caseNo under which it was bound
 * @param matter which matter bound it; empty for what the core platform held before
 */
public record Holding(String giver, String member, String kind, String caseNo, Optional<MatterKey> matter) {
    boolean names(String number) {
        return giver.equals(number) || member.equals(number);
    }

    Holding under(String nowGiver, String nowMember) {
        return new Holding(nowGiver, nowMember, kind, caseNo, matter);
    }

    boolean isSpouse() {
        return kind.equals("配偶");
    }
}

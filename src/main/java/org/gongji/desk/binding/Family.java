package org.gongji.desk.binding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A 共济家庭: founded once by its giver. To be in it is not to be bound (S2).
 *
 * @param members everybody ever added, in order
 */
public record Family(String id, Party giver, Instant foundedAt, List<Belonging> members) {
    public Family {
        members = List.copyOf(members);
    }

    public boolean holds(String certno) {
        return members.stream().anyMatch(one -> one.member().certno().equals(certno));
    }

    public Family with(Belonging belonging) {
        List<Belonging> more = new ArrayList<>(members);
        more.add(belonging);
        return new Family(id, giver, foundedAt, more);
    }

    /** @param relation what the member is to the giver, formal word */
    public record Belonging(Party member, String relation, Instant addedAt) {
    }
}

package org.gongji.desk.binding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Who of the family stands under one of these numbers. */
    public Optional<Party> person(Collection<String> numbers) {
        return Stream.concat(Stream.of(giver), members.stream().map(Belonging::member))
                .filter(one -> numbers.contains(one.certno())).findFirst();
    }

    /** The same family after a name or number was changed: whoever stood under {@code certno} is {@code now}. */
    public Family repointed(String certno, Party now) {
        return new Family(id, giver.certno().equals(certno) ? now : giver, foundedAt, members.stream().map(one ->
                one.member().certno().equals(certno) ? new Belonging(now, one.relation(), one.addedAt()) : one)
                .toList());
    }

    /** @param relation what the member is to the giver, formal word */
    public record Belonging(Party member, String relation, Instant addedAt) {
    }
}

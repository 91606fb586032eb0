package org.gongji.desk.binding;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.access.OwnNumbers;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.clerk.Clerk;

/**
 * 回避 as far as this window knows families: a case is a colleague's own when they are in it, or when somebody in it
 * shares a family account with them, whether it still stands or not. Says nothing of a colleague whose number was never
 * entered.
 */
public final class FamilyRecusal implements Recusal {
    private final OwnNumbers own;
    private final Families families;
    private final Bindings bindings;

    public FamilyRecusal(OwnNumbers own, Families families, Bindings bindings) {
        this.own = own;
        this.families = families;
        this.bindings = bindings;
    }

    @Override
    public Optional<Reason> against(Clerk clerk, Collection<String> numbers) {
        String staffNo = clerk.staffNo();
        if (!own.known(staffNo)) {
            return Optional.empty();
        }
        if (numbers.stream().anyMatch(number -> own.is(staffNo, number))) {
            return Optional.of(Reason.SELF);
        }
        return numbers.stream().flatMap(this::related).distinct().anyMatch(number -> own.is(staffNo, number))
                ? Optional.of(Reason.FAMILY) : Optional.empty();
    }

    /** Everybody who gives to, takes from, or takes beside this person. */
    private Stream<String> related(String number) {
        Stream<String> givers = Stream.concat(Stream.of(number),
                bindings.ofMember(number).stream().map(binding -> binding.giver().certno()));
        return givers.distinct().flatMap(this::account);
    }

    private Stream<String> account(String giver) {
        Stream<String> added = families.ofGiver(giver).stream()
                .flatMap(family -> family.members().stream().map(one -> one.member().certno()));
        Stream<String> bound = bindings.ofGiver(giver).stream().map(binding -> binding.member().certno());
        return Stream.of(Stream.of(giver), added, bound).flatMap(some -> some);
    }
}

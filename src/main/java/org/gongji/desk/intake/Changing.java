package org.gongji.desk.intake;

import java.util.Optional;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;

/** The binding that a case changes, as it stood when it was last looked up. */
public final class Changing {
    private Changing() {
    }

    /** Whether the case changes what the member is to the giver: then papers are asked for, as for a new binding. */
    public static boolean relation(CaseFile file) {
        return file.purpose() == CaseFile.Purpose.CHANGE && file.members().stream().anyMatch(member ->
                standing(file, member.person()).filter(one -> !one.relation().equals(member.claim())).isPresent());
    }

    /** Empty where nothing stands between giver and member. */
    public static Optional<CaseFile.Standing> standing(CaseFile file, String member) {
        return file.person(file.giver()).flatMap(giver -> file.person(member).flatMap(other ->
                standing(file, giver, other)));
    }

    static Optional<CaseFile.Standing> standing(CaseFile file, Person giver, Person member) {
        return file.standing().stream().filter(one -> !one.state().equals("ended"))
                .filter(one -> carries(giver, one.giverNumber()) && carries(member, one.memberNumber())).findFirst();
    }

    private static boolean carries(Person person, String number) {
        return person.document() != null && People.numbers(person).anyMatch(own ->
                IdNumbers.same(own, number));
    }
}

package org.gongji.desk.app;

import java.util.Optional;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/**
 * Asks the roster for somebody whose number was changed here: by the number asked for, and where it does not know that
 * one yet, by those the person stood under before. A roster that writes the later number is believed first.
 */
final class LinkedRoster implements Roster {
    private final Roster roster;
    private final LinkedNumbers linked;

    LinkedRoster(Roster roster, LinkedNumbers linked) {
        this.roster = roster;
        this.linked = linked;
    }

    @Override
    public RosterAnswer lookup(String certno, String area) {
        RosterAnswer asked = roster.lookup(certno, area);
        return asked instanceof RosterAnswer.Found ? asked : linked.all(certno).stream()
                .filter(other -> !other.equals(certno)).map(other -> roster.lookup(other, area))
                .filter(RosterAnswer.Found.class::isInstance).findFirst().orElse(asked);
    }

    @Override
    public Optional<RosterStamp> stamp() {
        return roster.stamp();
    }
}

package org.gongji.desk.app;

import java.util.Optional;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.roster.RosterDamagedException;

/**
 * A roster whose file no longer opens answers like no roster: the case goes on, and a supervisor must look at it. That
 * it happened is remembered, because somebody has to be told.
 */
final class CarefulRoster implements Roster {
    private final Roster roster;
    private volatile boolean damaged;

    CarefulRoster(Roster roster) {
        this.roster = roster;
    }

    @Override
    public RosterAnswer lookup(String certno, String area) {
        try {
            return roster.lookup(certno, area);
        } catch (RosterDamagedException broken) {
            damaged = true;
            return new RosterAnswer.NoRoster();
        }
    }

    @Override
    public Optional<RosterStamp> stamp() {
        return roster.stamp();
    }

    boolean damaged() {
        return damaged;
    }
}

package org.gongji.desk.store.roster;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.exchange.RosterShelf;
import org.gongji.desk.roster.RosterStamp;

/** Puts a verified roster package into {@code roster.db}; how its files are read is given from outside. */
public final class SqliteRosterShelf implements RosterShelf {
    private final SqliteRoster roster;
    private final Function<Map<String, byte[]>, RosterSheet> format;

    public SqliteRosterShelf(SqliteRoster roster, Function<Map<String, byte[]>, RosterSheet> format) {
        this.roster = roster;
        this.format = format;
    }

    @Override
    public RosterStamp install(Map<String, byte[]> files) {
        RosterSheet sheet = format.apply(files);
        return roster.install(sheet.stamp(), sheet.people()).stamp();
    }

    @Override
    public Optional<RosterStamp> inForce() {
        return roster.stamp();
    }
}

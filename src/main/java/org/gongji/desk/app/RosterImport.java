package org.gongji.desk.app;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.exchange.RosterShelf;
import org.gongji.desk.roster.RosterCsv;
import org.gongji.desk.roster.RosterManifest;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.roster.ImportWatch;
import org.gongji.desk.store.roster.SqliteRoster;

/**
 * Reads a roster package row by row into the sealed blocks, a delta over them; count and digest are known before it is
 * swapped in.
 */
final class RosterImport implements RosterShelf {
    private static final String MANIFEST = "manifest.json";

    private final SqliteRoster roster;

    RosterImport(SqliteRoster roster) {
        this.roster = roster;
    }

    @Override
    public RosterStamp install(Map<String, byte[]> files) {
        RosterManifest manifest = RosterManifest.read(file(files, MANIFEST));
        boolean delta = manifest.stamp().delta() > 0;
        byte[] csv = file(files, delta ? RosterCsv.DELTA_FILE : RosterCsv.FILE);
        try (RosterCsv rows = new RosterCsv(manifest, new ByteArrayInputStream(csv))) {
            return delta ? roster.amend(manifest.stamp(), rows.changes(), ImportWatch.none()).stamp()
                    : roster.install(manifest.stamp(), rows).stamp();
        }
    }

    @Override
    public RosterStamp offered(Map<String, byte[]> files) {
        return RosterManifest.read(file(files, MANIFEST)).stamp();
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        byte[] file = files.get(name);
        if (file == null) {
            throw new BadJson(name, "missing_field");
        }
        return file;
    }

    @Override
    public Optional<RosterStamp> inForce() {
        return roster.stamp();
    }
}

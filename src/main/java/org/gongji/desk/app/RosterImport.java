package org.gongji.desk.app;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.exchange.RosterShelf;
import org.gongji.desk.roster.BoundElsewhereList;
import org.gongji.desk.roster.FalseCommitmentList;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.RosterCsv;
import org.gongji.desk.roster.RosterManifest;
import org.gongji.desk.roster.RosterStamp;
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
    public Optional<RosterStamp> install(Map<String, byte[]> files, ImportWatch watch) {
        RosterManifest manifest = RosterManifest.read(file(files, MANIFEST));
        RosterManifest.Part part = manifest.part();
        for (String list : List.of(FalseCommitmentList.FILE, BoundElsewhereList.FILE)) {
            if (!part.isLast() && files.containsKey(list)) {
                throw new BadJson(list, "roster_list_early", String.valueOf(part.of()));
            }
        }
        boolean delta = manifest.stamp().delta() > 0;
        byte[] csv = file(files, delta ? RosterCsv.DELTA_FILE : RosterCsv.FILE);
        watch.expects(manifest.count());
        try (RosterCsv rows = new RosterCsv(manifest, new ByteArrayInputStream(csv))) {
            if (!part.isWhole()) {
                return roster.stage(manifest.stamp(), part.number(), part.of(), rows, watch)
                        .map(SqliteRoster.Installed::stamp);
            }
            return Optional.of(delta ? roster.amend(manifest.stamp(), rows.changes(), watch).stamp()
                    : roster.install(manifest.stamp(), rows, watch).stamp());
        }
    }

    @Override
    public RosterStamp offered(Map<String, byte[]> files) {
        return RosterManifest.read(file(files, MANIFEST)).stamp();
    }

    @Override
    public Offered part(Map<String, byte[]> files) {
        RosterManifest manifest = RosterManifest.read(file(files, MANIFEST));
        int taken = manifest.part().isWhole() ? 0 : roster.staged(manifest.stamp());
        return new Offered(manifest.part().number(), manifest.part().of(), taken);
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

package org.gongji.desk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.gongji.desk.exchange.RosterShelf;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.roster.SqliteRoster;

/** Parses a roster package and hands it to the sealed blocks. */
final class RosterImport implements RosterShelf {
    private final SqliteRoster roster;

    RosterImport(SqliteRoster roster) {
        this.roster = roster;
    }

    @Override
    public RosterStamp install(Map<String, byte[]> files) {
        try {
            JsonNode manifest = new JsonMapper().readTree(files.get("manifest.json"));
            Set<String> areas = new HashSet<>();
            manifest.get("complete_areas").forEach(area -> areas.add(area.asText()));
            RosterStamp stamp = new RosterStamp(manifest.get("generation").asLong(),
                    LocalDate.parse(manifest.get("as_of").asText()), areas);
            Iterator<Insured> people = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                    .parse(new StringReader(new String(files.get("roster.csv"), StandardCharsets.UTF_8))).stream()
                    .map(r -> new Insured(r.get("psn_no"), r.get("psn_name"), r.get("psn_cert_type"),
                            r.get("certno"), r.get("insutype"), r.get("psn_insu_stas"), r.get("psn_type"),
                            r.get("has_account").isEmpty() ? Optional.empty()
                                    : Optional.of(r.get("has_account").equals("1")),
                            r.get("insu_admdvs"), r.get("poolarea_no"), !r.get("surv_stas").equals("1")))
                    .iterator();
            return roster.install(stamp, people).stamp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RosterStamp> inForce() {
        return roster.stamp();
    }
}

package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.base.Sha256;

/** The roster of the sample: people of the training day among their neighbours, sorted by number. */
final class RosterSheet {
    static final String FILE = "roster/roster.csv";
    static final String MANIFEST = "roster/manifest.json";
    private static final long SEED = 20261114L;

    private final Cast cast;

    RosterSheet(Cast cast) {
        this.cast = cast;
    }

    Map<String, byte[]> files() {
        List<RosterRow> rows = rows();
        byte[] csv = csv(rows);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FILE, csv);
        files.put(MANIFEST, SampleJson.bytes(manifest(rows.size(), csv)));
        return files;
    }

    List<RosterRow> rows() {
        List<RosterRow> rows = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Player player : cast.all()) {
            taken.add(player.number());
            for (Cover cover : player.covers()) {
                rows.add(new RosterRow(cast.psnNo(player), player.rosterName(),
                        player.kind().psnCertType(player.number()), player.number(), player.sex(), player.birth(), cover));
            }
        }
        rows.addAll(new Neighbours(SEED, taken, cast.all().size()).rows());
        rows.sort(Comparator.comparing(RosterRow::certno).thenComparing(row -> row.cover().insutype()));
        return rows;
    }

    private static byte[] csv(List<RosterRow> rows) {
        StringBuilder text = new StringBuilder(String.join(",", RosterRow.COLUMNS)).append("\r\n");
        rows.forEach(row -> text.append(String.join(",", row.fields())).append("\r\n"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode manifest(int count, byte[] csv) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("generation", TrainingCalendar.ROSTER_GENERATION);
        manifest.put("as_of", TrainingCalendar.ROSTER_AS_OF.toString());
        manifest.putArray("complete_areas").add("4101");
        manifest.put("count", count);
        manifest.put("sha256", Sha256.of(csv).hex());
        return manifest;
    }
}

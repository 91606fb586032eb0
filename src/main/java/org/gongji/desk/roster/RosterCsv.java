package org.gongji.desk.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;

/**
 * The insurance relations of a roster file, one at a time, so that ten million need no more memory than one. Whatever
 * is wrong is a {@link BadJson} with the line ({@code roster.csv:17}); only after the last row is it known that count
 * and digest are the manifest's, so whoever installs rows keeps nothing before the end.
 */
public final class RosterCsv implements Iterator<Insured>, AutoCloseable {
    public static final String FILE = "roster.csv";
    private static final List<String> NEEDED = List.of("psn_no", "psn_name", "psn_cert_type", "certno", "insutype",
            "psn_insu_stas", "psn_type", "has_account", "insu_admdvs", "poolarea_no", "surv_stas");
    /** May come along and is not kept: the desk reads sex and birth from the document. */
    private static final Set<String> PASSED_OVER = Set.of("gend", "brdy");
    private static final Map<String, Pattern> SHAPES = Map.of("psn_no", Pattern.compile("[0-9A-Za-z]{0,30}"),
            "psn_name", Pattern.compile(".{1,100}"), "psn_cert_type", Pattern.compile("\\d{2,6}"),
            "certno", Pattern.compile("[0-9A-Za-z()/-]{1,30}"), "insutype", Pattern.compile("\\d{3}"),
            "psn_type", Pattern.compile("\\d{0,4}"), "has_account", Pattern.compile("[01]?"),
            "insu_admdvs", Pattern.compile("\\d{6}"), "poolarea_no", Pattern.compile("(\\d{6})?"),
            "surv_stas", Pattern.compile("\\d?"));

    private final RosterManifest manifest;
    private final DigestInputStream digested;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns;
    private long line = 1;
    private long rows;
    private boolean finished;

    /** Takes over {@code csv} and closes it with itself. */
    public RosterCsv(RosterManifest manifest, InputStream csv) {
        this.manifest = manifest;
        this.digested = new DigestInputStream(csv, Sha256.digest());
        BufferedReader text = new BufferedReader(new InputStreamReader(digested, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            this.parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = parser.iterator();
        this.columns = header(next("roster_header"));
    }

    @Override
    public boolean hasNext() {
        if (more()) {
            return true;
        }
        if (!finished) {
            finish();
            finished = true;
        }
        return false;
    }

    @Override
    public Insured next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CSVRecord row = next("roster_broken");
        if (row.size() != columns.size()) {
            throw bad("roster_columns", String.valueOf(columns.size()), String.valueOf(row.size()));
        }
        rows++;
        String account = value(row, "has_account");
        String alive = value(row, "surv_stas");
        return new Insured(value(row, "psn_no"), value(row, "psn_name"), value(row, "psn_cert_type"),
                value(row, "certno").toUpperCase(java.util.Locale.ROOT), value(row, "insutype"), status(row),
                value(row, "psn_type"), account.isEmpty() ? Optional.empty() : Optional.of(account.equals("1")),
                value(row, "insu_admdvs"), value(row, "poolarea_no"), !alive.isEmpty() && !alive.equals("1"));
    }

    private String status(CSVRecord row) {
        String code = row.get(columns.get("psn_insu_stas")).strip();
        return manifest.statusCodes().today(code).orElseThrow(() -> bad("roster_value", "psn_insu_stas"));
    }

    private String value(CSVRecord row, String column) {
        String value = row.get(columns.get(column)).strip();
        if (!SHAPES.get(column).matcher(value).matches()) {
            throw bad("roster_value", column);
        }
        return value;
    }

    private Map<String, Integer> header(CSVRecord first) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < first.size(); i++) {
            String name = first.get(i).replace("\uFEFF", "").strip();
            boolean known = NEEDED.contains(name) || PASSED_OVER.contains(name);
            if (!known || found.put(name, i) != null) {
                throw bad("roster_column", name);
            }
        }
        for (String name : NEEDED) {
            if (!found.containsKey(name)) {
                throw bad("roster_header", name);
            }
        }
        return Map.copyOf(found);
    }

    private CSVRecord next(String empty) {
        if (!more()) {
            throw bad(empty, NEEDED.get(0));
        }
        CSVRecord record = records.next();
        line = parser.getCurrentLineNumber();
        return record;
    }

    private boolean more() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            line++;
            throw bad(e.getCause() instanceof CharacterCodingException ? "roster_text" : "roster_broken");
        }
    }

    /** The file is at its end: were these all rows, and byte for byte what the centre signed? */
    private void finish() {
        if (rows != manifest.count()) {
            throw new BadJson(FILE, "manifest_count", String.valueOf(manifest.count()), String.valueOf(rows));
        }
        if (!Sha256.ofDigest(digest()).equals(manifest.sha256())) {
            throw new BadJson(FILE, "manifest_sha256");
        }
    }

    private byte[] digest() {
        try {
            digested.readAllBytes();
            return digested.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BadJson bad(String problem, String... details) {
        return new BadJson(FILE + ":" + line, problem, details);
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

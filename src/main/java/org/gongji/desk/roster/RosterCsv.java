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
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;

/**
 * The insurance relations of a roster file, one at a time, so that ten million need no more memory than one. Whatever
 * is wrong is a {@link BadJson} with the line ({@code roster.csv:17}); only after the last row is it known that count
 * and digest are the manifest's, so whoever installs rows keeps nothing before the end. A delta
 * ({@code delta.csv:17}) has a column {@code change} besides; {@link #changes()} reads it.
 */
public final class RosterCsv implements Iterator<Insured>, AutoCloseable {
    public static final String FILE = "roster.csv";
    public static final String DELTA_FILE = "delta.csv";
    /** The column that a delta has besides. */
    private static final String CHANGE = "change";
    /** May come along and is not kept: the desk reads sex and birth from the document. */
    private static final Set<String> PASSED_OVER = Set.of("gend", "brdy");

    private final RosterManifest manifest;
    private final DigestInputStream digested;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    /** Where each column stands, by its ordinal. */
    private final int[] places = new int[RosterColumn.values().length];
    private final boolean delta;
    private int changePlace = -1;
    private int width;
    private long line = 1;
    private long rows;
    private boolean finished;

    /** Takes over {@code csv} and closes it with itself. */
    public RosterCsv(RosterManifest manifest, InputStream csv) {
        this.manifest = manifest;
        this.delta = manifest.stamp().delta() > 0;
        this.digested = new DigestInputStream(csv, Sha256.digest());
        BufferedReader text = new BufferedReader(new InputStreamReader(digested, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            this.parser = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get().parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = parser.iterator();
        header(next("roster_header"));
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
        return person(record());
    }

    /** The lines of a delta, read once and in the place of these rows. */
    public Iterator<RosterChange> changes() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return RosterCsv.this.hasNext();
            }

            @Override
            public RosterChange next() {
                return change();
            }
        };
    }

    private CSVRecord record() {
        CSVRecord row = next("roster_broken");
        if (row.size() != width) {
            throw bad("roster_columns", String.valueOf(width), String.valueOf(row.size()));
        }
        rows++;
        return row;
    }

    private Insured person(CSVRecord row) {
        String area = value(row, RosterColumn.INSU_ADMDVS);
        if (!manifest.covers(area)) {
            throw bad("roster_scope", area);
        }
        String account = value(row, RosterColumn.HAS_ACCOUNT);
        String alive = value(row, RosterColumn.SURV_STAS);
        return new Insured(value(row, RosterColumn.PSN_NO), value(row, RosterColumn.PSN_NAME),
                value(row, RosterColumn.PSN_CERT_TYPE), value(row, RosterColumn.CERTNO).toUpperCase(Locale.ROOT),
                value(row, RosterColumn.INSUTYPE), status(row), value(row, RosterColumn.PSN_TYPE),
                account.isEmpty() ? Optional.empty() : Optional.of(account.equals("1")),
                area, value(row, RosterColumn.POOLAREA_NO),
                !alive.isEmpty() && !alive.equals("1"));
    }

    private RosterChange change() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CSVRecord row = record();
        Insured person = person(row);
        String word = row.get(changePlace).strip();
        RosterChange.Kind kind = RosterChange.Kind.of(word).filter(one -> one.agrees(person))
                .orElseThrow(() -> bad("roster_value", CHANGE));
        return new RosterChange(person, kind);
    }

    private String status(CSVRecord row) {
        return manifest.statusCodes().today(value(row, RosterColumn.PSN_INSU_STAS))
                .orElseThrow(() -> bad("roster_value", RosterColumn.PSN_INSU_STAS.word()));
    }

    private String value(CSVRecord row, RosterColumn column) {
        String value = row.get(places[column.ordinal()]).strip();
        if (!column.fits(value)) {
            throw bad("roster_value", column.word());
        }
        return value;
    }

    private void header(CSVRecord first) {
        Arrays.fill(places, -1);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < first.size(); i++) {
            String name = first.get(i).replace("\uFEFF", "").strip();
            Optional<RosterColumn> column = RosterColumn.of(name);
            boolean change = delta && name.equals(CHANGE);
            if (column.isEmpty() && !change && !PASSED_OVER.contains(name) || !seen.add(name)) {
                throw bad("roster_column", name);
            }
            int place = i;
            changePlace = change ? place : changePlace;
            column.ifPresent(known -> places[known.ordinal()] = place);
        }
        for (RosterColumn column : RosterColumn.values()) {
            if (places[column.ordinal()] < 0) {
                throw bad("roster_header", column.word());
            }
        }
        if (delta && changePlace < 0) {
            throw bad("roster_header", CHANGE);
        }
        width = first.size();
    }

    private CSVRecord next(String empty) {
        if (!more()) {
            throw bad(empty, RosterColumn.values()[0].word());
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
            throw new BadJson(file(), "manifest_count", String.valueOf(manifest.count()), String.valueOf(rows));
        }
        if (!Sha256.ofDigest(digest()).equals(manifest.sha256())) {
            throw new BadJson(file(), "manifest_sha256");
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

    private String file() {
        return delta ? DELTA_FILE : FILE;
    }

    private BadJson bad(String problem, String... details) {
        return new BadJson(file() + ":" + line, problem, details);
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

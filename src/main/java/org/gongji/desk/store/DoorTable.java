package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Attempt;
import org.gongji.desk.access.DoorLog;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.vault.DoorChain;

/**
 * Tries at the locked door. No key of the vault is at hand there, so each line is MAC'd by a key that is replaced at
 * once; the first key lies sealed in {@link #SEED}. Who changes or cuts lines written before they came is found out.
 */
final class DoorTable {
    static final String NAME = "door";
    static final String DDL = "CREATE TABLE door (n INTEGER PRIMARY KEY, staffNo TEXT NOT NULL, at TEXT NOT NULL, "
            + "mac TEXT NOT NULL) STRICT";
    static final String STATE = "door_state";
    static final String STATE_DDL = "CREATE TABLE door_state (id INTEGER PRIMARY KEY CHECK (id = 1), "
            + "next INTEGER NOT NULL, chain TEXT NOT NULL) STRICT";
    static final SealedTable SEED = SealedTable.named("door_seed");
    private static final String SEED_ROW = "seed";

    private DoorTable() {
    }

    /** A line as it lies in the file. */
    record Line(long n, String staffNo, String at, String mac) {
        byte[] message(StoreIdentity store) {
            return CanonicalJson.bytes(List.of(store.storeId(), n, staffNo, at));
        }
    }

    /** Where the chain stands. */
    record State(long next, String chain) {
    }

    /** What was found wrong; n is empty for the state itself. */
    record Fault(Optional<Long> n) {
    }

    static void begin(Sql sql, SealedRows seeds, SecureRandom random, long next) {
        byte[] key = DoorChain.firstKey(random);
        String chain = HexFormat.of().formatHex(key);
        seeds.put(SealedRow.of(SEED_ROW, Map.of("first", next, "chain", chain)));
        sql.update("DELETE FROM door");
        sql.update("INSERT INTO door_state (id, next, chain) VALUES (1, ?, ?) "
                + "ON CONFLICT (id) DO UPDATE SET next = excluded.next, chain = excluded.chain", next, chain);
    }

    static void note(Sql sql, StoreIdentity store, Attempt attempt) {
        State state = state(sql).orElseThrow(() -> new StoreDamagedException(STATE));
        byte[] key = HexFormat.of().parseHex(state.chain());
        Line line = new Line(state.next(), attempt.staffNo(), attempt.at().toString(), "");
        sql.update("INSERT INTO door (n, staffNo, at, mac) VALUES (?, ?, ?, ?)", line.n(), line.staffNo(), line.at(),
                HexFormat.of().formatHex(DoorChain.mac(key, line.message(store))));
        sql.update("UPDATE door_state SET next = ?, chain = ?", state.next() + 1,
                HexFormat.of().formatHex(DoorChain.next(key)));
    }

    /** @return empty when it is missing or its seal is broken, which the walk over all rows names */
    static Optional<SealedRow> seed(Sql sql, RowSeal seal) {
        try {
            return sql.one(RowSeal.select(SEED) + " WHERE id = ?", row -> RowSeal.stored(SEED, row), SEED_ROW)
                    .map(row -> seal.open(SEED, row));
        } catch (StoreDamagedException e) {
            return Optional.empty();
        }
    }

    static Optional<State> state(Sql sql) {
        return sql.one("SELECT next, chain FROM door_state", row -> new State(row.getLong(1), Cells.text(row, 2)));
    }

    static List<Line> lines(Sql sql) {
        return sql.query("SELECT n, staffNo, at, mac FROM door ORDER BY n",
                row -> new Line(row.getLong(1), Cells.text(row, 2), Cells.text(row, 3), Cells.text(row, 4)));
    }

    /** Folds the chain from its sealed first key over every line to the state. */
    static List<Fault> faults(StoreIdentity store, Optional<SealedRow> seed, List<Line> lines, Optional<State> state) {
        List<Fault> faults = new ArrayList<>();
        if (seed.isEmpty() || state.isEmpty()) {
            return List.of(new Fault(Optional.empty()));
        }
        long expected = ((Number) seed.get().payload().get("first")).longValue();
        byte[] key = HexFormat.of().parseHex((String) seed.get().payload().get("chain"));
        for (Line line : lines) {
            String mac = HexFormat.of().formatHex(DoorChain.mac(key, line.message(store)));
            if (line.n() != expected || !equal(mac, line.mac())) {
                faults.add(new Fault(Optional.of(line.n())));
            }
            key = DoorChain.next(key);
            expected++;
        }
        boolean stands = state.get().next() == expected
                && equal(state.get().chain(), HexFormat.of().formatHex(key));
        if (!stands) {
            faults.add(new Fault(Optional.empty()));
        }
        return faults;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8),
                other.getBytes(StandardCharsets.UTF_8));
    }

    static DoorLog log(StoreIdentity store, RowSeal seal, Sql sql) {
        List<Line> lines = lines(sql);
        boolean intact = faults(store, seed(sql, seal), lines, state(sql)).isEmpty();
        List<Attempt> attempts = new ArrayList<>();
        for (Line line : lines) {
            attempts.add(new Attempt(line.staffNo(), time(line.at())));
        }
        return new DoorLog(attempts, intact);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}

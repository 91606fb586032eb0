package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.KeyTrouble;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.Vault;
import org.gongji.desk.vault.WindowKeyPairs;
import org.gongji.desk.vault.WindowKeySmith;

/** Rotation over SQLite. The vault changes its keys inside the act that seals them, and back when the act fails. */
final class SqliteKeyRotation implements KeyRotation {
    private final Workbench bench;
    private final Journal journal;
    private final SealedRows slots;
    private final SqliteWindowKeys windowKeys;
    private final PasswordSlots smith;
    private final Clock clock;
    private final Resealing resealing;

    SqliteKeyRotation(Workbench bench, Journal journal, SqliteWindowKeys windowKeys, KdfCost cost, SecureRandom random,
                      Clock clock) {
        this.bench = bench;
        this.journal = journal;
        this.slots = new SealedRows(SlotTable.SLOTS, bench);
        this.windowKeys = windowKeys;
        this.smith = new PasswordSlots(random, cost);
        this.clock = clock;
        this.resealing = new Resealing(bench);
    }

    @Override
    public Optional<KeyTrouble> trouble() {
        return ledgerTrouble().or(() -> slotTrouble().map(owner -> new KeyTrouble(KeyTrouble.What.SLOT_UNNAMED, owner)));
    }

    private Optional<KeyTrouble> ledgerTrouble() {
        List<Finding> findings = new ArrayList<>();
        bench.file().read(sql -> {
            Optional<Head> head = Head.stored(sql).flatMap(one -> Head.proved(one, bench.identity(), bench.vault()));
            if (head.isEmpty()) {
                findings.add(new Finding(Finding.Fault.HEAD, "head", "1"));
            }
            new EntryCheck(bench.identity(), bench.vault(), findings).run(sql, head);
            return findings;
        });
        return findings.stream().findFirst().map(one -> new KeyTrouble(KeyTrouble.What.LEDGER, one.row()));
    }

    private Optional<String> slotTrouble() {
        return SlotActs.of(bench).unnamed(bench.file().read(SlotTable::lines), bench.identity());
    }

    @Override
    public void rotate(Consumer<Journal.Pen> first, Clerk by) {
        WindowKeySmith.Drawn drawn = windowKeys.draw();
        turn(bench.vault().keysRotated(), pen -> {
            first.accept(pen);
            List<Map<String, Object>> sealedTo = sealToSlots();
            WindowKeyPairs next = windowKeys.renew(drawn);
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("generation", bench.vault().generation());
            payload.put("slots", sealedTo);
            payload.put("windowSigning", Sha256.of(next.signingPublic()).hex());
            payload.put("windowEncryption", Sha256.of(next.encryptionPublic()).hex());
            pen.enter(EntryKind.KEYS_ROTATED, by, "-", clock.instant(), payload);
        });
    }

    /** The head of the act is proved by the newest key, so the keys turn before it is written and back if it is not. */
    private void turn(Vault.Keys next, Consumer<Journal.Pen> work) {
        Vault.Keys before = bench.vault().keys();
        boolean done = false;
        try {
            journal.act(pen -> {
                bench.vault().take(next);
                work.accept(pen);
                return pen;
            });
            done = true;
        } finally {
            if (!done) {
                bench.vault().take(before);
            }
        }
    }

    private List<Map<String, Object>> sealToSlots() {
        Optional<String> unnamed = slotTrouble();
        if (unnamed.isPresent()) {
            throw new IllegalStateException("a slot no act named");
        }
        List<Map<String, Object>> sealedTo = new ArrayList<>();
        for (SealedRow row : slots.all()) {
            KeySlot slot = smith.sealedAnew(KeySlot.of(Tree.of(row.text("document")
                    .getBytes(StandardCharsets.UTF_8))), bench.vault());
            slots.put(SlotTable.row(slot, row.text("owner"), row.text("name"), row.payload())
                    .with("failures", row.integer("failures")));
            sealedTo.add(Map.of("slot", slot.slotId(), "owner", row.text("owner"),
                    "publicKey", slot.publicKeyDigest().hex()));
        }
        return sealedTo;
    }

    @Override
    public boolean pending() {
        return bench.vault().holdsOldKeys();
    }

    @Override
    public Progress step() {
        Progress progress = resealing.step();
        if (progress.over() && pending()) {
            Optional<KeyTrouble> trouble = trouble();
            if (trouble.isPresent()) {
                return new Progress(progress.done(), progress.of(), trouble);
            }
            dropOldKeys(progress.of());
        }
        return progress;
    }

    /** RESEALED: {@code {generation, things, slots}}. */
    private void dropOldKeys(long things) {
        turn(bench.vault().keysWithoutOld(), pen -> {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("generation", bench.vault().generation());
            payload.put("things", things);
            payload.put("slots", sealToSlots());
            pen.enter(EntryKind.RESEALED, null, "-", clock.instant(), payload);
        });
        bench.file().emptyLog();
    }
}

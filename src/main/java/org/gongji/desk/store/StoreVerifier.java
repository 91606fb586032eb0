package org.gongji.desk.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.Vault;

/**
 * Proves that a store is as the desk left it, or names what is not: file structure, schema, slots, every entry, every
 * row, every blob, the door's log, the head, every block of the roster. Changes nothing it finds.
 */
public final class StoreVerifier {
    private final SecureRandom random;
    private final OpenVault slots;

    public StoreVerifier(SecureRandom random, KdfCost floor) {
        this.random = random;
        this.slots = new OpenVault(new PasswordSlots(random, floor));
    }

    /**
     * @param staffNo  whose password it is; empty: any account's
     * @param password the caller's to wipe
     * @throws StoreInUseException when a desk holds the store
     */
    public StoreVerdict verify(Path path, Optional<String> staffNo, char[] password) {
        return verify(path, staffNo, password, StoreQuestion.WHETHER);
    }

    /** As {@link #verify(Path, Optional, char[])}, and more where more is asked. */
    public StoreVerdict verify(Path path, Optional<String> staffNo, char[] password, StoreQuestion question) {
        try (StoreFolder folder = StoreFolder.hold(path)) {
            return verify(folder, staffNo, password, question);
        }
    }

    private StoreVerdict verify(StoreFolder folder, Optional<String> staffNo, char[] password,
                                StoreQuestion question) {
        List<Finding> findings = new ArrayList<>();
        Optional<String> header = FileHeader.fault(folder.database());
        if (header.isPresent()) {
            return new StoreVerdict.Damaged(
                    List.of(new Finding(Finding.Fault.NOT_OUR_FORMAT, "file", header.get())));
        }
        try (SqliteFile file = SqliteFile.open(folder.database())) {
            return verify(file, folder, staffNo, password, question, findings);
        } catch (StoreBrokenException e) {
            if (!e.saysDamaged()) {
                throw e;
            }
            if (findings.isEmpty()) {
                findings.add(new Finding(Finding.Fault.UNREADABLE, "file", e.malformedItem().orElse("")));
            }
            return new StoreVerdict.Damaged(findings);
        }
    }

    private StoreVerdict verify(SqliteFile file, StoreFolder folder, Optional<String> staffNo, char[] password,
                                StoreQuestion question, List<Finding> findings) {
        Optional<StoreIdentity> identity = file.read(sql -> {
            SchemaCheck.run(sql, findings);
            return identity(sql, findings);
        });
        if (identity.isEmpty()) {
            return new StoreVerdict.Damaged(findings);
        }
        List<SlotTable.Line> lines = file.read(SlotTable::lines);
        lines.forEach(line -> slot(line, identity.get(), findings));
        List<SlotTable.Line> asked = OpenVault.asked(lines, staffNo);
        Optional<Vault> opened = slots.by(asked, identity.get(), password);
        if (opened.isEmpty()) {
            return shut(asked, findings);
        }
        try (Vault vault = opened.get()) {
            roster(folder, vault, findings);
            return inside(file, folder, identity.get(), vault, question, findings);
        }
    }

    private static StoreVerdict shut(List<SlotTable.Line> asked, List<Finding> findings) {
        if (!findings.isEmpty()) {
            return new StoreVerdict.Damaged(findings);
        }
        return asked.isEmpty() ? new StoreVerdict.NoSuchAccount() : new StoreVerdict.WrongPassword();
    }

    private static Optional<StoreIdentity> identity(Sql sql, List<Finding> findings) {
        try {
            return Optional.of(StoreIdentity.read(sql));
        } catch (StoreDamagedException e) {
            findings.add(new Finding(Finding.Fault.IDENTITY, "identity", "1"));
            return Optional.empty();
        }
    }

    /** A slot that is sound in itself but names another store convicts the identity, not the slot. */
    private static void slot(SlotTable.Line line, StoreIdentity identity, List<Finding> findings) {
        if (!line.sound()) {
            findings.add(new Finding(Finding.Fault.SLOT, SlotTable.SLOTS.name(), line.id()));
        } else if (line.slot(identity).isEmpty()) {
            findings.add(new Finding(Finding.Fault.IDENTITY, "identity", "1"));
        }
    }

    private StoreVerdict inside(SqliteFile file, StoreFolder folder, StoreIdentity identity, Vault vault,
                                StoreQuestion question, List<Finding> findings) {
        Optional<Head> head = file.read(sql -> Head.stored(sql)
                .flatMap(stored -> Head.proved(stored, identity, vault)));
        StoreVerdict.Sound counted = file.read(sql -> count(sql, head, identity, vault, findings));
        file.read(sql -> outside(sql, head, folder, identity, vault, question, findings));
        if (findings.isEmpty()) {
            return counted;
        }
        List<Finding> found = findings.stream().distinct().toList();
        return new StoreVerdict.Damaged(found, question.traced()
                ? new Tracer(file, identity, vault, head, folder.path()).trace(found) : List.of());
    }

    private static StoreVerdict.Sound count(Sql sql, Optional<Head> head, StoreIdentity identity, Vault vault,
                                            List<Finding> findings) {
        EntryCheck entries = new EntryCheck(identity, vault, findings);
        entries.run(sql, head);
        if (head.isEmpty()) {
            findings.add(headOrIdentity(entries, identity));
        }
        RowCheck rows = new RowCheck(identity, vault, entries.marks(), entries.complete() && head.isPresent(),
                findings);
        rows.run(sql);
        door(sql, identity, vault, findings);
        return new StoreVerdict.Sound(entries.count(), rows.rows(), rows.blobs());
    }

    /** A whole older file is sound in itself; what left it, and its own backups, know better. */
    private static boolean outside(Sql sql, Optional<Head> head, StoreFolder folder, StoreIdentity identity,
                                   Vault vault, StoreQuestion question, List<Finding> findings) {
        new OuterCheck(sql, findings).run(question.heads());
        head.flatMap(one -> HeadWitness.lost(folder.database(), one, identity, vault)).ifPresent(findings::add);
        try (BackupWitness backups = new BackupWitness(folder.path().resolve(Backups.FOLDER), identity, vault)) {
            head.flatMap(one -> backups.newestAfter(one.sequence())).ifPresent(sequence -> findings.add(
                    new Finding(Finding.Fault.OLDER_THAN_BACKUP, EntryTable.NAME, Long.toString(sequence))));
        }
        return findings.isEmpty();
    }

    private void roster(StoreFolder folder, Vault vault, List<Finding> findings) {
        try (SqliteRoster roster = SqliteRoster.open(folder.path(), vault::generationKeys, random)) {
            roster.fault().ifPresent(fault -> findings.add(new Finding(Finding.Fault.ROSTER, "roster.db", fault)));
        }
    }

    /** The head's MAC covers the incarnation too; the last entry tells which of the two was changed. */
    private static Finding headOrIdentity(EntryCheck entries, StoreIdentity identity) {
        boolean other = entries.last().map(last -> last.incarnation() != identity.incarnation()
                || !last.incarnationId().equals(identity.incarnationId())).orElse(false);
        return other ? new Finding(Finding.Fault.IDENTITY, "identity", "1")
                : new Finding(Finding.Fault.HEAD, "head", "1");
    }

    /** Without its seed nothing can be said of the log; the walk over the rows has named the seed by then. */
    private static void door(Sql sql, StoreIdentity identity, Vault vault, List<Finding> findings) {
        Optional<SealedRow> seed = DoorTable.seed(sql, new RowSeal(identity, vault));
        if (seed.isEmpty()) {
            return;
        }
        DoorTable.faults(identity, seed, DoorTable.lines(sql), DoorTable.state(sql)).forEach(fault ->
                findings.add(new Finding(Finding.Fault.DOOR_LOG, fault.n().isPresent() ? DoorTable.NAME
                        : DoorTable.STATE, fault.n().map(Object::toString).orElse("1"))));
    }
}

package org.gongji.desk.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.access.Presence;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.store.fold.BlobFold;
import org.gongji.desk.store.fold.Retention;

/**
 * Lets pages and papers go whose term is over and which the archive holds: an act of two people, after which nothing
 * of them is left in the file, its log and its own backups. Header and payload of every act stay.
 */
public final class PurgeDesk {
    private static final String TERMS = "retention";
    private static final String SETTING = "purge";
    private static final String UNFINISHED = "unfinished";
    /** Bytes an act lets go: secure_delete writes every one of their pages once more into the log. */
    private static final long AT_ONCE = 256L << 20;

    private final Workbench bench;
    private final Journal journal;
    private final SqliteSettings settings;
    private final Backups backups;
    private final Drafts drafts;
    private final Clock clock;

    PurgeDesk(Workbench bench, Journal journal, SqliteSettings settings, Backups backups, Drafts drafts,
              Clock clock) {
        this.bench = bench;
        this.journal = journal;
        this.settings = settings;
        this.backups = backups;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Years this office keeps a class of files, never fewer than the law's. */
    public int years(Retention retention) {
        return settings.get(TERMS).map(tree -> tree.get(retention.name())).filter(Number.class::isInstance)
                .map(years -> Math.max(retention.least(), ((Number) years).intValue())).orElse(retention.usual());
    }

    /**
     * @throws IllegalArgumentException where the law asks for more years; nothing is changed
     * @throws org.gongji.desk.clerk.NotYoursException for anybody but the system administrator
     */
    public void keep(Retention retention, int years, Clerk by) {
        by.require(Right.CHANGE_SETTINGS);
        if (years < retention.least() || years > 999) {
            throw new IllegalArgumentException("the law keeps " + retention + " " + retention.least() + " years");
        }
        journal.act(pen -> {
            Map<String, Object> tree = new LinkedHashMap<>(settings.get(TERMS).orElse(Map.of()));
            tree.put(retention.name(), years);
            settings.put(TERMS, tree);
            return pen.enter(EntryKind.SETTING_CHANGED, by, "-", clock.instant(), Map.of("setting",
                    "retention." + retention.name(), "value", years));
        });
    }

    /** Reads the whole ledger: never on the thread that draws. */
    public PurgePlan plan() {
        long head = sequence();
        BlobFold fold = new BlobFold();
        LedgerWalk.each(bench.file(), new EntryTable(bench.identity(), bench.vault()), fold::take, damaged -> {
            throw new StoreDamagedException(EntryTable.NAME, Long.toString(damaged), null);
        });
        return sorted(fold, head);
    }

    private record Held(Sha256 file, long bytes) {
    }

    private PurgePlan sorted(BlobFold fold, long head) {
        Set<String> open = drafts.list().stream().map(Drafts.Line::id).collect(Collectors.toSet());
        LocalDate today = LocalDate.now(clock);
        SqliteArchived archived = new SqliteArchived(bench);
        List<PurgePlan.Line> due = new ArrayList<>();
        Map<Retention, Long> young = new EnumMap<>(Retention.class);
        Map<Retention, Long> unknown = new EnumMap<>(Retention.class);
        long stays = 0;
        for (Held blob : held()) {
            Optional<BlobFold.Kept> kept = fold.kept(blob.file().hex(), open);
            if (kept.isEmpty()) {
                stays++;
                continue;
            }
            Retention retention = kept.get().retention();
            LocalDate over = retention.over(LocalDate.ofInstant(kept.get().last(), clock.getZone()),
                    years(retention));
            Optional<Integer> note = archived.find(blob.file());
            if (today.isBefore(over)) {
                young.merge(retention, 1L, Long::sum);
            } else if (kept.get().waitsForArchive() && note.isEmpty()) {
                unknown.merge(retention, 1L, Long::sum);
            } else {
                due.add(new PurgePlan.Line(blob.file(), retention, over, blob.bytes(), note.orElse(0)));
            }
        }
        return new PurgePlan(head, due, young, unknown, stays);
    }

    private List<Held> held() {
        return bench.file().read(sql -> sql.query("SELECT digest, size FROM blobs ORDER BY digest",
                row -> new Held(new Sha256(Cells.text(row, 1)), row.getLong(2))));
    }

    private long sequence() {
        return journal.head().map(EntryHeader::sequence).orElse(0L);
    }

    /**
     * Lets everything go that is due now. Killed in the middle, each act holds whole or not at all, and the next call
     * finishes: {@link #unfinished()}.
     *
     * @param second proved beside {@code by} for {@link Right#APPROVE}
     * @throws org.gongji.desk.clerk.NotYoursException when either lacks the right
     * @throws IllegalArgumentException                when both are the same person
     */
    public PurgeVerdict purge(Clerk by, Presence.Here second) {
        by.require(Right.PURGE);
        second.clerk().require(Right.APPROVE);
        if (second.clerk().staffNo().equals(by.staffNo())) {
            throw new IllegalArgumentException("a purge is an act of two people");
        }
        PurgePlan plan = plan();
        if (plan.due().isEmpty()) {
            return unfinished() ? finish(0, 0, by) : new PurgeVerdict.NothingDue();
        }
        long head = plan.head();
        for (List<PurgePlan.Line> some : portions(plan.due())) {
            Optional<Long> after = let(some, head, by, second.clerk());
            if (after.isEmpty()) {
                return new PurgeVerdict.Overtaken();
            }
            head = after.get();
        }
        return finish(plan.due().size(), plan.bytes(), by);
    }

    private static List<List<PurgePlan.Line>> portions(List<PurgePlan.Line> due) {
        List<List<PurgePlan.Line>> portions = new ArrayList<>();
        long bytes = AT_ONCE;
        for (PurgePlan.Line line : due) {
            if (bytes + line.bytes() > AT_ONCE) {
                portions.add(new ArrayList<>());
                bytes = 0;
            }
            portions.get(portions.size() - 1).add(line);
            bytes += line.bytes();
        }
        return portions;
    }

    /**
     * BLOBS_PURGED: {@code {second, files: [{file, retention, over, note}]}}.
     *
     * @return the act's sequence; empty when somebody wrote since the plan, who may use one of the files again
     */
    private Optional<Long> let(List<PurgePlan.Line> lines, long head, Clerk by, Clerk second) {
        return journal.<Optional<Long>>act(pen -> {
            if (sequence() != head) {
                return Optional.empty();
            }
            Sql sql = bench.file().transaction();
            for (PurgePlan.Line line : lines) {
                sql.update("DELETE FROM blobs WHERE digest = ?", line.file().hex());
                bench.marks().add(RowMark.removed(SqliteBlobs.NAME, line.file().hex(), 1));
            }
            settings.put(SETTING, Map.of(UNFINISHED, true));
            Instant now = clock.instant();
            return Optional.of(pen.enter(EntryKind.BLOBS_PURGED, by, "-", now, Map.of("second", second.staffNo(),
                    "files", lines.stream().map(PurgeDesk::line).toList())).header().sequence());
        });
    }

    private static Map<String, Object> line(PurgePlan.Line line) {
        return Map.of("file", line.file().hex(), "retention", line.retention().name(), "over",
                line.over().toString(), "note", line.note());
    }

    /** Whether a purge was cut short before the last old copy was gone. */
    public boolean unfinished() {
        return settings.get(SETTING).map(tree -> Boolean.TRUE.equals(tree.get(UNFINISHED))).orElse(false);
    }

    /** Takes the last copies: the log's, and those in older backups. */
    public PurgeVerdict finish(Clerk by) {
        by.require(Right.PURGE);
        return finish(0, 0, by);
    }

    private PurgeVerdict finish(long files, long bytes, Clerk by) {
        if (!bench.file().emptyLog()) {
            return new PurgeVerdict.LogInUse(files);
        }
        BackupVerdict fresh = backups.makeFreshAndForgetOlder(by);
        if (fresh instanceof BackupVerdict.Failed failed) {
            return new PurgeVerdict.Unfinished(files, failed.why());
        }
        journal.act(pen -> {
            settings.put(SETTING, Map.of(UNFINISHED, false));
            return files;
        });
        return new PurgeVerdict.Purged(files, bytes, fresh.made().orElseThrow());
    }
}

package org.gongji.desk.app.screen.care;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.desk.access.Presence;
import org.gongji.desk.app.screen.PresenceWords;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.store.Backup;
import org.gongji.desk.store.BackupVerdict;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PurgePlan;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.ui.care.CareDesk;
import org.gongji.desk.ui.kit.Said;

/** Backups and purges of the store that is open. */
final class CounterCare implements CareDesk {
    private final Rooms rooms;

    CounterCare(Rooms rooms) {
        this.rooms = rooms;
    }

    private OpenStore store() {
        return rooms.counter().store();
    }

    private Clerk clerk() {
        return rooms.clerk();
    }

    @Override
    public Shelf shelf() {
        clerk().require(Right.PURGE);
        OpenStore store = store();
        PurgePlan plan = store.purge().plan();
        Map<Retention, Long> due = plan.due().stream().collect(Collectors.groupingBy(PurgePlan.Line::retention,
                Collectors.counting()));
        List<Term> terms = Arrays.stream(Retention.values()).map(one -> new Term(one.name(),
                store.purge().years(one), due.getOrDefault(one, 0L), plan.young().getOrDefault(one, 0L),
                plan.unknownTo().getOrDefault(one, 0L))).toList();
        return new Shelf(copies(store), store.backups().kept(), terms, plan.bytes(), plan.open(),
                supervisors(store), store.purge().unfinished());
    }

    private static List<Copy> copies(OpenStore store) {
        return store.backups().own().stream().map(copy -> new Copy(copy.at(), copy.sequence(), copy.bytes()))
                .toList();
    }

    private List<Clerk> supervisors(OpenStore store) {
        return store.accounts().all().stream().filter(one -> one.may(Right.APPROVE)
                && !one.staffNo().equals(clerk().staffNo())).toList();
    }

    @Override
    public Answer backUp() {
        BackupVerdict verdict = store().backups().make(clerk());
        if (verdict instanceof BackupVerdict.Failed failed) {
            return new Answer(false, Said.of("life.backup." + failed.why()));
        }
        Backup made = verdict.made().orElseThrow();
        rooms.dayChanged();
        return new Answer(true, Said.of("life.care.made", Long.toString(made.sequence())));
    }

    @Override
    public Answer purge(String second, char[] password) {
        try {
            clerk().require(Right.PURGE);
            Presence presence = rooms.beside().prove(second, password, Right.APPROVE);
            return presence instanceof Presence.Here here ? purged(store().purge().purge(clerk(), here))
                    : new Answer(false, PresenceWords.refusal("purge.refused.", presence));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public Answer finish() {
        return purged(store().purge().finish(clerk()));
    }

    private static Answer purged(PurgeVerdict verdict) {
        if (verdict instanceof PurgeVerdict.Purged purged) {
            return new Answer(true, Said.of(purged.files() == 0 ? "purge.finished" : "purge.gone", purged.files()));
        }
        if (verdict instanceof PurgeVerdict.Unfinished unfinished) {
            return new Answer(false, Said.of("purge.cut", Said.of("life.backup." + unfinished.why())));
        }
        if (verdict instanceof PurgeVerdict.LogInUse busy) {
            return new Answer(false, Said.of("purge.cut.log", busy.files()));
        }
        return new Answer(false, Said.of(verdict instanceof PurgeVerdict.NothingDue ? "purge.nothing"
                : "purge.moved"));
    }
}

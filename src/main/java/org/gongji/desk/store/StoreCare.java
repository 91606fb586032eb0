package org.gongji.desk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;

/** What keeps one open store healthy: the day's backup, room for the day close, the clock, the machine it lies on. */
public final class StoreCare {
    private static final String WHEREABOUTS = "whereabouts";
    private static final String MARKS = "marks";
    private static final String SECOND = "second-medium";
    private static final String FOLDER = "folder";

    private final StoreIdentity identity;
    private final SqliteJournal journal;
    private final SqliteSettings settings;
    private final SettingsDesk machine;
    private final Backups backups;
    private final Halt halt;
    private final Ballast ballast;
    private final Clock clock;
    private volatile Set<String> here = Set.of();

    StoreCare(StoreIdentity identity, SqliteJournal journal, SqliteSettings settings, SettingsDesk machine,
              Backups backups, Halt halt, Ballast ballast, Clock clock) {
        this.identity = identity;
        this.journal = journal;
        this.settings = settings;
        this.machine = machine;
        this.backups = backups;
        this.halt = halt;
        this.ballast = ballast;
        this.clock = clock;
    }

    /** Why nothing takes effect now, if so. */
    public Optional<Standstill> standstill() {
        return halt.now();
    }

    /** What the clock said at the newest act; {@link Instant#MIN} before the first. */
    public Instant newest() {
        return halt.newest();
    }

    /**
     * The clock is right, however far it stands before the last act: TIME_CONFIRMED {clock, last, behindSeconds}.
     *
     * @return false when nobody doubts it
     * @throws org.gongji.desk.clerk.NotYoursException for anybody but a supervisor
     */
    public boolean confirmTime(Clerk by) {
        by.require(Right.CONFIRM_TIME);
        if (halt.now().filter(Standstill.CLOCK_BEHIND::equals).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("clock", now.toString());
        payload.put("last", halt.newest().toString());
        payload.put("behindSeconds", Duration.between(now, halt.newest()).toSeconds());
        journal.act(pen -> pen.enter(EntryKind.TIME_CONFIRMED, by, "-", now, payload));
        return true;
    }

    /**
     * The store was carried to this machine and is no longer used where it was. A copy must not be confirmed: it is
     * made a store of its own by {@link StoreRestore}.
     *
     * @return false when nobody asked
     * @throws org.gongji.desk.clerk.NotYoursException for anybody but a supervisor or the system administrator
     */
    public boolean confirmMoved(Clerk by) {
        by.require(Right.RESTORE);
        if (halt.now().filter(Standstill.ELSEWHERE::equals).isEmpty()) {
            return false;
        }
        journal.act(pen -> {
            remember();
            return pen.enter(EntryKind.SETTING_CHANGED, by, "-", clock.instant(),
                    Map.of("setting", WHEREABOUTS, "value", "moved"));
        });
        halt.elsewhere(false);
        return true;
    }

    /**
     * Compares where the store is with where it was. Writes nothing: whoever proves to stand beside the desk opens the
     * store as well, and only the one at the desk may go on with its ledger.
     */
    void arrive(Whereabouts at) {
        here = at.of(identity);
        halt.elsewhere(Whereabouts.differ(known(), here));
        halt.full(!ballast.held() && !ballast.roomy());
    }

    private Set<String> known() {
        Set<String> marks = new TreeSet<>();
        if (settings.get(WHEREABOUTS).map(tree -> tree.get(MARKS)).orElse(List.of()) instanceof List<?> list) {
            list.forEach(mark -> marks.add((String) mark));
        }
        return marks;
    }

    private void remember() {
        settings.put(WHEREABOUTS, Map.of(MARKS, List.copyOf(here)));
    }

    /**
     * What is done once somebody sits at the desk: the machine is remembered, the ballast is put back when there is
     * room again, and the day's backup is made. Takes seconds a gigabyte; closing the store stops it.
     *
     * @return what could not be done; empty when all is well
     */
    public List<Neglect> look() {
        List<Neglect> neglects = new ArrayList<>();
        if (halt.now().isEmpty() && !here.isEmpty() && !known().equals(here)) {
            journal.act(pen -> {
                remember();
                return here;
            });
        }
        boolean heavy = ballast.restore();
        halt.full(!heavy);
        if (!heavy) {
            neglects.add(new Neglect("ballast"));
        }
        SettingsDesk.State obeyed = machine.load();
        if (obeyed == SettingsDesk.State.GONE || obeyed == SettingsDesk.State.ALTERED) {
            neglects.add(new Neglect("settings." + obeyed));
        }
        lookAfterSecond().ifPresent(neglects::add);
        if (backups.due() && backups.make(null) instanceof BackupVerdict.Failed failed
                && failed.why() != BackupVerdict.Why.STOPPED) {
            neglects.add(new Neglect("backup." + failed.why()));
        }
        return neglects;
    }

    /**
     * From now on each act also goes to this folder, which lies on another disk; a backup to build on is made there.
     *
     * @param folder empty: no longer
     * @return why not, as the words {@code life.<word>} say
     * @throws org.gongji.desk.clerk.NotYoursException for anybody but the system administrator
     */
    public Optional<Neglect> second(Optional<Path> folder, Clerk by) {
        by.require(Right.CHANGE_SETTINGS);
        Optional<SettingsDesk.Why> why = machine.change(Setting.SECOND_FOLDER,
                folder.map(path -> path.toAbsolutePath().toString()), by);
        if (why.isPresent()) {
            return Optional.of(new Neglect("settings." + why.get()));
        }
        journal.second().leave();
        return folder.flatMap(this::beginSecond);
    }

    /** Stores of before the settings file keep their folder sealed among the rows. */
    private Optional<Path> secondFolder() {
        return machine.state() == SettingsDesk.State.USUAL
                ? settings.get(SECOND).map(tree -> tree.get(FOLDER)).filter(String.class::isInstance)
                        .map(text -> Path.of((String) text))
                : machine.get(Setting.SECOND_FOLDER).map(Path::of);
    }

    private Optional<Neglect> beginSecond(Path folder) {
        try {
            journal.second().begin(folder, journal.standing());
            if (backups.carryTo(folder, null) instanceof BackupVerdict.Failed failed) {
                return Optional.of(new Neglect("second." + failed.why()));
            }
            journal.second().forgetOlder();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new Neglect("second.GONE"));
        }
    }

    /** Whether each act reaches its second medium now; begun anew where one was missed. */
    private Optional<Neglect> lookAfterSecond() {
        Optional<Path> folder = secondFolder();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        if (journal.second().holdsPurged()) {
            return beginSecond(folder.get());
        }
        if (journal.second().takes()) {
            return Optional.empty();
        }
        return journal.second().goOn(folder.get()) ? Optional.empty() : beginSecond(folder.get());
    }

    /** @param word the words are {@code life.<word>} */
    public record Neglect(String word) {
    }

    /** The disk said it is full: what was kept for this moment is let go. */
    void full() {
        ballast.letGo();
        halt.full(true);
    }
}

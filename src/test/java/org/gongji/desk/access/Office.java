package org.gongji.desk.access;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;

/** A store with a clerk, both administrators and an auditor, and a clock the test turns. */
public final class Office implements AutoCloseable {
    public static final Clerk SYSTEM = new Clerk("0201", "系统员", Set.of(Role.SYSTEM_ADMINISTRATOR));
    public static final Clerk SECURITY = new Clerk("0202", "安全员", Set.of(Role.SECURITY_ADMINISTRATOR));
    public static final Clerk AUDITOR = new Clerk("0203", "审计员", Set.of(Role.AUDITOR));

    private final Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Stores.CLOCK.instant());
    private final AtomicLong nanos = new AtomicLong();
    private StoreDoor door;
    private SignInDesk<OpenStore> desk;

    public Office(Path folder) {
        this.folder = folder;
        Stores.found(folder);
        open();
        try (OpenStore store = in(Stores.WANG).opened()) {
            for (Clerk colleague : new Clerk[] {SYSTEM, SECURITY, AUDITOR}) {
                store.accounts().add(store.journal(), colleague, Stores.password(), Stores.WANG);
            }
        }
    }

    private void open() {
        door = StoreDoor.open(folder, clock(), Stores.RANDOM, TestKdf.cheap());
        desk = new SignInDesk<>(door, Lockout.USUAL, clock(), nanos::get);
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return Stores.CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("this clock stays in its zone");
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    public void turnClock(Instant to) {
        now.set(to);
    }

    public void wait(java.time.Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    public void restart() {
        shut();
        open();
    }

    /** For whoever handles the file itself; {@link #restart} goes on. */
    public void shut() {
        if (door != null) {
            door.close();
            door = null;
        }
    }

    public SignInDesk<OpenStore> desk() {
        return desk;
    }

    public StoreDoor door() {
        return door;
    }

    public SignInVerdict<OpenStore> signIn(String staffNo, char[] password) {
        return desk.signIn(staffNo, password);
    }

    public Session<OpenStore> in(Clerk who) {
        return ((SignInVerdict.SignedIn<OpenStore>) signIn(who.staffNo(), Stores.password())).session();
    }

    public StaffDesk staff(Session<OpenStore> session) {
        return new StaffDesk(session.opened(), Stores.RANDOM, clock());
    }

    public static Entry last(Journal journal) {
        long sequence = journal.head().orElseThrow().sequence();
        return journal.range(sequence, sequence).get(0);
    }

    @Override
    public void close() {
        shut();
    }
}

package org.gongji.desk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryKind;

/** One clerk's time at the open store. Leaving and locking both drop the keys; they differ in the act they write. */
public final class Session<S extends Opened> {
    private final S opened;
    private final Instant since;
    private final Clock clock;

    Session(S opened, Instant since, Clock clock) {
        this.opened = opened;
        this.since = since;
        this.clock = clock;
    }

    public Clerk clerk() {
        return opened.clerk();
    }

    public S opened() {
        return opened;
    }

    public Instant since() {
        return since;
    }

    public void signOut() {
        leave(EntryKind.SIGNED_OUT);
    }

    /** The clerk stays at work; whoever comes next needs a password again. */
    public void lock() {
        leave(EntryKind.LOCKED);
    }

    private void leave(EntryKind kind) {
        try {
            opened.journal().act(pen -> pen.enter(kind, clerk(), "-", clock.instant(),
                    Map.of("since", since.toString())));
        } finally {
            opened.close();
        }
    }
}

package org.gongji.desk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryKind;

/** Somebody came in by a password that is good for one thing only: to set a new one. */
public final class Renewal<S extends Opened> implements AutoCloseable {
    private final S opened;
    private final PasswordDesk<S> passwords;
    private final Instant since;
    private final Clock clock;
    private boolean over;

    Renewal(S opened, PasswordDesk<S> passwords, Instant since, Clock clock) {
        this.opened = opened;
        this.passwords = passwords;
        this.since = since;
        this.clock = clock;
    }

    public Clerk clerk() {
        return opened.clerk();
    }

    /** @param fresh wiped before this returns */
    public PasswordVerdict renew(char[] fresh) {
        return passwords.renew(fresh);
    }

    /** The session, once {@link #renew} said {@link PasswordVerdict.Changed}. */
    public Session<S> session() {
        if (PasswordDesk.state(opened, clock) != PasswordState.FINE) {
            throw new IllegalStateException("the password was not changed");
        }
        over = true;
        return new Session<>(opened, since, clock);
    }

    /** Gives up: signed out, keys dropped. Nothing where a session was taken. */
    @Override
    public void close() {
        if (!over) {
            over = true;
            try {
                opened.journal().act(pen -> pen.enter(EntryKind.SIGNED_OUT, clerk(), "-", clock.instant(),
                        Map.of("since", since.toString())));
            } finally {
                opened.close();
            }
        }
    }
}

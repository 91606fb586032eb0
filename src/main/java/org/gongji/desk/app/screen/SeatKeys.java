package org.gongji.desk.app.screen;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.PasswordDesk;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.store.OpenStore;

/** Passwords and keys while somebody sits at the desk; seals anew in the background what a leaver left under old ones. */
public final class SeatKeys implements AutoCloseable {
    private final SignInDesk<OpenStore> door;
    private final Session<OpenStore> session;
    private ResealWatch resealing;

    SeatKeys(SignInDesk<OpenStore> door, Session<OpenStore> session) {
        this.door = door;
        this.session = session;
        this.resealing = ResealWatch.start(rotation());
    }

    private KeyRotation rotation() {
        return session.opened().rotation();
    }

    /** Of whoever sits here. */
    public PasswordDesk<OpenStore> passwords() {
        return door.passwords(session);
    }

    /** Staff numbers of those whom the door makes wait after too many wrong passwords. */
    public Set<String> waiting() {
        return door.accounts().stream().filter(account -> account.failures() >= Lockout.USUAL.tries())
                .map(Account::staffNo).collect(Collectors.toSet());
    }

    /** New keys were made a moment ago: what lies under the old ones is begun with at once. */
    public synchronized void reseal() {
        if (resealing.ended()) {
            resealing = ResealWatch.start(rotation());
        }
    }

    /** How far that is, at once; empty while nothing lies under old keys. */
    public synchronized Optional<KeyRotation.Progress> progress() {
        return rotation().pending() ? resealing.progress() : Optional.empty();
    }

    /** Waits for the step that runs. */
    @Override
    public synchronized void close() {
        resealing.close();
    }
}

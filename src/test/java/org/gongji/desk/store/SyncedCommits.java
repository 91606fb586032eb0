package org.gongji.desk.store;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** Runs in a JVM of its own under strace: acts that keep a page each, before each a mark that changes nothing. */
public final class SyncedCommits {
    static final int ACTS = 30;
    private static final int PAGE = 400_000;

    private SyncedCommits() {
    }

    /** @param args the store's folder */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            Journal journal = store.journal();
            for (int i = 0; i < ACTS; i++) {
                byte[] page = new byte[PAGE];
                Stores.RANDOM.nextBytes(page);
                mark(folder, i);
                journal.act(pen -> pen.enter(EntryKind.EVIDENCE_TAKEN, Stores.WANG, "D-1", Stores.CLOCK.instant(),
                        Map.of("page", pen.keep(page, "image/jpeg").hex())));
            }
            mark(folder, ACTS);
        }
    }

    /** Of a file that is not there; {@code Files.delete} would look first and not ask the kernel at all. */
    private static void mark(Path folder, int act) {
        if (new File(folder.toFile(), "act-" + act).delete()) {
            throw new IllegalStateException("somebody else marks here");
        }
    }
}

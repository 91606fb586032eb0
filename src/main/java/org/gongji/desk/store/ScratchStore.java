package org.gongji.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.Vault;

/**
 * A store without a slot, for rehearsing: nobody can open it a second time, and closing takes its file away. Whoever
 * makes one puts only invented people into it.
 */
public final class ScratchStore implements AutoCloseable {
    private static final List<String> FILES = List.of("scratch.db", "scratch.db-wal", "scratch.db-shm",
            HeadWitness.FILE);

    private final Path folder;
    private final SqliteFile file;
    private final OpenStore opened;

    private ScratchStore(Path folder, SqliteFile file, OpenStore opened) {
        this.folder = folder;
        this.file = file;
        this.opened = opened;
    }

    /** @param folder made if missing; what a killed rehearsal left in it is taken away first */
    public static ScratchStore make(Path folder, Window window, Clerk clerk, Clock clock, SecureRandom random) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        remove(folder);
        SqliteFile file = SqliteFile.create(folder.resolve(FILES.get(0)));
        Ids ids = Ids.random(random);
        StoreIdentity identity = new StoreIdentity(ids.next(), StoreMode.TRAINING, 1, ids.next());
        Workbench bench = new Workbench(file, Vault.generate(), identity, new Marks());
        OpenStore store = new OpenStore(bench, clerk, Head.NONE, clock, random, KdfCost.FULL);
        store.journal().act(pen -> {
            Schema.create(bench.file().transaction());
            identity.write(bench.file().transaction());
            store.settings().put(OpenStore.WINDOW, RecordTree.of(window));
            return window;
        });
        return new ScratchStore(folder, file, store);
    }

    public OpenStore opened() {
        return opened;
    }

    @Override
    public void close() {
        opened.close();
        file.close();
        remove(folder);
    }

    private static void remove(Path folder) {
        try {
            for (String one : FILES) {
                Files.deleteIfExists(folder.resolve(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gongji.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.Vault;
import org.gongji.desk.vault.WindowKeyPairs;

/** Founds a store, training or live for ever, with its keys, its window and its first clerk. */
public final class StoreFounding {
    private final Clock clock;
    private final SecureRandom random;
    private final KdfCost cost;

    public StoreFounding(Clock clock, SecureRandom random, KdfCost cost) {
        this.clock = clock;
        this.random = random;
        this.cost = cost;
    }

    /**
     * The store appears whole or not at all; it is opened afterwards by the normal door.
     *
     * @param path     folder of the store; made if missing
     * @param first    the first colleague, who can add the others
     * @param password the first colleague's; the caller wipes it
     * @throws StoreBrokenException when there is a store already
     * @throws StoreInUseException  when another desk is at work here
     */
    public void found(Path path, StoreMode mode, Window window, Clerk first, char[] password) {
        found(path, mode, window, List.of(new Founder(first, password)));
    }

    /** @param password the caller's to wipe */
    public record Founder(Clerk clerk, char[] password) {
    }

    /**
     * The same with several people, the first of whom the founding act names.
     *
     * @throws StoreBrokenException when there is a store already
     */
    public void found(Path path, StoreMode mode, Window window, List<Founder> founders) {
        try (StoreFolder folder = StoreFolder.hold(path)) {
            if (Files.exists(folder.database())) {
                throw new StoreBrokenException("there is a store here already");
            }
            Path part = path.resolve("desk.db.part");
            Files.deleteIfExists(part);
            try (SqliteFile file = SqliteFile.create(part); Vault vault = Vault.generate()) {
                Ids ids = Ids.random(random);
                StoreIdentity identity = new StoreIdentity(ids.next(), mode, 1, ids.next());
                found(new Workbench(file, vault, identity, new Marks()), window, founders);
            }
            Durable.rename(part, folder.database());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void found(Workbench bench, Window window, List<Founder> founders) {
        Clerk first = founders.get(0).clerk();
        OpenStore store = new OpenStore(bench, first, Head.NONE, clock, random, cost);
        List<KeySlot> slots = founders.stream().map(one -> store.accounts().slot(one.password())).toList();
        WindowKeyPairs keys = store.windowKeys().make();
        store.journal().act(pen -> {
            Sql sql = bench.file().transaction();
            Schema.create(sql);
            bench.identity().write(sql);
            DoorTable.begin(sql, new SealedRows(DoorTable.SEED, bench), random, 1);
            store.settings().put(OpenStore.WINDOW, RecordTree.of(window));
            store.windowKeys().put(keys);
            enterFounding(pen, bench.identity(), window, first);
            for (int i = 0; i < slots.size(); i++) {
                store.accounts().add(pen, founders.get(i).clerk(), slots.get(i), first);
            }
            return slots;
        });
    }

    private void enterFounding(Journal.Pen pen, StoreIdentity identity, Window window, Clerk first) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("store", identity.storeId());
        payload.put("mode", identity.mode().word());
        payload.put("window", RecordTree.of(window));
        pen.enter(EntryKind.STORE_FOUNDED, first, "-", clock.instant(), payload);
    }
}

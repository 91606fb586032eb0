package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Chain;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.vault.Vault;

/**
 * Whether a copy can be relied on: SQLite's structure, the source's schema, the head under its MAC, and a sample of
 * entries and blobs opened. The whole proof is {@link StoreVerifier}'s and is made when a copy is restored.
 */
final class BackupCheck {
    private static final int ENTRIES = 64;
    private static final int BLOBS = 16;
    private static final String VERSION = "user_version";

    private final StoreIdentity identity;
    private final Vault vault;
    private final String version;
    private final List<Schema.Item> schema;

    /** @param source what is copied; it may be of an older format */
    BackupCheck(StoreIdentity identity, Vault vault, Sql source) {
        this.identity = identity;
        this.vault = vault;
        this.version = Pragmas.read(source, VERSION);
        this.schema = Schema.items(source);
    }

    /**
     * @return the copy's head
     * @throws StoreDamagedException naming the first place that is not right
     */
    Head prove(Sql copy) {
        boolean same = Pragmas.read(copy, VERSION).equals(version) && Schema.items(copy).equals(schema);
        if (!same || !Pragmas.read(copy, "integrity_check").equals("ok")) {
            throw new StoreDamagedException("structure");
        }
        if (!StoreIdentity.read(copy).equals(identity)) {
            throw new StoreDamagedException("identity");
        }
        Head head = Head.stored(copy).flatMap(stored -> Head.proved(stored, identity, vault))
                .orElseThrow(() -> new StoreDamagedException("head"));
        entries(copy, head);
        blobs(copy);
        return head;
    }

    /** Names are drawn from the index first: drawing whole rows would sort every blob of the store in memory. */
    private void blobs(Sql copy) {
        for (String digest : copy.query("SELECT digest FROM blobs ORDER BY random() LIMIT " + BLOBS,
                row -> Cells.text(row, 1))) {
            copy.one(SqliteBlobs.SELECT + " WHERE digest = ?", SqliteBlobs.Stored::of, digest)
                    .orElseThrow(() -> new StoreDamagedException(SqliteBlobs.NAME, digest, null))
                    .open(identity, vault);
        }
    }

    private void entries(Sql copy, Head head) {
        EntryTable table = new EntryTable(identity, vault);
        List<EntryTable.Stored> newest = new ArrayList<>(copy.query(EntryTable.SELECT
                + " ORDER BY sequence DESC LIMIT " + ENTRIES, EntryTable::stored));
        Collections.reverse(newest);
        List<EntryHeader> headers = newest.stream().map(row -> table.open(row).header()).toList();
        if (headers.isEmpty()) {
            throw new StoreDamagedException("entries");
        }
        EntryHeader first = headers.get(0);
        Optional<Chain.Break> broken = Chain.check(headers, first.previous(), first.sequence());
        Sha256 last = headers.get(headers.size() - 1).digest();
        if (broken.isPresent() || !last.equals(head.digest())) {
            throw new StoreDamagedException(EntryTable.NAME, Long.toString(head.sequence()), null);
        }
    }
}

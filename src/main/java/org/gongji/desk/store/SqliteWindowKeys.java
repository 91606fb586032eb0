package org.gongji.desk.store;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.vault.EnrolmentRequest;
import org.gongji.desk.vault.SealedWindowKey;
import org.gongji.desk.vault.WindowKey;
import org.gongji.desk.vault.WindowKeyPairs;
import org.gongji.desk.vault.WindowKeySmith;

/** The window's key pairs at rest, and their enrolment at the office. */
public final class SqliteWindowKeys {
    static final SealedTable WINDOW_KEYS = SealedTable.named("window_keys");
    private static final String NOW = "now";
    /** Made when somebody left; in use once the office certified them. */
    private static final String NEXT = "next";

    private final Workbench bench;
    private final SealedRows rows;
    private final WindowKeySmith smith;
    private final SealedWindowKey key;

    SqliteWindowKeys(Workbench bench, SecureRandom random) {
        this.bench = bench;
        this.rows = new SealedRows(WINDOW_KEYS, bench);
        this.smith = new WindowKeySmith(random);
        this.key = new SealedWindowKey(bench.vault(), bench.identity().storeId(), this::pairs);
    }

    /** RSA-3072 takes a second to find. */
    WindowKeyPairs make() {
        return smith.make(bench.vault(), bench.identity().storeId());
    }

    void put(WindowKeyPairs made) {
        rows.put(SealedRow.of(NOW, made.document()));
    }

    WindowKeySmith.Drawn draw() {
        return smith.draw();
    }

    /** Inside the act that turned the keys: the present pairs under the new ones, and the next pairs beside them. */
    WindowKeyPairs renew(WindowKeySmith.Drawn drawn) {
        put(smith.sealedAnew(pairs(), bench.vault(), bench.identity().storeId()));
        WindowKeyPairs next = smith.sealed(drawn, bench.vault(), bench.identity().storeId());
        rows.put(SealedRow.of(NEXT, next.document()));
        return next;
    }

    /** Somebody left since the office last certified this window's keys: send {@link #request} there. */
    public boolean renewalDue() {
        return next().isPresent();
    }

    private Optional<WindowKeyPairs> next() {
        return rows.get(NEXT).map(row -> WindowKeyPairs.of(row.payload()));
    }

    /** Signs, and opens what is written to this window; sees certificates as soon as they are installed. */
    public WindowKey key() {
        return key;
    }

    public boolean enrolled() {
        return pairs().enrolled();
    }

    /**
     * For the next keys where there are some, else for the present ones.
     *
     * @param subject distinguished name, e.g. {@code CN=410105-W03,O=演练 TRAINING,C=CN}
     */
    public EnrolmentRequest request(String subject) {
        return smith.request(next().map(pairs -> new SealedWindowKey(bench.vault(), bench.identity().storeId(),
                () -> pairs)).orElse(key), subject);
    }

    /**
     * Takes what the office issued, for the present keys or the next, which then are the present. Inside an act.
     *
     * @param signingChain the signing certificate first, up to the root
     * @throws IllegalArgumentException when they are for other keys
     */
    public void install(List<X509Certificate> signingChain, X509Certificate toBeWrittenTo) {
        Optional<WindowKeyPairs> next = next().filter(pairs -> pairs.fits(signingChain, toBeWrittenTo));
        put(next.orElseGet(this::pairs).enrolled(signingChain, toBeWrittenTo));
        if (next.isPresent()) {
            rows.remove(NEXT);
        }
    }

    private WindowKeyPairs pairs() {
        return WindowKeyPairs.of(rows.get(NOW)
                .orElseThrow(() -> new StoreDamagedException(WINDOW_KEYS.name(), NOW, null)).payload());
    }
}

package org.gongji.desk.central.memory;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.central.Holding;
import org.gongji.desk.central.MatterKey;
import org.gongji.desk.central.Register;
import org.gongji.desk.central.TakenBundle;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;

/** A register that ends with the process. One thread at a time. */
public final class MemoryRegister implements Register {
    private final List<WindowList.Listed> windows = new ArrayList<>();
    private final List<TakenBundle> bundles = new ArrayList<>();
    private final List<Holding> heldBefore;
    private final Map<MatterKey, Instant> usable = new HashMap<>();
    private final Map<Sha256, Receipt> receipts = new LinkedHashMap<>();
    private final Map<String, Integer> series = new HashMap<>();
    private final Map<String, SortedSet<Integer>> missed = new HashMap<>();

    public MemoryRegister() {
        this(List.of());
    }

    public MemoryRegister(List<Holding> heldBefore) {
        this.heldBefore = List.copyOf(heldBefore);
    }

    @Override
    public void enrol(WindowList.Listed window) {
        windows.add(window);
    }

    @Override
    public void revoke(X509Certificate signing, Instant at) {
        windows.replaceAll(w -> w.signing().equals(signing) && w.revokedAt().isEmpty()
                ? new WindowList.Listed(w.window(), w.signing(), w.encryption(), w.since(), Optional.of(at)) : w);
    }

    @Override
    public List<WindowList.Listed> windows() {
        return List.copyOf(windows);
    }

    @Override
    public Optional<TakenBundle> last(WindowId window, String incarnationId) {
        return bundles.stream()
                .filter(b -> b.label().window().equals(window) && b.label().incarnationId().equals(incarnationId))
                .reduce((earlier, later) -> later);
    }

    @Override
    public Optional<TakenBundle> byContent(Sha256 content) {
        return bundles.stream().filter(b -> b.content().equals(content)).findFirst();
    }

    @Override
    public List<Integer> missing(WindowId window, String incarnationId) {
        int last = last(window, incarnationId).map(bundle -> bundle.label().number()).orElse(0);
        return List.copyOf(missed.getOrDefault(window + incarnationId, new TreeSet<>()).tailSet(last + 1));
    }

    @Override
    public void missed(WindowId window, String incarnationId, int number) {
        missed.computeIfAbsent(window + incarnationId, key -> new TreeSet<>()).add(number);
    }

    @Override
    public List<TakenBundle> bundles() {
        return List.copyOf(bundles);
    }

    @Override
    public void take(TakenBundle bundle) {
        bundles.add(bundle);
    }

    @Override
    public List<Holding> heldBefore() {
        return heldBefore;
    }

    @Override
    public Map<MatterKey, Instant> usable() {
        return Map.copyOf(usable);
    }

    @Override
    public void usable(MatterKey matter, Instant at) {
        usable.putIfAbsent(matter, at);
    }

    @Override
    public Optional<Receipt> receipt(Sha256 content) {
        return Optional.ofNullable(receipts.get(content));
    }

    @Override
    public void issued(Receipt receipt) {
        receipts.put(receipt.content(), receipt);
    }

    /** A training centre that starts anew goes on counting where the desk says it stopped. */
    public void resume(String name, int last) {
        series.merge(name, last, Math::max);
    }

    @Override
    public int next(String name) {
        return series.merge(name, 1, Integer::sum);
    }
}

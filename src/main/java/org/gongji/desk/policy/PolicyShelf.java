package org.gongji.desk.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;

/**
 * The packs at hand. A day belongs to at most one pack of a jurisdiction: an overlap would make the verdict a matter
 * of luck and a gap would be found at the counter, so both are refused here.
 */
public final class PolicyShelf {
    private static final String SHIPPED = "/org/gongji/desk/policy/packs/";

    private final List<PolicyPack> packs;
    private final List<StopOrder> orders;
    private final LocalDate validUntil;
    private final LocalDate today;

    /** @throws BadJson {@code pack_repeated}, {@code pack_overlap} or {@code pack_gap} */
    public PolicyShelf(List<PolicyPack> packs) {
        this(packs, List.of(), null, null);
        Set<String> ids = new HashSet<>();
        for (PolicyPack pack : packs) {
            if (!ids.add(pack.id())) {
                throw new BadJson(pack.id(), "pack_repeated");
            }
        }
        Map<String, List<PolicyPack>> byArea = packs.stream()
                .collect(Collectors.groupingBy(PolicyPack::jurisdiction, TreeMap::new, Collectors.toList()));
        byArea.values().forEach(PolicyShelf::refuseHoles);
    }

    private PolicyShelf(List<PolicyPack> packs, List<StopOrder> orders, LocalDate validUntil, LocalDate today) {
        this.packs = List.copyOf(packs);
        this.orders = List.copyOf(orders);
        this.validUntil = validUntil;
        this.today = today;
    }

    /**
     * A package's files: packs, and stop orders where there are any.
     *
     * @throws BadJson for whatever is wrong with one of them, or with all together
     */
    public static PolicyShelf read(Map<String, byte[]> files) {
        PolicyPackReader reader = new PolicyPackReader();
        PolicyShelf shelf = new PolicyShelf(files.entrySet().stream()
                .filter(file -> !file.getKey().equals(StopOrder.FILE))
                .map(file -> reader.read(file.getValue())).toList());
        List<StopOrder> orders = Optional.ofNullable(files.get(StopOrder.FILE)).map(StopOrder::read).orElse(List.of());
        orders.stream().map(StopOrder::pack).filter(id -> !id.isEmpty()).forEach(id -> shelf.packs.stream()
                .filter(pack -> pack.id().equals(id)).findFirst().orElseThrow(() -> new BadJson(id, "stop_unknown")));
        return new PolicyShelf(shelf.packs, orders, null, null);
    }

    /** @param lastDay on which the centre vouches for the package */
    public PolicyShelf validUntil(LocalDate lastDay) {
        return new PolicyShelf(packs, orders, lastDay, today);
    }

    /** The shelf as it stands on a day: before it is asked for one, nothing on it is halted or expired. */
    public PolicyShelf on(LocalDate day) {
        return new PolicyShelf(packs, orders, validUntil, day);
    }

    /** How a pack stands today, also one that an accepted case was pinned to and that is no longer on the shelf. */
    PackState state(PolicyPack pack, Application.Purpose purpose) {
        if (today == null) {
            return PackState.PLAIN;
        }
        return new PackState(Optional.ofNullable(validUntil).filter(today::isAfter),
                orders.stream().filter(order -> order.stops(pack.id(), purpose, today)).findFirst());
    }

    /** An order in force today halts this service under this pack. */
    public boolean halts(PolicyPack pack, Application.Purpose purpose) {
        return state(pack, purpose).stop().isPresent();
    }

    public List<StopOrder> orders() {
        return orders;
    }

    /** The pack of this digest, if it is here. */
    public Optional<PolicyPack> find(Sha256 digest) {
        return packs.stream().filter(pack -> pack.sha256().equals(digest)).findFirst();
    }

    /** The packs that come with the program, named in {@code INDEX}. */
    public static PolicyShelf shipped() {
        PolicyPackReader reader = new PolicyPackReader();
        List<PolicyPack> packs = new ArrayList<>();
        for (String name : new String(resource("INDEX"), StandardCharsets.UTF_8).split("\\s+")) {
            packs.add(reader.read(resource(name)));
        }
        return new PolicyShelf(packs);
    }

    private static byte[] resource(String name) {
        try (InputStream in = PolicyShelf.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new IllegalStateException("the program came without its pack " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<PolicyPack> packs() {
        return packs;
    }

    /**
     * The pack for this application date at this office: of those in force that day the one whose jurisdiction is
     * closest to the office. Empty means NO_POLICY.
     */
    public Optional<PolicyPack> choose(LocalDate applicationDate, String area) {
        return packs.stream().filter(pack -> area.startsWith(pack.jurisdiction()))
                .filter(pack -> pack.inForceOn(applicationDate))
                .max(Comparator.comparingInt(pack -> pack.jurisdiction().length()));
    }

    /** The pack of the same area that ends the day before this one begins. */
    public Optional<PolicyPack> before(PolicyPack pack) {
        return packs.stream().filter(one -> one.jurisdiction().equals(pack.jurisdiction()))
                .filter(one -> pack.effectiveFrom().minusDays(1).equals(one.effectiveTo())).findFirst();
    }

    /** The pack of the same area that begins the day after this one ends. */
    public Optional<PolicyPack> after(PolicyPack pack) {
        return packs.stream().filter(one -> one.jurisdiction().equals(pack.jurisdiction()))
                .filter(one -> one.effectiveFrom().minusDays(1).equals(pack.effectiveTo())).findFirst();
    }

    /** Last day on which the centre vouches for the package; empty where it did not say. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(validUntil);
    }

    private static void refuseHoles(List<PolicyPack> ofOneArea) {
        List<PolicyPack> inOrder = ofOneArea.stream().sorted(Comparator.comparing(PolicyPack::effectiveFrom)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            PolicyPack before = inOrder.get(i - 1);
            PolicyPack after = inOrder.get(i);
            if (before.effectiveTo() == null || !before.effectiveTo().isBefore(after.effectiveFrom())) {
                throw new BadJson(after.id(), "pack_overlap", before.id());
            }
            if (!before.effectiveTo().plusDays(1).equals(after.effectiveFrom())) {
                throw new BadJson(after.id(), "pack_gap", before.id());
            }
        }
    }
}

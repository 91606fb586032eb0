package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.policy.Application.Purpose;

/**
 * The centre halts a pack or a service, e.g. while a rule is being repaired. Ending a binding is never halted: nobody
 * is held in a family by a paper of the office. It comes as {@link #FILE} in the package of the packs, is lifted by a
 * newer package without it, and stands by the day on which the clerk acts, not by the application date.
 *
 * @param number of the order, told to the applicant
 * @param pack   id of the pack that is halted; empty = every pack
 * @param halts  what is halted
 * @param until  last day; null until it is lifted
 */
public record StopOrder(String number, String pack, Set<Purpose> halts, LocalDate from, LocalDate until,
                        String reason) {
    /** Name inside the package. */
    public static final String FILE = "stop-orders.json";

    public StopOrder {
        halts = Set.copyOf(halts);
        if (halts.contains(Purpose.END)) {
            throw new IllegalArgumentException("ending is never halted");
        }
    }

    boolean stops(String packId, Purpose purpose, LocalDate today) {
        return halts.contains(purpose) && (pack.isEmpty() || pack.equals(packId)) && inForceOn(today);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /**
     * {@code {"orders": [{"number", "pack", "halts": ["bind", "change", "query"], "from", "until", "reason"}]}}; {@code pack} and
     * {@code until} may be left out.
     *
     * @throws org.gongji.desk.base.BadJson with the place that is wrong, e.g. {@code unknown_word} for {@code end}
     */
    public static List<StopOrder> read(byte[] json) {
        JsonField top = JsonField.parse(json).only("orders");
        List<StopOrder> orders = new ArrayList<>();
        for (JsonField one : top.get("orders").items()) {
            orders.add(order(one.only("number", "pack", "halts", "from", "until", "reason")));
        }
        return List.copyOf(orders);
    }

    private static StopOrder order(JsonField one) {
        Set<Purpose> halts = new TreeSet<>();
        one.get("halts").items().forEach(item -> halts.add(Purpose.valueOf(
                item.oneOf("bind", "change", "query").toUpperCase(java.util.Locale.ROOT))));
        LocalDate from = one.get("from").date();
        Optional<LocalDate> until = one.find("until").map(JsonField::date);
        if (until.isPresent() && until.get().isBefore(from)) {
            throw one.get("until").bad("pack_backwards");
        }
        return new StopOrder(one.get("number").text(), one.text("pack", ""), halts, from, until.orElse(null),
                one.get("reason").text());
    }
}

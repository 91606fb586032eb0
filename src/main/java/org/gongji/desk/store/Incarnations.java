package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gongji.desk.base.Ids;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/**
 * What a store was before it was restored. The new incarnation counts one up and draws a random id, so that two stores
 * restored from the same backup can be told apart; its first act names the head it came from.
 */
final class Incarnations {
    private static final String SETTING = "incarnations";
    private static final String IDS = "ids";

    private Incarnations() {
    }

    /** Random ids of the earlier ones; the centre may still answer what they sent. */
    static Set<String> before(SqliteSettings settings) {
        Set<String> ids = new LinkedHashSet<>();
        if (settings.get(SETTING).map(tree -> tree.get(IDS)).orElse(List.of()) instanceof List<?> list) {
            list.forEach(id -> ids.add((String) id));
        }
        return ids;
    }

    /**
     * Makes this open store the next incarnation of itself by one act: RESTORED {fromIncarnation, fromIncarnationId,
     * fromSequence, fromHead} and whatever the caller adds. The store must be opened anew after.
     *
     * @param more puts more into the payload
     */
    static StoreIdentity next(OpenStore store, Clerk by, Ids ids, UnaryOperator<Map<String, Object>> more) {
        StoreIdentity old = store.identity();
        StoreIdentity next = new StoreIdentity(old.storeId(), old.mode(), old.incarnation() + 1, ids.next());
        EntryHeader from = store.journal().head().orElseThrow(() -> new StoreDamagedException("entries"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("fromIncarnation", old.incarnation());
        payload.put("fromIncarnationId", old.incarnationId());
        payload.put("fromSequence", from.sequence());
        payload.put("fromHead", from.digest().hex());
        List<Object> known = new ArrayList<>(before(store.settings()));
        known.add(old.incarnationId());
        store.actAs(next, pen -> {
            next.replace(store.bench().file().transaction());
            store.settings().put(SETTING, Map.of(IDS, known));
            pen.enter(EntryKind.RESTORED, by, "-", store.now(), more.apply(payload));
        });
        return next;
    }
}

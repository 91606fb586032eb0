package org.gongji.desk.store;

import java.time.Instant;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;

/** One invented family as it goes on record. */
final class OneFamily {
    static final Instant NOON = Instant.parse("2026-01-22T04:00:00.123456Z");
    static final Party GIVER = new Party("赵𠅤", "01", "410171198503070011", "41010000000001");
    static final Party WIFE = new Party("钱䶮", "01", "410171198604080022", "41010000000002");
    static final Party SON = new Party("赵喆", "01", "410172201505090033", "");
    static final Sha256 PACK = Sha256.of(new byte[] {1});

    private OneFamily() {
    }

    static Binding binding(String id, Party member, BindingState state, int slot) {
        return new Binding(id, "F-1", GIVER, member, "配偶", "10", "配偶", "hn-2024-09", PACK,
                "410105-W03-1-260122-0001-C", "D-1/1", NOON, NOON, state, NOON, "", slot, null);
    }

    static Matter matter(String id, MatterState state) {
        return new Matter(id, "D-1", "410105-W03-1-260122-0001-C", MatterKind.BIND, GIVER, WIFE, "配偶", state,
                List.of("DUP_PAIR"), NOON, state.settled() ? NOON.plusSeconds(60) : null, "", "", "0312");
    }

    static Family family() {
        return new Family("F-1", GIVER, NOON, List.of(new Family.Belonging(WIFE, "配偶", NOON)));
    }

    static CaseRecord record(Sha256 paper) {
        return new CaseRecord("410105-W03-1-260122-0001-C", "D-1", GIVER, MatterKind.BIND, NOON, NOON,
                NOON.plusSeconds(60), null, null, List.of(new CaseRecord.Document("receipt", paper)));
    }
}

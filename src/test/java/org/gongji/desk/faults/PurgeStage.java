package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.access.Presence;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.PurgeDesk;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.store.Stores;

/** Pages of old enquiries purged: the act holds whole or not at all, and the last old copy goes in the end. */
final class PurgeStage implements Stage {
    private static final Instant LONG_AGO = Instant.parse("2023-05-05T02:00:00Z");
    private static final Clerk ADMINISTRATOR = new Clerk("0201", "系统员", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final Presence.Here SUPERVISOR = new Presence.Here(new Clerk("0450", "李主管",
            Set.of(Role.SUPERVISOR)));
    private static final int PAGES = 4;

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public void prepare(Path folder) {
        Stores.found(folder);
        try (Desk desk = Desk.at(folder)) {
            desk.store().journal().act(pen -> {
                for (int i = 0; i < PAGES; i++) {
                    Sha256 page = pen.keep(("旧页" + i).repeat(4000).getBytes(StandardCharsets.UTF_8), "image/jpeg");
                    pen.enter(EntryKind.EVIDENCE_TAKEN, Desk.CLERK, "D-0001", LONG_AGO, Map.of("draft", "D-0001",
                            "page", page.hex(), "mediaType", "image/jpeg"));
                }
                return pen;
            });
            desk.store().backups().make(Desk.CLERK);
            desk.signOut();
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            PurgeVerdict verdict = desk.store().purge().purge(ADMINISTRATOR, SUPERVISOR);
            if (verdict instanceof PurgeVerdict.Purged || verdict instanceof PurgeVerdict.NothingDue) {
                said.done("purged everything");
            }
            desk.signOut();
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        PurgeDesk purge = desk.store().purge();
        int left = purge.plan().due().size();
        assertThat(left).as("all of the pages or none").isIn(0, PAGES);
        assertThat(Morning.entries(desk, EntryKind.BLOBS_PURGED)).hasSize(left == 0 ? 1 : 0);
        if (!Stages.after("purged", said).isEmpty()) {
            assertThat(left).isZero();
            assertThat(purge.unfinished()).isFalse();
        }
    }
}

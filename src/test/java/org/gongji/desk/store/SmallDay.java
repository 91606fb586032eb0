package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.access.Attempt;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.Session;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.EntryKind;

/** A store with something in every table: acts, rows old and new, blobs, a draft, and tries at the door. */
final class SmallDay {
    private SmallDay() {
    }

    static void play(Path folder) {
        Stores.found(folder);
        try (StoreDoor door = Stores.door(folder)) {
            Session<OpenStore> session = Stores.signIn(door);
            work(session.opened());
            session.signOut();
            door.note(new Attempt("0312", Stores.CLOCK.instant()));
            door.note(new Attempt("0450", Stores.CLOCK.instant()));
        }
    }

    private static void work(OpenStore store) {
        store.accounts().add(store.journal(), new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR)),
                "another".toCharArray(), Stores.WANG);
        store.drafts().save(new Drafts.Line("D-1", "赵𠅤", 1, "members:p3:claim", OneFamily.NOON, false),
                "{\"id\":\"D-1\"}".getBytes(StandardCharsets.UTF_8));
        store.journal().act(pen -> {
            Sha256 page = pen.keep("一页".repeat(3000).getBytes(StandardCharsets.UTF_8), "image/jpeg");
            pen.keep("receipt".getBytes(StandardCharsets.UTF_8), "application/pdf");
            pen.next("case");
            store.families().put(OneFamily.family());
            store.matters().put(OneFamily.matter("D-1/1", MatterState.DONE));
            store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ACTIVE, 1));
            store.cases().put(OneFamily.record(page));
            store.issuedPapers().put(new IssuedPaper("0".repeat(32), FormKind.RECEIPT, "D-1", page, page, 1,
                    OneFamily.NOON, 0, List.of(new IssuedPaper.SpoiledSheet(1, 1)), List.of(), null));
            return pen.enter(EntryKind.BOUND, Stores.WANG, "410105-W03-1-260122-0001-C", OneFamily.NOON,
                    Map.of("binding", "B-1"));
        });
        store.journal().act(pen -> {
            store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.SUSPENDED, 1));
            store.bindings().put(OneFamily.binding("B-2", OneFamily.SON, BindingState.ACTIVE, 1));
            store.closedDays().put(new ClosedDay(1, LocalDate.of(2026, 1, 22), OneFamily.NOON, 1, 6, OneFamily.PACK,
                    "00", new DaySheet(0, 1, 1, 0, 0, 0, 1, Map.of("DUP_PAIR", 1)), null, null, 0));
            store.approvals().put(new Approval("D-2/1", "D-2", Approval.State.ASKED, "0312", null,
                    List.of("AGE_IMPLAUSIBLE"), OneFamily.NOON, LocalDate.of(2026, 1, 23), null, "13700000000", null,
                    false));
            store.deputies().put(new Deputy("0312", "王练习", "0450", LocalDate.of(2026, 1, 22),
                    LocalDate.of(2026, 1, 24)));
            store.seenCards().see(new SeenCard(OneFamily.WIFE.certno(), LocalDate.of(2019, 8, 2), OneFamily.NOON));
            store.drafts().give("D-1", "0450");
            store.ownNumbers().put("0312", OneFamily.WIFE.certno());
            store.archived().put(OneFamily.PACK, 1);
            store.linkedNumbers().changed("E12345678", "E87654321", "D-3/1");
            return pen.enter(EntryKind.SUSPENDED, null, "-", OneFamily.NOON, Map.of("binding", "B-1"));
        });
        store.drafts().save(new Drafts.Line("D-2", "", 0, "giver", OneFamily.NOON, true),
                "{}".getBytes(StandardCharsets.UTF_8));
        store.drafts().saveTyped("D-2", new Drafts.Typed(List.of(new Drafts.Typed.Field("姓名", "赵")), 0, 1, 1));
    }
}

package org.gongji.desk.app.screen.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Sticks;
import org.gongji.desk.ui.audit.AuditView;
import org.gongji.desk.ui.audit.AuditViewModel;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Screen;

/** Ctrl+Y: the ledger, for the auditor alone. */
public final class AuditRoom implements Room {
    private final AuditView view;

    public AuditRoom(Rooms rooms) {
        this(rooms, Sticks.start());
    }

    /** @param folder where somebody begins to look for a place to save a list */
    public AuditRoom(Rooms rooms, Path folder) {
        AuditViewModel model = new AuditViewModel(new CounterAudit(rooms), rooms.words(),
                new AuditViewModel.Around(rooms.errands(), rooms.asker(), chosen -> file(rooms, folder, chosen)));
        model.from().set(LocalDate.now(rooms.clock()).toString());
        this.view = new AuditView(model, rooms.words(), rooms::leave);
    }

    private static void file(Rooms rooms, Path folder, Consumer<Path> chosen) {
        rooms.files().ask(new FileAsk(FileAsk.Way.NEW_FILE, rooms.words().say("audit.save.title"), ".csv", folder,
                "ledger-" + LocalDate.now(rooms.clock()) + ".csv", files -> files.forEach(chosen)));
    }

    @Override
    public Screen screen() {
        return view;
    }
}

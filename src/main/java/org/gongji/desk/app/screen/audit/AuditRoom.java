package org.gongji.desk.app.screen.audit;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.audit.AuditView;
import org.gongji.desk.ui.audit.AuditViewModel;
import org.gongji.desk.ui.kit.Screen;

/** Ctrl+Y: the ledger, for the auditor alone. */
public final class AuditRoom implements Room {
    private final AuditView view;

    public AuditRoom(Rooms rooms) {
        this(rooms, () -> file(rooms));
    }

    /** @param file where a list is saved */
    public AuditRoom(Rooms rooms, Supplier<Optional<Path>> file) {
        AuditViewModel model = new AuditViewModel(new CounterAudit(rooms), rooms.words(),
                new AuditViewModel.Around(rooms.errands(), rooms.asker(), file));
        model.from().set(LocalDate.now(rooms.clock()).toString());
        this.view = new AuditView(model, rooms.words(), rooms::leave);
    }

    private static Optional<Path> file(Rooms rooms) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(rooms.words().say("audit.save.title"));
        chooser.setInitialFileName("ledger-" + LocalDate.now(rooms.clock()) + ".csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.csv", "*.csv"));
        return rooms.window().map(chooser::showSaveDialog).map(File::toPath);
    }

    @Override
    public Screen screen() {
        return view;
    }
}

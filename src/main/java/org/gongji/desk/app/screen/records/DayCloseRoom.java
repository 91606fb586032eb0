package org.gongji.desk.app.screen.records;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.dayclose.DayCloseView;
import org.gongji.desk.ui.dayclose.DayCloseViewModel;
import org.gongji.desk.ui.kit.Screen;

/** F9: the day's sum, its bundle, the papers still owed and the centre's answers. */
public final class DayCloseRoom implements Room {
    private final CounterDayClose desk;
    private final DayCloseView view;

    public DayCloseRoom(Rooms rooms) {
        this.desk = new CounterDayClose(rooms::counter, rooms.clerk(), rooms.clock());
        DayCloseViewModel model = new DayCloseViewModel(desk, rooms.words(), new DayCloseViewModel.Around(
                rooms.errands(), rooms.asker(), new Chooser(rooms), Platform::runLater, rooms::dayChanged));
        ExchangeFolder exchange = new ExchangeFolder(rooms.home());
        exchange.find().ifPresent(folder -> model.folder().set(folder.toString()));
        model.mediumNow().addListener((o, before, now) -> now.folder().ifPresent(exchange::keep));
        this.view = new DayCloseView(model, rooms.words(), rooms::leave);
    }

    @Override
    public Screen screen() {
        return view;
    }

    /** A running write is stopped: it counts for nothing, and the number stays free. */
    @Override
    public void left() {
        desk.stop();
    }

    private record Chooser(Rooms rooms) implements DayCloseViewModel.Picker {
        @Override
        public Optional<Path> folder() {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(rooms.words().say("records.close.folder"));
            return rooms.window().map(chooser::showDialog).map(File::toPath);
        }

        @Override
        public List<Path> receipts() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(rooms.words().say("records.close.import"));
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*.p7m", "*.p7m"));
            List<File> chosen = rooms.window().map(chooser::showOpenMultipleDialog).orElse(List.of());
            return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        }
    }
}

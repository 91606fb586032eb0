package org.gongji.desk.app.screen.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.gongji.desk.app.screen.PartFile;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Sticks;
import org.gongji.desk.day.FiguresDesk.Span;
import org.gongji.desk.ui.dayclose.FiguresDesk;
import org.gongji.desk.ui.dayclose.FiguresView;
import org.gongji.desk.ui.dayclose.FiguresViewModel;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Screen;

/** Alt+M: what this window did in a day and a month. Counts nobody by name. */
public final class FiguresRoom implements Room {
    private final FiguresView view;

    public FiguresRoom(Rooms rooms) {
        FiguresViewModel model = new FiguresViewModel(new Counted(rooms), rooms.words(), new FiguresViewModel.Around(
                rooms.errands(), rooms.asker(), rooms.clock(), chosen -> file(rooms, chosen)));
        this.view = new FiguresView(model, rooms.words(), rooms::leave);
    }

    private static void file(Rooms rooms, Consumer<Path> chosen) {
        rooms.files().ask(new FileAsk(FileAsk.Way.NEW_FILE, rooms.words().say("figures.save.title"), ".csv",
                Sticks.start(), "figures-" + LocalDate.now(rooms.clock()) + ".csv", files -> files.forEach(chosen)));
    }

    /** Over the counter that is open at the moment of the question. */
    private record Counted(Rooms rooms) implements FiguresDesk {
        @Override
        public Span span(LocalDate from, LocalDate to) {
            return rooms.counter().figures().of(from, to, rooms.clerk());
        }

        @Override
        public boolean save(Span span, Path file) {
            try {
                PartFile.write(file, FiguresTable.of(span)).name();
                return true;
            } catch (IOException full) {
                return false;
            }
        }
    }

    @Override
    public Screen screen() {
        return view;
    }
}

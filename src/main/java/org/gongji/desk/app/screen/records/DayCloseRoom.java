package org.gongji.desk.app.screen.records;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.gongji.desk.app.screen.Behind;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Sticks;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.ui.dayclose.DayCloseView;
import org.gongji.desk.ui.dayclose.DayCloseViewModel;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Screen;

/** F9: the day's sum, its bundle, the papers still owed and the centre's answers. */
public final class DayCloseRoom implements Room {
    private final CounterDayClose desk;
    private final Rooms rooms;
    private final DayCloseViewModel model;
    private final DayCloseView view;

    public DayCloseRoom(Rooms rooms) {
        this.desk = new CounterDayClose(rooms::counter, rooms.clerk(), rooms.clock());
        this.rooms = rooms;
        this.model = new DayCloseViewModel(desk, rooms.words(), new DayCloseViewModel.Around(
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

    /** Whose matter waits, and whom to call. */
    @Override
    public Callable<List<Hidden>> hidden() {
        DayCloseDesk.Sheet sheet = model.sheet().get();
        Behind behind = new Behind(rooms::counter, "day-close");
        List<String> waiting = sheet == null ? List.of()
                : sheet.open().stream().map(DayCloseDesk.Open::draft).distinct().toList();
        List<String> calls = sheet == null ? List.of()
                : sheet.calls().stream().map(DayCloseDesk.Call::caseNo).distinct().toList();
        return () -> Stream.concat(calls.stream().flatMap(caseNo -> rooms.counter().store().cases().byNumber(caseNo)
                        .map(one -> behind.party(one.giver(), caseNo, "")).stream()),
                waiting.stream().flatMap(draft -> behind.giver(draft).stream())).toList();
    }

    /** A running write is stopped: it counts for nothing, and the number stays free. */
    @Override
    public void left() {
        desk.stop();
    }

    private record Chooser(Rooms rooms) implements DayCloseViewModel.Picker {
        @Override
        public void folder(Consumer<Path> chosen) {
            rooms.files().ask(new FileAsk(FileAsk.Way.FOLDER, rooms.words().say("records.close.folder"), "",
                    Sticks.start(), "", found -> found.forEach(chosen)));
        }

        @Override
        public void receipts(Consumer<List<Path>> chosen) {
            rooms.files().ask(new FileAsk(FileAsk.Way.FILES, rooms.words().say("records.close.import"), ".p7m",
                    Sticks.start(), "", chosen));
        }
    }
}

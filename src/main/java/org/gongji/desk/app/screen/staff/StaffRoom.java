package org.gongji.desk.app.screen.staff;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Sticks;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.staff.StaffView;
import org.gongji.desk.ui.staff.StaffViewModel;

/** Ctrl+U: who works here, for the two administrators, each with their own half of the acts. */
public final class StaffRoom implements Room {
    private final StaffViewModel model;
    private final StaffView view;
    private final Timeline beat;

    public StaffRoom(Rooms rooms) {
        this(rooms, chosen -> folder(rooms, chosen));
    }

    /** @param folder asks where enrolment requests are saved */
    public StaffRoom(Rooms rooms, Consumer<Consumer<Path>> folder) {
        this.model = new StaffViewModel(new CounterStaff(rooms), rooms.words(), new StaffViewModel.Around(
                rooms.errands(), rooms.asker(), rooms.clerk(), folder));
        this.view = new StaffView(model, rooms.words(), rooms::leave);
        this.beat = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.watch()));
        beat.setCycleCount(Animation.INDEFINITE);
        // not behind the lock, where nobody's keys are at hand to ask
        view.body().sceneProperty().addListener((o, before, now) -> beat(now != null));
    }

    private static void folder(Rooms rooms, Consumer<Path> chosen) {
        rooms.files().ask(new FileAsk(FileAsk.Way.FOLDER, rooms.words().say("staff.requests.title"), "",
                Sticks.start(), "", found -> found.forEach(chosen)));
    }

    private void beat(boolean shown) {
        if (shown) {
            beat.play();
        } else {
            beat.stop();
        }
    }

    @Override
    public Screen screen() {
        return view;
    }

    /** A password that was shown once does not come back after the lock. */
    @Override
    public void keep() {
        model.forget();
    }

    @Override
    public void left() {
        beat.stop();
        model.forget();
    }
}

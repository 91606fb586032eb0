package org.gongji.desk.app.screen.staff;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.staff.StaffView;
import org.gongji.desk.ui.staff.StaffViewModel;

/** Ctrl+U: who works here, for the two administrators, each with their own half of the acts. */
public final class StaffRoom implements Room {
    private final StaffViewModel model;
    private final StaffView view;
    private final Timeline beat;

    public StaffRoom(Rooms rooms) {
        this(rooms, () -> folder(rooms));
    }

    /** @param folder where enrolment requests are saved */
    public StaffRoom(Rooms rooms, Supplier<Optional<Path>> folder) {
        this.model = new StaffViewModel(new CounterStaff(rooms), rooms.words(), new StaffViewModel.Around(
                rooms.errands(), rooms.asker(), rooms.clerk(), folder));
        this.view = new StaffView(model, rooms.words(), rooms::leave);
        this.beat = new Timeline(new KeyFrame(Duration.seconds(1), event -> model.watch()));
        beat.setCycleCount(Animation.INDEFINITE);
        // not behind the lock, where nobody's keys are at hand to ask
        view.body().sceneProperty().addListener((o, before, now) -> beat(now != null));
    }

    private static Optional<Path> folder(Rooms rooms) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(rooms.words().say("staff.requests.title"));
        return rooms.window().map(chooser::showDialog).map(File::toPath);
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

package org.gongji.desk.app.screen.approval;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.gongji.desk.app.screen.Behind;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ui.approval.CaseViewModel;
import org.gongji.desk.ui.approval.DeputyView;
import org.gongji.desk.ui.approval.DeputyViewModel;
import org.gongji.desk.ui.approval.QueueView;
import org.gongji.desk.ui.approval.QueueViewModel;
import org.gongji.desk.ui.approval.ReturnedView;
import org.gongji.desk.ui.approval.ReturnedViewModel;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.wizard.CaseWords;

/**
 * Ctrl+G at home. Who may approve today finds the queue, everybody else what came back to the counter; a deputy, who is
 * both, goes from the one to the other by the same key.
 */
public final class ReviewRoom implements Room {
    private final Rooms rooms;
    private final CaseViewModel shown;
    private final QueueViewModel waiting;
    private final ReturnedViewModel answers;
    private final QueueView queue;
    private final ReturnedView returned;
    private final Faces faces = new Faces();

    /** @param resume opens the draft of a case that was given back */
    public ReviewRoom(Rooms rooms, Consumer<String> resume) {
        this.rooms = rooms;
        CaseWords words = new CaseWords(rooms.words(), rooms.clock());
        CounterReview desk = new CounterReview(rooms);
        this.shown = new CaseViewModel(desk, words, desk.rules(), rooms.errands());
        boolean approves = rooms.counter().review().approvers().of(rooms.clerk()).isPresent();
        boolean names = rooms.clerk().may(Right.NAME_DEPUTY);
        this.waiting = new QueueViewModel(desk, shown, rooms.words(), new QueueViewModel.Around(rooms.errands(),
                rooms.asker(), names, rooms::dayChanged));
        this.answers = new ReturnedViewModel(new CounterReturned(rooms), rooms.words(), new ReturnedViewModel.Around(
                rooms.errands(), rooms.asker(), resume, rooms::dayChanged));
        this.queue = approves ? new QueueView(waiting, rooms.words(), rooms::leave, names ? this::name : () -> { })
                : null;
        this.returned = rooms.clerk().may(Right.TAKE_CASES) || !approves ? new ReturnedView(answers, rooms.words(),
                rooms::leave) : null;
        faces.show(queue != null ? queue : returned);
    }

    private void name() {
        faces.show(new DeputyView(new DeputyViewModel(new CounterDeputies(rooms), rooms.words(), rooms.errands(),
                rooms.clock()), rooms.words(), () -> faces.show(queue)));
        rooms.drawRail();
        faces.entered();
    }

    @Override
    public Screen screen() {
        return faces;
    }

    /** Whoever stands back from a case does not look at its people either. */
    @Override
    public Callable<List<Hidden>> hidden() {
        if (faces.face == queue) {
            Optional<ReviewDesk.Waiting> line = waiting.chosen().filter(one -> one.objection().isEmpty());
            return () -> line.map(one -> new Behind(rooms::counter, "approvals").matters(List.of(one.matter()), ""))
                    .orElse(List.of());
        }
        Optional<ReviewDesk.Returned> line = faces.face == returned ? answers.chosen() : Optional.empty();
        return () -> line.map(one -> new Behind(rooms::counter, "returned").matters(List.of(one.matter()),
                one.approval().phone())).orElse(List.of());
    }

    @Override
    public void left() {
        shown.show(null);
    }

    /** The one screen the frame holds, whichever face it shows. */
    private final class Faces implements Screen {
        private final StackPane body = new StackPane();
        private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
        private final StringProperty title = new SimpleStringProperty("");
        private Screen face;

        private void show(Screen next) {
            face = next;
            body.getChildren().setAll(next.body());
            actions.unbind();
            actions.bind(next.actions());
            title.unbind();
            title.bind(next.title());
        }

        @Override
        public Node body() {
            return body;
        }

        @Override
        public ObservableValue<Actions> actions() {
            return actions;
        }

        @Override
        public ObservableValue<String> title() {
            return title;
        }

        @Override
        public RailSize rail() {
            return face.rail();
        }

        @Override
        public boolean act(Act act) {
            Optional<Screen> other = Optional.ofNullable(face == queue ? returned : queue);
            if (act == Act.SUPERVISOR && other.isPresent()) {
                show(other.get());
                rooms.drawRail();
                entered();
                return true;
            }
            return act == Act.SUPERVISOR || face.act(act);
        }

        @Override
        public boolean plain(String key) {
            return face.plain(key);
        }

        @Override
        public void entered() {
            face.entered();
        }
    }
}

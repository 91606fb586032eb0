package org.gongji.desk.app.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.application.Platform;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.shell.DeskFrame;

/** The centre's post taken at the window: which files, and what became of them. */
final class PostCounter {
    /** {@code …-9.p7m} before {@code …-10.p7m}: parts of a roster are taken in their order. */
    private static final Comparator<Path> IN_ORDER = Comparator.comparing((Path file) -> file.getFileName().toString()
            .length()).thenComparing(Comparator.naturalOrder());

    private final Rooms rooms;
    private final DeskFrame frame;
    private final Runnable taken;
    /** What is being taken in; null while nothing is. Only the screen's own thread asks. */
    private ImportProgress progress;

    /** @param taken roster, packs or answers may be others now */
    PostCounter(Rooms rooms, DeskFrame frame, Runnable taken) {
        this.rooms = rooms;
        this.frame = frame;
        this.taken = taken;
    }

    /** While something is being taken in, the same key gives it up. */
    void ask() {
        ImportProgress going = progress;
        if (going != null) {
            going.giveUp();
            return;
        }
        rooms.files().ask(new FileAsk(FileAsk.Way.FILES, rooms.words().say("desk.import.title"), ".p7m", Sticks.start(),
                "", chosen -> {
                    if (!chosen.isEmpty()) {
                        take(chosen.stream().sorted(IN_ORDER).toList());
                    }
                }));
    }

    /** Files of the centre, in the order of their names; the worst answer is told. */
    void take(List<Path> files) {
        if (progress != null) {
            return; // one after the other: the files lie where they lay
        }
        frame.tell(Grade.NOTE, rooms.words().say("desk.import.reading"));
        ImportProgress going = new ImportProgress(System::nanoTime, (percent, seconds) -> Platform.runLater(() ->
                told(percent, seconds)));
        progress = going;
        rooms.errands().run("import", () -> {
            List<PostBag.Answer> answers = new ArrayList<>();
            for (Path file : files) {
                answers.add(new PostBag(rooms.counter(), rooms.clerk(), rooms.words())
                        .take(file.getFileName().toString(), Files.readAllBytes(file), going));
            }
            return answers;
        }, answers -> {
            progress = null;
            taken.run();
            answers.stream().min(Comparator.comparing(PostBag.Answer::grade))
                    .ifPresent(answer -> frame.tell(answer.grade(), answer.sentence()));
        }, broken -> {
            progress = null;
            frame.tell(Grade.A, rooms.words().say("desk.import.broken"));
        });
    }

    /** What comes late is not told: the answer stands there already. */
    private void told(int percent, long seconds) {
        if (progress != null) {
            frame.tell(Grade.NOTE, seconds < 0 ? rooms.words().say("roster.reading", percent)
                    : rooms.words().say("roster.reading.left", percent, seconds));
        }
    }
}

package org.gongji.desk.app.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** @param taken roster, packs or answers may be others now */
    PostCounter(Rooms rooms, DeskFrame frame, Runnable taken) {
        this.rooms = rooms;
        this.frame = frame;
        this.taken = taken;
    }

    void ask() {
        rooms.files().ask(new FileAsk(FileAsk.Way.FILES, rooms.words().say("desk.import.title"), ".p7m", Sticks.start(),
                "", chosen -> {
                    if (!chosen.isEmpty()) {
                        take(chosen.stream().sorted(IN_ORDER).toList());
                    }
                }));
    }

    /** Files of the centre, in the order of their names; the worst answer is told. */
    void take(List<Path> files) {
        frame.tell(Grade.NOTE, rooms.words().say("desk.import.reading"));
        rooms.errands().run("import", () -> {
            List<PostBag.Answer> answers = new ArrayList<>();
            for (Path file : files) {
                answers.add(new PostBag(rooms.counter(), rooms.clerk(), rooms.words())
                        .take(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return answers;
        }, answers -> {
            taken.run();
            answers.stream().min(Comparator.comparing(PostBag.Answer::grade))
                    .ifPresent(answer -> frame.tell(answer.grade(), answer.sentence()));
        }, broken -> frame.tell(Grade.A, rooms.words().say("desk.import.broken")));
    }
}

package org.gongji.desk.app.screen;

import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.base.Window;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.ui.kit.Grade;

/** The code of a one-time notice opens the draft it was given for, at the window that gave it (screens/README, Words). */
final class ScannedSlip {
    private final Rooms rooms;
    private final Consumer<String> resume;
    private final Consumer<Mark.OfPage> otherPage;

    /**
     * @param resume    takes the draft's number
     * @param otherPage told of the code of any other page
     */
    ScannedSlip(Rooms rooms, Consumer<String> resume, Consumer<Mark.OfPage> otherPage) {
        this.rooms = rooms;
        this.resume = resume;
        this.otherPage = otherPage;
    }

    /** What was found; at most one of both is there. */
    private record Found(Optional<String> draft, boolean closed) {
    }

    void scanned(Mark.OfPage mark) {
        Window own = rooms.counter().store().window();
        if (!own.office().equals(mark.office()) || !own.code().equals(mark.window())) {
            rooms.asker().tell(Grade.B, rooms.words().say("table.slip.elsewhere", mark.window()));
            return;
        }
        rooms.errands().run("find-slip", () -> find(mark), found -> {
            if (found.draft().isPresent()) {
                resume.accept(found.draft().get());
            } else if (found.closed()) {
                rooms.asker().tell(Grade.NOTE, rooms.words().say("table.slip.closed"));
            } else {
                otherPage.accept(mark);
            }
        }, broken -> rooms.asker().tell(Grade.A, rooms.words().say("table.slip.broken")));
    }

    private Found find(Mark.OfPage mark) {
        Optional<String> about = rooms.counter().store().issuedPapers().find(mark.documentId())
                .filter(paper -> paper.kind() == FormKind.ONE_TIME_NOTICE && paper.form().equals(mark.digest()))
                .map(IssuedPaper::about);
        Optional<String> draft = about.filter(id -> rooms.counter().intake().drafts().stream()
                .anyMatch(line -> line.id().equals(id)));
        return new Found(draft, about.isPresent() && draft.isEmpty());
    }
}

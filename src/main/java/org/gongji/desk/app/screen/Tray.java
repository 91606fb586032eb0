package org.gongji.desk.app.screen;

import java.util.List;
import java.util.function.Supplier;
import org.gongji.desk.app.Counter;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PrintDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;

/** Issued papers on their way through the printer, and what the clerk found in its tray. */
public final class Tray {
    private final Supplier<Counter> counter;
    private final Clerk clerk;

    public Tray(Rooms rooms) {
        this(rooms::counter, rooms.clerk());
    }

    /** @param counter that is open at the moment of the call */
    public Tray(Supplier<Counter> counter, Clerk clerk) {
        this.counter = counter;
        this.clerk = clerk;
    }

    /** @param reason of a further copy; used only where no copy is owed any more */
    public Printed print(IssuedPaper paper, String reason) {
        PrintDesk desk = counter.get().printing();
        IssuedPaper now = newest(paper);
        if (!now.owed()) {
            desk.askReprint(now.documentId(), reason, clerk);
        }
        return printed(desk.send(now.documentId(), clerk).outcome());
    }

    /** What the print system did, as a screen says it. */
    public static Printed printed(PaperPrinter.Outcome outcome) {
        if (outcome instanceof PaperPrinter.Outcome.Printed) {
            return Printed.SENT;
        }
        if (outcome instanceof PaperPrinter.Outcome.OutOfPaper) {
            return Printed.NO_PAPER;
        }
        if (outcome instanceof PaperPrinter.Outcome.NoPrinter) {
            return Printed.NO_PRINTER;
        }
        return outcome instanceof PaperPrinter.Outcome.Cancelled ? Printed.CANCELLED : Printed.FAILED;
    }

    private IssuedPaper newest(IssuedPaper paper) {
        return counter.get().store().issuedPapers().find(paper.documentId()).orElse(paper);
    }

    /**
     * Nobody counts the sheets of a jam at the counter: one page is noted, and its number is said.
     *
     * @return number of the spoiled sheet; 0 where everything came out
     */
    public int saw(IssuedPaper paper, Seen seen) {
        PrintDesk desk = counter.get().printing();
        if (seen == Seen.CAME_OUT) {
            desk.cameOut(paper.documentId(), newest(paper).copiesOwed(), clerk);
            return 0;
        }
        List<IssuedPaper.SpoiledSheet> sheets = desk.spoiled(paper.documentId(), List.of(1), clerk).sheets();
        return sheets.get(sheets.size() - 1).number();
    }

    /** Something of it still has to come out. */
    public boolean owed(IssuedPaper paper) {
        return newest(paper).owed();
    }
}

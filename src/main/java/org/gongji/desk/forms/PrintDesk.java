package org.gongji.desk.forms;

import java.util.List;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;

/**
 * Brings issued papers from the store into a hand. A screen calls {@link #send} off its own thread, shows what
 * {@link Sent#key()} says, asks the clerk to look into the tray, and then calls {@link #cameOut} or {@link #spoiled}.
 * What nobody answered for stays on the list of {@link #owed()}.
 */
public final class PrintDesk {
    private final PaperDesk papers;
    private final PaperPrinter printer;

    public PrintDesk(PaperDesk papers, PaperPrinter printer) {
        this.papers = papers;
        this.printer = printer;
    }

    /**
     * What the print system did with a paper.
     *
     * @param copies  how many copies it took
     * @param outcome of the last job, the first one that failed
     */
    public record Sent(IssuedPaper paper, int copies, PaperPrinter.Outcome outcome) {
        public boolean handedOver() {
            return outcome instanceof PaperPrinter.Outcome.Printed;
        }

        /** Key of the sentence for the clerk, in the bundle {@code device}. */
        public String key() {
            return outcome.key();
        }
    }

    /**
     * Hands over every copy that is still owed, originals first, silently and on both sides. Says nothing about paper
     * in a hand. Takes as long as the spooler does, seconds at the worst.
     *
     * @throws IllegalStateException when no such paper was issued here, or nothing of it is owed
     */
    public Sent send(String documentId, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        IssuedPaper paper = papers.paper(documentId);
        if (!paper.owed()) {
            throw new IllegalStateException("nothing of this paper is owed");
        }
        int sent = 0;
        PaperPrinter.Outcome outcome = new PaperPrinter.Outcome.Cancelled();
        if (paper.originalsOwed() > 0) {
            outcome = hand(paper, papers.pdf(paper), paper.originalsOwed());
            sent = took(outcome, paper.originalsOwed());
        }
        int last = paper.printed() + paper.copiesOwed();
        for (int copy = Math.max(paper.kind().originals(), paper.printed()) + 1;
             copy <= last && sent == copy - 1 - paper.printed(); copy++) {
            outcome = hand(paper, papers.reprint(paper, copy), 1);
            sent += took(outcome, 1);
        }
        return new Sent(paper, sent, outcome);
    }

    private static int took(PaperPrinter.Outcome outcome, int copies) {
        return outcome instanceof PaperPrinter.Outcome.Printed ? copies : 0;
    }

    private PaperPrinter.Outcome hand(IssuedPaper paper, byte[] pdf, int copies) {
        return printer.print(new PaperPrinter.Job(paper.documentId(), pdf, copies, true, ""));
    }

    /** How the paper's newest job is doing; for the screen while it asks the clerk to look into the tray. */
    public PaperPrinter.JobState follow(String documentId) {
        return printer.ask(documentId);
    }

    /** @see PaperDesk#cameOut */
    public IssuedPaper cameOut(String documentId, int copies, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        return papers.cameOut(documentId, copies, clerk);
    }

    /** @see PaperDesk#spoiled */
    public IssuedPaper spoiled(String documentId, List<Integer> pages, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        return papers.spoiled(documentId, pages, clerk);
    }

    /** @see PaperDesk#askReprint */
    public IssuedPaper askReprint(String documentId, String reason, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        return papers.askReprint(documentId, reason, clerk);
    }

    /** @see PaperDesk#owed */
    public List<IssuedPaper> owed() {
        return papers.owed();
    }
}

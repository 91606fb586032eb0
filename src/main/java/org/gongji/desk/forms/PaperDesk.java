package org.gongji.desk.forms;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** Makes papers and keeps track of them until they lie in somebody's hand. A jam never undoes an act. */
public final class PaperDesk {
    private final Journal journal;
    private final Blobs blobs;
    private final IssuedPapers papers;
    private final Press press;
    private final Clock clock;

    public PaperDesk(Journal journal, Blobs blobs, IssuedPapers papers, Press press, Clock clock) {
        this.journal = journal;
        this.blobs = blobs;
        this.papers = papers;
        this.press = press;
        this.clock = clock;
    }

    /** What came of making a paper. */
    public sealed interface Made {
        record Paper(IssuedPaper paper, SignedForm form) implements Made {
        }

        /** Nothing was issued; {@link Press.Outcome} says which character or which hand. */
        record NotMade(Press.Outcome why) implements Made {
        }
    }

    /**
     * Draws, signs and seals a paper; it is owed until it came out.
     *
     * @param about case number, draft id or day number
     */
    public Made make(Form form, List<Handwriting> hands, String about, Clerk clerk) {
        Press.Outcome outcome = press.issue(form, hands);
        if (!(outcome instanceof Press.Outcome.Issued issued)) {
            return new Made.NotMade(outcome);
        }
        SignedForm signed = issued.paper();
        return journal.act(pen -> {
            Sha256 blob = pen.keep(signed.pdf(), "application/pdf");
            IssuedPaper paper = new IssuedPaper(signed.documentId(), signed.kind(), about, blob, signed.digest(),
                    signed.pages(), clock.instant(), 0, 0);
            papers.put(paper);
            pen.enter(EntryKind.PAPER_OWED, clerk, about, clock.instant(), payload(paper));
            return new Made.Paper(paper, signed);
        });
    }

    /** The PDF as issued, for printing and showing. */
    public byte[] pdf(IssuedPaper paper) {
        return blobs.read(paper.blob()).orElseThrow(() -> new IllegalStateException("an issued paper has its file"));
    }

    /** The clerk says that so many whole copies came out. */
    public IssuedPaper cameOut(String documentId, int copies, Clerk clerk) {
        return move(documentId, EntryKind.PAPER_PRINTED, copies, clerk);
    }

    /** Pages that jammed or came out half: numbered, struck out by the clerk, the paper stays owed. */
    public IssuedPaper spoiled(String documentId, int pages, Clerk clerk) {
        return move(documentId, EntryKind.PAPER_SPOILED, pages, clerk);
    }

    private IssuedPaper move(String documentId, EntryKind kind, int count, Clerk clerk) {
        return journal.act(pen -> {
            IssuedPaper paper = papers.find(documentId)
                    .orElseThrow(() -> new IllegalStateException("no such paper was issued"));
            IssuedPaper moved = kind == EntryKind.PAPER_PRINTED ? paper.cameOut(count) : paper.spoilt(count);
            papers.put(moved);
            Map<String, Object> payload = payload(moved);
            payload.put("count", count);
            pen.enter(kind, clerk, paper.about(), clock.instant(), payload);
            return moved;
        });
    }

    public List<IssuedPaper> owed() {
        return papers.owed();
    }

    private static Map<String, Object> payload(IssuedPaper paper) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("document", paper.documentId());
        json.put("kind", paper.kind().word());
        json.put("about", paper.about());
        json.put("blob", paper.blob().hex());
        json.put("form", paper.form().hex());
        json.put("pages", paper.pages());
        json.put("printed", paper.printed());
        json.put("spoiled", paper.spoiled());
        return json;
    }
}

package org.gongji.desk.forms;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.forms.IssuedPaper.SpoiledSheet;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.words.Words;

/**
 * Makes papers and keeps track of them until they lie in somebody's hand. A jam never undoes an act: the paper is then
 * on the list of {@link #owed()}. {@link PrintDesk} hands them to the printer.
 */
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
        return made(form, hands, clerk, signed -> journal.act(pen -> owe(pen, signed, about, clerk)));
    }

    /** {@link #make} in an act that is being written: the paper is owed if the act holds, and only then. */
    public Made make(Pen pen, Form form, String about, Clerk clerk) {
        return made(form, List.of(), clerk, signed -> owe(pen, signed, about, clerk));
    }

    private Made made(Form form, List<Handwriting> hands, Clerk clerk, Function<SignedForm, Made> owed) {
        clerk.require(Right.HANDLE_PAPERS);
        Press.Outcome outcome = press.issue(form, hands);
        return outcome instanceof Press.Outcome.Issued issued ? owed.apply(issued.paper()) : new Made.NotMade(outcome);
    }

    private Made owe(Pen pen, SignedForm signed, String about, Clerk clerk) {
        Sha256 blob = pen.keep(signed.pdf(), "application/pdf");
        Instant now = clock.instant();
        IssuedPaper paper = IssuedPaper.of(signed, about, blob, now);
        papers.put(paper);
        pen.enter(EntryKind.PAPER_OWED, clerk, about, now, payload(paper));
        return new Made.Paper(paper, signed);
    }

    /**
     * The PDF as issued, for printing and showing.
     *
     * @throws org.gongji.desk.ledger.PurgedException where its term was over and it was let go
     */
    public byte[] pdf(IssuedPaper paper) {
        return blobs.need(paper.blob());
    }

    /** The PDF for one further print: the paper as issued under a mark 补打 第 n 份. Only for the printer, never kept. */
    byte[] reprint(IssuedPaper paper, int copy) {
        return press.marked(pdf(paper), Words.chinese().say("paper.reprint", copy));
    }

    /**
     * The clerk says that so many whole copies came out.
     *
     * @param copies 1 to {@link IssuedPaper#copiesOwed()}
     */
    public IssuedPaper cameOut(String documentId, int copies, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        return move(documentId, EntryKind.PAPER_PRINTED, clerk, Map.of("count", copies), paper -> {
            if (copies < 1 || copies > paper.copiesOwed()) {
                throw new IllegalArgumentException("more copies than were owed; a further one is a reprint");
            }
            return paper.cameOut(copies);
        });
    }

    /**
     * Sheets that jammed or came out half: each gets a number, which the clerk writes on it and strikes it out; the
     * paper stays owed.
     *
     * @param pages which page each spoiled sheet was, from 1; a page may be spoiled more than once
     * @return the paper, its newest {@link IssuedPaper#sheets()} with the numbers just given
     */
    public IssuedPaper spoiled(String documentId, List<Integer> pages, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        return journal.act(pen -> {
            IssuedPaper paper = paper(documentId);
            if (pages.isEmpty() || pages.stream().anyMatch(page -> page < 1 || page > paper.pages())) {
                throw new IllegalArgumentException("a spoiled sheet was a page of this paper");
            }
            List<SpoiledSheet> sheets = pages.stream()
                    .map(page -> new SpoiledSheet(Math.toIntExact(pen.next("spoiled-sheet")), page)).toList();
            return enter(pen, EntryKind.PAPER_SPOILED, paper.spoilt(sheets), clerk, Map.of("count", pages.size()));
        });
    }

    /**
     * What this paper says was taken back, and every copy that came out lies on the counter: each gets a number, which
     * the clerk writes on it and strikes it out. Nothing of it is owed from now on. In an act that is being written.
     *
     * @return the paper, its newest {@link IssuedPaper#sheets()} one a copy that came out
     */
    public IssuedPaper takenBack(Pen pen, String documentId, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        IssuedPaper paper = paper(documentId);
        if (paper.voided()) {
            return paper;
        }
        List<SpoiledSheet> copies = IntStream.range(0, paper.printed()).mapToObj(copy ->
                new SpoiledSheet(Math.toIntExact(pen.next("spoiled-sheet")), 1)).toList();
        return enter(pen, EntryKind.PAPER_SPOILED, paper.takenBack(copies, clock.instant()), clerk,
                Map.of("count", copies.size()));
    }

    /**
     * One further copy is wanted after the originals came out; it is owed from now on and comes out marked 补打.
     *
     * @param reason the clerk's words, e.g. 回执丢失; not empty
     * @throws org.gongji.desk.ledger.PurgedException where the paper was let go; then nothing is owed
     * @throws IllegalArgumentException where what it says was taken back
     */
    public IssuedPaper askReprint(String documentId, String reason, Clerk clerk) {
        clerk.require(Right.HANDLE_PAPERS);
        return move(documentId, EntryKind.PAPER_OWED, clerk, Map.of("reason", reason), paper -> {
            blobs.need(paper.blob());
            if (paper.voided()) {
                throw new IllegalArgumentException("what was taken back is not printed again");
            }
            if (reason.isBlank() || paper.originalsOwed() > 0) {
                throw new IllegalArgumentException("a reprint has a reason and comes after the originals");
            }
            return paper.reprintAsked(reason);
        });
    }

    private IssuedPaper move(String documentId, EntryKind kind, Clerk clerk, Map<String, Object> more,
                             Function<IssuedPaper, IssuedPaper> step) {
        return journal.act(pen -> enter(pen, kind, step.apply(paper(documentId)), clerk, more));
    }

    private IssuedPaper enter(Pen pen, EntryKind kind, IssuedPaper moved, Clerk clerk, Map<String, Object> more) {
        papers.put(moved);
        Map<String, Object> payload = payload(moved);
        payload.putAll(more);
        pen.enter(kind, clerk, moved.about(), clock.instant(), payload);
        return moved;
    }

    /** @throws IllegalStateException when no such paper was issued here */
    IssuedPaper paper(String documentId) {
        return papers.find(documentId).orElseThrow(() -> new IllegalStateException("no such paper was issued"));
    }

    /** What is still to come out, oldest first; the list a clerk works off. */
    public List<IssuedPaper> owed() {
        return papers.owed();
    }

    /** @param about case number, draft id or day number */
    public List<IssuedPaper> about(String about) {
        return papers.about(about);
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
        json.put("reprints", paper.reprints().size());
        json.put("spoiled", paper.sheets().stream()
                .map(sheet -> Map.of("number", sheet.number(), "page", sheet.page())).toList());
        if (paper.voided()) {
            json.put("voidedAt", paper.voidedAt().toString());
        }
        return json;
    }
}

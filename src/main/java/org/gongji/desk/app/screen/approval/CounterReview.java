package org.gongji.desk.app.screen.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Approver;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.visit.ToldRules;
import org.gongji.desk.app.screen.visit.VisitPageDesk;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.sheet.PackWords;
import org.gongji.desk.intake.ReviewDesk.Answer;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ui.approval.PagePictures;
import org.gongji.desk.ui.approval.QueueDesk;
import org.gongji.desk.ui.wizard.RuleWords;

/** The queue over the open counter. A yes leaves the receipt behind as a paper owed; the counter prints it. */
final class CounterReview implements QueueDesk, PagePictures {
    private final Rooms rooms;
    private final VisitPageDesk pages;

    CounterReview(Rooms rooms) {
        this.rooms = rooms;
        this.pages = new VisitPageDesk(rooms);
    }

    /** Asked at every call: a deputy's span may have ended since. */
    private Approver approver() {
        return rooms.counter().review().approvers().require(rooms.clerk());
    }

    RuleWords rules() {
        return ToldRules.of(rooms);
    }

    @Override
    public List<ReviewDesk.Waiting> queue() {
        return rooms.counter().review().queue(approver());
    }

    @Override
    public Optional<ReviewDesk.Opened> open(String matter) {
        return rooms.counter().review().open(matter);
    }

    @Override
    public Optional<byte[]> picture(Sha256 page, Recipe recipe) {
        return pages.picture(page, recipe);
    }

    @Override
    public Answer answer(ReviewDesk.Opened seen, ApprovalDesk.Word word) {
        return rooms.counter().review().answer(seen, word, approver(), this::oweReceipt);
    }

    private void oweReceipt(Journal.Pen pen, ReviewDesk.Opened opened, Conclusion conclusion) {
        Counter counter = rooms.counter();
        String linked = counter.store().issuedPapers().about(opened.file().id()).stream()
                .filter(paper -> Set.of(FormKind.COMMITMENT, FormKind.ENDING).contains(paper.kind()))
                .map(IssuedPaper::documentId).reduce("", (older, newer) -> newer);
        PaperDesk.Made made = counter.papers().make(pen, counter.answers().receipt(opened.file(), conclusion,
                List.of(opened.decision()), linked, PackWords.of(counter.pack(opened.file())), rooms.clerk()),
                conclusion.record().caseNo(), rooms.clerk());
        if (!(made instanceof PaperDesk.Made.Paper)) {
            throw new IllegalStateException("no font here draws the receipt");
        }
    }
}

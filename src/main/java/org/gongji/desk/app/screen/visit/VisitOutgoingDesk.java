package org.gongji.desk.app.screen.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Tray;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.sheet.AnswerWriter;
import org.gongji.desk.forms.sheet.PackWords;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.step.done.OutgoingDesk;

/** What a concluded case owes on paper: receipt, refusals with their way out, what is still missing, what waits. */
final class VisitOutgoingDesk implements OutgoingDesk {
    private final Rooms rooms;
    private final CaseFile file;
    private final List<Decision> decisions;
    private final TakingBack takingBack;
    private final Conclusion conclusion;
    private final Tray tray;
    private final List<Owed> papers = new ArrayList<>();
    private final List<String> undrawn = new ArrayList<>();
    private boolean made;

    VisitOutgoingDesk(Rooms rooms, CaseFile file, List<Decision> decisions, Conclusion conclusion) {
        this.rooms = rooms;
        this.file = file;
        this.decisions = List.copyOf(decisions);
        this.conclusion = conclusion;
        this.tray = new Tray(rooms);
        this.takingBack = new TakingBack(rooms);
    }

    private static final class Owed {
        private final String whom;
        private final IssuedPaper paper;
        private boolean printing;
        private boolean out;

        private Owed(String whom, IssuedPaper paper) {
            this.whom = whom;
            this.paper = paper;
        }
    }

    @Override
    public synchronized void make() {
        if (made) {
            return;
        }
        made = true;
        Counter counter = rooms.counter();
        signedSheet(counter).ifPresent(sheet -> papers.add(new Owed(say("signed"), sheet)));
        AnswerWriter writer = counter.answers();
        PackWords pack = PackWords.of(counter.pack(file));
        if (conclusion.count(MatterState.DONE) > 0) {
            issue(counter, writer.receipt(file, conclusion, decisions, linked(counter), pack, rooms.clerk()),
                    say("receipt"), conclusion.record().caseNo());
        }
        for (int i = 0; i < conclusion.matters().size(); i++) {
            answer(counter, writer, pack, i);
        }
        List<Decision> waiting = decisions.stream().filter(decision -> decision.outcome() == Outcome.NEEDS_SUPERVISOR
                || decision.outcome() == Outcome.NOT_DECIDABLE).toList();
        if (!waiting.isEmpty()) {
            issue(counter, promised(counter).map(last -> writer.acceptance(file, waiting, last, rooms.clerk()))
                    .orElseGet(() -> writer.acceptance(file, waiting, rooms.clerk())),
                    say("waiting", names(waiting)), file.id());
        }
        follow(counter, writer);
        if (!undrawn.isEmpty()) {
            throw new IllegalStateException("no font here draws " + undrawn);
        }
    }

    @Override
    public TakenBack takeBack() {
        TakingBack.Done done = takingBack.takeBack(conclusion.record().caseNo());
        if (done.outcome() instanceof TakeBackDesk.Outcome.Taken) {
            laidDown();
        }
        return new TakenBack(done.outcome(), done.numbers());
    }

    /** What the slip takes the place of is not owed any more; a refusal or a notice still is. */
    private synchronized void laidDown() {
        papers.removeIf(owed -> rooms.counter().store().issuedPapers().find(owed.paper.documentId())
                .filter(IssuedPaper::voided).isPresent());
        takingBack.slip(conclusion.record().caseNo()).ifPresent(slip -> papers.add(0, new Owed(
                rooms.words().say("takeback.whom"), slip)));
    }

    /** The day that stands in the ledger is the day on the paper. */
    private Optional<LocalDate> promised(Counter counter) {
        return counter.store().approvals().ofDraft(file.id()).stream().map(Approval::promised)
                .filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    private void answer(Counter counter, AnswerWriter writer, PackWords pack, int index) {
        Decision decision = decisions.get(index);
        MatterState state = conclusion.matters().get(index).state();
        if (state == MatterState.REFUSED) {
            issue(counter, writer.refusal(file, decision, pack, rooms.clerk()), say("refused", name(decision)),
                    conclusion.record().caseNo());
        } else if (state == MatterState.WAITING && decision.outcome() == Outcome.NEEDS_PAPER) {
            issue(counter, agreed(counter, decision).map(one -> writer.toFollow(file, decision, one, rooms.clerk()))
                    .orElseGet(() -> writer.oneTimeNotice(file, decision, rooms.clerk())),
                    say("missing", name(decision)), file.id());
        }
    }

    private Optional<Deferred> agreed(Counter counter, Decision decision) {
        return counter.deferral().standing(file, decision.member());
    }

    /** Taken with a paper to follow: that it is taken, and until when it waits, is the applicant's in writing. */
    private void follow(Counter counter, AnswerWriter writer) {
        List<Decision> waiting = decisions.stream().filter(one -> agreed(counter, one).isPresent()).toList();
        if (!waiting.isEmpty()) {
            List<Deferred> agreed = waiting.stream().map(one -> agreed(counter, one).orElseThrow()).toList();
            issue(counter, writer.deferred(file, waiting, agreed, rooms.clerk()),
                    rooms.words().say("defer.whom", names(waiting)), file.id());
        }
    }

    private void issue(Counter counter, Form form, String whom, String about) {
        if (counter.papers().make(form, List.of(), about, rooms.clerk()) instanceof PaperDesk.Made.Paper paper) {
            papers.add(new Owed(whom, paper.paper()));
        } else {
            undrawn.add(form.kind().word());
        }
    }

    /** The sheet written on the pad has not been on paper yet; the one signed in ink has. */
    private Optional<IssuedPaper> signedSheet(Counter counter) {
        return sheets(counter).filter(IssuedPaper::owed);
    }

    private String linked(Counter counter) {
        return sheets(counter).map(IssuedPaper::documentId).orElse("");
    }

    private Optional<IssuedPaper> sheets(Counter counter) {
        if (conclusion.record().signedAt() == null) {
            return Optional.empty();
        }
        return counter.store().issuedPapers().about(file.id()).stream()
                .filter(paper -> paper.kind() == FormKind.COMMITMENT || paper.kind() == FormKind.ENDING)
                .reduce((older, newer) -> newer.issuedAt().isBefore(older.issuedAt()) ? older : newer);
    }

    private String names(List<Decision> of) {
        return of.stream().map(this::name).collect(Collectors.joining(rooms.words().say("ui.list")));
    }

    private String name(Decision decision) {
        return file.person(decision.member()).map(Person::name).orElse("");
    }

    private String say(String key, Object... arguments) {
        return rooms.words().say("ui.done.whom." + key, arguments);
    }

    @Override
    public synchronized List<Sheet> sheets() {
        return papers.stream().map(owed -> new Sheet(title(owed.paper), owed.whom, owed.paper.kind().originals(),
                owed.printing ? State.PRINTING : owed.out ? State.OUT : State.OWED)).toList();
    }

    private static String title(IssuedPaper paper) {
        return paper.kind().chinese();
    }

    @Override
    public Printed print(int index, String reason) {
        Owed owed = at(index, true);
        Printed how = tray.print(owed.paper, reason);
        if (how != Printed.SENT) {
            at(index, false);
        }
        return how;
    }

    private synchronized Owed at(int index, boolean busy) {
        Owed owed = papers.get(index);
        owed.printing = busy;
        return owed;
    }

    @Override
    public int saw(int index, Seen seen) {
        Owed owed = at(index, false);
        int spoiled = tray.saw(owed.paper, seen);
        owed.out = !tray.owed(owed.paper);
        return spoiled;
    }
}

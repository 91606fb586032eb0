package org.gongji.desk.app.screen.visit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.store.OpenStore;

/** 当场撤回 over the open counter: the act, the papers that come back and the slip that takes their place, all in one. */
public final class TakingBack {
    private final Rooms rooms;

    public TakingBack(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * @param outcome what came of it
     * @param numbers what the clerk writes on the copies that came back, one a copy
     */
    public record Done(TakeBackDesk.Outcome outcome, List<Integer> numbers) {
        public Done {
            numbers = List.copyOf(numbers);
        }
    }

    /** What stands against it as far as the record tells. */
    public Optional<TakeBackDesk.Why> against(String caseNo) {
        return rooms.counter().takeBack().against(caseNo);
    }

    /** Long work. */
    public Done takeBack(String caseNo) {
        Counter counter = rooms.counter();
        TakeBackDesk.Outcome outcome = counter.takeBack().takeBack(caseNo, pen -> papers(pen, counter, caseNo),
                rooms.clerk());
        rooms.dayChanged();
        return new Done(outcome, outcome instanceof TakeBackDesk.Outcome.Taken ? numbers(counter, caseNo) : List.of());
    }

    private void papers(Pen pen, Counter counter, String caseNo) {
        of(counter.store(), caseNo).forEach(paper ->
                counter.papers().takenBack(pen, paper.documentId(), rooms.clerk()));
        CaseRecord record = counter.store().cases().byNumber(caseNo).orElseThrow();
        List<Matter> taken = counter.store().matters().ofCase(caseNo).stream()
                .filter(one -> one.state() == MatterState.WITHDRAWN).toList();
        // a character no font draws leaves no slip; the act and the marked papers stand all the same
        counter.papers().make(pen, counter.takeBackSlips().slip(record, taken, rooms.clerk()), caseNo, rooms.clerk());
    }

    /**
     * Every copy of these came back: the case's receipts, and the sheet that was signed. The sheet, and the receipt of
     * what was only taken, stay good where something of the visit still waits.
     */
    private static List<IssuedPaper> of(OpenStore store, String caseNo) {
        CaseRecord record = store.cases().byNumber(caseNo).orElseThrow();
        boolean waits = store.matters().ofDraft(record.draft()).stream().anyMatch(one -> !one.state().settled());
        Predicate<IssuedPaper> back = paper -> paper.kind() == FormKind.RECEIPT && paper.about().equals(caseNo)
                || !waits && (paper.kind() == FormKind.RECEIPT || paper.kind() == FormKind.COMMITMENT);
        return Stream.of(record.draft(), caseNo).distinct()
                .flatMap(about -> store.issuedPapers().about(about).stream()).filter(back).toList();
    }

    private static List<Integer> numbers(Counter counter, String caseNo) {
        return of(counter.store(), caseNo).stream().filter(IssuedPaper::voided).flatMap(paper -> {
            List<IssuedPaper.SpoiledSheet> sheets = paper.sheets();
            return sheets.subList(sheets.size() - paper.printed(), sheets.size()).stream();
        }).map(IssuedPaper.SpoiledSheet::number).sorted().toList();
    }

    /** The slip, as long as nobody has it. */
    Optional<IssuedPaper> slip(String caseNo) {
        return rooms.counter().papers().about(caseNo).stream()
                .filter(paper -> paper.kind() == FormKind.RECEIPT && !paper.voided())
                .reduce((older, newer) -> newer);
    }
}

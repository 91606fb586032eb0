package org.gongji.desk.forms.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.DaySheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Finding;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.words.Words;

/** Fills the day sheet: the sum, what waits, and the head that the centre will find again in the bundle. */
public final class DayWriter {
    private final Stationery stationery;
    private final Acts acts;
    private final Words words = Words.chinese();

    public DayWriter(Stationery stationery, Acts acts) {
        this.stationery = stationery;
        this.acts = acts;
    }

    /** The day's own acts, for what is to be minded beside the sum. */
    @FunctionalInterface
    public interface Acts {
        /** @see org.gongji.desk.ledger.Journal#range */
        List<Entry> range(long first, long last);
    }

    /**
     * @param byBusiness the day's sum split by what was asked for; empty leaves the rows out
     * @param waiting    matters carried over, oldest first; no person stands on the sheet
     * @throws IllegalArgumentException when the rows do not add up to the day
     */
    public DaySheet sheet(ClosedDay day, Map<MatterKind, org.gongji.desk.day.DaySheet> byBusiness,
                          List<Matter> waiting, Clerk clerk) {
        org.gongji.desk.day.DaySheet sum = day.sheet();
        return new DaySheet(stationery.head(FormKind.DAY_SHEET, "day", String.format("%04d", day.number()), clerk,
                stationery.say("day.footer", day.lastSequence())),
                stationery.say("day.line", stationery.day(day.closedAt()), stationery.time(day.closedAt())),
                counts(sum), byBusiness.entrySet().stream().map(row -> new DaySheet.Row(
                stationery.say("day.kind." + row.getKey().word()), counts(row.getValue()))).toList(),
                stationery.say("day.beside", sum.drafts()), attention(day), carried(waiting), export(day),
                List.of(new SignLine("clerk", stationery.say("day.clerk"), ""),
                        new SignLine("supervisor", stationery.say("day.supervisor"), ""),
                        new SignLine("handover", stationery.say("day.handover"), "")));
    }

    private static DaySheet.Counts counts(org.gongji.desk.day.DaySheet sum) {
        return new DaySheet.Counts(sum.carriedIn(), sum.fresh(), sum.done(), sum.refused(), sum.withdrawn(),
                sum.carriedOver());
    }

    private List<Clause> attention(ClosedDay day) {
        org.gongji.desk.day.DaySheet sum = day.sheet();
        List<Clause> lines = new ArrayList<>();
        if (sum.refused() > 0) {
            lines.add(new Clause(stationery.say("day.refused", sum.refused()), new TreeMap<>(sum.refusals()).entrySet()
                    .stream().map(one -> stationery.say("day.refused.reason", reason(one.getKey()), one.getValue()))
                    .collect(Collectors.joining("；"))));
        }
        if (sum.carriedOver() > 0) {
            lines.add(new Clause(stationery.say("day.waiting", sum.carriedOver()),
                    stationery.say("day.waiting.where")));
        }
        List<Entry> today = acts.range(day.firstSequence(), day.lastSequence());
        promised(lines, today.stream().filter(DayWriter::onPromise).toList());
        mind(lines, "reprints", of(today, EntryKind.PAPER_OWED).filter(act -> act.payload().containsKey("reason"))
                .count());
        mind(lines, "spoiled", of(today, EntryKind.PAPER_SPOILED)
                .mapToLong(act -> ((Number) act.payload().get("count")).longValue()).sum());
        mind(lines, "viewed", of(today, EntryKind.VIEWED_IN_FULL).count());
        return lines;
    }

    /** Each must be verified; the office plans by the first of the days. Acts before there was a day have none. */
    private void promised(List<Clause> lines, List<Entry> acts) {
        if (!acts.isEmpty()) {
            String first = acts.stream().map(act -> act.payload().get("verifyBy")).filter(Objects::nonNull)
                    .map(day -> LocalDate.parse((String) day)).min(Comparator.naturalOrder()).map(stationery::day)
                    .orElse(stationery.say("day.committed.none"));
            lines.add(new Clause(stationery.say("day.committed", acts.size()),
                    stationery.say("day.committed.note", first)));
        }
    }

    private void mind(List<Clause> lines, String what, long count) {
        if (count > 0) {
            lines.add(new Clause(stationery.say("day." + what, count), stationery.say("day." + what + ".note")));
        }
    }

    private static Stream<Entry> of(List<Entry> acts, EntryKind kind) {
        return acts.stream().filter(act -> act.header().kind() == kind);
    }

    /** Bound on papers that do not prove it by themselves: the giver's written promise filled the gap. */
    private static boolean onPromise(Entry act) {
        return act.header().kind() == EntryKind.BOUND && !Strength.PROVED.word().equals(act.payload().get("strength"))
                || act.header().kind() == EntryKind.CHANGED && act.payload().containsKey("verifyBy");
    }

    private String reason(String code) {
        return words.find("policy." + code).orElse(stationery.say("day.reason.none"));
    }

    private List<DaySheet.Carried> carried(List<Matter> waiting) {
        return waiting.stream().map(matter -> {
            Optional<Finding> stop = stop(matter);
            String waitsFor = stop.filter(finding -> finding.outcome() == Outcome.NEEDS_SUPERVISOR).isPresent()
                    ? "day.waits.supervisor" : "day.waits.applicant";
            return new DaySheet.Carried(matter.draft(), stationery.say("day.kind." + matter.kind().word()),
                    stop.map(finding -> words.say("policy." + finding.code().name()))
                            .orElse(stationery.say("day.stop.signature")), stationery.say(waitsFor));
        }).toList();
    }

    /** The worst finding that lets a matter wait; none where only the signature is missing. */
    private static Optional<Finding> stop(Matter matter) {
        return matter.reasons().stream().flatMap(code -> Arrays.stream(Finding.values())
                .filter(finding -> finding.code().name().equals(code))).filter(finding ->
                finding.outcome() == Outcome.NEEDS_PAPER || finding.outcome() == Outcome.NEEDS_SUPERVISOR)
                .findFirst();
    }

    private List<Clause> export(ClosedDay day) {
        return List.of(new Clause(stationery.say("day.bundle"), String.format("%04d", day.number())),
                new Clause(stationery.say("day.range"), day.firstSequence() + "–" + day.lastSequence()),
                new Clause(stationery.say("day.head"), grouped(day.head().hex())));
    }

    /** Eight digits at a time, as two people compare them over the telephone. */
    private static String grouped(String hex) {
        return hex.replaceAll("(.{8})(?=.)", "$1 ");
    }
}

package org.gongji.desk.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.Answer;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.MatterLine;
import org.gongji.desk.exchange.v1.WindowId;

/**
 * One answer for every matter, folded from all bundles in an order that does not depend on who delivered first: by
 * the time an act was written (never earlier than the act before it in the same ledger, so that a clock put back
 * jumps no queue), then by window and sequence.
 */
final class Merge {
    private final Map<Pair, Holding> holdings = new LinkedHashMap<>();
    private final Map<MatterKey, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, String> renumbered = new HashMap<>();
    private final PackLimits limits;

    private record Pair(String giver, String member) {
    }

    private record Placed(Instant at, WindowId window, String store, long sequence, MatterLine matter,
                          Optional<String> against) {
        MatterKey key() {
            return new MatterKey(window, store, matter.matter());
        }

    }

    /** Under the numbers the two stand under now, whatever the window still calls them. */
    private Pair pair(Placed act) {
        return new Pair(current(act.matter().giver().certno()), current(act.matter().member().certno()));
    }

    private String current(String number) {
        return renumbered.getOrDefault(number, number);
    }

    private Merge(PackLimits limits) {
        this.limits = limits;
    }

    static Map<MatterKey, Verdict> of(List<TakenBundle> bundles, List<Holding> heldBefore, PackLimits limits) {
        Merge merge = new Merge(limits);
        heldBefore.forEach(held -> merge.holdings.put(new Pair(held.giver(), held.member()), held));
        placed(bundles).forEach(merge::fold);
        return merge.verdicts;
    }

    private static List<Placed> placed(List<TakenBundle> bundles) {
        List<Placed> placed = new ArrayList<>();
        Map<String, Instant> latest = new LinkedHashMap<>();
        // of one incarnation the register holds bundles in sequence, so the running latest is right for each
        for (TakenBundle bundle : bundles) {
            for (ActLine act : bundle.acts()) {
                Instant at = latest.merge(bundle.label().incarnationId(), act.header().clockTime(),
                        (before, now) -> now.isAfter(before) ? now : before);
                matter(act).ifPresent(matter -> placed.add(new Placed(at, bundle.label().window(),
                        bundle.label().store(), act.header().sequence(), matter,
                        Optional.ofNullable(bundle.against().get(act.header().sequence())))));
            }
        }
        placed.sort(Comparator.comparing(Placed::at).thenComparing(Placed::window).thenComparing(Placed::store)
                .thenComparing(Placed::sequence));
        return placed;
    }

    private static Optional<MatterLine> matter(ActLine act) {
        try {
            return act.entry().isEmpty() ? Optional.empty() : MatterLine.of(act.entry().get());
        } catch (Malformed e) {
            throw new IllegalStateException("the register took an act nobody can read", e);
        }
    }

    private void fold(Placed act) {
        switch (act.matter().kind()) {
            case BOUND -> verdicts.put(act.key(), bind(act));
            case CHANGED -> verdicts.put(act.key(), otherTerms(act));
            case ENDED -> ended(act);
            case INFO_CHANGED -> verdicts.put(act.key(), changed(act));
            case QUERIED, RECORD_SHOWN, CORRECTION_ANSWERED, REFUSED, WITHDRAWN, LAPSED ->
                    verdicts.put(act.key(), Verdict.ACCEPTED);
            case VOIDED -> voided(act);
            default -> {
                // suspended or resumed: the pair stays taken; re-pointed: it followed when the number was changed;
                // anything else settles no matter
            }
        }
    }

    /** Every window's pairs of the person follow; two people never become one here. */
    private Verdict changed(Placed act) {
        String from = current(act.matter().giver().certno());
        String to = act.matter().member().certno();
        if (from.equals(to)) {
            return Verdict.ACCEPTED;
        }
        boolean own = current(to).equals(from);
        if (!own && holdings.values().stream().anyMatch(held -> held.names(to))) {
            return new Verdict(Answer.CONFLICT, "NUMBER_TAKEN", "");
        }
        renumbered.replaceAll((earlier, now) -> now.equals(from) ? to : now);
        renumbered.put(from, to);
        renumbered.put(to, to);
        List<Holding> follow = holdings.values().stream().filter(held -> held.names(from)).toList();
        follow.forEach(held -> {
            holdings.remove(new Pair(held.giver(), held.member()));
            Holding now = held.under(current(held.giver()), current(held.member()));
            holdings.put(new Pair(now.giver(), now.member()), now);
        });
        return Verdict.ACCEPTED;
    }

    /** Taken back at the counter: it never was, so whatever was said of it gives way. */
    private void voided(Placed act) {
        holdings.values().removeIf(held -> held.matter().equals(Optional.of(act.key())));
        if (act.matter().isMatter()) {
            verdicts.put(act.key(), Verdict.ACCEPTED);
        }
    }

    private Verdict bind(Placed act) {
        if (act.against().isPresent()) {
            return new Verdict(Answer.REFUSED, act.against().get(), "");
        }
        Holding same = holdings.get(pair(act));
        if (same != null) {
            return new Verdict(Answer.DUPLICATE, "DUP_PAIR", same.caseNo());
        }
        Holding wanted = new Holding(pair(act).giver(), pair(act).member(), act.matter().relation().kind(),
                act.matter().caseNo(), Optional.of(act.key()));
        Optional<Verdict> conflict = conflict(wanted, act.matter().pack());
        if (conflict.isEmpty()) {
            holdings.put(pair(act), wanted);
        }
        return conflict.orElse(Verdict.ACCEPTED);
    }

    private Optional<Verdict> secondSpouse(Holding wanted) {
        return holdings.values().stream().filter(held -> wanted.isSpouse() && held.isSpouse()
                && onlyOneShared(held, wanted)).findFirst()
                .map(held -> new Verdict(Answer.CONFLICT, "SECOND_SPOUSE", held.caseNo()));
    }

    private Optional<Verdict> conflict(Holding wanted, String pack) {
        Optional<Verdict> second = secondSpouse(wanted);
        if (second.isPresent()) {
            return second;
        }
        List<Holding> others = holdings.values().stream().filter(h -> h.member().equals(wanted.member())).toList();
        return limits.maxGiversPerMember(pack).filter(most -> others.size() >= most)
                .map(most -> new Verdict(Answer.CONFLICT, "MEMBER_BOUND_ELSEWHERE", others.get(0).caseNo()));
    }

    /** The same couple the other way round is no second marriage. */
    private static boolean onlyOneShared(Holding held, Holding wanted) {
        boolean giver = held.giver().equals(wanted.giver()) || held.member().equals(wanted.giver());
        boolean member = held.giver().equals(wanted.member()) || held.member().equals(wanted.member());
        return giver != member;
    }

    /** The pair stays taken under its number; a new relation must not make a second marriage of it. */
    private Verdict otherTerms(Placed act) {
        Holding held = holdings.get(pair(act));
        if (held == null) {
            return new Verdict(Answer.CONFLICT, "NOT_BOUND", "");
        }
        Holding wanted = new Holding(held.giver(), held.member(), act.matter().relation().kind(), held.caseNo(),
                held.matter());
        Optional<Verdict> second = secondSpouse(wanted);
        if (second.isEmpty()) {
            holdings.put(pair(act), wanted);
        }
        return second.orElse(Verdict.ACCEPTED);
    }

    /** What a roster ended frees the pair and awaits no answer. */
    private void ended(Placed act) {
        if (act.matter().isMatter()) {
            verdicts.put(act.key(), end(act));
        } else {
            holdings.remove(pair(act));
        }
    }

    private Verdict end(Placed act) {
        return holdings.remove(pair(act)) != null ? Verdict.ACCEPTED
                : new Verdict(Answer.CONFLICT, "NOT_BOUND", "");
    }
}

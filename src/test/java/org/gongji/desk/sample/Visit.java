package org.gongji.desk.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One visit while it is being written down: who came, with what, asking what, and what must come of it. */
final class Visit {
    final String file;
    final int scenario;
    final String shows;
    final List<Seat> seats = new ArrayList<>();
    final List<SamplePaper> papers = new ArrayList<>();
    final List<Wish> wishes = new ArrayList<>();
    final List<Standing> standing = new ArrayList<>();
    final Map<String, String> declaredPlaces = new LinkedHashMap<>();
    final Map<String, Set<String>> agreed = new LinkedHashMap<>();
    /** Ref of the guardian by ref of the child. */
    final Map<String, String> guardians = new LinkedHashMap<>();
    final List<Step> steps = new ArrayList<>();
    String purpose = "bind";
    boolean stillMarried;
    LocalDate applicationDate = TrainingCalendar.DAY;
    Instant acceptedAt;
    LocalDate rosterAsOf = TrainingCalendar.ROSTER_AS_OF;
    long rosterGeneration = TrainingCalendar.ROSTER_GENERATION;

    /** @param time {@code HH:mm} of the training day */
    record Step(String time, String act) {
    }

    /** A binding on record between two people of the case, by ref. */
    record Standing(String giver, String member, String relation, String kind) {
    }

    /** @param scenario number in the acceptance day, 0 where the visit stands for none of them */
    Visit(String file, int scenario, String shows) {
        this.file = file;
        this.scenario = scenario;
        this.shows = shows;
    }

    Visit card(Player player, String role) {
        return seat(player, Seat.Shown.CARD, role);
    }

    Visit sighted(Player player, String role) {
        return seat(player, Seat.Shown.SIGHTED, role);
    }

    private Visit seat(Player player, Seat.Shown shown, String role) {
        Seat seat = new Seat("p" + (seats.size() + 1), player, shown, role);
        seats.add(seat);
        if (shown == Seat.Shown.CARD && !player.younger(14)) {
            agree("consent", seat.ref());
        }
        return this;
    }

    Visit paper(SamplePaper... more) {
        papers.addAll(List.of(more));
        return this;
    }

    Visit married() {
        stillMarried = true;
        return this;
    }

    /** @param what {@code committed}, {@code guardianConsent}, {@code guardianShown}, {@code lookalikeChosen} */
    Visit agree(String what, String ref) {
        agreed.computeIfAbsent(what, key -> new LinkedHashSet<>()).add(ref);
        return this;
    }

    /** Who speaks for a child where it is not the giver; the papers show whether they may. */
    Visit speaksFor(String guardian, String child) {
        guardians.put(child, guardian);
        return this;
    }

    /** The person names a place whose roster the window does not have. */
    Visit declares(String ref, String place) {
        declaredPlaces.put(ref, place);
        return this;
    }

    Visit stands(String giver, String member, String relation, String kind) {
        standing.add(new Standing(giver, member, relation, kind));
        return this;
    }

    Visit allowed(String ref, String claim, String... reasons) {
        return wish(ref, claim, "Allowed", "done", reasons);
    }

    Visit refused(String ref, String claim, String... reasons) {
        return wish(ref, claim, "Refused", "refused", reasons);
    }

    Visit needsPaper(String ref, String claim, String... reasons) {
        return wish(ref, claim, "NeedsPaper", "carried_over", reasons);
    }

    Visit needsSupervisor(String ref, String claim, String... reasons) {
        return wish(ref, claim, "NeedsSupervisor", "carried_over", reasons);
    }

    private Visit wish(String ref, String claim, String outcome, String ends, String... reasons) {
        wishes.add(new Wish(ref, claim, "", outcome, List.of(reasons), ends));
        return this;
    }

    /** The applicant takes every matter back on the spot. */
    Visit withdrawn() {
        wishes.replaceAll(wish -> new Wish(wish.ref(), wish.claim(), wish.reason(), wish.outcome(), wish.reasons(),
                "withdrawn"));
        return this;
    }

    Visit ending(String reason) {
        purpose = "end";
        wishes.replaceAll(wish -> new Wish(wish.ref(), wish.claim(), reason, wish.outcome(), wish.reasons(),
                wish.ends()));
        return this;
    }

    /**
     * Acts in order as {@code HH:mm act} words: open, accept, park, resume, sign, sign-pad, refuse, notice, wait,
     * withdraw.
     */
    Visit plays(String... words) {
        for (String word : words) {
            steps.add(new Step(word.substring(0, 5), word.substring(6)));
        }
        acceptedAt = acceptedAt == null ? TrainingCalendar.at(time("accept")) : acceptedAt;
        return this;
    }

    /** 补录: taken on an earlier day, entered today. */
    Visit takenOn(LocalDate day, String time, LocalDate rosterOfThatDay, long generation) {
        applicationDate = day;
        acceptedAt = TrainingCalendar.at(day, time);
        rosterAsOf = rosterOfThatDay;
        rosterGeneration = generation;
        return this;
    }

    /** On paper or on the pen display; empty where nothing is signed. */
    String signedAt() {
        return time("sign") + time("sign-pad");
    }

    String time(String act) {
        return steps.stream().filter(step -> step.act().equals(act)).map(Step::time).findFirst().orElse("");
    }
}

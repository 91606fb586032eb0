package org.gongji.desk.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Application;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/**
 * {@code decide}: the verdicts on four members with every rule tried, its facts in words and its clause. Two lines:
 * against two milliseconds, which are fixed: the verdict is asked for at every key; and beside a plain check that only
 * says yes or no, as a program without a trace would. The second line's bar is wide, it shows what the trace costs.
 */
public final class DecideBenchmark implements Benchmark {
    static final double TWO = 2;
    /** Some microseconds of conditions beside fifty sentences a member: said so that nobody thinks it free. */
    static final double OVER_BARE = 100;
    private static final int WARM_UP = 500;
    private static final int ROUNDS = 3_000;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 22);
    private static final String[] MEMBERS = {"p2 妻子 1987 F", "p3 女儿 2010 F", "p4 父亲 1958 M", "p5 妹妹 1988 F"};

    private final Application family;
    private final PolicyPack pack = PolicyShelf.shipped().choose(DAY, "410105").orElseThrow();

    public DecideBenchmark() {
        family = family();
    }

    @Override
    public String name() {
        return "decide";
    }

    @Override
    public List<Compared> run() {
        double ours = ours(WARM_UP, ROUNDS);
        return List.of(new Compared("decide", ours, TWO, 1), new Compared("decide-bare", ours, bare(WARM_UP, ROUNDS),
                OVER_BARE));
    }

    /** @return milliseconds for the four members together, the middle of all rounds */
    double ours(int warmUp, int rounds) {
        Decider decider = new Decider();
        Spans spans = new Spans();
        for (int round = 0; round < warmUp + rounds; round++) {
            long start = System.nanoTime();
            List<Decision> decisions = decider.decide(pack, family);
            long end = System.nanoTime();
            if (decisions.size() != MEMBERS.length || decisions.get(0).trace().size() < 30
                    || decisions.stream().anyMatch(decision -> decision.outcome() != Outcome.ALLOWED)) {
                throw new IllegalStateException("four members who may be bound, each with its whole trace, are measured");
            }
            if (round >= warmUp) {
                spans.add(end - start);
            }
        }
        return spans.median();
    }

    /** Yes or no to the same four by hand-written conditions, without words, facts or clauses. */
    double bare(int warmUp, int rounds) {
        Spans spans = new Spans();
        int yes = 0;
        for (int round = 0; round < warmUp + rounds; round++) {
            long start = System.nanoTime();
            for (Application.Matter matter : family.matters()) {
                yes += mayBind(matter) ? 1 : 0;
            }
            long end = System.nanoTime();
            if (round >= warmUp) {
                spans.add(end - start);
            }
        }
        if (yes != MEMBERS.length * (warmUp + rounds)) {
            throw new IllegalStateException("the bare check must come to the same verdicts");
        }
        return spans.median();
    }

    private boolean mayBind(Application.Matter matter) {
        return insured(family.giver(), "310") && insured(matter.member(), "390")
                && IdNumbers.check(matter.member().number(), DAY).usable()
                && IdNumbers.check(family.giver().number(), DAY).usable()
                && !IdNumbers.same(family.giver().number(), matter.member().number())
                && matter.claim().flatMap(claim -> claim.kind()).isPresent()
                && matter.proof().filter(proof -> proof.strength() == Strength.PROVED).isPresent()
                && family.standing().isEmpty() && family.promises().notice();
    }

    private boolean insured(Person person, String insutype) {
        return family.insurance().get(person.ref()) instanceof RosterAnswer.Found found && found.rows().stream()
                .anyMatch(row -> row.insutype().equals(insutype) && row.status().equals("1"));
    }

    private static Application family() {
        RelationWords words = new RelationWords();
        Map<String, RosterAnswer> insurance = new HashMap<>();
        Person giver = person("p1", "1985", Sex.MALE);
        insurance.put("p1", insured("310"));
        List<Application.Matter> matters = new ArrayList<>();
        for (String one : MEMBERS) {
            String[] said = one.split(" ");
            Person member = person(said[0], said[2], said[3].equals("M") ? Sex.MALE : Sex.FEMALE);
            Relation relation = words.resolve(said[1]).relation();
            matters.add(new Application.Matter(member, Optional.of(relation), Optional.of(new Proof(relation, relation,
                    Strength.PROVED, List.of(new Proof.Link("p1", member.ref(), giver.name(), member.name(), said[1],
                    Strength.PROVED, "w1")), List.of(), List.of())), "", Optional.empty(), Optional.empty()));
            insurance.put(member.ref(), insured("390"));
        }
        return new Application(Application.Purpose.BIND, DAY, DAY, "410105", giver, giver, matters, insurance,
                DAY.minusDays(9), List.of(), new Application.Promises(true, true, Set.of(), false,
                Set.of(), Set.of(), false, Set.of()), List.of(),
                new Application.Circumstances(false, false, false, 0, false, 0, 0, false, Set.of(),
                        Set.of(), Set.of(), Map.of(), Optional.empty()));
    }

    private static RosterAnswer insured(String insutype) {
        return new RosterAnswer.Found(List.of(new Insured("", "", "01", "", insutype, "1", "1101",
                Optional.of(insutype.equals("310")), "410105", "410100", false)),
                new RosterStamp(46, DAY.minusDays(9), Set.of("41")));
    }

    private static Person person(String ref, String year, Sex sex) {
        String seventeen = "410171" + year + "0517" + "0" + ref.charAt(1) + (sex == Sex.MALE ? "1" : "2");
        return new Person(ref, ref, Source.CHIP, new IdDocument(IdKind.RESIDENT18, seventeen
                + IdNumbers.checkCharacter(seventeen), null, null, true, Source.CHIP), sex,
                LocalDate.of(Integer.parseInt(year), 5, 17), "", List.of(), List.of());
    }
}

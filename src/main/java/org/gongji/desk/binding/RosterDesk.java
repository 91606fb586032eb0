package org.gongji.desk.binding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Continuance;
import org.gongji.desk.policy.Continuance.Bearing;
import org.gongji.desk.policy.Continuance.Effect;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/**
 * Asks the roster in force about every binding that stands, and has {@link LifeDesk} follow it. Asked again it changes
 * nothing, so a roster taken just before a power cut is followed with the next one.
 */
public final class RosterDesk {
    /** Bindings looked at in one act: the counter goes on writing in between. */
    private static final int AN_ACT = 100;
    /** Digits of a division code, with which {@code psn_no} begins. */
    private static final int AREA = 6;

    private final Journal journal;
    private final LifeDesk life;
    private final Bindings bindings;
    private final Matters matters;
    private final Roster roster;
    private final Function<Binding, Optional<PolicyPack>> packs;

    /** @param packs the pack a binding was made under; where it is gone, the one in force */
    public RosterDesk(Journal journal, LifeDesk life, Bindings bindings, Matters matters, Roster roster,
                      Function<Binding, Optional<PolicyPack>> packs) {
        this.journal = journal;
        this.life = life;
        this.bindings = bindings;
        this.matters = matters;
        this.roster = roster;
        this.packs = packs;
    }

    /** Long work: two look-ups a standing binding. Nothing happens without a roster. */
    public LifeDesk.Followed settle(Clerk clerk) {
        clerk.require(Right.IMPORT);
        List<Binding> changed = new ArrayList<>();
        List<LifeDesk.News> doubtful = new ArrayList<>();
        Optional<RosterStamp> stamp = roster.stamp();
        List<String> standing = stamp.isEmpty() ? List.of() : standing().stream().map(Binding::id).toList();
        for (int from = 0; from < standing.size(); from += AN_ACT) {
            List<String> some = standing.subList(from, Math.min(standing.size(), from + AN_ACT));
            LifeDesk.Followed followed = journal.act(pen -> life.follow(pen, some.stream().map(bindings::find)
                    .flatMap(Optional::stream).filter(binding -> binding.state().holdsPair()).map(this::news)
                    .toList(), stamp.get(), clerk));
            changed.addAll(followed.changed());
            doubtful.addAll(followed.doubtful());
        }
        return new LifeDesk.Followed(changed, doubtful);
    }

    private List<Binding> standing() {
        return bindings.all().stream().filter(binding -> binding.state().holdsPair()).toList();
    }

    /** Bindings that stand and that the roster no longer bears out; no rule ends them, so somebody has to look. */
    public List<LifeDesk.News> doubts() {
        return standing().stream().map(this::news).filter(news -> news.bearing().effect() == Effect.DOUBTFUL).toList();
    }

    /** Whose family has still to be told, the longest waiting first. */
    public List<Binding> toTell() {
        return life.toTell();
    }

    /** {@link LifeDesk#told}. */
    public Binding told(String binding, LifeDesk.Way way, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return life.told(binding, way, clerk);
    }

    /**
     * Asks the centre about a death mark that stands against somebody of this binding (待核实), once.
     *
     * @return false where it was asked already
     * @throws IllegalStateException where no such mark is in doubt
     */
    public boolean queryDeath(String id, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        Binding binding = bindings.find(id).filter(one -> one.state().holdsPair()).filter(one -> marked(news(one)))
                .orElseThrow(() -> new IllegalStateException("nothing here is in doubt for a death mark"));
        boolean giver = asked(binding.giver()) instanceof RosterAnswer.Found found
                && found.rows().stream().anyMatch(Insured::deceased);
        return life.query(binding, giver ? "GIVER" : "MEMBER", roster.stamp().orElseThrow(), clerk);
    }

    /** Somebody is called dead who may stand here. */
    public static boolean marked(LifeDesk.News news) {
        return news.bearing().effect() == Effect.DOUBTFUL
                && news.bearing().reason().equals(Optional.of(ReasonCode.DECEASED_IN_ROSTER));
    }

    /** When the centre was asked about a binding; empty where it never was. */
    public Optional<Instant> queriedAt(Binding binding) {
        return life.queriedAt(binding);
    }

    private LifeDesk.News news(Binding binding) {
        Bearing bearing = packs.apply(binding).map(pack -> Continuance.of(pack, asked(binding.giver()),
                asked(binding.member()))).orElse(new Bearing(Effect.UNKNOWN, Optional.empty()));
        return new LifeDesk.News(binding, stoodHere(binding, bearing) ? new Bearing(Effect.DOUBTFUL,
                bearing.reason()) : bearing);
    }

    /** Somebody whom the roster called dead stood here when it was bound, and a second person saw them. */
    private boolean stoodHere(Binding binding, Bearing bearing) {
        boolean dead = bearing.reason().equals(Optional.of(ReasonCode.DECEASED_IN_ROSTER));
        return dead && matters.find(binding.matter()).filter(matter -> matter.reasons().contains(
                ReasonCode.DECEASED_IN_ROSTER.name())).isPresent();
    }

    private RosterAnswer asked(Party party) {
        String area = party.psnNo().length() < AREA ? "" : party.psnNo().substring(0, AREA);
        return roster.lookup(party.certno(), area);
    }
}

package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.policy.Continuance.Bearing;
import org.gongji.desk.policy.Continuance.Effect;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.Test;

/** What a roster says of a binding that stands: domain.md C10 and §10.4. */
class ContinuanceTest {
    private static final PolicyPack PACK = PolicyShelf.shipped().choose(LocalDate.of(2026, 1, 22), "410105").orElseThrow();
    private static final RosterStamp STAMP = new RosterStamp(7, LocalDate.of(2026, 1, 20), Set.of("4101"));
    private static final RosterAnswer GIVER = found(row("310", "1", "410105"));
    private static final RosterAnswer MEMBER = found(row("390", "1", "411000"));

    private static RosterAnswer found(Insured... rows) {
        return new RosterAnswer.Found(Arrays.asList(rows), STAMP);
    }

    private static Insured row(String insutype, String status, String area) {
        return new Insured("", "某", "01", "1", insutype, status, "1101", Optional.of(insutype.equals("310")), area,
                area.substring(0, 4) + "00", false);
    }

    private static Insured dead() {
        return new Insured("", "某", "01", "1", "310", "1", "1101", Optional.of(true), "410105", "410100", true);
    }

    private static void bears(RosterAnswer giver, RosterAnswer member, Effect effect, ReasonCode... reason) {
        Bearing bearing = Continuance.of(PACK, giver, member);
        assertThat(bearing.effect()).isEqualTo(effect);
        assertThat(bearing.reason().stream().toList()).isEqualTo(List.of(reason));
    }

    @Test
    void standsWhileBothAreInsured() {
        bears(GIVER, MEMBER, Effect.STANDS);
    }

    @Test
    void statusTwoOfEitherSideSuspends() {
        bears(found(row("310", "2", "410105")), MEMBER, Effect.SUSPENDED, ReasonCode.GIVER_SUSPENDED);
        bears(GIVER, found(row("390", "2", "411000")), Effect.SUSPENDED, ReasonCode.MEMBER_SUSPENDED);
    }

    @Test
    void statusFourOfEitherSideEnds() {
        bears(found(row("310", "4", "410105")), MEMBER, Effect.ENDED, ReasonCode.GIVER_ENDED);
        bears(GIVER, found(row("390", "4", "411000")), Effect.ENDED, ReasonCode.MEMBER_ENDED);
    }

    @Test
    void deathEnds() {
        bears(found(dead()), MEMBER, Effect.ENDED, ReasonCode.DECEASED_IN_ROSTER);
        bears(GIVER, found(dead()), Effect.ENDED, ReasonCode.DECEASED_IN_ROSTER);
    }

    @Test
    void aMoveInsideThePrefixesChangesNothingAndOneOutsideEnds() {
        bears(found(row("310", "1", "410184")), found(row("390", "1", "411523")), Effect.STANDS);
        bears(found(row("310", "1", "411002")), MEMBER, Effect.ENDED, ReasonCode.GIVER_OUT_OF_SCOPE);
        bears(GIVER, found(row("390", "1", "320102")), Effect.ENDED, ReasonCode.MEMBER_OTHER_PROVINCE);
    }

    @Test
    void oneSchemeInForceIsEnoughForAMember() {
        bears(GIVER, found(row("310", "4", "411000"), row("390", "1", "411000")), Effect.STANDS);
        bears(GIVER, found(row("310", "2", "411000"), row("390", "4", "411000")), Effect.SUSPENDED,
                ReasonCode.MEMBER_SUSPENDED);
    }

    @Test
    void theHeavierSideDecidesAndTheGiversWhereBothWeighTheSame() {
        bears(found(row("310", "2", "410105")), found(row("390", "4", "411000")), Effect.ENDED,
                ReasonCode.MEMBER_ENDED);
        bears(found(row("310", "2", "410105")), found(row("390", "2", "411000")), Effect.SUSPENDED,
                ReasonCode.GIVER_SUSPENDED);
    }

    @Test
    void whoIsNotFoundOrLostTheAccountIsLookedAtByAPerson() {
        bears(new RosterAnswer.Absent(STAMP), MEMBER, Effect.DOUBTFUL, ReasonCode.NOT_IN_ROSTER);
        bears(found(row("390", "1", "410105")), MEMBER, Effect.DOUBTFUL, ReasonCode.GIVER_NOT_310);
        Insured poor = new Insured("", "某", "01", "1", "310", "1", "1101", Optional.of(false), "410105", "410100", false);
        bears(found(poor), MEMBER, Effect.DOUBTFUL, ReasonCode.GIVER_NO_ACCOUNT);
    }

    @Test
    void aRosterThatDoesNotCoverAPlaceSaysNothingOfItsPeople() {
        bears(GIVER, new RosterAnswer.AreaNotCovered(STAMP), Effect.UNKNOWN);
        bears(new RosterAnswer.NoRoster(), MEMBER, Effect.UNKNOWN);
        bears(new RosterAnswer.AreaNotCovered(STAMP), found(row("390", "2", "411000")), Effect.SUSPENDED,
                ReasonCode.MEMBER_SUSPENDED);
    }
}

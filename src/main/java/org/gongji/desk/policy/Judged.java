package org.gongji.desk.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Strength;

/**
 * The relation as it is judged: the claim, or what the papers corrected it to.
 *
 * @param against how claim and papers disagree
 * @param scope   where the relation lies under the pack
 * @param shown   the papers show this very relation, how surely is said by the proof
 */
record Judged(Optional<Relation> relation, Against against, Scope scope, boolean shown) {
    /** GB/T 4761: parents-in-law, whom some packs let in. */
    private static final Set<String> PARENTS_IN_LAW = Set.of("53", "54", "55", "56");
    /** Kin by marriage, as {@code check relation} calls them too. */
    private static final Set<String> IN_LAWS = Set.of("28", "38", "45", "46", "53", "54", "55", "56", "65", "68", "72",
            "74", "76", "78", "82", "84", "86", "87", "89");
    /** Where the giver's sex is not known the two words stand together and no code does. */
    private static final Set<String> IN_LAW_NAMES = Set.of("公公", "婆婆", "岳父", "岳母", "女婿", "儿媳");
    private static final Set<String> RESIDUAL = Set.of("29", "39", "49", "59", "79");

    /** How claim and papers disagree. */
    enum Against {
        NOTHING, /** two kinds of near relative: the code is corrected */ CORRECTED,
        /** one of them is no near relative */ CONFLICT
    }

    /** Where a relation lies. */
    enum Scope {
        UNSTATED, INSIDE, /** inside if a second question is answered by paper */ ASK, RESIDUAL, IN_LAW, OUTSIDE
    }

    static Judged of(PolicyPack pack, Application.Matter matter) {
        if (matter.claim().isEmpty()) {
            return new Judged(Optional.empty(), Against.NOTHING, Scope.UNSTATED, false);
        }
        Relation claim = matter.claim().get();
        Relation shown = matter.proof().map(Proof::shown).orElse(null);
        if (shown == null) {
            return judged(pack, claim, Against.NOTHING, false);
        }
        if (matter.proof().get().strength() == Strength.NOT_PROVABLE) {
            // the papers show that the tie has ended (adoption), or show nothing
            boolean ended = shown.near() == Relation.Near.NO;
            return judged(pack, ended ? shown : claim, Against.NOTHING, false);
        }
        if (RESIDUAL.contains(claim.code()) && sameKind(claim, shown)) {
            return judged(pack, claim, Against.NOTHING, true);
        }
        return compared(pack, claim, shown, matter.proof().get().strength() == Strength.PROVED);
    }

    private static Judged compared(PolicyPack pack, Relation claim, Relation shown, boolean proved) {
        if (sameKind(claim, shown)) {
            boolean shownSaysMore = claim.near() == Relation.Near.ASK || shown.near() == Relation.Near.ASK;
            return judged(pack, shownSaysMore ? shown : claim, Against.NOTHING, true);
        }
        if (near(claim) && near(shown)) {
            return judged(pack, shown, claim.kind().isEmpty() ? Against.NOTHING : Against.CORRECTED, true);
        }
        if (!near(claim) && !near(shown)) {
            return judged(pack, claim, Against.NOTHING, true);
        }
        boolean paperStands = near(shown) || proved;
        return judged(pack, paperStands ? shown : claim, Against.CONFLICT, paperStands);
    }

    /** Sex and order apart: those have rules of their own. */
    private static boolean sameKind(Relation a, Relation b) {
        return a.name().equals(b.name()) || !a.code().isEmpty() && a.code().equals(b.code())
                || a.kind().isPresent() && a.kind().equals(b.kind());
    }

    private static boolean near(Relation relation) {
        return relation.near() != Relation.Near.NO;
    }

    private static Judged judged(PolicyPack pack, Relation relation, Against against, boolean shown) {
        return new Judged(Optional.of(relation), against, scope(pack.scope(), relation), shown);
    }

    private static Scope scope(PolicyPack.Scope scope, Relation relation) {
        if (PARENTS_IN_LAW.contains(relation.code()) && scope.inLaw()) {
            return Scope.INSIDE;
        }
        if (relation.near() == Relation.Near.NO) {
            boolean named = Arrays.stream(relation.name().split("或")).anyMatch(IN_LAW_NAMES::contains);
            return named || IN_LAWS.contains(relation.code()) ? Scope.IN_LAW : Scope.OUTSIDE;
        }
        Optional<NearKind> kind = relation.kind();
        if (scope.reach() == PolicyPack.Scope.Reach.DIRECT && kind.isPresent() && !kind.get().direct()) {
            return Scope.OUTSIDE;
        }
        if (RESIDUAL.contains(relation.code())) {
            return Scope.RESIDUAL;
        }
        return relation.near() == Relation.Near.YES ? Scope.INSIDE : Scope.ASK;
    }
}

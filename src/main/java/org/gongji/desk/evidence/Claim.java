package org.gongji.desk.evidence;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.FamilyGraph.Found;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Step.Tie;
import org.gongji.desk.kinship.Way;

/** What was said the member is, and how that goes with what papers show. */
record Claim(Resolved resolved, RelationWords words) {
    static Claim of(String said, RelationWords words) {
        return new Claim(words.resolve(said), words);
    }

    Relation relation() {
        return resolved.relation();
    }

    boolean missing() {
        return resolved.path().isBlank();
    }

    /** The words leave it open who is meant: whatever near relation the papers show answers them. */
    private boolean open() {
        return resolved.candidates().isEmpty() && relation().kind().isEmpty() && relation().near() == Relation.Near.ASK;
    }

    /** The relation to prove where papers show none; empty where the words name no way. */
    Optional<Way> way() {
        if (resolved.candidates().isEmpty()) {
            return relation().kind().map(Claim::usual);
        }
        return Optional.of(resolved.candidates().get(0));
    }

    static Way usual(NearKind kind) {
        return Way.parse(switch (kind) {
            case SPOUSE -> "S?";
            case PARENT -> "U?";
            case CHILD -> "D?";
            case SIBLING -> "B?";
            case PATERNAL_GRANDPARENT -> "Um.U?";
            case MATERNAL_GRANDPARENT -> "Uf.U?";
            case SONS_CHILD -> "Dm.D?";
            case DAUGHTERS_CHILD -> "Df.D?";
        });
    }

    /** The found relation the claim means, if papers show it; {@code found} comes best first. */
    Optional<Found> among(List<Found> found) {
        return found.stream().filter(f -> means(f.way())).findFirst();
    }

    private boolean means(Way way) {
        if (resolved.candidates().isEmpty()) {
            return relation().kind().isPresent() ? words.of(way).kind().equals(relation().kind())
                    : open() && words.of(way).near() != Relation.Near.NO;
        }
        return resolved.candidates().stream().anyMatch(candidate -> alike(candidate, way));
    }

    private static boolean alike(Way said, Way shown) {
        if (said.length() != shown.length()) {
            return false;
        }
        for (int i = 0; i < said.length(); i++) {
            Step a = said.steps().get(i);
            Step b = shown.steps().get(i);
            boolean tie = a.tie() == Tie.STEP || b.tie() != Tie.STEP;
            if (a.move() != b.move() || Step.clash(a.sex(), b.sex()) || !tie) {
                return false;
            }
        }
        return true;
    }

    /** The relation as it will stand: the claim's own word where papers bear it out, otherwise what they show. */
    Relation settled(Way shown) {
        Relation plain = words.of(shown);
        boolean same = relation().near() == Relation.Near.YES && resolved.candidates().stream()
                .anyMatch(c -> alike(c, shown) && sameTies(c, shown) && !orderClash(c, shown));
        return same ? relation() : plain;
    }

    private static boolean sameTies(Way said, Way shown) {
        for (int i = 0; i < said.length(); i++) {
            if (said.steps().get(i).tie() != shown.steps().get(i).tie()) {
                return false;
            }
        }
        return true;
    }

    /** 哥哥 was said of somebody younger. */
    boolean orderClash(Way shown) {
        return resolved.candidates().stream().anyMatch(c -> alike(c, shown) && orderClash(c, shown));
    }

    private static boolean orderClash(Way said, Way shown) {
        for (int i = 0; i < said.length(); i++) {
            Step.Order a = said.steps().get(i).order();
            Step.Order b = shown.steps().get(i).order();
            if (a != b && a != Step.Order.UNKNOWN && b != Step.Order.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /** No meaning of the words goes with the two people's sexes: 女儿 said of a son, 妻 said by a woman. */
    boolean sexClash(Sex giver, Sex member) {
        return !resolved.candidates().isEmpty() && resolved.candidates().stream().allMatch(way -> way.length() > 0
                && (Step.clash(way.last().sex(), member) || way.first().move() == Step.Move.SPOUSE
                && way.first().sex() != Sex.UNKNOWN && way.first().sex() == giver));
    }
}

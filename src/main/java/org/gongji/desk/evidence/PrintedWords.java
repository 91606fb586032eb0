package org.gongji.desk.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;

/**
 * What the printed word of a booklet says beyond its way: 长子 and 次子 are both sons; 其他儿子 is a son of whom somebody
 * must say why he is "other" (domain.md §4.5: 29, 39, 49, 59, 79 want a reason and a supervisor); 表兄 is nobody's near
 * relative although no way is known. Speaks only where every booklet that joins the two prints the same.
 */
final class PrintedWords {
    /** The "other" of each kind. */
    static final String RESIDUAL = "[2-57]9|69";
    private static final String RANKED = "[23][1-6]";
    /** 其他 and 非亲属 say nothing about kinship; what else has no way says that it is none of the eight kinds. */
    private static final Set<String> SILENT = Set.of("80", "99");
    /** What the head is to somebody whose row is residual. */
    private static final Map<String, String> HEAD = Map.of("29", "59", "39", "59", "79", "79");

    private final Desk desk;
    private final RelationWords words;

    PrintedWords(Desk desk, RelationWords words) {
        this.desk = desk;
        this.words = words;
    }

    /** A word that outweighs the way of the one paper that shows the relation. */
    Optional<Relation> outweighs(String giver, String member, Relation claimed) {
        List<String> codes = desk.stated().stream().filter(f -> f.joins(giver, member)).map(f -> code(f, member))
                .distinct().toList();
        if (codes.size() != 1) {
            return Optional.empty();
        }
        String code = codes.get(0);
        boolean other = code.matches(RANKED) && claimed.code().matches(RANKED) && !code.equals(claimed.code());
        return code.matches(RESIDUAL) || other ? words.coded(code) : Optional.empty();
    }

    private String code(Fact fact, String member) {
        String code = desk.code(fact.paper(), fact.from(), fact.to());
        if (fact.to().equals(member)) {
            return code;
        }
        boolean man = desk.cast().figure(member).map(Figure::sex).orElse(Sex.UNKNOWN) == Sex.MALE;
        return code.equals("59") ? man ? "29" : "39" : HEAD.getOrDefault(code, "");
    }

    /** A row that names a relation outside the law without saying which way it goes: 表兄, 其他亲属. */
    Optional<Outside> outside(String giver, String member) {
        return desk.papers().stream().filter(desk::speaks).flatMap(paper -> {
            String there = desk.code(paper.id(), giver, member);
            String code = there.isEmpty() ? desk.code(paper.id(), member, giver) : there;
            return words.coded(code).filter(r -> r.near() == Relation.Near.NO && !SILENT.contains(code))
                    .map(relation -> new Outside(relation, paper)).stream();
        }).findFirst();
    }

    /** @param relation the same in both directions */
    record Outside(Relation relation, Paper paper) {
    }
}

package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.RelationWords;

/**
 * Whom a paper of a kind should name, given who stands at the counter: saves keying names and numbers that the chip
 * has already told. It never says what a paper proves: a booklet's relation column stays empty until it was read.
 */
final class Expected {
    private final CaseFile file;
    private final RelationWords relations;

    Expected(CaseFile file, RelationWords relations) {
        this.file = file;
        this.relations = relations;
    }

    /** @return places in the paper's order, as far as known; a place nobody is known for has an empty name */
    List<Paper.Named> on(PaperKind kind) {
        return switch (kind) {
            case MARRIAGE_CERTIFICATE, DIVORCE_PAPER -> List.of(named("party", giver()),
                    named("party", member(NearKind.SPOUSE)));
            case BIRTH_CERTIFICATE -> birth();
            case HUKOU_BOOKLET -> booklet();
            case INSURANCE_PAPER, ID_COPY, COMMITMENT -> List.of(named("subject", giver()));
            default -> List.of();
        };
    }

    /** Both people of a marriage are here: the paper can be confirmed by one look. */
    static boolean whole(PaperKind kind, List<Paper.Named> expected) {
        return (kind == PaperKind.MARRIAGE_CERTIFICATE || kind == PaperKind.DIVORCE_PAPER)
                && expected.stream().noneMatch(named -> named.name().isEmpty() || named.number().isEmpty());
    }

    private List<Paper.Named> birth() {
        Optional<Person> child = member(NearKind.CHILD);
        Optional<Person> parent = child.isPresent() ? giver() : member(NearKind.PARENT);
        Optional<Person> mother = parent.filter(person -> person.sex() == Sex.FEMALE);
        Optional<Person> father = parent.filter(person -> person.sex() == Sex.MALE);
        return List.of(named("child", child.isPresent() ? child : giver()), named("mother", mother),
                named("father", father));
    }

    /** The giver first, as the head until the clerk says otherwise; nobody's relation is guessed. */
    private List<Paper.Named> booklet() {
        List<Paper.Named> rows = new ArrayList<>();
        rows.add(named("head", giver()));
        for (CaseFile.MemberClaim claim : file.members()) {
            rows.add(named("row", file.person(claim.person())));
        }
        return rows;
    }

    private Optional<Person> giver() {
        return file.person(file.giver());
    }

    /** The first member who is said to be of this kind. */
    private Optional<Person> member(NearKind kind) {
        return file.members().stream().filter(claim -> !claim.claim().isEmpty()
                        && relations.resolve(claim.claim()).relation().kind().filter(kind::equals).isPresent())
                .findFirst().flatMap(claim -> file.person(claim.person()));
    }

    private static Paper.Named named(String role, Optional<Person> person) {
        return person.filter(known -> known.document() != null)
                .map(known -> new Paper.Named(role, known.name(), known.number(), known.sex(), known.birth(), "",
                        "", "", Map.of(Paper.Named.NAME, known.nameSource(), Paper.Named.NUMBER,
                        known.document().source())))
                .orElse(new Paper.Named(role, "", "", Sex.UNKNOWN, null, "", "", ""));
    }
}

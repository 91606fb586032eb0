package org.gongji.desk.forms.sheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/** How people, papers and insurance of one case are said on paper. */
final class CaseWords {
    private final CaseFile file;
    private final Stationery stationery;

    CaseWords(CaseFile file, Stationery stationery) {
        this.file = file;
        this.stationery = stationery;
    }

    Person person(String ref) {
        return file.person(ref).orElseThrow(() -> new IllegalStateException("nobody has this handle"));
    }

    Person giver() {
        return person(file.giver());
    }

    String sex(Person person) {
        return person.sex() == Sex.MALE ? stationery.say("male") : stationery.say("female");
    }

    /** Scheme and status, e.g. 职工医保　正常参保. */
    String insurance(String ref) {
        return insured(ref).map(one -> stationery.say("insurance", scheme(one), status(one)))
                .orElse(stationery.say("insurance.unknown"));
    }

    /** Where the insurance facts come from, e.g. 名册 2026-11-14. */
    String source(String ref) {
        RosterAnswer answer = file.insurance().get(ref);
        if (answer instanceof RosterAnswer.Found found) {
            return stationery.say("source.roster", found.stamp().asOf().toString());
        }
        return answer instanceof RosterAnswer.Declared ? stationery.say("source.declared") : "";
    }

    private Optional<Insured> insured(String ref) {
        RosterAnswer answer = file.insurance().get(ref);
        List<Insured> rows = List.of();
        if (answer instanceof RosterAnswer.Found found) {
            rows = found.rows();
        } else if (answer instanceof RosterAnswer.Declared declared) {
            rows = declared.rows();
        }
        return rows.stream().filter(one -> one.insutype().equals("310")).findFirst()
                .or(rows.stream()::findFirst);
    }

    private String scheme(Insured one) {
        return switch (one.insutype()) {
            case "310" -> stationery.say("scheme.310");
            case "390" -> stationery.say("scheme.390");
            default -> stationery.say("scheme.other");
        };
    }

    private String status(Insured one) {
        return switch (one.status()) {
            case "1" -> stationery.say("status.1");
            case "2" -> stationery.say("status.2");
            case "4" -> stationery.say("status.4");
            default -> stationery.say("status.0");
        };
    }

    /** By which papers a relation is shown, e.g. 结婚证 or 出生医学证明、户口簿. */
    String proof(Decision decision) {
        String papers = decision.proof() == null ? "" : decision.proof().path().stream().map(Proof.Link::paper)
                .filter(id -> !id.isEmpty()).distinct().flatMap(id -> paper(id).stream())
                .map(paper -> paper.kind().chinese()).distinct().collect(Collectors.joining("、"));
        boolean committed = file.statements().committed().contains(decision.member());
        if (papers.isEmpty()) {
            return committed ? stationery.say("proof.commitment") : "";
        }
        return committed ? stationery.say("proof.with", papers) : papers;
    }

    Optional<Paper> paper(String id) {
        return file.papers().stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    List<Receipt.Received> received() {
        return file.papers().stream().map(paper -> new Receipt.Received(paper.kind().chinese(),
                stationery.say(paper.original() ? "original" : "copy"),
                stationery.say("pages", Math.max(1, paper.pages().size())),
                stationery.say(paper.returned() ? "returned" : "kept"))).toList();
    }

    /** The chain of kin as one line: 您 → 母亲许静 → 外祖父. */
    String chain(Proof proof) {
        return stationery.say("you") + proof.path().stream().map(link -> " → " + link.step()
                + (link.toName().isEmpty() ? "" : " " + Masking.name(link.toName()))).collect(Collectors.joining());
    }
}

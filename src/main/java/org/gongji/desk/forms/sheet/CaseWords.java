package org.gongji.desk.forms.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.KinWay;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/** How people, papers and insurance of one case are said on paper. */
final class CaseWords {
    /** Whose name a paper is told by; papers without such a place are told by the first two people on them. */
    private static final Set<String> BEARERS = Set.of("head", "party", "child", "adoptee");

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

    /** Cards that were read, then everything laid on the desk. */
    List<Receipt.Received> received(List<Decision> decisions) {
        return Stream.concat(cards().stream(), file.papers().stream().map(paper -> new Receipt.Received(named(paper),
                proves(paper, decisions), stationery.say(paper.original() ? "original" : "copy"),
                stationery.say("pages", Math.max(1, paper.pages().size())),
                stationery.say(paper.returned() ? "returned" : "kept")))).toList();
    }

    private List<Receipt.Received> cards() {
        List<String> holders = file.persons().stream()
                .filter(person -> person.document() != null && person.nameSource() == Source.CHIP)
                .map(person -> shown(person.name())).toList();
        return holders.isEmpty() ? List.of() : List.of(new Receipt.Received(
                stationery.say("of", stationery.say("card"), String.join("、", holders)),
                stationery.say("proves.identity"), stationery.say("original"),
                stationery.say("cards", holders.size()), stationery.say("returned")));
    }

    /** What a paper is and whose, e.g. 结婚证（周明远、林*溪） or 户口簿（户主许*庚）. */
    String named(Paper paper) {
        List<Paper.Named> bearers = paper.people().stream().filter(one -> BEARERS.contains(one.role())).toList();
        String whose = (bearers.isEmpty() ? paper.people().stream().limit(2) : bearers.stream())
                .map(one -> shown(one.name())).collect(Collectors.joining("、"));
        if (whose.isEmpty()) {
            return paper.kind().chinese();
        }
        return stationery.say("of", paper.kind().chinese(), paper.kind() == PaperKind.HUKOU_BOOKLET
                ? stationery.say("head", whose) : whose);
    }

    /** What a paper shows in this case; where it bears no link of kin, what such a paper shows by itself. */
    String proves(Paper paper, List<Decision> decisions) {
        String links = decisions.stream().filter(decision -> decision.proof() != null)
                .flatMap(decision -> decision.proof().path().stream())
                .filter(link -> link.paper().equals(paper.id())).map(this::said).distinct()
                .collect(Collectors.joining("；"));
        return links.isEmpty() ? stationery.say("proves." + paper.kind().word()) : links;
    }

    /** One link as a sentence, e.g. 您的母亲是许*. */
    private String said(Proof.Link link) {
        return stationery.say("proves.link", called(link.fromName()), stationery.kin(link.step()),
                called(link.toName()));
    }

    /** The giver in full, everybody else masked: what is taken home may be left on a bench. */
    String shown(String name) {
        return name.equals(giver().name()) ? name : Masking.name(name);
    }

    /** In a sentence to the giver; somebody no paper names stands there as what they are to the giver: 您的母亲. */
    String called(String name) {
        if (name.equals(giver().name())) {
            return stationery.say("you");
        }
        return known(name) ? Masking.name(name) : stationery.say("yours", name);
    }

    boolean known(String name) {
        return names().anyMatch(name::equals);
    }

    /** A sentence of the rules with everybody masked but the giver; longer names first, as one may hold another. */
    String masked(String sentence) {
        String masked = sentence;
        for (String name : names().distinct().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            masked = masked.replace(name, shown(name));
        }
        return masked;
    }

    private Stream<String> names() {
        return Stream.concat(file.persons().stream().map(Person::name), file.papers().stream()
                .flatMap(paper -> paper.people().stream()).map(Paper.Named::name)).filter(name -> !name.isEmpty());
    }

    /** The chain of kin as one line: 您 → 母亲许*（出生医学证明）→ 父亲许*庚（还差这一段）. */
    String chain(Proof proof) {
        return stationery.say("you") + proof.path().stream().map(link -> " → " + stationery.kin(link.step())
                + (known(link.toName()) ? shown(link.toName()) : "") + borne(link)).collect(Collectors.joining());
    }

    /** The same chain drawn; empty where the papers show no way at all. */
    List<KinWay> way(Decision decision) {
        if (decision.proof() == null || decision.proof().path().isEmpty()) {
            return List.of();
        }
        List<Proof.Link> path = decision.proof().path();
        List<KinWay.Stop> stops = new ArrayList<>();
        stops.add(new KinWay.Stop(giver().name(), stationery.say("giver"), true, "", "", true));
        for (int i = 0; i < path.size(); i++) {
            stops.add(stop(path.get(i), i == path.size() - 1 ? decision.relation().name() : path.get(i).step(),
                    i == path.size() - 1));
        }
        return List.of(new KinWay(stops));
    }

    private KinWay.Stop stop(Proof.Link link, String caption, boolean end) {
        boolean named = known(link.toName());
        String paper = paper(link.paper()).map(one -> one.kind().chinese()).orElse("");
        String bearer = paper.isEmpty() ? stationery.say("way.missing")
                : link.strength() == Strength.PROVED ? paper : stationery.say("way.weak", paper);
        return new KinWay.Stop(named ? shown(link.toName()) : stationery.kin(link.toName()),
                named ? stationery.kin(caption) : stationery.say("way.nobody"), end, stationery.kin(link.step()), bearer,
                !paper.isEmpty() && link.strength() == Strength.PROVED);
    }

    private String borne(Proof.Link link) {
        if (link.paper().isEmpty()) {
            return stationery.say("link.missing");
        }
        String paper = paper(link.paper()).map(one -> one.kind().chinese()).orElse("");
        return stationery.say(link.strength() == Strength.PROVED ? "link.proved" : "link.weak", paper);
    }
}

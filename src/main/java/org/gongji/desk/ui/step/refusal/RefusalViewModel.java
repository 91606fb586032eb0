package org.gongji.desk.ui.step.refusal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Resolved;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.KinshipGraph;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.RuleWords;

/** A no, told with the way out: by whom, with what, whether today; the clause; and what it does not affect. */
public final class RefusalViewModel {
    private final OpenCase open;
    private final CaseWords words;
    private final RuleWords rules;
    private final Decision decision;
    private final Person member;
    private final Optional<Resolved.Detour> detour;
    private final IntegerProperty chosen = new SimpleIntegerProperty(0);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public RefusalViewModel(OpenCase open, String ref, CaseWords words, RuleWords rules, RelationWords relations) {
        this.open = open;
        this.words = words;
        this.rules = rules;
        this.decision = open.decision(ref).orElseThrow();
        this.member = open.file().get().person(ref).orElseThrow();
        this.detour = relations.resolve(claim(ref)).detour();
        refresh();
    }

    private String claim(String ref) {
        return open.file().get().members().stream().filter(one -> one.person().equals(ref))
                .map(CaseFile.MemberClaim::claim).findFirst().orElse("");
    }

    /** Who could bind the member instead, if that person stands in this case. */
    private Optional<Person> other() {
        if (detour.isEmpty()) {
            return Optional.empty();
        }
        String through = detour.get().through().name();
        return decision.proof() == null ? Optional.empty() : decision.proof().path().stream()
                .filter(link -> !link.to().equals(member.ref())).map(Proof.Link::to)
                .flatMap(ref -> open.file().get().person(ref).stream()).findFirst()
                .filter(person -> !through.isEmpty());
    }

    public boolean wayOut() {
        return detour.isPresent();
    }

    public String relation() {
        return words.spoken(decision.relation().name());
    }

    public String headline() {
        return other().map(other -> words.say("ui.refusal.headline.other", member.name(), other.name()))
                .orElseGet(() -> detour.map(way -> words.say("ui.refusal.headline.way", member.name(),
                        words.spoken(way.through().name()))).orElse(words.say("ui.refusal.headline", member.name())));
    }

    public String why() {
        return words.together(decision.reasons().stream().findFirst().map(rules::reason).orElse(""),
                words.say("ui.refusal.not-papers"));
    }

    public String clause() {
        return decision.reasons().stream().findFirst().map(Decision.Reason::clause).orElse("");
    }

    /** @param title an act and its object; @param text who, with what, whether today */
    public record Route(String title, String text, String more) {
    }

    public List<Route> routes() {
        Route later = new Route(words.say("ui.refusal.later"), words.say("ui.refusal.later.text",
                open.file().get().id()), words.say("ui.refusal.later.more"));
        return detour.map(way -> List.of(new Route(
                words.say("ui.refusal.route", other().map(Person::name).orElse(words.spoken(way.through().name())), words.spoken(way.then().name())),
                words.say("ui.refusal.route.text", other().map(other -> words.insurance(open.file().get(), other.ref()))
                        .orElse(words.say("ui.refusal.route.ask"))),
                words.say("ui.refusal.route.more", words.spoken(way.then().name()))), later)).orElse(List.of(later));
    }

    /** Both routes in one picture: the lawful one in green, the asked-for one as a red detour. */
    public KinshipGraph picture() {
        Person giver = open.giver().orElseThrow();
        String middle = other().map(Person::name).orElse(detour.map(way -> words.spoken(way.through().name())).orElse(""));
        KinshipGraph.Person from = new KinshipGraph.Person("giver", giver.name(), words.say("ui.refusal.node.giver"),
                KinshipGraph.Part.LINK);
        KinshipGraph.Person to = new KinshipGraph.Person("member", member.name(), relation(), KinshipGraph.Part.MEMBER);
        KinshipGraph.Edge no = new KinshipGraph.Edge("giver", "member", words.say("ui.refusal.edge.no", relation()), "",
                KinshipGraph.Tie.OUTSIDE);
        if (middle.isEmpty()) {
            return new KinshipGraph(List.of(from, to), List.of(no));
        }
        Resolved.Detour way = detour.orElseThrow();
        return new KinshipGraph(List.of(from, new KinshipGraph.Person("other", middle, words.spoken(way.through().name()),
                KinshipGraph.Part.GIVER), to), List.of(
                new KinshipGraph.Edge("giver", "other", words.say("ui.refusal.edge.yes", words.spoken(way.through().name())), "",
                        KinshipGraph.Tie.PROVED),
                new KinshipGraph.Edge("other", "member", words.say("ui.refusal.edge.yes", words.spoken(way.then().name())), "",
                        KinshipGraph.Tie.PROVED), no));
    }

    /** The others of the family go on as they were. */
    public String others() {
        String names = open.decisions().stream().filter(one -> one.outcome() == Outcome.ALLOWED)
                .flatMap(one -> open.file().get().person(one.member()).stream()).map(Person::name)
                .collect(Collectors.joining(words.say("ui.list")));
        return names.isEmpty() ? "" : words.say("ui.refusal.others", names);
    }

    public String sayIt() {
        return words.say("ui.quote", detour.map(way -> words.say("ui.refusal.say", relation(), words.spoken(way.through().name())))
                .orElse(words.say("ui.refusal.say.none")));
    }

    public List<String> slip() {
        return List.of(words.say("ui.refusal.slip.1", member.name(), relation()), words.say("ui.refusal.slip.2", clause()),
                detour.map(way -> words.say("kinship.detour", words.spoken(way.through().name()), words.spoken(way.then().name()))).orElse(""),
                words.say("ui.refusal.slip.3"));
    }

    public void choose(int route) {
        if (route >= 0 && route < routes().size()) {
            chosen.set(route);
            refresh();
        }
    }

    private void refresh() {
        String primary = wayOut() && chosen.get() == 0 ? words.say("ui.refusal.primary.route",
                other().map(Person::name).orElse(words.spoken(detour.orElseThrow().through().name())))
                : words.say("ui.refusal.primary");
        Actions.Choice only = wayOut() && chosen.get() == 0
                ? new Actions.Choice(words.say("ui.refusal.only-slip"), Act.PRINT) : null;
        actions.set(new Actions(new Actions.Choice(words.say("ui.refusal.back"), Act.BACK),
                List.of(new Actions.Hinted("1 2", words.say("ui.refusal.choose")),
                        new Actions.Hinted(Act.APPLICANT_SCREEN, words.say("ui.hint.applicant"))), "", "", only,
                new Actions.Choice(primary, Act.PRIMARY), true));
    }

    /** The way out is taken at once: a case for the one who may. */
    public boolean opensAnother() {
        return wayOut() && chosen.get() == 0;
    }

    public String ref() {
        return member.ref();
    }

    public IntegerProperty chosen() {
        return chosen;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}

package org.gongji.desk.ui.step.evidence;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.KinshipGraph;
import org.gongji.desk.ui.kit.TypedDay;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonFormViewModel;

/** The light table: which papers lie here, what they say, who is proved to be what, and the cheapest repair. */
public final class EvidenceStepViewModel {
    private final OpenCase open;
    private final PageDesk pages;
    private final CaseWords words;
    private final Errands errands;
    private final RelationWords relations = new RelationWords();
    private final Set<String> accepted = new LinkedHashSet<>();
    private final IntegerProperty selected = new SimpleIntegerProperty(0);
    /** Which list of kinds lies beside an unsorted page; back at the first with every page. */
    private final IntegerProperty kindPage = new SimpleIntegerProperty(0);
    private final IntegerProperty leaf = new SimpleIntegerProperty(0);
    private final LightTableViewModel light;
    private final ObjectProperty<PageDesk.Page> unsorted = new SimpleObjectProperty<>();
    private final StringProperty told = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    /** How the unsorted page is shown; goes to its paper with it. */
    private Recipe recipe = Recipe.NONE;
    /** Where the unsorted page lies already, when it is to go to another paper. */
    private Optional<Lying> moved = Optional.empty();

    private record Lying(String paper, Sha256 page) {
    }
    private final Recognition recognition;
    private final IntegerProperty readings = new SimpleIntegerProperty(0);

    public EvidenceStepViewModel(OpenCase open, PageDesk pages, CaseWords words, Errands errands) {
        this(open, pages, PagePrint.NONE, words, errands);
    }

    /** @param print reads what a page says */
    public EvidenceStepViewModel(OpenCase open, PageDesk pages, PagePrint print, CaseWords words, Errands errands) {
        this.recognition = new Recognition(open.file()::get, print, errands, words::today, this::heard);
        this.open = open;
        this.pages = pages;
        this.words = words;
        this.errands = errands;
        this.light = new LightTableViewModel(errands, () -> told(words.say("ui.evidence.broken")));
        selected.set(Math.max(0, papers().size() - 1));
        open.file().addListener((o, before, now) -> refresh());
        open.assessment().addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        loadPicture();
        refresh();
    }

    public List<Paper> papers() {
        return open.file().get().papers();
    }

    public Optional<Paper> paper() {
        return selected.get() < papers().size() ? Optional.of(papers().get(selected.get())) : Optional.empty();
    }

    /** {@code 1 页 · 林若溪} */
    public String under(Paper paper) {
        String people = paper.people().stream().map(Paper.Named::name).distinct().limit(2)
                .collect(Collectors.joining(words.say("ui.list")));
        return words.say("ui.evidence.paper", Math.max(1, paper.pages().size()), people);
    }

    public boolean checked(Paper paper) {
        List<Reading> all = readings(paper);
        return !all.isEmpty() && all.stream().allMatch(Reading::settled);
    }

    public String progress(Paper paper) {
        List<Reading> all = readings(paper);
        long done = all.stream().filter(Reading::settled).count();
        if (all.isEmpty()) {
            return words.say("ui.evidence.to-check");
        }
        return done == all.size() ? words.say("ui.evidence.checked")
                : words.say("ui.evidence.checking", done, all.size());
    }

    /**
     * One thing a paper says.
     *
     * @param agrees  it equals what the case already knows from a better source
     * @param settled it agrees, or the clerk has looked and accepted
     */
    public record Reading(String key, String label, String value, String note, boolean agrees, boolean settled) {
    }

    public List<Reading> readings(Paper paper) {
        List<Reading> list = new ArrayList<>();
        int k = 0;
        for (Paper.Named named : paper.people()) {
            k++;
            Optional<Person> known = known(named);
            reading(list, paper, k + ".name", words.say("ui.evidence.role." + named.role()), named.name(),
                    known.map(person -> words.say("ui.evidence.same-person", person.name())).orElse(""),
                    known.isPresent());
            reading(list, paper, k + ".relation", words.say("ui.evidence.relation"),
                    "head".equals(named.role()) ? "" : named.relation(), "", named.relation().isEmpty());
            reading(list, paper, k + ".birth", words.say("ui.evidence.birth"),
                    named.birth() == null ? "" : named.birth().toString(), "", known.isPresent());
            reading(list, paper, k + ".number", words.say("ui.form.number"), Masking.spaced(named.number()),
                    words.say("ui.evidence.read-last-four"), known.filter(person -> !named.number().isEmpty()
                            && IdNumbers.same(person.number(), named.number())).isPresent());
        }
        return list;
    }

    private void reading(List<Reading> list, Paper paper, String key, String label, String value, String note,
                         boolean agrees) {
        if (!value.isEmpty()) {
            list.add(new Reading(key, label, value, agrees ? words.say("ui.evidence.agrees") : note, agrees,
                    agrees || accepted.contains(paper.id() + key)));
        }
    }

    private Optional<Person> known(Paper.Named named) {
        return open.file().get().persons().stream().filter(person -> !named.number().isEmpty()
                ? IdNumbers.same(person.number(), named.number()) : person.name().equals(named.name())).findFirst();
    }

    /** The reading the clerk should look at now. */
    public Optional<Reading> waiting() {
        return paper().flatMap(paper -> readings(paper).stream().filter(reading -> !reading.settled()).findFirst());
    }

    /** The clerk has read it off the original and agrees. */
    public void accept() {
        paper().ifPresent(paper -> waiting().ifPresent(reading -> accepted.add(paper.id() + reading.key())));
        refresh();
    }

    void select(String id) {
        select(indexOf(id));
    }

    public void select(int index) {
        if (index >= 0 && index < papers().size()) {
            selected.set(index);
            leaf.set(0);
            if (unsorted.get() == null) {
                loadPicture();
            }
            refresh();
        }
    }

    /** One page on or back: first inside a PDF, then inside the paper, then to the next paper. */
    public void turn(int by) {
        int next = leaf.get() + by;
        if (light.turnSheet(by)) {
            refresh();
        } else if (unsorted.get() != null) {
            select(selected.get() + by);
        } else if (next >= 0 && next < paper().map(paper -> paper.pages().size()).orElse(0)) {
            leaf.set(next);
            loadPicture();
            refresh();
        } else {
            select(selected.get() + by);
        }
    }

    private void loadPicture() {
        Optional<Lying> top = paper().flatMap(paper -> paper.pages().stream().skip(leaf.get()).findFirst()
                .map(page -> new Lying(paper.id(), page)));
        if (top.isPresent()) {
            lay(top.get());
        } else {
            light.clear();
        }
    }

    private void lay(Lying top) {
        light.lay(sheet -> pages.shown(top.page(), sheet), kept(top), changed -> open.edit(file ->
                CaseEdit.paper(file, PaperPages.shown(PaperPages.of(file, top.paper()), top.page(), changed))));
    }

    private Recipe kept(Lying top) {
        return PaperPages.of(open.file().get(), top.paper()).recipe(top.page());
    }

    private void layUnsorted(PageDesk.Page page) {
        unsorted.set(page);
        light.lay(sheet -> pages.shown(page, sheet), recipe, changed -> recipe = changed);
    }

    private Set<Sha256> here() {
        return papers().stream().flatMap(paper -> paper.pages().stream()).collect(Collectors.toSet());
    }

    /** F7: the next picture of scanner or folder. */
    public void takePages() {
        Set<Sha256> here = here();
        errands.run("take-page", () -> pages.next(here), what -> what.ifPresentOrElse(this::taken,
                () -> told(words.say("ui.evidence.nothing"))), broken -> told(words.say("ui.evidence.broken")));
    }

    /** Dropped, chosen or copied as a file. */
    public void take(Path file) {
        Set<Sha256> here = here();
        errands.run("take-picture", () -> pages.take(file, here), this::taken,
                broken -> told(words.say("ui.evidence.broken")));
    }

    /** Pasted without a file. */
    public void take(BufferedImage pasted) {
        Set<Sha256> here = here();
        errands.run("take-picture", () -> pages.take(pasted, here), this::taken,
                broken -> told(words.say("ui.evidence.broken")));
    }

    private void taken(PageDesk.Taken what) {
        if (what instanceof PageDesk.Taken.Fine fine) {
            recipe = Recipe.NONE;
            moved = Optional.empty();
            layUnsorted(fine.page());
            told("");
        } else if (what instanceof PageDesk.Taken.Refused refused) {
            told(words.say("evidence.page." + refused.reason(), refused.detail()));
        } else if (what instanceof PageDesk.Taken.NotScanned not) {
            told(words.say("capture.scan." + not.fault()));
        } else {
            told(words.say(what instanceof PageDesk.Taken.Unfinished ? "capture.unfinished" : "evidence.page.duplicate"));
        }
    }

    private void told(String sentence) {
        told.set(sentence);
        refresh();
    }

    /** Says what the picture shows; the page is sealed and the paper lies on the desk, its people still to be keyed. */
    public void sort(int kind) {
        List<PaperKind> offered = kinds();
        if (kind >= 0 && kind < offered.size()) {
            keep(digest -> put(offered.get(kind), digest));
        }
    }

    /** What the picture may be, in the order of the digits. */
    List<PaperKind> kinds() {
        return KindPages.page(kindPage.get());
    }

    /** N: the kinds that come less often, and back. */
    void moreKinds() {
        kindPage.set(kindPage.get() + 1);
    }

    /** Esc: from the kinds that come less often. */
    boolean firstKinds() {
        boolean away = kindPage.get() > 0;
        kindPage.set(0);
        return away;
    }

    ReadOnlyIntegerProperty kindPage() {
        return kindPage;
    }

    /** The picture is a further page of the paper in work. */
    public void sortToPaper() {
        paper().ifPresent(paper -> sortTo(paper.id()));
    }

    /** The picture is a further page of this paper. */
    public void sortTo(String id) {
        if (moved.filter(page -> page.paper().equals(id)).isPresent()) {
            putBack();
            return;
        }
        Recipe own = recipe;
        keep(digest -> {
            open.edit(file -> CaseEdit.paper(file, PaperPages.with(PaperPages.of(file, id), digest, own)));
            select(indexOf(id));
        });
    }

    /** M: the page on top shall go to another paper; it stays where it is until the clerk says which. */
    public void pickUp() {
        if (unsorted.get() != null || !light.hasPage()) {
            return;
        }
        moved = paper().flatMap(paper -> paper.pages().stream().skip(leaf.get()).findFirst()
                .map(page -> new Lying(paper.id(), page)));
        moved.ifPresent(page -> {
            recipe = kept(page);
            unsorted.set(new PageDesk.Page(new byte[0], ""));
        });
    }

    /** Esc: a page picked up stays with its paper. */
    public boolean putBack() {
        if (moved.isEmpty()) {
            return false;
        }
        moved = Optional.empty();
        unsorted.set(null);
        return true;
    }

    private int indexOf(String id) {
        return papers().stream().map(Paper::id).toList().indexOf(id);
    }

    private void keep(Consumer<Sha256> then) {
        PageDesk.Page page = unsorted.get();
        if (page == null) {
            return;
        }
        unsorted.set(null);
        kindPage.set(0);
        if (moved.isPresent()) {
            Lying from = moved.get();
            moved = Optional.empty();
            open.edit(file -> PaperPages.taken(file, from.paper(), from.page()));
            then.accept(from.page());
            return;
        }
        CaseFile file = open.file().get();
        errands.run("keep-page", () -> open.desk().keepPage(file, page.original(), page.mediaType()), then, broken -> {
            layUnsorted(page);
            told(words.say("ui.evidence.broken"));
        });
    }

    private void put(PaperKind kind, Sha256 digest) {
        Recipe own = recipe;
        open.edit(file -> CaseEdit.paper(file, PaperPages.with(new Paper(freeId(file), kind, "", null, true, List.of(),
                Map.of(), List.of(), true), digest, own)));
        select(papers().size() - 1);
    }

    private static String freeId(CaseFile file) {
        Set<String> ids = file.papers().stream().map(Paper::id).collect(Collectors.toSet());
        int k = file.papers().size() + 1;
        while (ids.contains("w" + k)) {
            k++;
        }
        return "w" + k;
    }

    /** A paper put down by mistake; the sealed page stays with the case, as every act does. */
    public void remove() {
        paper().ifPresent(paper -> {
            open.edit(file -> CaseEdit.withoutPaper(file, paper.id()));
            select(Math.max(0, papers().size() - 1));
            loadPicture();
            refresh();
        });
    }

    /** Whom the paper in work should name, as the case knows them; nothing counts until the clerk has looked. */
    public List<Paper.Named> expected() {
        return paper().map(paper -> new Expected(open.file().get(), relations).on(paper.kind())).orElse(List.of());
    }

    /** Everybody the paper has a place for is known: one look and one key, instead of keying it all again. */
    public boolean wholeExpected() {
        return paper().filter(paper -> paper.people().isEmpty()).isPresent() && paper()
                .filter(paper -> Expected.whole(paper.kind(), expected())).isPresent()
                // where the machine read something else one look is not enough
                && paper().stream().flatMap(paper -> offers(paper).stream()).noneMatch(Offer::objects);
    }

    /** The clerk looked at the original: it names whom it should, and says of itself what was read or known before. */
    public void keyExpected() {
        paper().ifPresent(paper -> {
            HeadOffer read = recognition.head(paper);
            key(new PaperEntry.Keyed(expected(), paper.number().isBlank() ? read.numberText() : paper.number(),
                    paper.date() != null ? paper.date() : TypedDay.of(read.dateText()).orElse(null)));
        });
    }

    /** Replaces what the selected paper says about people; the clerk read it off the original just now. */
    void key(PaperEntry.Keyed said) {
        paper().ifPresent(paper -> {
            Paper keyed = PaperPages.saying(paper, said);
            readings(keyed).forEach(reading -> accepted.add(paper.id() + reading.key()));
            open.edit(file -> CaseEdit.paper(file, keyed));
            refresh();
        });
    }

    /** Who is what to whom, by which paper. */
    public KinshipGraph graph() {
        CaseFile file = open.file().get();
        List<String> members = file.members().stream().map(CaseFile.MemberClaim::person).toList();
        List<Proof> proofs = open.decisions().stream().map(Decision::proof).filter(proof -> proof != null).toList();
        return KinshipGraph.of(file.giver(), open.giver().map(Person::name).orElse(""), members, proofs,
                new KinshipGraph.Wording() {
                    @Override
                    public String caption(String ref, String step) {
                        int place = members.indexOf(ref);
                        String relation = words.spoken(open.decision(ref).map(one -> one.relation().name())
                                .orElse(step));
                        return ref.equals(file.giver()) ? words.say("ui.giver") : place < 0
                                ? words.say("ui.evidence.node.link", words.spoken(step))
                                : words.say("ui.evidence.node.member", relation, place + 1);
                    }

                    @Override
                    public String paper(String id) {
                        return papers().stream().filter(paper -> paper.id().equals(id)).findFirst()
                                .map(paper -> words.paper(paper.kind())).orElse("");
                    }

                    @Override
                    public String missing() {
                        return words.say("ui.evidence.edge.missing");
                    }

                    @Override
                    public String note(Proof.Link link) {
                        return link.paper().isEmpty() ? words.say("ui.evidence.edge.note", link.fromName(),
                                link.toName()) : "";
                    }
                });
    }

    /** The first member with a gap. */
    private Optional<Decision> gap() {
        return open.decisions().stream().filter(decision -> decision.outcome() == Outcome.NEEDS_PAPER
                && decision.proof() != null && !decision.proof().missing().isEmpty()).findFirst();
    }

    public Optional<String> gapTitle() {
        return gap().map(decision -> words.say("ui.evidence.gap", name(decision.member()),
                decision.proof().missing().size()));
    }

    public String gapText() {
        return gap().map(decision -> decision.proof().missing().get(0)).map(missing -> words.words().find(
                "ui.evidence.fact." + missing.fact(), missing.people().toArray())
                .orElse(String.join(words.say("ui.and"), missing.people()))).map(fact ->
                words.say("ui.evidence.gap.text", fact)).orElse("");
    }

    /** @param today it can be closed before the applicant leaves */
    public record Repair(String title, String text, boolean today) {
    }

    /** Cheapest for the applicant first. */
    public List<Repair> repairs() {
        return gap().map(decision -> decision.proof().missing().get(0)).map(missing -> missing.papers().stream()
                .map(paper -> new Repair(words.say("ui.evidence.repair." + paper),
                        words.say("ui.evidence.repair." + paper + ".text"), "commitment".equals(paper)))
                .toList())
                .orElse(List.of());
    }

    /** Chooses a repair; only the commitment can be made at once. */
    public void repair(int index) {
        List<Repair> all = repairs();
        if (index >= 0 && index < all.size() && all.get(index).today()) {
            String ref = gap().orElseThrow().member();
            open.edit(file -> CaseEdit.statements(file, said -> new CaseFile.Statements(said.notice(),
                    said.stillMarried(), CaseEdit.plus(said.committed(), ref), said.withdrawn(), said.guardianConsent(),
                    said.guardianShown(), said.consent(), said.spouseConfirmed(), said.lookalikeChosen())));
        }
    }

    /** One line per member: by which papers, or how far the way is proved. */
    public record Line(Verdict verdict, String name, String relation, String papers) {
    }

    public List<Line> lines() {
        return open.decisions().stream().map(decision -> new Line(Verdict.of(decision.outcome()),
                name(decision.member()), words.spoken(decision.relation().name()), proofLine(decision.proof())))
                .toList();
    }

    private String proofLine(Proof proof) {
        if (proof == null || proof.path().isEmpty()) {
            return "";
        }
        long shown = proof.path().stream().filter(link -> !link.paper().isEmpty()).count();
        if (shown < proof.path().size()) {
            return words.say("ui.evidence.part", shown, proof.path().size());
        }
        return proof.path().stream().map(link -> papers().stream().filter(paper -> paper.id().equals(link.paper()))
                .findFirst().map(paper -> words.paper(paper.kind())).orElse("")).distinct()
                .collect(Collectors.joining(words.say("ui.list")));
    }

    private String name(String ref) {
        return open.file().get().person(ref).map(Person::name).orElse("");
    }

    private void heard() {
        readings.set(readings.get() + 1);
    }

    private void refresh() {
        paper().ifPresent(recognition::look);
        String reason = gapTitle().map(title -> words.say("ui.evidence.can-go", name(gap().orElseThrow().member())))
                .orElse(words.say("ui.evidence.whole"));
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK),
                List.of(new Actions.Hinted(Act.TAKE_PAGES, words.say("ui.evidence.take")),
                        new Actions.Hinted("O", words.say("ui.evidence.choose")),
                        new Actions.Hinted(Act.PAGE_DOWN, words.say("ui.evidence.next-page"))), open.saved().get(),
                reason, null,
                new Actions.Choice(words.say("ui.evidence.primary"), Act.PRIMARY), true));
    }

    public OpenCase open() {
        return open;
    }

    /** Which page of the paper lies on top, from 0. */
    public IntegerProperty leaf() {
        return leaf;
    }

    public IntegerProperty selected() {
        return selected;
    }

    /** The page in front of the clerk. */
    public LightTableViewModel light() {
        return light;
    }

    /** A page just taken, or picked up, whose paper nobody has said yet; null if none. */
    public ObjectProperty<PageDesk.Page> unsorted() {
        return unsorted;
    }

    public StringProperty told() {
        return told;
    }

    /** Counts the pages that were read. */
    ReadOnlyIntegerProperty read() {
        return readings;
    }

    /** What the machine read on the paper's pages. */
    HeadOffer head(Paper paper) {
        return recognition.head(paper);
    }

    /** {@code J410171-2018-900001　2018-05-20}; empty where the paper says neither. */
    String headLine(Paper paper) {
        return Stream.of(paper.number(), paper.date() == null ? "" : paper.date().toString())
                .filter(part -> !part.isBlank()).collect(Collectors.joining("　"));
    }

    List<Offer> offers(Paper paper) {
        return recognition.offers(paper);
    }

    /** What was read of somebody, by number. */
    Optional<Offer> readFor(Paper.Named named) {
        return paper().stream().flatMap(paper -> offers(paper).stream())
                .filter(offer -> IdNumbers.same(offer.text(Item.NUMBER), named.number())).findFirst();
    }

    /** A sentence about the reading; empty where there is nothing to say. */
    String reading(Paper paper) {
        return recognition.standing(paper).map(standing -> words.say("recognised."
                + standing.name().toLowerCase(Locale.ROOT))).orElse("");
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }

    /** Names whose code points a chip or the clerk's eyes have confirmed. */
    Set<String> confirmedNames() {
        Set<String> names = new HashSet<>();
        Stream.concat(open.file().get().persons().stream().filter(person -> !PersonFormViewModel.unconfirmed(person))
                .map(Person::name), open.file().get().papers().stream().flatMap(paper -> paper.people().stream())
                .map(Paper.Named::name)).forEach(names::add);
        return names;
    }
}

package org.gongji.desk.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SourceDifference;
import org.gongji.desk.intake.CaseFile.OtherFacts;
import org.gongji.desk.intake.CaseFile.Purpose;
import org.gongji.desk.intake.CaseFile.Standing;
import org.gongji.desk.intake.CaseFile.Statements;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyPack.Acting.CertTypes;
import org.gongji.desk.policy.PolicyPack.Acting.Second;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/** The acting class of the open case: opens, fills, parks, resumes, assesses, accepts and concludes a visit. */
public final class IntakeDesk {
    private final Journal journal;
    private final Drafts drafts;
    private final Known known;
    private final Function<CaseFile, Assessment> assessor;
    private final BindingDesk binding;
    private final ApprovalDesk approval;
    private final Recusal recusal;
    private final Window window;
    private final Clock clock;
    private final CaseFileWriter writer = new CaseFileWriter();
    private final CaseFileReader reader = new CaseFileReader(Attachments.none(), block -> {
        throw new IllegalArgumentException("a draft names no reader block");
    });

    /**
     * The desks below that act on matters.
     *
     * @param approval null where nobody can be asked for a second word
     */
    public record Acting(BindingDesk binding, ApprovalDesk approval, Recusal recusal) {
        /** For whoever only looks people up. */
        public static Acting nothing() {
            return new Acting(null, null, Recusal.unknown());
        }

        public static Acting alone(BindingDesk binding) {
            return new Acting(binding, null, Recusal.unknown());
        }
    }

    public IntakeDesk(Journal journal, Drafts drafts, Known known, Function<CaseFile, Assessment> assessor,
                      Acting acting, Window window, Clock clock) {
        this.journal = journal;
        this.drafts = drafts;
        this.known = known;
        this.assessor = assessor;
        this.binding = acting.binding();
        this.approval = acting.approval();
        this.recusal = acting.recusal();
        this.window = window;
        this.clock = clock;
    }

    /**
     * What the desk can look up about people: the centre's roster, its own bindings, the cards it has seen, who may not
     * promise any more, which pairs other windows bound, and whose number was changed.
     */
    public record Known(Roster roster, Bindings bindings, SeenCards cards, FalseCommitments falseCommitments,
                        BoundElsewhere elsewhere, LinkedNumbers linked) {
        /** Where the centre has sent no list and nobody's number was changed. */
        public Known(Roster roster, Bindings bindings, SeenCards cards) {
            this(roster, bindings, cards, FalseCommitments.NONE, BoundElsewhere.NONE, LinkedNumbers.none());
        }
    }

    /**
     * @param decisions    one per member, in their order
     * @param onAcceptance the pack lets bindings take effect only when the centre has them
     * @param inkOnly      the pack's signing mode is INK
     * @param second       how the pack lets a second person be asked
     * @param certTypes    the pack's codes for documents
     * @param asked        what the pack lets the giver say beside who and what
     */
    public record Assessment(List<Decision> decisions, boolean onAcceptance, boolean inkOnly, Second second,
                             CertTypes certTypes, Asked asked) {
        public Assessment {
            decisions = List.copyOf(decisions);
        }

        public Assessment(List<Decision> decisions, boolean onAcceptance, boolean inkOnly, Second second,
                          CertTypes certTypes) {
            this(decisions, onAcceptance, inkOnly, second, certTypes, Asked.NOTHING);
        }

        public Assessment(List<Decision> decisions, boolean onAcceptance, boolean inkOnly) {
            this(decisions, onAcceptance, inkOnly, Second.USUAL, CertTypes.USUAL);
        }

        /** The same under other decisions, e.g. with a second person's word laid over them. */
        public Assessment with(List<Decision> others) {
            return new Assessment(others, onAcceptance, inkOnly, second, certTypes, asked);
        }

        /** What stands on the sheet: what is allowed, and what a second person is asked about once it is signed. */
        public boolean signs(Decision decision) {
            return decision.outcome() == Outcome.ALLOWED || second.signedFirst() && Ruling.mayRule(decision);
        }

        public long count(Outcome outcome) {
            return decisions.stream().filter(decision -> decision.outcome() == outcome).count();
        }
    }

    /** Opens a case for the next person; its draft number works only at this window. */
    public CaseFile open(Purpose purpose, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return journal.act(pen -> {
            String id = DraftNumber.of(pen.next("draft"));
            pen.enter(EntryKind.CASE_OPENED, clerk, id, clock.instant(), Map.of("draft", id,
                    "purpose", purpose.word()));
            CaseFile file = new CaseFile(id, purpose, today, null, window.office(), "", List.of(), List.of(),
                    List.of(), Map.of(), new Statements(false, false, Set.of(), false, Set.of(), Set.of(), Set.of(),
                    false, Set.of()), List.of(), new OtherFacts(false, false, false, 0, false, 0, 0, false, null));
            keep(file, "notice", false);
            return file;
        });
    }

    /**
     * Asked again at every step: who is in the case shows step by step.
     *
     * @throws org.gongji.desk.access.RecusedException where it is the clerk's own family's
     */
    private void mayTake(CaseFile file, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        recusal.require(clerk, numbers(file));
    }

    private static List<String> numbers(CaseFile file) {
        return file.persons().stream().filter(person -> person.document() != null).map(Person::number).toList();
    }

    /** The short notice was given; before it nothing is captured. */
    public CaseFile inform(CaseFile file, Clerk clerk) {
        mayTake(file, clerk);
        if (file.statements().notice()) {
            return file;
        }
        CaseFile informed = CaseEdit.statements(file, said -> new Statements(true, said.stillMarried(),
                said.committed(), said.withdrawn(), said.guardianConsent(), said.guardianShown(), said.consent(),
                said.spouseConfirmed(), said.lookalikeChosen()));
        return journal.act(pen -> {
            pen.enter(EntryKind.INFORMED, clerk, file.id(), clock.instant(), Map.of("draft", file.id()));
            keep(informed, "identity", false);
            return informed;
        });
    }

    /** @param step step and field where the caret stands */
    public void save(CaseFile file, String step, boolean parked, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        keep(file, step, parked);
    }

    private void keep(CaseFile file, String step, boolean parked) {
        String giver = file.person(file.giver()).map(Person::name).orElse("");
        drafts.save(new Drafts.Line(file.id(), giver, file.members().size(), step, clock.instant(), parked),
                writer.write(file));
    }

    /** What stands in fields and was not closed yet, kept beside the newest saved state of the case. */
    public void saveTyped(CaseFile file, Drafts.Typed typed, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        drafts.saveTyped(file.id(), typed);
    }

    public Optional<Drafts.Typed> typed(String draft) {
        return drafts.typed(draft);
    }

    public List<Drafts.Line> drafts() {
        return drafts.list();
    }

    public Optional<CaseFile> resume(String draft) {
        return drafts.load(draft).map(json -> reader.read(json).file());
    }

    /**
     * Drafts this clerk may see and resume: their own, and what a colleague has put aside for whoever is at the window.
     * A case a colleague was called away from in the middle is the colleague's; a supervisor sees it too.
     */
    public List<Drafts.Line> drafts(Clerk clerk) {
        clerk.require(Right.SEARCH);
        return drafts.list().stream().filter(line -> open(line, clerk)).toList();
    }

    private boolean open(Drafts.Line line, Clerk clerk) {
        return line.parked() || clerk.is(Role.SUPERVISOR) || drafts.owner(line.id()).equals(clerk.staffNo());
    }

    /** Empty where there is no such draft, or where {@link #drafts(Clerk)} does not list it. */
    public Optional<CaseFile> resume(String draft, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        return drafts(clerk).stream().anyMatch(line -> line.id().equals(draft)) ? resume(draft) : Optional.empty();
    }

    /** Nothing of the case was accepted: the draft goes, the acts that it was opened and informed stay. */
    public void discard(CaseFile file, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        if (file.acceptedAt() != null) {
            throw new IllegalStateException("an accepted case is withdrawn, not discarded");
        }
        drafts.remove(file.id());
    }

    /**
     * Puts a card's person into the case.
     *
     * @param ref the person the card belongs to; empty for somebody new
     */
    public Placed place(CaseFile file, CardReading card, String ref, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        String handle = ref.isEmpty() ? People.freeRef(file) : ref;
        Optional<Person> before = file.person(handle);
        return placed(chip(file, card, People.ofCard(handle, card, before.orElse(null))), handle,
                before.map(b -> SourceDifference.between(b, card)).orElse(List.of()), clerk);
    }

    private CaseFile chip(CaseFile file, CardReading card, Person person) {
        boolean older = People.numbers(person).map(known.cards()::newest).flatMap(Optional::stream)
                .anyMatch(seen -> seen.newerThan(card.document()));
        return CaseEdit.chip(CaseEdit.person(file, person), person.ref(), older, card.nameMayBeCut());
    }

    /**
     * The clerk has looked at the document because what was known and the card differ: an act that keeps both values
     * with their sources, whatever the case goes on with.
     *
     * @param ref of somebody in the case
     */
    public CaseFile settle(CaseFile file, Arrived card, String ref, Settling how, Clerk clerk) {
        mayTake(file, clerk);
        Person before = file.person(ref).orElseThrow(() -> new IllegalStateException("nobody has this handle"));
        List<SourceDifference> differences = card.against(before);
        CaseFile after = how.takesCard() ? placed(taken(file, card, before, how), ref, differences, clerk).file() : file;
        journal.act(pen -> pen.enter(EntryKind.SOURCES_SETTLED, clerk, file.id(), clock.instant(),
                People.settlement(file.id(), before, differences, how)));
        return after;
    }

    private CaseFile taken(CaseFile file, Arrived arrived, Person before, Settling how) {
        if (arrived instanceof Arrived.Chip chip) {
            return chip(file, chip.card(), People.settled(chip.card(), before, how));
        }
        return CaseEdit.person(file, People.prefilled(before.ref(), ((Arrived.Social) arrived).card(), before,
                file.applicationDate()));
    }

    /**
     * Fills in what a 社会保障卡 says and nobody has said yet. It confirms nobody.
     *
     * @param ref the person the card belongs to; empty for somebody new
     */
    public Placed prefill(CaseFile file, SocialCardReading card, String ref, Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        String handle = ref.isEmpty() ? People.freeRef(file) : ref;
        Optional<Person> before = file.person(handle);
        Person person = People.prefilled(handle, card, before.orElse(null), file.applicationDate());
        return placed(CaseEdit.person(file, person), handle,
                before.map(b -> SourceDifference.between(b, card)).orElse(List.of()), clerk);
    }

    private Placed placed(CaseFile file, String ref, List<SourceDifference> differences, Clerk clerk) {
        CaseFile placed = lookUp(file);
        recusal.require(clerk, numbers(placed));
        return new Placed(placed, ref, differences);
    }

    /**
     * @param ref         handle of the person now in the case
     * @param differences what was known before and the card says otherwise; to be shown, never to be settled by itself
     */
    public record Placed(CaseFile file, String ref, List<SourceDifference> differences) {
        public Placed {
            differences = List.copyOf(differences);
        }

        public Placed(CaseFile file, String ref) {
            this(file, ref, List.of());
        }
    }

    /** The clerk has compared the person with the card: an act (人证核验). */
    public void confirmIdentity(CaseFile file, String ref, Clerk clerk) {
        mayTake(file, clerk);
        Person person = file.person(ref).orElseThrow(() -> new IllegalStateException("nobody has this handle"));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("draft", file.id());
        payload.put("name", person.name());
        payload.put("certno", person.number());
        payload.put("source", person.document().source().name());
        payload.put("part", Part.of(file, ref).name());
        Instant now = clock.instant();
        payload.put("compared", Compared.of(file, person, day(now)).name());
        Optional<SeenCard> card = People.card(person, now);
        card.ifPresent(seen -> payload.put("card", seen.certno()));
        card.ifPresent(seen -> payload.put("cardFrom", seen.validFrom().toString()));
        journal.act(pen -> {
            card.ifPresent(known.cards()::see);
            return pen.enter(EntryKind.IDENTITY_CONFIRMED, clerk, file.id(), now, payload);
        });
    }

    /**
     * Asks roster and own bindings about everybody whose number is known. A declaration stays, with the roster's newest
     * silence beside it, until the roster itself answers.
     */
    public CaseFile lookUp(CaseFile asked) {
        CaseFile file = linked(asked);
        Map<String, RosterAnswer> answers = new LinkedHashMap<>();
        List<Standing> standing = new ArrayList<>();
        for (Person person : file.persons()) {
            if (person.document() == null) {
                continue;
            }
            answers.put(person.ref(), insured(person, file.insurance().get(person.ref())));
            List<String> numbers = People.numbers(person).toList();
            Stream.<Function<String, List<Binding>>>of(known.bindings()::ofGiver, known.bindings()::ofMember)
                    .flatMap(of -> numbers.stream().map(of)).flatMap(List::stream).filter(IntakeDesk::ever)
                    .map(this::standing).filter(one -> !standing.contains(one)).forEach(standing::add);
        }
        if (file.purpose() == CaseFile.Purpose.BIND) {
            standing.addAll(elsewhere(file, standing));
        }
        CaseFile looked = listed(CaseEdit.standing(CaseEdit.insurance(file, answers), standing));
        return CaseEdit.rosterDate(looked, known.roster().stamp().map(RosterStamp::asOf).orElse(null));
    }

    /** Whose number was changed here is the same person under either. */
    private CaseFile linked(CaseFile file) {
        CaseFile all = file;
        for (Person person : file.persons()) {
            List<String> others = person.document() == null ? List.of() : known.linked().all(person.number()).stream()
                    .filter(number -> People.numbers(person).noneMatch(number::equals)).toList();
            if (!others.isEmpty()) {
                all = CaseEdit.person(all, People.alsoUnder(person, others));
            }
        }
        return all;
    }

    /** What this window knows of a pair itself is newer; and it ends only what it bound. */
    private List<Standing> elsewhere(CaseFile file, List<Standing> own) {
        List<String> numbers = file.persons().stream().filter(person -> person.document() != null)
                .flatMap(People::numbers).toList();
        return known.elsewhere().of(numbers).stream().filter(one -> own.stream().noneMatch(ours ->
                IdNumbers.same(ours.giverNumber(), one.giverNumber())
                        && IdNumbers.same(ours.memberNumber(), one.memberNumber()))).toList();
    }

    /** Annex A 7: whoever promised falsely before goes by papers until their credit is restored. */
    private CaseFile listed(CaseFile file) {
        Optional<Person> giver = file.person(file.giver()).filter(person -> person.document() != null);
        return giver.flatMap(person -> known.falseCommitments().against(People.numbers(person).toList(),
                file.applicationDate())).map(listed -> CaseEdit.falseCommitment(file, listed)).orElse(file);
    }

    /** Absence says something only about the area a person says to be insured in; nothing said: this window's. */
    private RosterAnswer insured(Person person, RosterAnswer said) {
        if (said instanceof RosterAnswer.Declared declared) {
            RosterAnswer now = asked(person, declared.rows().get(0).insuAdmdvs());
            return now instanceof RosterAnswer.Found ? now
                    : new RosterAnswer.Declared(declared.rows(), declared.paperSighted(), now);
        }
        boolean elsewhere = said instanceof RosterAnswer.AreaNotCovered;
        return asked(person, elsewhere ? "" : window.office());
    }

    /** The centre may still write the number that was corrected here. */
    private RosterAnswer asked(Person person, String area) {
        RosterAnswer now = known.roster().lookup(person.number(), area);
        return now instanceof RosterAnswer.Found ? now : person.formerNumbers().stream()
                .map(former -> known.roster().lookup(former, area)).filter(RosterAnswer.Found.class::isInstance)
                .findFirst().orElse(now);
    }

    /** What was voided or refused by the centre never was, and counts towards no limit (domain.md §10.5). */
    private static boolean ever(Binding binding) {
        return binding.state() != BindingState.VOIDED && binding.state() != BindingState.REFUSED_BY_CENTRE;
    }

    private Standing standing(Binding binding) {
        LocalDate since = day(binding.effectiveAt() == null ? binding.acceptedAt() : binding.effectiveAt());
        return new Standing(binding.giver().certno(), binding.member().certno(),
                binding.state().holdsPair() ? binding.state().word() : "ended", binding.relation(), binding.kind(),
                since, binding.state().holdsPair() ? null : day(binding.stateSince()), binding.cap(), binding.until());
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    /** Seals a page that has passed its hygiene, under the case. */
    public Sha256 keepPage(CaseFile file, byte[] original, String mediaType, Clerk clerk) {
        mayTake(file, clerk);
        return journal.act(pen -> {
            Sha256 digest = pen.keep(original, mediaType);
            pen.enter(EntryKind.EVIDENCE_TAKEN, clerk, file.id(), clock.instant(), Map.of("draft", file.id(),
                    "page", digest.hex(), "mediaType", mediaType, "bytes", original.length));
            return digest;
        });
    }

    public Assessment assess(CaseFile file) {
        return assessor.apply(file);
    }

    /** Takes the papers: verdicts go on record, matters count from now on. Repeating it changes nothing. */
    public CaseFile accept(CaseFile file, Assessment assessment, Clerk clerk) {
        mayTake(file, clerk);
        CaseFile accepted = file.acceptedAt() == null
                ? CaseEdit.pinned(CaseEdit.accepted(file, clock.instant()), assessment) : file;
        byte[] judged = writer.write(CaseEdit.pinned(file, assessment));
        return journal.act(pen -> {
            binding.accept(new VisitMaker(accepted).visit(assessment),
                    own -> Optional.of(own.keep(judged, "application/json")), clerk);
            keep(accepted, "sign", false);
            return accepted;
        });
    }

    /**
     * The giver takes the promise back before the business is done: an act, and from then on this case goes by papers
     * only. Saying it twice changes nothing.
     */
    public CaseFile withdrawCommitment(CaseFile file, Clerk clerk) {
        mayTake(file, clerk);
        if (file.statements().withdrawn()) {
            return file;
        }
        CaseFile without = CaseEdit.promiseWithdrawn(file);
        List<String> members = file.members().stream().map(CaseFile.MemberClaim::person)
                .filter(file.statements().committed()::contains).flatMap(ref -> file.person(ref).stream())
                .filter(person -> person.document() != null).map(Person::number).toList();
        return journal.act(pen -> {
            pen.enter(EntryKind.COMMITMENT_WITHDRAWN, clerk, file.id(), clock.instant(), Map.of("draft", file.id(),
                    "certnos", members));
            keep(without, "verdict", false);
            return without;
        });
    }

    /** The applicant takes back everything that still waits; nothing was bound, so nothing is undone. */
    public void withdraw(CaseFile file, Assessment assessment, String reason, Clerk clerk) {
        mayTake(file, clerk);
        Visit visit = new VisitMaker(file).visit(assessment);
        journal.act(pen -> {
            for (int i = 0; i < visit.requests().size(); i++) {
                binding.withdraw(pen, visit.matter(i), reason, clerk);
            }
            drafts.remove(file.id());
            return visit;
        });
    }

    /**
     * Ends the visit as far as it can be ended, and puts what only a second person can lift before one; the draft stays
     * only while a matter waits, and goes in the same act: no power cut leaves the draft of a visit that is over. A visit
     * in which everything waits gets no number.
     *
     * @param signature null where nothing is signed
     */
    public Conclusion conclude(CaseFile file, Assessment assessment, Signature signature, Clerk clerk) {
        mayTake(file, clerk);
        return journal.act(pen -> ended(pen, file, assessment, signature, clerk));
    }

    private Conclusion ended(Pen pen, CaseFile file, Assessment assessment, Signature signature, Clerk clerk) {
        Visit visit = new VisitMaker(file).visit(assessment);
        boolean ends = assessment.count(Outcome.ALLOWED) + assessment.count(Outcome.REFUSED) > 0;
        Conclusion conclusion = ends ? binding.conclude(visit, signature, assessment.onAcceptance(), clerk)
                : binding.waiting(visit);
        ask(pen, visit, new Question(assessment.second(), signature, !ends, phone(file)), clerk);
        if (conclusion.matters().stream().allMatch(matter -> matter.state().settled())) {
            drafts.remove(file.id());
        } else {
            keep(file, assessment.count(Outcome.NEEDS_PAPER) > 0 ? "evidence" : "verdict", true);
        }
        return conclusion;
    }

    private static String phone(CaseFile file) {
        return file.person(file.giver()).map(Person::phone).orElse("");
    }

    /** @param ahead nothing of the visit takes effect yet, so the hand is entered with the question */
    private record Question(Second second, Signature signature, boolean ahead, String phone) {
        Signature hand() {
            return second.signedFirst() ? signature : null;
        }
    }

    /** What was asked already is not asked twice, as long as it is the same question. */
    private void ask(Pen pen, Visit visit, Question question, Clerk clerk) {
        if (approval == null) {
            return;
        }
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < visit.requests().size(); i++) {
            if (Ruling.mayRule(visit.requests().get(i).decision()) && !approval.isAsked(visit, i)) {
                open.add(i);
            }
        }
        if (!open.isEmpty() && question.ahead() && question.hand() != null) {
            binding.signedAhead(pen, visit, question.hand(), clerk);
        }
        LocalDate last = question.second().promised(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        open.forEach(index -> approval.ask(pen, visit, index,
                new ApprovalDesk.Promise(last, question.hand(), question.phone()), clerk));
    }
}

package org.gongji.desk.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.Prover;
import org.gongji.desk.identity.Person;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Application;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;

/**
 * From what lies on the desk to a verdict per matter: chooses the pack, asks what the papers show, and lets the rules
 * decide. Screen, demo and {@code check case} use this one way. Pure.
 */
public final class Assessor {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** Years a step relation needs where no pack is in force to say it; the verdict is NO_POLICY anyway. */
    private static final int YEARS_WITHOUT_PACK = 3;

    private final PolicyShelf shelf;
    private final Function<Sha256, Optional<PolicyPack>> kept;
    private final IntFunction<Prover> provers;
    private final Decider decider;
    private final RelationWords words = new RelationWords();

    /** @param provers a prover for the pack's {@code step_support_years} */
    public Assessor(PolicyShelf shelf, IntFunction<Prover> provers, Decider decider) {
        this(shelf, shelf::find, provers, decider);
    }

    /** @param kept packs that accepted cases are pinned to, by digest; they need not be on the shelf any more */
    public Assessor(PolicyShelf shelf, Function<Sha256, Optional<PolicyPack>> kept, IntFunction<Prover> provers,
                    Decider decider) {
        this.shelf = shelf;
        this.kept = kept;
        this.provers = provers;
        this.decider = decider;
    }

    /**
     * The pack the papers were accepted under; before that, the one for the case's application date and office. Where
     * nobody kept the pack any more the date chooses, as it did at acceptance.
     */
    public Optional<PolicyPack> pack(CaseFile file) {
        return Optional.ofNullable(file.facts().pinnedPack()).flatMap(kept)
                .or(() -> shelf.choose(file.applicationDate(), file.area()));
    }

    /** One decision per member, in their order; none while the giver is not known. */
    public List<Decision> assess(CaseFile file) {
        Optional<Person> giver = file.person(file.giver());
        if (giver.isEmpty()) {
            return List.of();
        }
        Optional<PolicyPack> pack = pack(file);
        Prover prover = provers.apply(pack.map(one -> one.proving().stepSupportYears()).orElse(YEARS_WITHOUT_PACK));
        Application application = application(file, giver.get(), prover);
        return pack.map(one -> decider.decide(one, shelf, application))
                .orElseGet(() -> decider.withoutPack(application));
    }

    /** What the desk needs beside the decisions to act on them. */
    public IntakeDesk.Assessment assessment(CaseFile file) {
        Optional<PolicyPack.Acting> acting = pack(file).map(PolicyPack::acting);
        return new IntakeDesk.Assessment(assess(file),
                acting.filter(one -> one.effectMode() == PolicyPack.Acting.EffectMode.ON_ACCEPTANCE).isPresent(),
                acting.filter(one -> one.signingMode() == PolicyPack.Acting.SigningMode.INK).isPresent(),
                acting.map(PolicyPack.Acting::second).orElse(PolicyPack.Acting.Second.USUAL),
                acting.map(PolicyPack.Acting::certTypes).orElse(PolicyPack.Acting.CertTypes.USUAL),
                pack(file).map(Asked::of).orElse(Asked.NOTHING));
    }

    private Application application(CaseFile file, Person giver, Prover prover) {
        CaseFile.OtherFacts facts = file.facts();
        CaseFile.Statements said = file.statements();
        Person applicant = file.person(facts.applicant()).orElse(giver);
        LocalDate accepted = file.acceptedAt() == null ? file.applicationDate()
                : LocalDate.ofInstant(file.acceptedAt(), ZONE);
        List<Application.Matter> matters = new ArrayList<>();
        for (CaseFile.MemberClaim claim : file.members()) {
            matters.add(matter(file, giver, claim, prover));
        }
        return new Application(Application.Purpose.valueOf(file.purpose().name()), file.applicationDate(), accepted,
                file.area(), giver, applicant, matters, file.insurance(), facts.declaredRosterDate(), file.papers(),
                new Application.Promises(said.notice(), said.stillMarried(), said.committed(), said.withdrawn(),
                        said.guardianConsent(), said.guardianShown(), said.spouseConfirmed(), said.lookalikeChosen()),
                file.standing().stream().map(Assessor::standing).toList(),
                new Application.Circumstances(facts.agent(), facts.agentPaper() || authorised(file), facts.cannotWrite(),
                        facts.witnesses(), facts.falseCommitment(), facts.changesThisYear(),
                        facts.membersInLifetime(), facts.clockDoubtful(), facts.olderCards(), facts.namesCut(),
                        present(facts, applicant), guardians(file, prover), Optional.ofNullable(facts.balance())));
    }

    /** Who is named as a guardian; their own tie to the child is read from the same papers as every other. */
    private static Map<String, Application.Guardian> guardians(CaseFile file, Prover prover) {
        Map<String, Application.Guardian> guardians = new HashMap<>();
        file.facts().guardians().forEach((child, ref) -> guardians.put(child, new Application.Guardian(
                file.person(ref).orElseThrow(), parent(prover.prove(new Prover.Question(file.persons(), file.papers(),
                ref, child, "子女", file.applicationDate()))))));
        return guardians;
    }

    private static boolean parent(Proof proof) {
        return proof.strength() == Strength.PROVED && proof.shown() != null
                && proof.shown().kind().filter(NearKind.CHILD::equals).isPresent();
    }

    /** Taken at the light table after the case was opened. */
    private static boolean authorised(CaseFile file) {
        return file.papers().stream().anyMatch(paper -> paper.kind() == PaperKind.AGENT_AUTHORISATION);
    }

    private static Set<String> present(CaseFile.OtherFacts facts, Person applicant) {
        Set<String> present = new HashSet<>(facts.present());
        if (!facts.agent()) {
            present.add(applicant.ref());
        }
        return present;
    }

    private Application.Matter matter(CaseFile file, Person giver, CaseFile.MemberClaim claim, Prover prover) {
        Person member = file.person(claim.person()).orElseThrow(() -> new IllegalArgumentException(
                "a member who is no person of the case"));
        String said = claim.claim() == null ? "" : claim.claim();
        boolean papersMatter = !said.isBlank() && (file.purpose() == CaseFile.Purpose.BIND
                || file.purpose() == CaseFile.Purpose.CHANGE && !asItStands(file, giver, member, said));
        Optional<Proof> proof = papersMatter ? Optional.of(prover.prove(new Prover.Question(file.persons(),
                file.papers(), giver.ref(), member.ref(), said, file.applicationDate()))) : Optional.empty();
        Relation relation = words.resolve(said).relation();
        boolean understood = relation.kind().isPresent() || !relation.code().isEmpty()
                || relation.near() != Relation.Near.ASK || proof.map(Proof::shown).isPresent();
        return new Application.Matter(member, understood ? Optional.of(relation) : Optional.empty(), proof,
                claim.reason() == null ? "" : claim.reason(), Optional.ofNullable(claim.cap()),
                Optional.ofNullable(claim.until()));
    }

    /** A relation that is not changed is not proved again. */
    private boolean asItStands(CaseFile file, Person giver, Person member, String said) {
        String name = words.resolve(said).relation().name();
        return Changing.standing(file, giver, member).filter(one -> one.relation().equals(said)
                || one.relation().equals(name)).isPresent();
    }

    /** Cases say {@code spouse}, the desk's own records say 配偶. */
    private static Optional<NearKind> kind(String word) {
        return Arrays.stream(NearKind.values())
                .filter(kind -> kind.chinese().equals(word) || kind.name().equalsIgnoreCase(word)).findFirst();
    }

    private static Application.Standing standing(CaseFile.Standing standing) {
        return new Application.Standing(standing.giverNumber(), standing.memberNumber(),
                Application.Standing.State.valueOf(standing.state().toUpperCase(Locale.ROOT)), standing.relation(),
                kind(standing.kind()), standing.since(), standing.ended(), Optional.ofNullable(standing.cap()),
                Optional.ofNullable(standing.until()));
    }
}

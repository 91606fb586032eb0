package org.gongji.desk.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.ScratchStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreFounding;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.KdfCost;

/** The desk's side: a real store with real keys, and the desks that act on it. */
final class SealedDesk implements AutoCloseable {
    static final int IMAGES = 4;
    static final int IMAGE_BYTES = 200 * 1024;
    private static final Sha256 NO_PAGE = Sha256.of(new byte[0]);
    private static final Window WINDOW = new Window("410105", "W03", "金水区医保大厅");
    private static final Clerk CLERK = new Clerk("0312", "何雨桐", Set.of(Role.CLERK));

    private final Clock clock;
    private final SecureRandom random;
    private final Runnable leave;
    private final OpenStore store;
    private final SqliteRoster roster;
    /** Read once, as the counter does at sign-in. */
    private final Window window;
    private final Assessor assessor = new Assessor(PolicyShelf.shipped(),
            years -> new PaperProver(new RelationWords(), years), new Decider());

    /** @param leave closes the store and lets its file go */
    private SealedDesk(Runnable leave, OpenStore store, SqliteRoster roster, Clock clock, SecureRandom random) {
        this.leave = leave;
        this.store = store;
        this.roster = roster;
        this.window = store.window();
        this.clock = clock;
        this.random = random;
    }

    /** @param folder empty or new */
    static SealedDesk found(Path folder, Clock clock, SecureRandom random) {
        char[] password = Ids.random(random).next().toCharArray();
        try {
            found(folder, clock, random, password);
            return unlocked(folder, clock, random, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    OpenStore store() {
        return store;
    }

    /** What the counter's screens ask, with the measured clerk named. */
    CounterDesk counter() {
        return new CounterDesk(desks(store.journal()), CLERK);
    }

    static void found(Path folder, Clock clock, SecureRandom random, char[] password) {
        new StoreFounding(clock, random, KdfCost.FULL).found(folder, StoreMode.TRAINING, WINDOW, CLERK, password);
    }

    /** A store that stands, opened by the normal door. */
    static SealedDesk unlocked(Path folder, Clock clock, SecureRandom random, char[] password) {
        StoreDoor door = StoreDoor.open(folder, clock, random, KdfCost.FULL);
        if (!(door.unlock(CLERK.staffNo(), password) instanceof Unlocking.Open<OpenStore> open)) {
            throw new IllegalStateException("a store just founded does not open");
        }
        OpenStore store = open.opened();
        return new SealedDesk(() -> {
            store.close();
            door.close();
        }, store, SqliteRoster.open(folder, store::rosterKeys, random), clock, random);
    }

    /** A store that is gone when the desk is closed. */
    static SealedDesk scratch(Path folder, Clock clock, SecureRandom random) {
        ScratchStore scratch = ScratchStore.make(folder, WINDOW, CLERK, clock, random);
        OpenStore store = scratch.opened();
        return new SealedDesk(scratch::close, store, SqliteRoster.open(folder, store::rosterKeys, random), clock,
                random);
    }

    /** A case before its papers are taken: people known, verdicts given, images at hand. Not part of a span. */
    record Ready(CaseFile file, IntakeDesk.Assessment assessment, List<byte[]> images) {
    }

    Ready ready(int k) {
        return ready(k, IMAGES);
    }

    /** @param count as many as {@link #IMAGES}, or none: then pages are named and not kept */
    Ready ready(int k, int count) {
        String draft = desks(store.journal()).open(CaseFile.Purpose.BIND, CLERK).id();
        CaseFile file = FamilyOfFour.file(k, draft);
        IntakeDesk.Assessment assessment = assessor.assessment(file);
        if (assessment.count(Outcome.ALLOWED) != file.members().size()) {
            throw new IllegalStateException("the measured family may not be bound");
        }
        List<byte[]> images = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] image = new byte[IMAGE_BYTES];
            random.nextBytes(image);
            images.add(image);
        }
        return new Ready(file, assessment, images);
    }

    /** Everything from the first page to the closed case in one transaction. */
    Conclusion inOneAct(Ready ready) {
        Journal journal = store.journal();
        return journal.act(pen -> play(MeasuredJournal.joined(journal, pen), ready));
    }

    /** The same as the counter does it, each act durable before the next begins. */
    Conclusion actByAct(Ready ready) {
        return play(store.journal(), ready);
    }

    /** @param durable runs after each commit */
    Conclusion actByAct(Ready ready, Runnable durable) {
        return play(MeasuredJournal.watched(store.journal(), durable), ready);
    }

    private Conclusion play(Journal journal, Ready ready) {
        IntakeDesk intake = desks(journal);
        CaseFile file = ready.file();
        Paper certificate = file.papers().get(0);
        Paper booklet = file.papers().get(1);
        file = CaseEdit.paper(file, with(certificate, List.of(keep(intake, ready, 0))));
        file = CaseEdit.paper(file, with(booklet, List.of(keep(intake, ready, 1), keep(intake, ready, 2))));
        file = intake.accept(file, ready.assessment(), CLERK);
        Sha256 hand = keep(intake, ready, 3);
        Signature signature = new Signature(Signature.Mode.INK, Ids.random(random).next(), hand, hand,
                clock.instant());
        return intake.conclude(file, ready.assessment(), signature, CLERK);
    }

    private Sha256 keep(IntakeDesk intake, Ready ready, int image) {
        if (ready.images().isEmpty()) {
            return NO_PAGE;
        }
        return intake.keepPage(ready.file(), ready.images().get(image), "image/jpeg", CLERK);
    }

    private static Paper with(Paper paper, List<Sha256> pages) {
        return new Paper(paper.id(), paper.kind(), paper.number(), paper.date(), paper.original(), paper.people(),
                paper.details(), pages, paper.returned());
    }

    private IntakeDesk desks(Journal journal) {
        BindingDesk binding = new BindingDesk(journal, new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases()),
                new BindingDesk.Office(window, store.identity().incarnation()), Ids.random(random), clock);
        return new IntakeDesk(journal, store.drafts(journal),
                new IntakeDesk.Known(roster, store.bindings(), store.seenCards()), assessor::assessment, IntakeDesk.Acting.alone(binding), WINDOW, clock);
    }

    @Override
    public void close() {
        roster.close();
        leave.run();
    }
}

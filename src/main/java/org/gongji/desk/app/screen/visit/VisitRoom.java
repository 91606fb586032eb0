package org.gongji.desk.app.screen.visit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.gongji.desk.app.screen.Behind;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.Sticks;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.approval.BesideView;
import org.gongji.desk.ui.approval.BesideViewModel;
import org.gongji.desk.ui.approval.CaseViewModel;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.step.done.DoneStepView;
import org.gongji.desk.ui.step.done.DoneStepViewModel;
import org.gongji.desk.ui.step.done.HandBack;
import org.gongji.desk.ui.step.evidence.EvidenceStepView;
import org.gongji.desk.ui.step.evidence.EvidenceStepViewModel;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.gongji.desk.ui.step.identity.IdentityStepView;
import org.gongji.desk.ui.step.identity.IdentityStepViewModel;
import org.gongji.desk.ui.step.member.ChangeStepView;
import org.gongji.desk.ui.step.member.ChangeStepViewModel;
import org.gongji.desk.ui.step.member.EndingStepView;
import org.gongji.desk.ui.step.member.EndingStepViewModel;
import org.gongji.desk.ui.step.member.MembersStepView;
import org.gongji.desk.ui.step.member.MembersStepViewModel;
import org.gongji.desk.ui.step.member.RelationView;
import org.gongji.desk.ui.step.member.RelationViewModel;
import org.gongji.desk.ui.step.notice.NoticeStepView;
import org.gongji.desk.ui.step.refusal.RefusalView;
import org.gongji.desk.ui.step.refusal.RefusalViewModel;
import org.gongji.desk.ui.step.signing.SigningStepView;
import org.gongji.desk.ui.step.signing.SigningStepViewModel;
import org.gongji.desk.ui.step.verdict.VerdictStepView;
import org.gongji.desk.ui.step.verdict.VerdictStepViewModel;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.ReaderSide;
import org.gongji.desk.ui.wizard.RuleWords;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardView;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** One case on the screen, from the notice to the papers in the applicant's hand. */
public final class VisitRoom implements Room {
    private final Rooms rooms;
    private final CaseWords words;
    private final RuleWords rules;
    private final OpenCase open;
    private final WizardViewModel model;
    private final WizardView view;
    private final Citizen citizen;
    private final VisitPageDesk pages;
    private final ReaderSide side;
    private IdentityStepViewModel identity;
    private SigningStepViewModel signing;
    private CardReading waiting;
    private boolean another;

    /**
     * @param file  the case as it was opened or kept
     * @param place step and field where the caret stood
     * @param card  laid down before the case was opened, null for none; it is placed once the notice was given
     * @param leave what follows when the case is parked, ended or makes room for another
     */
    VisitRoom(Rooms rooms, CaseFile file, String place, CardReading card, WizardViewModel.Leave leave) {
        this.rooms = rooms;
        this.waiting = card;
        this.words = new CaseWords(rooms.words(), rooms.clock());
        this.rules = ToldRules.of(rooms);
        this.pages = new VisitPageDesk(rooms);
        this.side = new ReaderSide(rooms.reader(), rooms.faces());
        this.open = new OpenCase(new VisitCaseDesk(rooms), rooms.errands(), rooms.clock(), file, place);
        this.model = new WizardViewModel(open, words, rooms.asker(), afterwards(leave));
        this.citizen = new Citizen(rooms, open, words, rooms.counter().store().window().code());
        this.view = new WizardView(model, steps(), rooms::drawRail);
        model.here().addListener((o, before, now) -> {
            follow();
            placeWaiting();
        });
        open.assessment().addListener((o, before, now) -> follow());
        follow();
    }

    /** The way out of a refusal is taken when the slip is in the applicant's hand. */
    private WizardViewModel.Leave afterwards(WizardViewModel.Leave leave) {
        return new WizardViewModel.Leave() {
            @Override
            public void parked() {
                leave.parked();
            }

            @Override
            public void next() {
                if (another) {
                    leave.another();
                } else {
                    leave.next();
                }
            }

            @Override
            public void openFor(CardReading card) {
                leave.openFor(card);
            }

            @Override
            public void another() {
                leave.another();
            }
        };
    }

    private void placeWaiting() {
        if (waiting != null && model.here().get() == CaseStep.IDENTITY) {
            CardReading card = waiting;
            waiting = null;
            view.card(card, false);
        }
    }

    private Map<CaseStep, Supplier<StepScreen>> steps() {
        Map<CaseStep, Supplier<StepScreen>> steps = new EnumMap<>(CaseStep.class);
        steps.put(CaseStep.NOTICE, () -> new NoticeStepView(model, rooms.words()));
        steps.put(CaseStep.IDENTITY, () -> new IdentityStepView(identity(), model, words, side));
        steps.put(CaseStep.MEMBERS, this::members);
        steps.put(CaseStep.EVIDENCE, () -> new EvidenceStepView(new EvidenceStepViewModel(open, pages,
                new VisitPagePrint(pages, rooms.equipment().pages()), words, rooms.errands()), model, words,
                besidePapers()));
        steps.put(CaseStep.VERDICT, () -> new VerdictStepView(new VerdictStepViewModel(open, words, rules), model,
                words, new VerdictStepView.Aside() {
                    @Override
                    public void refusal(String member) {
                        VisitRoom.this.refusal(member);
                    }

                    @Override
                    public void second(String member) {
                        VisitRoom.this.second(member);
                    }

                    @Override
                    public void defer(String member, Deferral allowed) {
                        VisitRoom.this.defer(member, allowed);
                    }

                    @Override
                    public void withdraw(Runnable sure) {
                        VisitRoom.this.withdraw(sure);
                    }
                }));
        steps.put(CaseStep.SIGN, this::signing);
        steps.put(CaseStep.DONE, () -> new DoneStepView(new DoneStepViewModel(open.conclusion().get(),
                open.assessment().get().onAcceptance(), new VisitOutgoingDesk(rooms, open.file().get(),
                open.decisions(), open.conclusion().get()),
                HandBack.of(open.file().get(), side.said()), rooms.words(), rooms.errands(), rooms.asker(),
                rooms.clock()), model, rooms.words()));
        return steps;
    }

    private StepScreen members() {
        return switch (open.file().get().purpose()) {
            case END -> new EndingStepView(new EndingStepViewModel(open, words, rooms.errands()), model, words, side);
            case CHANGE -> new ChangeStepView(new ChangeStepViewModel(open, words, new RelationWords()), model, words,
                    side, this::convert);
            default -> new MembersStepView(new MembersStepViewModel(open, words, new RelationWords()), model, words,
                    side, this::convert);
        };
    }

    private EvidenceStepView.Aside besidePapers() {
        return new EvidenceStepView.Aside() {
            @Override
            public void files(Consumer<List<Path>> chosen) {
                rooms.files().ask(new FileAsk(FileAsk.Way.FILE, rooms.words().say("ui.evidence.choose"), "",
                        Sticks.start(), "", chosen));
            }

            @Override
            public void relation() {
                view.over(new RelationView(RelationViewModel.asking(words, new RelationWords(), "table.kin.papers"), words,
                        () -> view.over(null)));
            }

            @Override
            public void notice() {
                slips(false, "table.notice.with-others");
            }
        };
    }

    private IdentityStepViewModel identity() {
        if (identity == null) {
            identity = new IdentityStepViewModel(open, words);
        }
        return identity;
    }

    private StepScreen signing() {
        signing = new SigningStepViewModel(open, new VisitSignDesk(rooms), words, new SigningStepViewModel.Around(
                rooms.errands(), rooms.asker(), rooms.clock(), rooms.clerk()));
        signing.sheet().addListener((o, before, now) -> follow());
        signing.strokes().addListener((o, before, now) -> follow());
        return new SigningStepView(signing, model, words, this::scanBack);
    }

    /** F7 while something is to be signed in ink: the newest picture should be the signed page. */
    private void scanBack() {
        rooms.errands().run("take-scan", () -> pages.next(Set.of()), what -> {
            if (what.isPresent() && what.get() instanceof PageDesk.Taken.Fine fine) {
                signing.scanned(fine.page().original());
            } else if (what.isPresent() && what.get() instanceof PageDesk.Taken.Refused refused) {
                rooms.asker().tell(Grade.B, words.say("evidence.page." + refused.reason(), refused.detail()));
            } else if (what.isPresent() && what.get() instanceof PageDesk.Taken.NotScanned not) {
                rooms.asker().tell(Grade.B, words.say("capture.scan." + not.fault()));
            } else if (what.isPresent() && what.get() instanceof PageDesk.Taken.Unfinished) {
                rooms.asker().tell(Grade.NOTE, words.say("capture.unfinished"));
            } else {
                rooms.asker().tell(Grade.NOTE, words.say("ui.evidence.nothing"));
            }
        }, broken -> rooms.asker().tell(Grade.A, words.say("ui.evidence.broken")));
    }

    /** The case is taken before somebody is fetched: what they rule on is on record. */
    private void convert(String typed, Consumer<String> use) {
        view.over(new RelationView(new RelationViewModel(words, new RelationWords(), typed), words,
                new RelationView.Then() {
                    @Override
                    public void back() {
                        view.over(null);
                    }

                    @Override
                    public void use(String claim) {
                        view.over(null);
                        use.accept(claim);
                    }
                }));
    }

    private void withdraw(Runnable sure) {
        String giver = open.giver().map(person -> person.name()).orElse("");
        rooms.asker().ask(new Question(Grade.B, rooms.words().say("promise.withdraw.sure", giver),
                rooms.words().say("promise.withdraw.text"), List.of(rooms.words().say("promise.withdraw.yes"),
                rooms.words().say("promise.withdraw.no")), answer -> {
                    if (answer == 0) {
                        sure.run();
                    }
                }));
    }

    /** The case is taken when the applicant has promised, not before; then the promise is on record. */
    private void defer(String member, Deferral allowed) {
        LocalDate last = allowed.last(LocalDate.now(rooms.clock()));
        String name = open.file().get().person(member).map(Person::name).orElse("");
        List<String> ways = allowed.ways().stream().map(way -> rooms.words().say("defer.ask." + way)).toList();
        rooms.asker().ask(new Question(Grade.B, rooms.words().say("defer.ask", name),
                rooms.words().say("defer.ask.text", last.toString()),
                Stream.concat(ways.stream(), Stream.of(rooms.words().say("defer.ask.no"))).toList(), answer -> {
                    if (answer < ways.size()) {
                        open.accept(() -> open.defer(member, allowed.ways().get(answer)));
                    }
                }));
    }

    private void second(String member) {
        open.accept(() -> open.whenJudged(() -> {
            CaseFile file = open.file().get();
            int index = file.members().stream().map(CaseFile.MemberClaim::person).toList().indexOf(member);
            CaseViewModel shown = new CaseViewModel(pages::picture, words, rules, rooms.errands());
            shown.show(new ReviewDesk.Opened(file, open.assessment().get(), index));
            view.over(new BesideView(new BesideViewModel(new CounterBeside(rooms), shown, rooms.words(), rooms.errands(),
                    () -> {
                        open.judgeAgain();
                        view.over(null);
                    }), rooms.words(), () -> {
                        open.judgeAgain();
                        view.over(null);
                    }));
        }));
    }

    private void refusal(String member) {
        view.over(new RefusalView(new RefusalViewModel(open, member, words, rules, new RelationWords()),
                rooms.words(), new RefusalView.Then() {
                    @Override
                    public void back() {
                        view.over(null);
                    }

                    @Override
                    public void slip(String ref, boolean openAnother) {
                        refused(openAnother);
                    }
                }));
    }

    /** Where others of the family may join, the slip waits for them; else the case ends here and now. */
    private void refused(boolean openAnother) {
        view.over(null);
        slips(openAnother, "ui.refusal.with-others");
    }

    private void slips(boolean openAnother, String withOthers) {
        open.accept(() -> {
            if (open.assessment().get() != null && open.decisions().stream().anyMatch(decision ->
                    decision.outcome() == Outcome.ALLOWED)) {
                rooms.asker().tell(Grade.NOTE, words.say(withOthers));
                return;
            }
            open.conclude(null, () -> {
                another = openAnother;
                model.finish();
            });
        });
    }

    private void follow() {
        rooms.applicant(citizen.page(model.here().get(), signing), this::written);
    }

    private void written(List<Handwriting.Stroke> strokes) {
        if (signing != null && model.here().get() == CaseStep.SIGN) {
            signing.written(strokes);
        }
    }

    /** The room stands in its window; text that was half typed when it was left comes back into its fields. */
    void putBack(Drafts.Typed typed) {
        Platform.runLater(() -> view.putBack(typed));
    }

    @Override
    public Screen screen() {
        return view;
    }

    /** Numbers of the family stand masked in its rows; of those whose sharing is to be ended, all of them. */
    @Override
    public Callable<List<Hidden>> hidden() {
        CaseFile file = open.file().get();
        Behind behind = new Behind(rooms::counter, "case");
        boolean ends = file.purpose() == CaseFile.Purpose.END;
        return () -> Stream.concat(file.persons().stream().filter(one -> one.document() != null)
                .map(one -> behind.person(one, file.id())), ends ? bound(file, behind) : Stream.of()).toList();
    }

    private Stream<Hidden> bound(CaseFile file, Behind behind) {
        return file.person(file.giver()).filter(giver -> giver.document() != null).stream().flatMap(giver ->
                rooms.counter().store().bindings().ofGiver(giver.number()).stream()).filter(one -> one.state().holdsPair())
                .filter(one -> file.persons().stream().noneMatch(person -> person.document() != null
                        && IdNumbers.same(person.number(), one.member().certno())))
                .map(one -> behind.party(one.member(), file.id(), ""));
    }

    @Override
    public void card(CardReading card) {
        if (model.here().get() == CaseStep.NOTICE) {
            waiting = card;
        } else if (model.here().get() != CaseStep.DONE) {
            view.card(card, false);
        }
    }

    /** Not before the notice was given, and not once the case is done. */
    private boolean takes() {
        return model.here().get() != CaseStep.NOTICE && model.here().get() != CaseStep.DONE;
    }

    @Override
    public boolean social(SocialCardReading card) {
        return takes() && view.social(card);
    }

    @Override
    public boolean scanned(ScannedCode code) {
        return takes() && code instanceof ScannedCode.Number number && view.scanned(number.value());
    }

    @Override
    public void keep() {
        open.keep(view.typed());
    }

    @Override
    public void left() {
        open.drop();
        rooms.applicantBlank();
    }
}

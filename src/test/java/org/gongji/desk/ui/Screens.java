package org.gongji.desk.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ui.ScreenShotsTest.Shot;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.applicant.ApplicantView;
import org.gongji.desk.ui.approval.BesideView;
import org.gongji.desk.ui.approval.BesideViewModel;
import org.gongji.desk.ui.approval.CaseViewModel;
import org.gongji.desk.ui.approval.DeputyView;
import org.gongji.desk.ui.approval.DeputyViewModel;
import org.gongji.desk.ui.approval.QueueView;
import org.gongji.desk.ui.approval.QueueViewModel;
import org.gongji.desk.ui.approval.ReturnedView;
import org.gongji.desk.ui.approval.ReturnedViewModel;
import org.gongji.desk.ui.calls.CallsView;
import org.gongji.desk.ui.calls.CallsViewModel;
import org.gongji.desk.ui.audit.AuditView;
import org.gongji.desk.ui.audit.AuditViewModel;
import org.gongji.desk.ui.care.CareView;
import org.gongji.desk.ui.care.CareViewModel;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.ui.dayclose.DayCloseView;
import org.gongji.desk.ui.dayclose.DayCloseViewModel;
import org.gongji.desk.ui.dayclose.FiguresView;
import org.gongji.desk.ui.dayclose.FiguresViewModel;
import org.gongji.desk.ui.devices.DevicesView;
import org.gongji.desk.ui.devices.DevicesViewModel;
import org.gongji.desk.ui.handover.HandOverView;
import org.gongji.desk.ui.handover.HandOverViewModel;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Faces;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.matter.ChangeView;
import org.gongji.desk.ui.matter.ChangeViewModel;
import org.gongji.desk.ui.matter.MattersView;
import org.gongji.desk.ui.matter.MattersViewModel;
import org.gongji.desk.ui.matter.Who;
import org.gongji.desk.ui.policy.PolicyView;
import org.gongji.desk.ui.policy.PolicyViewModel;
import org.gongji.desk.ui.search.FamilyView;
import org.gongji.desk.ui.search.FamilyViewModel;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.ui.search.SearchView;
import org.gongji.desk.ui.search.SearchViewModel;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.ui.shell.DeskStatus;
import org.gongji.desk.ui.shell.FrameViewModel;
import org.gongji.desk.ui.shell.HomeView;
import org.gongji.desk.ui.shell.HomeViewModel;
import org.gongji.desk.ui.shell.LockView;
import org.gongji.desk.ui.shell.LockViewModel;
import org.gongji.desk.ui.shell.SignInView;
import org.gongji.desk.ui.shell.SignInViewModel;
import org.gongji.desk.ui.staff.NewPasswordDesk;
import org.gongji.desk.ui.staff.NewPasswordView;
import org.gongji.desk.ui.staff.NewPasswordViewModel;
import org.gongji.desk.ui.staff.StaffViewModel;
import org.gongji.desk.ui.step.done.DoneStepView;
import org.gongji.desk.ui.step.done.DoneStepViewModel;
import org.gongji.desk.ui.step.done.HandBack;
import org.gongji.desk.ui.step.evidence.EvidenceStepView;
import org.gongji.desk.ui.step.evidence.EvidenceStepViewModel;
import org.gongji.desk.ui.step.identity.IdentityStepView;
import org.gongji.desk.ui.step.identity.IdentityStepViewModel;
import org.gongji.desk.ui.step.member.ChangeStepView;
import org.gongji.desk.ui.step.member.ChangeStepViewModel;
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
import org.gongji.desk.words.Words;

/** Every screen in the state its picture shows. */
final class Screens {
    private static final IntPredicate EVERYDAY = Samples.everydayGlyphs();

    private Screens() {
    }

    static Map<String, Supplier<Shot>> all(Words words) {
        Map<String, Supplier<Shot>> all = new LinkedHashMap<>();
        all.put("01-sign-in", () -> signIn(words));
        all.put("01-sign-in-token", () -> signInWithToken(words));
        all.put("02-home", () -> framed(words, 10, 21, false, new HomeView(
                new HomeViewModel(Samples.home(), words, Samples.at(10, 21), Samples.HE), words, EnumSet.complementOf(EnumSet.of(Act.AUDIT, Act.STAFF, Act.SETTINGS, Act.CARE)),
                act -> { }, id -> { })));
        all.put("03-notice", () -> wizard(words, SampleCase.empty(), CaseStep.NOTICE));
        all.put("03-identity", () -> wizard(words, SampleCase.family(false, false), CaseStep.IDENTITY));
        all.put("03-identity-keyed", () -> wizard(words, SampleCase.empty(), CaseStep.IDENTITY));
        all.put("03-rare-character", () -> picker(words, "龙", KeyCode.TAB));
        all.put("03-rare-character-none", () -> picker(words, "龙 yan9x", KeyCode.SHIFT));
        all.put("03-name-guard", () -> keyed(words, 0, "李㛃𫖯"));
        all.put("03-number-kind", () -> keyed(words, 1, "H12345678"));
        all.put("03-number-ends", () -> keyed(words, 1, SampleCase.number("41017119970517001")));
        all.put("03-more-of-person", () -> more(words));
        all.put("03-identity-family", () -> wizard(words, SampleCase.family(false, true), CaseStep.MEMBERS));
        all.put("03-relation", () -> relation(words, "外公"));
        all.put("03-relation-which", () -> relation(words, "大爷"));
        all.put("04-evidence", () -> wizard(words, SampleCase.family(false, false), CaseStep.EVIDENCE));
        all.put("04-evidence-read", () -> wizard(words, SampleReading.unread(), CaseStep.EVIDENCE));
        all.put("04-evidence-which", () -> wizard(words, SampleCase.family(false, false), CaseStep.EVIDENCE, true, true));
        all.put("03-limits", () -> wizard(words, SampleCase.limited(), CaseStep.MEMBERS));
        all.put("03-change", () -> wizard(words, SampleCase.changing(), CaseStep.MEMBERS));
        all.put("05-verdict", () -> wizard(words, SampleCase.family(true, false), CaseStep.VERDICT));
        all.put("06a-signing-ink", () -> wizard(words, SampleCase.family(false, false), CaseStep.SIGN));
        all.put("06a-commitment", () -> wizard(words, SampleCase.family(false, false), CaseStep.SIGN, false));
        all.put("06b-applicant-review", () -> citizen(words, new ApplicantPage.Review("3", "周明远", "0017", List.of(
                new ApplicantPage.Other("林*溪", "妻子", "0026"), new ApplicantPage.Other("周*禾", "女儿", "0064")),
                "长期，随时可以来解除", "138 **** 0000")));
        all.put("06c-applicant-sign", () -> citizen(words, new ApplicantPage.Sign("3", "周明远", "2026 年 11 月 23 日",
                SampleSigning.PARAGRAPHS, true)));
        all.put("07-done-card", () -> wizard(words, SampleCase.family(false, false), CaseStep.DONE, true, false,
                ReaderSaid.Kind.LYING));
        all.put("07-done", () -> wizard(words, SampleCase.family(false, false), CaseStep.DONE));
        all.put("08a-family", () -> framed(words, 10, 26, true, family(words)));
        all.put("08a-family-why", () -> framed(words, 10, 26, true, why(words)));
        all.put("12-policy", () -> framed(words, 10, 26, true, policy(words)));
        all.put("02-all-keys", () -> allKeys(words));
        all.put("08a-family-training", () -> framed(words, Samples.training(), Samples.at(10, 26), true, family(words)));
        all.put("08b-search", () -> framed(words, 10, 21, false, search(words)));
        all.put("09-day-close", () -> framed(words, 17, 24, false, close(words, true)));
        all.put("09-day-open", () -> framed(words, 17, 10, false, close(words, false)));
        all.put("13-care", () -> framed(words, 17, 40, false, care(words)));
        all.put("13-devices", () -> framed(words, 8, 24, false, devices(words, true)));
        all.put("13-devices-none", () -> framed(words, 8, 24, false, devices(words, false)));
        all.put("09b-hand-over", () -> framed(words, 12, 2, false, handOver(words, false)));
        all.put("09b-hand-over-signed", () -> framed(words, 12, 4, false, handOver(words, true)));
        all.put("11-audit", () -> framed(words, 17, 40, false, audit(words, true)));
        all.put("11-audit-nothing-open", () -> framed(words, 17, 40, false, audit(words, false)));
        all.put("10a-refusal", () -> refusal(words));
        all.put("10b-lock", () -> lock(words));
        all.put("13-new-password", () -> newPassword(words));
        all.put("14-staff", () -> framed(words, 9, 10, false, SampleStaff.list(words, StaffViewModel.Form.NONE)));
        all.put("14-staff-roles", () -> framed(words, 9, 12, false, SampleStaff.list(words, StaffViewModel.Form.ROLES)));
        all.put("14-staff-enter", () -> framed(words, 9, 14, false, SampleStaff.list(words, StaffViewModel.Form.ENTER)));
        all.put("14-staff-leave", () -> framed(words, 9, 16, false, SampleStaff.list(words, StaffViewModel.Form.LEAVE)));
        all.put("14-staff-one-time", () -> framed(words, 9, 17, false, SampleStaff.oneTime(words)));
        all.put("14b-own-password", () -> framed(words, 9, 18, false, SampleStaff.own(words)));
        all.put("14c-settings", () -> framed(words, 9, 20, false, SampleStaff.settings(words)));
        all.put("11a-approval-queue", () -> framed(words, 15, 4, false, queue(words)));
        all.put("11b-approval-beside", () -> beside(words));
        all.put("13-calls", () -> framed(words, 15, 32, false, new CallsView(new CallsViewModel(new SampleCalls(),
                words, Samples.atOnce(), new Silent(), () -> { }), words, () -> { })));
        all.put("15a-matters", () -> framed(words, 15, 40, false, matters(words, false)));
        all.put("15b-matters-told", () -> framed(words, 15, 41, false, matters(words, true)));
        all.put("15c-change", () -> framed(words, 15, 42, false, change(words, false)));
        all.put("15d-change-sign", () -> framed(words, 15, 43, false, change(words, true)));
        all.put("13-figures", () -> framed(words, 16, 50, false, new FiguresView(new FiguresViewModel(
                new SampleFigures(), words, new FiguresViewModel.Around(Samples.atOnce(), new Silent(),
                Samples.at(16, 50), chosen -> { })), words, () -> { })));
        all.put("11c-approval-returned", () -> framed(words, 15, 32, false, returned(words)));
        all.put("11d-approval-deputy", () -> framed(words, 15, 40, false, new DeputyView(new DeputyViewModel(
                new SampleApproval(), words, Samples.atOnce(), Samples.at(15, 40)), words, () -> { })));
        return all;
    }

    private static Shot newPassword(Words words) {
        NewPasswordViewModel model = new NewPasswordViewModel(new NewPasswordDesk() {
            @Override
            public Outcome renew(char[] fresh) {
                return new Outcome.Refused(List.of("TOO_SHORT", "NAMES_OWNER", "USUAL"));
            }

            @Override
            public void giveUp() {
            }
        }, words, Samples.atOnce(), NewPasswordViewModel.Why.ONE_TIME, () -> { }, () -> { });
        NewPasswordView view = new NewPasswordView(model, words);
        model.renew("a".toCharArray(), "a".toCharArray());
        return new Shot(view.root(), view::entered);
    }

    private static Shot signIn(Words words) {
        SignInViewModel model = new SignInViewModel(Samples.signIn(), words, Samples.at(8, 20), Samples.atOnce(),
                clerk -> { });
        model.drawn();
        SignInView view = new SignInView(model, words, () -> { });
        return new Shot(view.root(), view::entered);
    }

    private static Shot signInWithToken(Words words) {
        SignInViewModel model = new SignInViewModel(Samples.signIn(), words, Samples.at(8, 20), Samples.atOnce(),
                clerk -> { });
        model.drawn();
        model.choose(1);
        model.problem().set(words.say("ui.sign-in.closed.WRONG_PIN"));
        SignInView view = new SignInView(model, words, () -> { });
        return new Shot(view.root(), view::entered);
    }

    private static Shot lock(Words words) {
        LockViewModel model = new LockViewModel(Samples.signIn(), words, Samples.at(10, 38), Samples.atOnce(),
                Samples.status(), Samples.HE, 5, () -> { });
        model.settled();
        LockView view = new LockView(model, words, act -> { });
        return new Shot(view.root(), view::entered);
    }

    private static CaseViewModel reviewed(Words words) {
        return new CaseViewModel(new SampleApproval(), new CaseWords(words, Samples.at(15, 4)), RuleWords.of(words),
                Samples.atOnce());
    }

    private static Screen queue(Words words) {
        QueueViewModel model = new QueueViewModel(new SampleApproval(), reviewed(words), words,
                new QueueViewModel.Around(Samples.atOnce(), new Silent(), true, () -> { }));
        model.load();
        model.word().choose(1);
        return new QueueView(model, words, () -> { }, () -> { });
    }

    private static Shot beside(Words words) {
        OpenCase open = new OpenCase(new SampleCase.Desk(), Samples.atOnce(), Samples.at(15, 4),
                SampleCase.family(true, false), "verdict");
        WizardViewModel model = new WizardViewModel(open, said(words), new Silent(), new Nowhere());
        CaseViewModel shown = reviewed(words);
        shown.show(SampleApproval.opened());
        BesideViewModel beside = new BesideViewModel(new SampleApproval(), shown, words, Samples.atOnce(), () -> { });
        beside.load();
        beside.word().choose(4);
        return framed(words, 15, 4, true, new WizardView(model, Map.of(CaseStep.VERDICT, () -> new BesideView(beside,
                words, () -> { })), () -> { }));
    }

    private static Screen returned(Words words) {
        return new ReturnedView(new ReturnedViewModel(new SampleApproval(), words, new ReturnedViewModel.Around(
                Samples.atOnce(), new Silent(), draft -> { }, () -> { })), words, () -> { });
    }

    private static Screen family(Words words) {
        SearchDesk desk = SampleRecords.search();
        return new FamilyView(new FamilyViewModel(desk.family("F1", LookDesk.Reason.PRESENT).orElseThrow(), desk, words,
                Samples.atOnce(), new Silent()), words, new FamilyView.Then() {
                    @Override
                    public void objection(SearchDesk.MemberRecord member) {
                        back();
                    }

                    @Override
                    public void takeBack(SearchDesk.MemberRecord member) {
                        throw new IllegalStateException("nothing is taken back in a picture");
                    }

                    @Override
                    public void back() {
                        throw new IllegalStateException("a picture is not left");
                    }

                    @Override
                    public void add(String family) {
                        back();
                    }

                    @Override
            public void change(String family, String binding) {
            }

            @Override
                    public void end(String family, String binding) {
                        back();
                    }
                });
    }

    private static Screen policy(Words words) {
        PolicyViewModel model = new PolicyViewModel(new SamplePolicy(), words, new PolicyViewModel.Around(
                Samples.atOnce(), new Silent(), LocalDate.of(2026, 11, 23), draft -> { }, caseNo -> { }));
        return new PolicyView(model, words, () -> { });
    }

    private static Screen why(Words words) {
        Screen family = family(words);
        family.act(Act.FILTER);
        family.act(Act.WHY);
        return family;
    }

    private static Screen audit(Words words, boolean open) {
        AuditViewModel model = new AuditViewModel(SampleRecords.ledger(), words, new AuditViewModel.Around(
                Samples.atOnce(), new Silent(), chosen -> { }));
        model.from().set("2026-11-23");
        model.list();
        model.move(2);
        if (open) {
            model.open();
        }
        return new AuditView(model, words, () -> { });
    }

    private static Screen search(Words words) {
        SearchViewModel model = new SearchViewModel(SampleRecords.search(), words, Samples.atOnce());
        model.query().set("沈");
        return new SearchView(model, words, id -> { }, draft -> { }, () -> { });
    }

    private static Screen close(Words words, boolean writing) {
        DayCloseViewModel model = new DayCloseViewModel(SampleRecords.close(writing), words, new DayCloseViewModel.Around(
                Samples.atOnce(), new Silent(), new NoDialogs(), Runnable::run, () -> { }));
        model.folder().set("/media/exchange");
        if (writing) {
            model.progress().set(new DayCloseDesk.Progress(DayCloseDesk.Stage.WRITE, 1_180_000));
        }
        return new DayCloseView(model, words, () -> { });
    }

    private static final class NoDialogs implements DayCloseViewModel.Picker {
        @Override
        public void folder(Consumer<Path> chosen) {
            throw new IllegalStateException("a picture chooses nothing");
        }

        @Override
        public void receipts(Consumer<List<Path>> chosen) {
            throw new IllegalStateException("a picture chooses nothing");
        }
    }

    private static Screen handOver(Words words, boolean signed) {
        HandOverViewModel model = new HandOverViewModel(new SampleHandOver(List.of(Samples.SHAO, Samples.HE)), words,
                Samples.atOnce(), new Silent());
        model.originals().set("林若溪的结婚证 1 本，下午来取");
        model.blanks().set("320");
        model.choose(0);
        if (signed) {
            model.give(SampleHandOver.RIGHT.clone());
        }
        return new HandOverView(model, words, () -> { }, () -> { });
    }

    private static Screen care(Words words) {
        CareViewModel model = new CareViewModel(new SampleCare(), words, Samples.atOnce());
        model.choose(0);
        return new CareView(model, words, Samples.at(17, 40).getZone(), () -> { });
    }

    /** One page with the twin's card read, one where the only reader is gone and the pad does not answer. */
    private static Screen devices(Words words, boolean twin) {
        SampleDevices desk = new SampleDevices(words, twin);
        DevicesViewModel model = desk.model();
        if (twin) {
            model.choose(3);
            model.primary();
            model.card(SampleDevices.card());
        } else {
            desk.document.set(ReaderSaid.of(ReaderSaid.Kind.UNPLUGGED, words));
            model.choose(4);
        }
        return new DevicesView(model, words, () -> { });
    }

    private static Shot citizen(Words words, ApplicantPage page) {
        ApplicantView view = new ApplicantView(words, strokes -> { });
        view.show(page);
        return new Shot(view.root());
    }

    private static Shot refusal(Words words) {
        OpenCase open = new OpenCase(new SampleCase.Desk(), Samples.atOnce(), Samples.at(10, 21),
                SampleCase.family(true, false), "verdict");
        WizardViewModel model = new WizardViewModel(open, said(words), new Silent(), new Nowhere());
        CaseWords caseWords = new CaseWords(words, Samples.at(10, 21));
        WizardView wizard = new WizardView(model, Map.of(CaseStep.VERDICT, () -> new RefusalView(new RefusalViewModel(
                open, "p5", caseWords, SampleCase.rules(), new RelationWords()), words, new RefusalView.Then() {
                    @Override
                    public void back() {
                        throw new IllegalStateException("a picture is not left");
                    }

                    @Override
                    public void slip(String member, boolean openAnother) {
                        throw new IllegalStateException("a picture prints nothing");
                    }
                })), () -> { });
        return framed(words, 10, 21, true, wizard);
    }

    static Shot wizard(Words words, CaseFile file, CaseStep at) {
        return wizard(words, file, at, true);
    }

    static Shot wizard(Words words, CaseFile file, CaseStep at, boolean ink) {
        return wizard(words, file, at, ink, false);
    }

    /**
     * The wizard opened at one step of a case.
     *
     * @param taken a picture was just taken and nobody has said yet what it shows
     */
    static Shot wizard(Words words, CaseFile file, CaseStep at, boolean ink, boolean taken) {
        return wizard(words, file, at, ink, taken, ReaderSaid.Kind.WAITING);
    }

    private static Shot wizard(Words words, CaseFile file, CaseStep at, boolean ink, boolean taken,
                               ReaderSaid.Kind reader) {
        Clock clock = Samples.at(10, 21);
        CaseWords caseWords = new CaseWords(words, clock);
        OpenCase open = new OpenCase(new SampleCase.Desk(ink), Samples.atOnce(), clock, file, at.key());
        WizardViewModel model = new WizardViewModel(open, caseWords, new Silent(), new Nowhere());
        ReaderSide side = side(words, reader);
        open.edit(now -> CaseEdit.rosterDate(now, java.time.LocalDate.of(2026, 11, 13)));
        IdentityStepViewModel identity = new IdentityStepViewModel(open, caseWords);
        identity.confirm(() -> { });
        Map<CaseStep, Supplier<StepScreen>> makers = new java.util.EnumMap<>(CaseStep.class);
        makers.put(CaseStep.NOTICE, () -> new NoticeStepView(model, words));
        makers.put(CaseStep.IDENTITY, () -> new IdentityStepView(identity, model, caseWords, side));
        makers.put(CaseStep.MEMBERS, () -> {
            if (file.purpose() == CaseFile.Purpose.CHANGE) {
                return new ChangeStepView(new ChangeStepViewModel(open, caseWords, new RelationWords()), model,
                        caseWords, side, (typed, use) -> { });
            }
            MembersStepViewModel members = new MembersStepViewModel(open, caseWords, new RelationWords());
            members.select(members.rows().size() - 1);
            return new MembersStepView(members, model, caseWords, side, (typed, use) -> { });
        });
        makers.put(CaseStep.EVIDENCE, () -> {
            EvidenceStepViewModel evidence = new EvidenceStepViewModel(open, new SampleSigning.Pages(),
                    new SampleReading(), caseWords, Samples.atOnce());
            evidence.select(file.papers().size() - 1);
            if (taken) {
                evidence.takePages();
            }
            return new EvidenceStepView(evidence, model, caseWords, new Beside());
        });
        makers.put(CaseStep.VERDICT, () -> new VerdictStepView(new VerdictStepViewModel(open, caseWords,
                SampleCase.rules()), model, caseWords, new Nobody()));
        makers.put(CaseStep.SIGN, () -> {
            SigningStepViewModel signing = new SigningStepViewModel(open, new SampleSigning(), caseWords,
                    new SigningStepViewModel.Around(Samples.atOnce(), new Patient(), clock, Samples.HE));
            SigningStepView view = new SigningStepView(signing, model, caseWords, () -> { });
            signing.enter();
            if (ink) {
                signing.print();
            } else {
                List.of("consent", "guardian.p3", "same").forEach(key -> signing.tick(key, true));
            }
            return view;
        });
        makers.put(CaseStep.DONE, () -> new DoneStepView(new DoneStepViewModel(SampleSigning.conclusion(), false,
                new SampleSigning.Papers(), HandBack.of(file, side.said()), words, Samples.atOnce(),
                new Silent(), clock), model, words));
        return framed(words, 10, 21, true, new WizardView(model, makers, () -> { }));
    }

    private static Shot relation(Words words, String said) {
        OpenCase open = new OpenCase(new SampleCase.Desk(), Samples.atOnce(), Samples.at(10, 21),
                SampleCase.family(false, false), "members");
        CaseWords caseWords = said(words);
        WizardViewModel model = new WizardViewModel(open, caseWords, new Silent(), new Nowhere());
        return framed(words, 10, 21, true, new WizardView(model, Map.of(CaseStep.MEMBERS, () -> new RelationView(
                new RelationViewModel(caseWords, new RelationWords(), said), caseWords, new RelationView.Then() {
                    @Override
                    public void back() {
                        throw new IllegalStateException("a picture is not left");
                    }

                    @Override
                    public void use(String claim) {
                        throw new IllegalStateException("a picture says nothing");
                    }
                })), () -> { }));
    }

    private static CaseWords said(Words words) {
        return new CaseWords(words, Samples.at(10, 21));
    }

    private static ReaderSide side(Words words, ReaderSaid.Kind kind) {
        return new ReaderSide(new SimpleObjectProperty<>(ReaderSaid.of(kind, words)), new Faces());
    }

    /** Nothing follows in a picture. */
    private static final class Beside implements EvidenceStepView.Aside {
        @Override
        public void files(java.util.function.Consumer<List<java.nio.file.Path>> chosen) {
        }

        @Override
        public void relation() {
        }

        @Override
        public void notice() {
        }
    }

    /** Nobody is fetched in a picture. */
    private static final class Nobody implements VerdictStepView.Aside {
        @Override
        public void refusal(String member) {
            throw new IllegalStateException("a picture is not left");
        }

        @Override
        public void second(String member) {
            throw new IllegalStateException("a picture is not left");
        }

        @Override
        public void defer(String member, Deferral allowed) {
            throw new IllegalStateException("in a picture nobody promises");
        }

        @Override
        public void withdraw(Runnable sure) {
            // nobody asks
        }
    }

    private static final class Silent implements Question.Asker {
        @Override
        public void ask(Question question) {
            throw new IllegalStateException("nothing is asked in a picture");
        }

        @Override
        public void tell(Grade grade, String sentence) {
            throw new IllegalStateException(sentence);
        }
    }

    /** The paper is still on its way out: nobody has answered yet. */
    private static final class Patient implements Question.Asker {
        @Override
        public void ask(Question question) {
            if (question.options().size() != 3) {
                throw new IllegalStateException("a printer is asked about in three words");
            }
        }

        @Override
        public void tell(Grade grade, String sentence) {
            throw new IllegalStateException(sentence);
        }
    }

    private static final class Nowhere implements WizardViewModel.Leave {
        @Override
        public void parked() {
            throw new IllegalStateException("a picture is not left");
        }

        @Override
        public void next() {
            throw new IllegalStateException("a picture is not left");
        }

        @Override
        public void openFor(CardReading card) {
            throw new IllegalStateException("a picture is not left");
        }

        @Override
        public void another() {
            throw new IllegalStateException("a picture is not left");
        }
    }

    private static MattersViewModel.Around aroundMatters(Words words) {
        return new MattersViewModel.Around(words, new CaseWords(words, Samples.at(15, 40)), Samples.atOnce(), new Silent(),
                new Clerk("0312", "何雨桐", Set.of(Role.CLERK, Role.SUPERVISOR)), () -> { });
    }

    private static MattersView matters(Words words, boolean told) {
        MattersViewModel model = new MattersViewModel(new SampleMatters(), aroundMatters(words));
        if (told) {
            model.choose("1");
            model.who().commitName("周明远");
            model.who().commitNumber("410171199705170017");
            model.who().commitNumber("410171199705170017");
            model.confirmed(who -> { });
        }
        return new MattersView(model, new CaseWords(words, Samples.at(15, 40)), words, new MattersView.Then() {
            @Override
            public void home() {
                throw new IllegalStateException("a picture leads nowhere");
            }

            @Override
            public void info(Who who) {
                throw new IllegalStateException("a picture leads nowhere");
            }
        });
    }

    private static ChangeView change(Words words, boolean sign) {
        ChangeViewModel model = new ChangeViewModel(new Who("周明远", IdKind.RESIDENT18, "410171199705170017",
                Source.CHIP), new SampleMatters(), aroundMatters(words));
        model.choose("6");
        model.commitLater("13900000000");
        if (sign) {
            model.primary(() -> { });
        } else {
            model.choose("1");
            model.commitLater("周明月");
            model.choose("5");
        }
        return new ChangeView(model, words, () -> { });
    }

    static Shot framed(Words words, int hour, int minute, boolean open, Screen screen) {
        return framed(words, Samples.status(), Samples.at(hour, minute), open, screen);
    }

    private static Shot framed(Words words, DeskStatus status, Clock clock, boolean open, Screen screen) {
        FrameViewModel model = new FrameViewModel(words, clock, status);
        model.day().set(Samples.day(open));
        DeskFrame frame = new DeskFrame(words, model, act -> false);
        frame.show(screen);
        frame.drawing(EVERYDAY);
        return new Shot(frame.root(), screen::entered);
    }

    private static Shot allKeys(Words words) {
        Shot under = framed(words, 10, 26, true, search(words));
        return new Shot(under.root(), () -> {
            under.entered().run();
            press(under, KeyCode.SLASH, true);
        });
    }

    /** The picker over a name field, asked one thing, and one key after it. */
    private static Shot picker(Words words, String asked, KeyCode then) {
        Shot under = wizard(words, SampleCase.empty(), CaseStep.IDENTITY);
        return new Shot(under.root(), () -> {
            under.entered().run();
            press(under, KeyCode.R, true);
            ((TextInputControl) under.root().getScene().getFocusOwner()).setText(asked);
            press(under, then, false);
        });
    }

    /** One field of the giver's form, closed with Enter. */
    private static Shot keyed(Words words, int field, String text) {
        Shot under = wizard(words, SampleCase.empty(), CaseStep.IDENTITY);
        return new Shot(under.root(), () -> {
            under.entered().run();
            TextInputControl keyed = under.root().lookupAll(".gj-person-form .text-input").stream()
                    .map(TextInputControl.class::cast).skip(field).findFirst().orElseThrow();
            keyed.requestFocus();
            keyed.setText(text);
            press(under, KeyCode.ENTER, false);
        });
    }

    private static Shot more(Words words) {
        Shot under = wizard(words, SampleCase.family(false, false), CaseStep.MEMBERS);
        return new Shot(under.root(), () -> {
            under.entered().run();
            Event.fireEvent(under.root().getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "",
                    KeyCode.F, false, false, true, false));
        });
    }

    private static void press(Shot shot, KeyCode key, boolean control) {
        Node focus = shot.root().getScene().getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
    }
}

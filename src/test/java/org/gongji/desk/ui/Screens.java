package org.gongji.desk.ui;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ui.ScreenShotsTest.Shot;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.ui.shell.FrameViewModel;
import org.gongji.desk.ui.shell.HomeView;
import org.gongji.desk.ui.shell.HomeViewModel;
import org.gongji.desk.ui.shell.LockView;
import org.gongji.desk.ui.shell.LockViewModel;
import org.gongji.desk.ui.shell.SignInView;
import org.gongji.desk.ui.shell.SignInViewModel;
import org.gongji.desk.ui.step.identity.IdentityStepView;
import org.gongji.desk.ui.step.identity.IdentityStepViewModel;
import org.gongji.desk.ui.step.member.MembersStepView;
import org.gongji.desk.ui.step.member.MembersStepViewModel;
import org.gongji.desk.ui.step.notice.NoticeStepView;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardView;
import org.gongji.desk.ui.wizard.WizardViewModel;
import org.gongji.desk.words.Words;

/** Every screen in the state its picture shows. */
final class Screens {
    private Screens() {
    }

    static Map<String, Supplier<Shot>> all(Words words) {
        Map<String, Supplier<Shot>> all = new LinkedHashMap<>();
        all.put("01-sign-in", () -> signIn(words));
        all.put("02-home", () -> framed(words, 10, 21, false, new HomeView(
                new HomeViewModel(Samples.home(), words, Samples.at(10, 21), Samples.HE), words, act -> { }, id -> { })));
        all.put("03-notice", () -> wizard(words, SampleCase.empty(), CaseStep.NOTICE));
        all.put("03-identity", () -> wizard(words, SampleCase.family(false, false), CaseStep.IDENTITY));
        all.put("03-identity-keyed", () -> wizard(words, SampleCase.empty(), CaseStep.IDENTITY));
        all.put("03-identity-family", () -> wizard(words, SampleCase.family(false, true), CaseStep.MEMBERS));
        all.put("10b-lock", () -> lock(words));
        return all;
    }

    private static Shot signIn(Words words) {
        SignInViewModel model = new SignInViewModel(Samples.signIn(), words, Samples.at(8, 20), Samples.atOnce(),
                clerk -> { });
        model.testDevices();
        SignInView view = new SignInView(model, words);
        return new Shot(view.root(), view::entered);
    }

    private static Shot lock(Words words) {
        LockView view = new LockView(new LockViewModel(Samples.signIn(), words, Samples.at(10, 38), Samples.atOnce(),
                Samples.status(), Samples.HE, 5, () -> { }), words, act -> { });
        return new Shot(view.root(), view::entered);
    }

    /** The wizard opened at one step of a case. */
    static Shot wizard(Words words, CaseFile file, CaseStep at) {
        Clock clock = Samples.at(10, 21);
        CaseWords caseWords = new CaseWords(words, clock);
        OpenCase open = new OpenCase(new SampleCase.Desk(), Samples.atOnce(), clock, file, at.key());
        WizardViewModel model = new WizardViewModel(open, words, new Silent(), new Nowhere());
        open.edit(now -> CaseEdit.rosterDate(now, java.time.LocalDate.of(2026, 11, 13)));
        IdentityStepViewModel identity = new IdentityStepViewModel(open, caseWords);
        identity.confirm(() -> { });
        Map<CaseStep, Supplier<StepScreen>> makers = new java.util.EnumMap<>(CaseStep.class);
        makers.put(CaseStep.NOTICE, () -> new NoticeStepView(model, words));
        makers.put(CaseStep.IDENTITY, () -> new IdentityStepView(identity, model, caseWords));
        makers.put(CaseStep.MEMBERS, () -> {
            MembersStepViewModel members = new MembersStepViewModel(open, caseWords, new RelationWords());
            members.select(members.rows().size() - 1);
            return new MembersStepView(members, identity, model, caseWords);
        });
        return framed(words, 10, 21, true, new WizardView(model, makers, () -> { }));
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
    }

    static Shot framed(Words words, int hour, int minute, boolean open, Screen screen) {
        FrameViewModel model = new FrameViewModel(words, Samples.at(hour, minute), Samples.status());
        model.day().set(Samples.day(open));
        DeskFrame frame = new DeskFrame(words, model, act -> false);
        frame.show(screen);
        return new Shot(frame.root(), screen::entered);
    }
}

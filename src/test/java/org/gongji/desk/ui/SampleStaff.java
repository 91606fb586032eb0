package org.gongji.desk.ui;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.PasswordAge;
import org.gongji.desk.access.PasswordFlaw;
import org.gongji.desk.access.PasswordRules;
import org.gongji.desk.access.PasswordState;
import org.gongji.desk.access.PasswordVerdict;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.access.Standing;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.settings.SettingsCounter;
import org.gongji.desk.ui.settings.SettingsView;
import org.gongji.desk.ui.settings.SettingsViewModel;
import org.gongji.desk.ui.staff.OwnPasswordView;
import org.gongji.desk.ui.staff.OwnPasswordViewModel;
import org.gongji.desk.ui.staff.StaffListDesk;
import org.gongji.desk.ui.staff.StaffView;
import org.gongji.desk.ui.staff.StaffViewModel;
import org.gongji.desk.words.Words;

/** A staff list for the pictures: somebody waits, somebody is new, somebody left, keys are being renewed. */
final class SampleStaff implements StaffListDesk {
    private static final PasswordAge SINCE = new PasswordAge(Optional.of(Instant.parse("2026-11-02T01:00:00Z")), false);
    /** Holds both halves of the work, so that a picture shows every key there is. */
    private static final Clerk SECURITY = new Clerk("0902", "尤静", Set.of(Role.SECURITY_ADMINISTRATOR));
    private static final Clerk SYSTEM = new Clerk("0901", "程立群", Set.of(Role.SYSTEM_ADMINISTRATOR));

    private static Line line(String number, String name, Set<Role> roles, Standing standing, PasswordState state,
                             boolean waits) {
        boolean in = standing == Standing.AT_WORK && !roles.isEmpty();
        return new Line(new Colleague(new Clerk(number, name, roles), standing, in, in ? SINCE : PasswordAge.UNKNOWN,
                standing == Standing.MOVED ? "W05" : ""), state, in ? Optional.of(21L) : Optional.empty(), waits);
    }

    @Override
    public List<Line> lines() {
        return List.of(line("0107", "邵敏", Set.of(Role.SUPERVISOR), Standing.AT_WORK, PasswordState.FINE, false),
                line("0312", "何雨桐", Set.of(Role.CLERK, Role.SUPERVISOR), Standing.AT_WORK, PasswordState.FINE, true),
                line("0318", "丁若兰", Set.of(Role.CLERK), Standing.AT_WORK, PasswordState.ONE_TIME, false),
                line("0335", "葛长庚", Set.of(), Standing.MOVED, PasswordState.FINE, false),
                line("0455", "赵新来", Set.of(), Standing.AT_WORK, PasswordState.FINE, false),
                line("0901", "程立群", Set.of(Role.SYSTEM_ADMINISTRATOR), Standing.AT_WORK, PasswordState.EXPIRED, false),
                line("0902", "尤静", Set.of(Role.SECURITY_ADMINISTRATOR), Standing.AT_WORK, PasswordState.FINE, false),
                line("0903", "罗慎之", Set.of(Role.AUDITOR), Standing.AT_WORK, PasswordState.FINE, false));
    }

    @Override
    public StaffVerdict enter(String staffNo, String name) {
        return new StaffVerdict.Refused(StaffVerdict.Why.NUMBER_TAKEN);
    }

    @Override
    public StaffVerdict giveRoles(String staffNo, Set<Role> roles) {
        return new StaffVerdict.Refused(StaffVerdict.Why.ROLES_APART);
    }

    @Override
    public StaffVerdict oneTimePassword(String staffNo) {
        return new StaffVerdict.Password("kx7p-m2wd-9hfa".toCharArray());
    }

    @Override
    public StaffVerdict unlock(String staffNo) {
        return new StaffVerdict.Done();
    }

    @Override
    public StaffVerdict remove(String staffNo, String elsewhere) {
        return new StaffVerdict.Done();
    }

    @Override
    public Optional<KeyRotation.Progress> resealing() {
        return Optional.of(new KeyRotation.Progress(1204, 5860, Optional.empty()));
    }

    @Override
    public void saveRequests(Path folder) {
        throw new IllegalStateException("a picture saves nothing");
    }

    /** Says yes to what it is asked. */
    private static final class Agreeing implements Question.Asker {
        @Override
        public void ask(Question question) {
            question.chosen().accept(0);
        }

        @Override
        public void tell(Grade grade, String sentence) {
            throw new IllegalStateException(sentence);
        }
    }

    private static StaffViewModel model(Words words, Clerk clerk) {
        StaffViewModel model = new StaffViewModel(new SampleStaff(), words, new StaffViewModel.Around(
                Samples.atOnce(), new Agreeing(), clerk, chosen -> { }));
        model.load();
        model.move(1);
        return model;
    }

    static Screen list(Words words, StaffViewModel.Form form) {
        StaffViewModel model = model(words, form == StaffViewModel.Form.ENTER ? SYSTEM : SECURITY);
        StaffView view = new StaffView(model, words, () -> { });
        switch (form) {
            case ROLES -> {
                model.digit("1");
                model.tick(Role.AUDITOR);
                model.go();
            }
            case ENTER -> {
                model.enter();
                model.staffNo().set("0312");
                model.name().set("赵新来");
                model.go();
            }
            case LEAVE -> model.digit("4");
            default -> { }
        }
        return view;
    }

    static Screen oneTime(Words words) {
        StaffViewModel model = model(words, SECURITY);
        StaffView view = new StaffView(model, words, () -> { });
        model.digit("2");
        return view;
    }

    static Screen own(Words words) {
        OwnPasswordViewModel model = new OwnPasswordViewModel((old, fresh) -> new PasswordVerdict.Refused(
                EnumSet.of(PasswordFlaw.TOO_SHORT, PasswordFlaw.USUAL)), words, Samples.atOnce());
        OwnPasswordView view = new OwnPasswordView(model, words, () -> { });
        model.change("a".toCharArray(), "b".toCharArray(), "b".toCharArray());
        return view;
    }

    static Screen settings(Words words) {
        SettingsViewModel model = new SettingsViewModel(new SettingsCounter() {
            @Override
            public Values values() {
                return new Values(5, PasswordRules.USUAL, "/media/second", "", words.say("life.settings.ALTERED"));
            }

            @Override
            public Optional<String> change(Values values) {
                return Optional.of(words.say("settings.why.NO_FOLDER"));
            }
        }, words, Samples.atOnce());
        SettingsView view = new SettingsView(model, words, () -> { });
        model.load(() -> { });
        model.typed(SettingsViewModel.Line.SECOND).set("/media/absent");
        model.change();
        model.typed(SettingsViewModel.Line.IDLE).set("20");
        return view;
    }
}

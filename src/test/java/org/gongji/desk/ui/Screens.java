package org.gongji.desk.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gongji.desk.ui.ScreenShotsTest.Shot;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.ui.shell.FrameViewModel;
import org.gongji.desk.ui.shell.HomeView;
import org.gongji.desk.ui.shell.HomeViewModel;
import org.gongji.desk.ui.shell.LockView;
import org.gongji.desk.ui.shell.LockViewModel;
import org.gongji.desk.ui.shell.SignInView;
import org.gongji.desk.ui.shell.SignInViewModel;
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

    static Shot framed(Words words, int hour, int minute, boolean open, Screen screen) {
        FrameViewModel model = new FrameViewModel(words, Samples.at(hour, minute), Samples.status());
        model.day().set(Samples.day(open));
        DeskFrame frame = new DeskFrame(words, model, act -> false);
        frame.show(screen);
        return new Shot(frame.root(), screen::entered);
    }
}

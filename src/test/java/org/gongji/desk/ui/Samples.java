package org.gongji.desk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.ui.kit.DayList;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.shell.DeskStatus;
import org.gongji.desk.ui.shell.HomeDesk;
import org.gongji.desk.ui.shell.SelfCheck;
import org.gongji.desk.ui.shell.SignInDesk;

/** The morning of 23 November 2026 as the pictures show it; everybody is invented. */
public final class Samples {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final Window WINDOW = new Window("410105", "W03", "金水区医保大厅");
    public static final Clerk HE = new Clerk("0312", "何雨桐", Set.of(Role.CLERK));
    public static final Clerk SHAO = new Clerk("0105", "邵　敏", Set.of(Role.SUPERVISOR));
    public static final RosterStamp ROSTER = new RosterStamp(46, LocalDate.of(2026, 11, 14), Set.of("4101"));

    private Samples() {
    }

    /** Only the everyday font: whether the rare one is there differs from machine to machine. */
    static IntPredicate everydayGlyphs() {
        try {
            return new Typefaces(Map.of(Typefaces.Face.SANS, Path.of(".fonts/NotoSansSC_400Regular.ttf"))).onScreen()
                    ::draws;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Clock at(int hour, int minute) {
        return Clock.fixed(ZonedDateTime.of(2026, 11, 23, hour, minute, 8, 0, SHANGHAI).toInstant(), SHANGHAI);
    }

    /** Runs every errand at once. */
    public static Errands atOnce() {
        return new Errands() {
            @Override
            public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                T result;
                try {
                    result = work.call();
                } catch (Exception broken) {
                    failed.accept(broken);
                    return;
                }
                done.accept(result);
            }
        };
    }

    public static DeskStatus status() {
        return new DeskStatus(WINDOW, StoreMode.LIVE, Optional.of(ROSTER), false, Optional.of(HE));
    }

    /** The longest top bar: a training store, its reader a twin. */
    public static DeskStatus training() {
        return new DeskStatus(WINDOW, StoreMode.TRAINING, Optional.of(ROSTER), true, Optional.of(HE));
    }

    public static SignInDesk signIn() {
        return new SignInDesk() {
            @Override
            public Morning morning() {
                return new Morning(WINDOW, StoreMode.LIVE, List.of(HE,
                        new Clerk("0287", "田继东", Set.of(Role.CLERK)), new Clerk("0340", "贺小满", Set.of(Role.CLERK)),
                        SHAO), Optional.of(ROSTER), 1_286_410, "近亲属版", LocalDate.of(2024, 9, 1),
                        Optional.of(LocalDate.of(2026, 11, 20)), true, Optional.of("邵敏"), Optional.empty());
            }

            @Override
            public boolean asksPin(String staffNo) {
                return "0287".equals(staffNo);
            }

            @Override
            public void key(char[] pin) {
                java.util.Arrays.fill(pin, '\0');
            }

            @Override
            public Answer signIn(String staffNo, char[] password) {
                boolean right = "0312".equals(staffNo) && "right".equals(new String(password));
                java.util.Arrays.fill(password, '\0');
                return right ? new Answer.Opened(HE) : new Answer.WrongPassword(4);
            }

            @Override
            public List<SelfCheck> selfTest() {
                return List.of(check(SelfCheck.Part.VAULT, SelfCheck.State.FINE),
                        check(SelfCheck.Part.LEDGER, SelfCheck.State.FINE, 11208),
                        check(SelfCheck.Part.FONTS, SelfCheck.State.FINE),
                        check(SelfCheck.Part.CLOCK, SelfCheck.State.FINE),
                        check(SelfCheck.Part.DISK, SelfCheck.State.FINE, 82),
                        check(SelfCheck.Part.PRINTER, SelfCheck.State.FINE),
                        check(SelfCheck.Part.READER, SelfCheck.State.FINE),
                        check(SelfCheck.Part.CAMERA, SelfCheck.State.ATTENTION));
            }
        };
    }

    private static SelfCheck check(SelfCheck.Part part, SelfCheck.State state, Object... detail) {
        return new SelfCheck(part, state, List.of(detail));
    }

    public static DayList day(boolean open) {
        List<DayList.Entry> today = new java.util.ArrayList<>();
        if (open) {
            today.add(new DayList.Entry("周*远 等 4 人", "10:06", "新增 · 正在办", true));
        }
        today.add(new DayList.Entry("陈*舒", "09:58", "解除 1 人 · 已办结", false));
        today.add(new DayList.Entry("马*兰 等 2 人", "09:41", "新增 · 已办结", false));
        today.add(new DayList.Entry("阿*·买*提", "09:30", "新增 · 已办结", false));
        today.add(new DayList.Entry("郭*生", "09:12", "新增 · 不予受理", false));
        return new DayList(today.size() + 10, today,
                List.of(new DayList.Entry("沈*谷", "周五", "停在承诺签名", false),
                        new DayList.Entry("韩*枝", "周四", "等补结婚证", false)),
                List.of(new DayList.Entry("吴*川", "09:47", "证件过期 · 已提交", false)));
    }

    public static HomeDesk home() {
        return () -> new HomeDesk.Today(2, 14, 12, 1, 0, 1, 2, Optional.of(Duration.ofSeconds(380)), 8,
                List.of(1, 7, 6), List.of(2, 7, 9, 7, 1, 0, 6, 8, 7, 3),
                List.of(new HomeDesk.Draft("D-0219", "沈*谷", Said.of("sample.draft.what.1"), Said.of("sample.draft.stop.1"),
                                LocalDateTime.of(2026, 11, 20, 16, 52)),
                        new HomeDesk.Draft("D-0224", "韩*枝", Said.of("sample.draft.what.2"), Said.of("sample.draft.stop.2"),
                                LocalDateTime.of(2026, 11, 19, 11, 20))),
                List.of(worry(Grade.A, 1, "A"), worry(Grade.B, 2, "B"), worry(Grade.B, 3, "C"), worry(Grade.NOTE, 4, "F9"),
                        worry(Grade.FINE, 5, "Ctrl+T")),
                "近亲属版", LocalDate.of(2024, 9, 1), Said.of("sample.pack"), day(false));
    }

    private static HomeDesk.Worry worry(Grade grade, int number, String key) {
        return new HomeDesk.Worry(grade, Said.of("sample.worry." + number), Said.of("sample.worry.text." + number), key);
    }
}

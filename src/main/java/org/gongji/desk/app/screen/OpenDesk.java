package org.gongji.desk.app.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import org.gongji.desk.access.RecusedException;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.RareCharacters;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.intake.DeferralDesk;
import org.gongji.desk.ledger.PurgedException;
import org.gongji.desk.store.StandstillException;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.devices.DevicesViewModel;
import org.gongji.desk.ui.devices.LastTests;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Faces;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.ui.shell.DeskStatus;
import org.gongji.desk.ui.shell.FrameViewModel;
import org.gongji.desk.ui.shell.HomeDesk;
import org.gongji.desk.ui.shell.HomeView;
import org.gongji.desk.ui.shell.HomeViewModel;
import org.gongji.desk.ui.shell.Navigation;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.ui.shell.SelfCheck;
import org.gongji.desk.words.Words;

/** The desk while one clerk works at it: frame, home, the room that is open. Ends with the clerk's hand-over. */
final class OpenDesk implements Rooms {
    private static final Set<Act> SPEAKING = EnumSet.of(Act.UNBIND, Act.TAKE_PAGES, Act.WHY, Act.PRINT,
            Act.SIGN_AGAIN, Act.SUPERVISOR);

    private final StoreSeat seat;
    private final Clerk clerk;
    private final Outside outside;
    private final HeldErrands errands;
    private final Navigation navigation;
    private final CitizenStage citizen;
    private final Around around;
    private final FrameViewModel model;
    private final DeskFrame frame;
    private final ReaderWatches readers;
    private final LastTests tests = new LastTests();
    private final Faces faces = new Faces();
    private final ScreenGlyphs glyphs;
    private final Arrivals arrivals;
    private final StandstillTalk standstill;
    private HomeDesk.Today today;
    private HomeViewModel home;
    private Room room;
    private PostCounter post;
    private Caret caret = Caret.NOWHERE;

    /** What the desk asks of the window around it. */
    interface Around {
        /** Takes the acts that are the whole window's: lock, large print, sign out. */
        boolean act(Act act);

        /** Somebody is here, though no key was pressed: a card was laid down. */
        void touched();

        /** A case is left or hidden: what was copied out of it leaves the clipboard. */
        void caseLeft();
    }

    /** Where the lock found the focus; a text field that gets it back would mark all its text. */
    private record Caret(Node owner, int anchor, int position) {
        static final Caret NOWHERE = new Caret(null, 0, 0);

        static Caret of(Node owner) {
            return owner instanceof TextInputControl text
                    ? new Caret(owner, text.getAnchor(), text.getCaretPosition()) : new Caret(owner, 0, 0);
        }

        void putBack() {
            if (owner != null) {
                owner.requestFocus();
            }
            if (owner instanceof TextInputControl text) {
                text.selectRange(anchor, position);
            }
        }
    }

    OpenDesk(StoreSeat seat, Clerk clerk, Outside outside, Navigation navigation, CitizenStage citizen,
             Around around) {
        this.around = around;
        this.seat = seat;
        this.clerk = clerk;
        this.outside = outside;
        this.errands = new HeldErrands(outside.errands(), this::known);
        this.navigation = navigation;
        this.citizen = citizen;
        this.readers = new ReaderWatches(outside.equipment(), outside.words(), this::heard);
        this.model = new FrameViewModel(outside.words(), outside.clock(), status());
        this.frame = new DeskFrame(outside.words(), model, act -> act(act) || around.act(act) || isUseless(act),
                new DeskFrame.Lines(this::resume, this::look));
        model.reader().bind(readers.said());
        this.glyphs = new ScreenGlyphs(outside.equipment().typefaces());
        frame.drawing(glyphs);
        this.arrivals = new Arrivals(this, outside, frame, new Arrivals.Floor() {
            @Override
            public Optional<Room> room() {
                return Optional.ofNullable(room);
            }

            @Override
            public boolean is(Place place) {
                return navigation.here().get() == place;
            }

            @Override
            public boolean mine(Right right) {
                return OpenDesk.this.mine(right);
            }

            @Override
            public boolean act(Act act) {
                return OpenDesk.this.act(act);
            }

            @Override
            public void resume(String draft) {
                OpenDesk.this.resume(draft);
            }
        });
        this.standstill = new StandstillTalk(seat, clerk, outside, errands, frame, this::mine, () -> {
            dayChanged();
            lookAfter();
        });
    }

    private void heard(CardReader.Outcome outcome) {
        if (!(outcome instanceof CardReader.Outcome.Failed)) {
            around.touched();
        }
        arrivals.heard(outcome);
    }

    /** A scan gun read this; nothing of it was typed anywhere. */
    void scanned(ScannedCode code) {
        around.touched();
        arrivals.scanned(code);
    }

    private DeskStatus status() {
        Counter open = seat.counter();
        return new DeskStatus(open.store().window(), open.store().identity().mode(), open.roster().stamp(),
                outside.equipment().reader().simulated(), Optional.of(clerk));
    }

    DeskStatus lastStatus() {
        return model.status();
    }

    /**
     * @param shown  on the screen's thread, once home can be seen
     * @param broken the day could not be counted: there is no home to show
     */
    void open(Runnable shown, Runnable broken) {
        figures(now -> {
            today = now;
            model.day().set(now.list());
            showHome();
            readers.start();
            shown.run();
            for (Said said : seat.news()) {
                frame.tell(Grade.NOTE, said.in(outside.words()));
            }
            lookAfter();
            warmUp();
        }, broken);
    }

    /** By the time the first papers are read, the first form has been laid out once and every character looked for. */
    private void warmUp() {
        errands.run("warm-press", () -> {
            seat.warmPress();
            return true;
        }, warm -> { }, cold -> { });
        errands.run("warm-characters", () -> {
            RareCharacters.ready();
            glyphs.ready();
            return true;
        }, warm -> { }, cold -> { });
    }

    private void figures(Consumer<HomeDesk.Today> then, Runnable otherwise) {
        Set<Act> ways = outside.doors().ways(clerk);
        errands.run("day-figures", () -> {
            seat.counter().healRoster(clerk);
            List<DeferralDesk.Lapsed> lapsed = seat.counter().lapse(clerk);
            int over = seat.counter().expire(clerk).size();
            return new Counted(new DayFigures(seat.counter(), outside.words(), outside.clock(), clerk, ways).today(),
                    lapsed.stream().map(one -> one.agreed().draft()).distinct().toList(), lapsed.size(), over);
        }, counted -> {
            then.accept(counted.today());
            if (counted.lapsed() > 0) {
                frame.tell(Grade.B, outside.words().say("defer.lapsed", counted.lapsed(), String.join(
                        outside.words().say("ui.list"), counted.drafts())));
            }
            if (counted.over() > 0) {
                frame.tell(Grade.NOTE, outside.words().say("terms.over", counted.over()));
            }
        }, broken -> otherwise.run());
    }

    /**
     * @param drafts of what lapsed before the day was counted: numbers, nobody's name
     * @param over   how many bindings ended because their period is over
     */
    private record Counted(HomeDesk.Today today, List<String> drafts, int lapsed, int over) {
    }

    private void showHome() {
        home = new HomeViewModel(() -> today, outside.words(), outside.clock(), clerk);
        frame.show(new HomeView(home, outside.words(), outside.doors().tiles(clerk), frame::act, this::resume));
    }

    /** False, and it was said whom to fetch, where the clerk may not. */
    private boolean mine(Right right) {
        if (!clerk.may(right)) {
            refuse(right);
        }
        return clerk.may(right);
    }

    private void refuse(Right right) {
        frame.tell(Grade.B, new NotYours(outside.words()).sentence(right, seat.morning().clerks()));
    }

    /** What is known of a failure is said in place of the errand's own sentence. */
    private void known(Exception broken) {
        if (broken instanceof NotYoursException notYours) {
            refuse(notYours.right());
        } else if (broken instanceof RecusedException recused) {
            frame.tell(Grade.A, new NotYours(outside.words()).sentence(recused.reason(), clerk,
                    seat.morning().clerks()));
        } else if (broken instanceof StandstillException still) {
            frame.tell(Grade.A, outside.words().say("life.stop." + still.why()));
        } else if (broken instanceof PurgedException gone) {
            frame.tell(Grade.B, PurgedWords.of(gone.purged(), outside.clock().getZone()).in(outside.words()));
        } else if (broken instanceof StoreBrokenException store) {
            frame.tell(Grade.A, outside.words().say("life.trouble." + store.trouble()));
        }
    }

    /** The day's backup and the spare room, while the clerk works; said only where something could not be done. */
    private void lookAfter() {
        errands.run("look-after-store", seat::look, neglected -> {
            neglected.forEach(said -> frame.tell(Grade.B, said.in(outside.words())));
            if (!neglected.isEmpty()) {
                dayChanged();
            }
        }, broken -> { });
    }

    private void resume(String draft) {
        if (!mine(Right.TAKE_CASES)) {
            return;
        }
        outside.doors().draft().ifPresent(door -> door.accept(this, draft));
    }

    private boolean act(Act act) {
        Consumer<Rooms> door = outside.doors().byKey().get(act);
        if (!Doors.needed(act).map(this::mine).orElse(true)) {
            return true;
        }
        if (act == Act.SUPERVISOR && room == null && standstill.reason().isPresent()) {
            standstill.confirm();
            return true;
        }
        if (act == Act.WHY && room != null) {
            return false;
        }
        if (act == Act.READ_CARD) {
            arrivals.askForCard();
            return true;
        }
        if (act == Act.IMPORT) {
            post().ask();
            return true;
        }
        if (act == Act.TEST_DEVICES && (door == null || navigation.here().get() == Place.CASE)) {
            testDevices();
            return true;
        }
        if (act == Act.FULL_NUMBER) {
            look();
            return true;
        }
        if (act == Act.BACK && room != null) {
            leave();
            return true;
        }
        if (door == null) {
            return false;
        }
        if (navigation.here().get() == Place.CASE) {
            frame.tell(Grade.NOTE, outside.words().say("desk.case-open"));
        } else {
            door.accept(this);
        }
        return true;
    }

    /** Ctrl+E on a screen; at home the list of the day says whom. */
    private void look() {
        if (!mine(Right.VIEW_IN_FULL)) {
            return;
        }
        if (room == null) {
            frame.tell(Grade.NOTE, outside.words().say("masking.list"));
        } else {
            new FullLook(this).at(room.hidden());
        }
    }

    private void look(String draft) {
        if (mine(Right.VIEW_IN_FULL)) {
            new FullLook(this).at(() -> new Behind(this::counter, "day-list").draft(draft));
        }
    }

    private void testDevices() {
        errands.run("self-test", seat::selfTest, checks -> {
            model.status(status());
            Optional<SelfCheck> worst = checks.stream().filter(check -> check.state() != SelfCheck.State.FINE)
                    .max(Comparator.comparing(SelfCheck::state));
            // told as plain text: the key's own cap and bold parts are the sign-in screen's
            frame.tell(worst.isPresent() ? Grade.B : Grade.FINE, worst.map(check -> check.advice(outside.words())
                    .replace("{}", Act.TEST_DEVICES.caption()).replace("**", ""))
                    .orElseGet(() -> outside.words().say("desk.devices.fine")));
        }, broken -> frame.tell(Grade.B, outside.words().say("ui.self-test.broken")));
    }

    /** A key that does nothing here says so; keys that edit or page stay silent. */
    private boolean isUseless(Act act) {
        boolean said = SPEAKING.contains(act);
        if (said) {
            frame.tell(Grade.NOTE, outside.words().say("desk.no-use"));
        }
        return said;
    }

    /** Files of the centre that somebody dropped on the window. */
    void take(List<Path> files) {
        post().take(files);
    }

    /** One only: what it is taking in is given up by the same key. */
    private PostCounter post() {
        if (post == null) {
            post = new PostCounter(this, frame, () -> {
                model.status(status());
                dayChanged();
            });
        }
        return post;
    }

    @Override
    public void enter(Place place, Room next) {
        dropRoom();
        if (navigation.transition(navigation.here().get(), place)) {
            room = next;
            frame.show(next.screen());
        }
    }

    @Override
    public void signOut() {
        around.act(Act.SIGN_OUT);
    }

    @Override
    public void leave() {
        dropRoom();
        faces.wipe();
        if (navigation.here().get() == Place.HOME || navigation.transition(navigation.here().get(), Place.HOME)) {
            showHome();
            dayChanged();
        }
    }

    private void dropRoom() {
        if (room != null) {
            room.keep();
            room.left();
            room = null;
            caret = Caret.NOWHERE;
            applicantBlank();
            around.caseLeft();
        }
    }

    /**
     * Before the lock: what is typed goes into the draft, and the caret's place is remembered. What was told last may
     * be somebody's whole number.
     */
    void keep() {
        frame.hush();
        if (room != null) {
            room.keep();
        }
        caret = Caret.of(Optional.ofNullable(frame.root().getScene()).map(Scene::getFocusOwner).orElse(null));
        citizen.blank();
        faces.wipe();
        around.caseLeft();
        errands.hold();
        stopWatching();
    }

    private void stopWatching() {
        arrivals.stop();
        readers.stop();
    }

    /** The same clerk is back. */
    void back() {
        errands.release();
        readers.start();
        model.status(status());
        caret.putBack();
        dayChanged();
    }

    /** Another clerk takes over: nothing of this one's stays. */
    void left() {
        errands.drop();
        stopWatching();
        faces.wipe();
        if (room != null) {
            room.left();
            room = null;
        }
        citizen.blank();
    }

    /** Once home hangs in a scene: before that nothing can take the focus. */
    void focus() {
        frame.enter();
    }

    void tick() {
        model.tick();
    }

    Parent root() {
        return frame.root();
    }

    DeskFrame frame() {
        return frame;
    }

    @Override
    public Counter counter() {
        return seat.counter();
    }

    @Override
    public Clerk clerk() {
        return clerk;
    }

    @Override
    public SecondPerson beside() {
        return seat.beside();
    }

    @Override
    public SeatKeys keys() {
        return seat.keys();
    }

    @Override
    public Words words() {
        return outside.words();
    }

    @Override
    public Clock clock() {
        return outside.clock();
    }

    @Override
    public Errands errands() {
        return errands;
    }

    @Override
    public Question.Asker asker() {
        return frame;
    }

    @Override
    public Equipment equipment() {
        return outside.equipment();
    }

    @Override
    public ObservableValue<ReaderSaid> reader() {
        return readers.said();
    }

    @Override
    public DeviceCorner corner() {
        return new DeviceCorner(new DevicesViewModel.Readers(readers.document(), readers.social()), seat::selfTest,
                tests, outside.twins());
    }

    @Override
    public Faces faces() {
        return faces;
    }

    @Override
    public SignPad signPad() {
        return outside.pad();
    }

    @Override
    public Path home() {
        return outside.home();
    }

    @Override
    public FileAsk.Asker files() {
        return asked -> frame.ask(asked, errands);
    }

    @Override
    public boolean applicant(ApplicantPage page, Consumer<List<Handwriting.Stroke>> signed) {
        return citizen.show(page, signed);
    }

    @Override
    public void applicantBlank() {
        citizen.blank();
    }

    @Override
    public void dayChanged() {
        figures(now -> {
            today = now;
            model.day().set(now.list());
            if (room == null && home != null) {
                home.refresh();
            }
        }, () -> frame.tell(Grade.A, outside.words().say("desk.broken")));
    }

    @Override
    public void drawRail() {
        frame.drawRail();
    }
}

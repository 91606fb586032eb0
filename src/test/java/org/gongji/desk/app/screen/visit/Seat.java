package org.gongji.desk.app.screen.visit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.screen.DeviceCorner;
import org.gongji.desk.app.screen.FullLook;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.screen.SeatKeys;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Faces;
import org.gongji.desk.ui.kit.FileAsk;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.kit.Theme;
import org.gongji.desk.ui.kit.ThreadErrands;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.ui.shell.DeskStatus;
import org.gongji.desk.ui.shell.FrameViewModel;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.words.Words;
import org.testfx.api.FxRobot;

/**
 * A clerk at the keyboard in a {@link Hall}: every key goes through the window like a finger's, and is counted. There
 * is no mouse. A Han character counts three strokes, as pinyin and the choice of the word would.
 */
final class Seat implements Rooms, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HAN = 3;

    private final Hall hall;
    private final Words words;
    private final Clerk clerk;
    private final ThreadErrands threads = new ThreadErrands();
    private final AtomicInteger running = new AtomicInteger();
    private final FxRobot robot = new FxRobot();
    private final SimpleObjectProperty<ReaderSaid> reader = new SimpleObjectProperty<>();
    private final Faces faces = new Faces();
    private DeskFrame frame;
    private Stage stage;
    private Room room;
    private ApplicantPage citizen;
    private int strokes;

    Seat(Hall hall) {
        this(hall, Words.chinese());
    }

    Seat(Hall hall, Words words) {
        this(hall, words, TrainingStore.CLERK);
    }

    /** @param clerk who sits here; the store stays the one the hall opened */
    Seat(Hall hall, Words words, Clerk clerk) {
        this.hall = hall;
        this.words = words;
        this.clerk = clerk;
        reader.set(ReaderSaid.of(ReaderSaid.Kind.WAITING, words));
        FxThread.run(this::sitDown);
    }

    private void sitDown() {
        frame = new DeskFrame(words, new FrameViewModel(words, hall.clock, new DeskStatus(TrainingStore.WINDOW,
                StoreMode.TRAINING, hall.counter.roster().stamp(), true, Optional.of(clerk()))),
                this::desk);
        frame.show(new Nobody());
        stage = new Stage(StageStyle.UNDECORATED);
        Scene scene = new Scene(frame.root(), 1366, 768);
        Theme.dress(scene, Scale.of(1366, false));
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
    }

    /** What the window does with a key no screen has taken. */
    private boolean desk(Act act) {
        if (act == Act.BACK && room != null) {
            leave();
            return true;
        }
        if (act == Act.FULL_NUMBER && room != null) {
            new FullLook(this).at(room.hidden());
            return true;
        }
        return false;
    }

    Visits visits() {
        return new Visits(this);
    }

    /** Does something as the window would, and waits until the desk is at rest. */
    void at(Runnable work) {
        FxThread.run(work);
        rest();
    }

    /** Keys such as {@code F10}, {@code Space}, {@code Ctrl+P}; digits count as typed ones. */
    void press(String... keys) {
        for (String key : keys) {
            strokes++;
            if (key.startsWith("Ctrl+")) {
                robot.push(KeyCode.CONTROL, code(key.substring(5)));
            } else if (key.startsWith("Alt+")) {
                robot.push(KeyCode.ALT, code(key.substring(4)));
            } else if (key.startsWith("Shift+")) {
                robot.push(KeyCode.SHIFT, code(key.substring(6)));
            } else {
                robot.push(code(key));
            }
            rest();
        }
    }

    private static KeyCode code(String key) {
        if ("Esc".equals(key)) {
            return KeyCode.ESCAPE;
        }
        return KeyCode.valueOf(key.matches("\\d") ? "DIGIT" + key : key.toUpperCase(java.util.Locale.ROOT));
    }

    /** Text into the field that has the caret; names are not counted where {@code counted} is false. */
    private void write(String text, boolean counted) {
        if (!(focus() instanceof TextInputControl)) {
            throw new AssertionError("no field has the caret, but " + focus());
        }
        robot.write(text);
        if (counted) {
            strokes += text.codePoints().map(point -> point < 128 ? 1 : HAN).sum();
        }
        rest();
    }

    void write(String text) {
        write(text, true);
    }

    void type(String text) {
        write(text, true);
        press("Enter");
    }

    void typeName(String name) {
        write(name, false);
        press("Enter");
    }

    /** A card is laid on the reader; the desk hears of it without a key. */
    void card(String sample) {
        hall.layDown(sample);
        cardLies();
    }

    /** The same for a card the hall has laid down. */
    void cardLies() {
        if (!(hall.reader.read(Duration.ofSeconds(5)) instanceof CardReader.Outcome.Read read)) {
            throw new AssertionError("the card was not read");
        }
        at(() -> room.card(read.reading()));
    }

    /** The reader says something else, as the watch at it would. */
    void reader(ReaderSaid.Kind kind) {
        at(() -> reader.set(ReaderSaid.of(kind, words)));
    }

    /** Ticks what has the caret, as a clerk does who sees the caret there. */
    void tick() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!(focus() instanceof CheckBox)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nothing to tick has the caret, but " + focus() + ":\n" + shown());
            }
            pause();
        }
        CheckBox box = (CheckBox) focus();
        press("Space");
        if (!FxThread.call(box::isSelected)) {
            throw new AssertionError("the tick did not hold; the caret is at " + focus() + ":\n" + shown());
        }
    }

    int strokes() {
        return strokes;
    }

    Node focus() {
        return FxThread.call(() -> stage.getScene().getFocusOwner());
    }

    boolean atHome() {
        return FxThread.call(() -> room == null);
    }

    boolean asking() {
        return FxThread.call(() -> frame.isAsking());
    }

    ApplicantPage citizen() {
        return FxThread.call(() -> citizen);
    }

    /** Everything that can be read on the window now, a line a text. */
    String shown() {
        return FxThread.call(() -> {
            StringBuilder all = new StringBuilder();
            read(stage.getScene().getRoot(), all);
            return all.toString();
        });
    }

    private static void read(Node node, StringBuilder all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            all.append(labeled.getText()).append('\n');
        } else if (node instanceof Text text) {
            all.append(text.getText()).append('\n');
        } else if (node instanceof TextInputControl input) {
            all.append(input.getText()).append('\n');
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl) && !(node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, all));
        }
    }

    /** A picture of the window as it stands, for people who judge with their eyes. */
    void picture(String name) {
        FxThread.run(() -> {
            WritableImage image = stage.getScene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            out.setRGB(0, 0, width, height, pixels, 0, width);
            try {
                Files.createDirectories(Path.of("target/shots"));
                ImageIO.write(out, "png", Path.of("target/shots", "visit-" + name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Until no errand runs and the screen has drawn what it was told. */
    private void rest() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 2) {
            FxThread.run(this::draw);
            quiet = running.get() == 0 ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                throw new AssertionError("the desk does not come to rest:\n" + shown());
            }
            if (quiet == 0) {
                pause();
            }
        }
    }

    /** What a frame would: nobody types into a field that no frame has shown yet, and a field without skin takes no key. */
    private void draw() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Counter counter() {
        return hall.counter;
    }

    @Override
    public Clerk clerk() {
        return clerk;
    }

    @Override
    public SecondPerson beside() {
        return hall.beside;
    }

    @Override
    public SeatKeys keys() {
        throw new IllegalStateException("nobody changes a password in this hall");
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public Clock clock() {
        return hall.clock;
    }

    @Override
    public Errands errands() {
        return new Errands() {
            @Override
            public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                running.incrementAndGet();
                threads.run(name, work, answer -> settle(() -> done.accept(answer)),
                        broken -> {
                            // the screen says it in words only; whoever reads a failed run needs the cause
                            broken.printStackTrace();
                            settle(() -> failed.accept(broken));
                        });
            }
        };
    }

    private void settle(Runnable answered) {
        try {
            answered.run();
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public Question.Asker asker() {
        return frame;
    }

    @Override
    public Equipment equipment() {
        return hall.equipment;
    }

    @Override
    public ObservableValue<ReaderSaid> reader() {
        return reader;
    }

    @Override
    public DeviceCorner corner() {
        throw new UnsupportedOperationException("no visit opens the device page");
    }

    @Override
    public Faces faces() {
        return faces;
    }

    @Override
    public SignPad signPad() {
        return hall.pad;
    }

    @Override
    public Path home() {
        return hall.home;
    }

    @Override
    public FileAsk.Asker files() {
        return asked -> frame.ask(asked, errands());
    }

    @Override
    public boolean applicant(ApplicantPage page, Consumer<List<Handwriting.Stroke>> signed) {
        citizen = page;
        return true;
    }

    @Override
    public void applicantBlank() {
        citizen = null;
    }

    @Override
    public void dayChanged() {
        // the list of the day is the window's
    }

    @Override
    public void drawRail() {
        frame.drawRail();
    }

    @Override
    public void enter(Place place, Room next) {
        gone();
        room = next;
        frame.show(next.screen());
    }

    @Override
    public void signOut() {
        leave();
    }

    @Override
    public void leave() {
        gone();
        frame.show(new Nobody());
    }

    private void gone() {
        if (room != null) {
            room.keep();
            room.left();
            room = null;
        }
    }

    @Override
    public void close() {
        FxThread.run(stage::hide);
        threads.close();
    }

    /** Stands where the home screen would. */
    private static final class Nobody implements Screen {
        @Override
        public Node body() {
            return new StackPane();
        }

        @Override
        public ObservableValue<Actions> actions() {
            return new SimpleObjectProperty<>(Actions.hints(List.of(), ""));
        }

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty("");
        }
    }
}

package org.gongji.desk.ui.devices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.devices.DevicesDesk.Device;
import org.gongji.desk.ui.devices.DevicesDesk.Kind;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.words.Words;

/** How each device is, and what came of its last test. Readers are heard while the page is open, the others asked. */
public final class DevicesViewModel {
    private final DevicesDesk desk;
    private final Around around;
    private final Readers readers;
    private final Words words;
    private final ShapeWords shapes;
    private final ReadOnlyObjectWrapper<List<Device>> devices = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty current = new SimpleIntegerProperty();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private final ChangeListener<ReaderSaid> documentHeard = (o, before, now) -> said(Kind.READER, now);
    private final ChangeListener<ReaderSaid> socialHeard = (o, before, now) -> said(Kind.SOCIAL, now);
    private List<Device> asked = List.of();
    private boolean busy;
    private Kind waiting;

    /** What the two card readers say of themselves. */
    public record Readers(ObservableValue<ReaderSaid> document, ObservableValue<ReaderSaid> social) {
    }

    /** @param twins empty at a live desk */
    public record Around(Errands errands, Clock clock, LastTests tests, Optional<Twins> twins) {
    }

    public DevicesViewModel(DevicesDesk desk, Readers readers, Words words, Around around) {
        this.desk = desk;
        this.readers = readers;
        this.words = words;
        this.around = around;
        this.shapes = new ShapeWords(words);
        readers.document().addListener(documentHeard);
        readers.social().addListener(socialHeard);
        current.addListener((o, before, now) -> refresh());
        refresh();
        look();
    }

    /** Ctrl+T: everything that answers by itself is asked anew. */
    public void look() {
        if (busy) {
            return;
        }
        busy(true);
        around.errands().run("devices", desk::look, found -> {
            asked = found;
            busy(false);
        }, broken -> {
            busy(false);
            tested(Kind.PRINTER, Grade.B, words.say("ui.self-test.broken"));
        });
    }

    private void busy(boolean now) {
        busy = now;
        refresh();
    }

    private void refresh() {
        List<Device> all = new ArrayList<>();
        boolean twin = around.twins().map(Twins::inUse).orElse(false);
        all.add(reader(Kind.READER, readers.document().getValue(), twin));
        all.add(reader(Kind.SOCIAL, readers.social().getValue(), false));
        all.add(new Device(Kind.GUN, Grade.NOTE, words.say("devices.gun"), words.say("devices.gun.advice"), false));
        asked.stream().filter(device -> device.kind() == Kind.PRINTER || device.kind() == Kind.SIGN_PAD)
                .forEach(all::add);
        String screen = desk.secondDisplay() ? "devices.screen" : "devices.screen.none";
        all.add(new Device(Kind.SCREEN, desk.secondDisplay() ? Grade.FINE : Grade.NOTE, words.say(screen),
                words.say(screen + ".advice"), false));
        asked.stream().filter(device -> device.kind().ordinal() > Kind.SCREEN.ordinal()).forEach(all::add);
        devices.set(List.copyOf(all));
        actions.set(bar());
    }

    private Device reader(Kind kind, ReaderSaid said, boolean twin) {
        String social = "devices.social-" + said.kind();
        boolean own = kind == Kind.SOCIAL;
        return new Device(kind, grade(said.kind()), own ? words.find(social).orElse(said.word()) : said.word(),
                own ? words.find(social + ".advice").orElse(said.advice()) : said.advice(), twin);
    }

    private static Grade grade(ReaderSaid.Kind kind) {
        return switch (kind) {
            case ABSENT -> Grade.NOTE;
            case WAITING, READING, LYING -> Grade.FINE;
            case SETTINGS, UNPLUGGED, LIFT, TURNED, FAILED -> Grade.B;
        };
    }

    private Actions bar() {
        Optional<Device> device = chosen();
        String reason = busy ? words.say("devices.busy") : device.map(one ->
                words.say("devices.test-" + one.kind())).orElse("");
        List<Actions.Hinted> hints = new ArrayList<>(List.of(new Actions.Hinted("1–9", words.say("devices.hint.choose")),
                new Actions.Hinted(Act.TEST_DEVICES, words.say("devices.hint.all"))));
        if (around.twins().isPresent()) {
            hints.add(new Actions.Hinted("M", words.say("devices.hint.twin")));
        }
        return new Actions(new Actions.Choice(words.say("ui.back.home"), Act.STEP_BACK), hints, "", reason, null,
                new Actions.Choice(words.say("devices.primary"), Act.PRIMARY), !busy && device.isPresent());
    }

    /** @param index from 0 */
    public boolean choose(int index) {
        boolean there = index >= 0 && index < devices.get().size();
        if (there) {
            waiting = null;
            current.set(index);
        }
        return there;
    }

    public Optional<Device> chosen() {
        int index = current.get();
        return index < devices.get().size() ? Optional.of(devices.get().get(index)) : Optional.empty();
    }

    /** F10: the chosen device is really used. */
    public void primary() {
        if (busy || chosen().isEmpty()) {
            return;
        }
        Kind kind = chosen().get().kind();
        if (kind.needsHand()) {
            waiting = kind;
            tested(kind, Grade.NOTE, words.say("devices.ask-" + kind));
        } else if (kind == Kind.SCREEN) {
            boolean shown = desk.showCitizen();
            tested(kind, shown ? Grade.FINE : Grade.NOTE,
                    words.say(shown ? "devices.screen.shown" : "devices.screen.none.advice"));
        } else if (kind == Kind.PRINTER || kind == Kind.SIGN_PAD) {
            use(kind);
        } else {
            lookFor(kind);
        }
    }

    private void use(Kind kind) {
        busy(true);
        around.errands().run("device-test", () -> desk.use(kind), answer -> {
            busy(false);
            tested(kind, answer.grade(), answer.said().in(words));
        }, broken -> {
            busy(false);
            tested(kind, Grade.B, words.say("devices.broken"));
        });
    }

    private void lookFor(Kind kind) {
        busy(true);
        around.errands().run("devices", desk::look, found -> {
            asked = found;
            busy(false);
            devices.get().stream().filter(one -> one.kind() == kind).findFirst().ifPresent(one -> tested(kind,
                    one.grade(), one.grade() == Grade.FINE ? words.say("devices.fine", one.state()) : one.advice()));
        }, broken -> {
            busy(false);
            tested(kind, Grade.B, words.say("devices.broken"));
        });
    }

    private void tested(Kind kind, Grade grade, String sentence) {
        around.tests().put(kind, new LastTests.Test(LocalTime.now(around.clock()), grade, sentence));
        refresh();
    }

    /** A card was laid down while the page is open, asked for or not. */
    public void card(CardReading card) {
        heard(Kind.READER, shapes.card(card));
    }

    public void social(SocialCardReading card) {
        heard(Kind.SOCIAL, shapes.social(card));
    }

    public void scanned(ScannedCode code) {
        boolean ours = !(code instanceof ScannedCode.Unknown);
        choose(Kind.GUN.ordinal());
        tested(Kind.GUN, ours ? Grade.FINE : Grade.NOTE, shapes.code(code, LocalDate.now(around.clock())));
    }

    private void heard(Kind kind, String sentence) {
        choose(kind.ordinal());
        tested(kind, Grade.FINE, sentence);
    }

    /** While a card is asked for, what goes wrong with it is what came of the test. */
    private void said(Kind kind, ReaderSaid now) {
        if (waiting == kind && grade(now.kind()) == Grade.B) {
            waiting = null;
            tested(kind, Grade.B, now.advice());
        } else {
            refresh();
        }
    }

    public boolean offersTwin() {
        return around.twins().isPresent();
    }

    public boolean usesTwin() {
        return around.twins().map(Twins::inUse).orElse(false);
    }

    /** M: from the twin to the connected reader and back. */
    public boolean swapTwin() {
        around.twins().ifPresent(twins -> twins.use(!twins.inUse()));
        choose(Kind.READER.ordinal());
        refresh();
        return offersTwin();
    }

    /** A to E: the twin plays what readers do. */
    public boolean play(int trick) {
        boolean there = usesTwin() && trick >= 0 && trick < Twins.Trick.values().length;
        if (there) {
            choose(Kind.READER.ordinal());
            waiting = Kind.READER;
            around.twins().get().play(Twins.Trick.values()[trick]);
        }
        return there;
    }

    public Optional<LastTests.Test> last(Kind kind) {
        return around.tests().of(kind);
    }

    /** The readers are heard by somebody else now. */
    public void left() {
        readers.document().removeListener(documentHeard);
        readers.social().removeListener(socialHeard);
    }

    public ReadOnlyObjectProperty<List<Device>> devices() {
        return devices.getReadOnlyProperty();
    }

    public IntegerProperty current() {
        return current;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}

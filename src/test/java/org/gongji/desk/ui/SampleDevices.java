package org.gongji.desk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.UnreadableCardException;
import org.gongji.desk.ui.devices.DevicesDesk;
import org.gongji.desk.ui.devices.DevicesViewModel;
import org.gongji.desk.ui.devices.LastTests;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.words.Words;

/** The devices of a counter where the sign pad is missing and the printer has no paper. */
final class SampleDevices implements DevicesDesk, DevicesDesk.Twins {
    final Words words;
    final ObjectProperty<ReaderSaid> document = new SimpleObjectProperty<>();
    final ObjectProperty<ReaderSaid> social = new SimpleObjectProperty<>();
    final List<Trick> played = new ArrayList<>();
    final List<Kind> used = new ArrayList<>();
    int looks;
    private final boolean twins;
    private boolean inUse = true;

    SampleDevices(Words words, boolean twins) {
        this.words = words;
        this.twins = twins;
        document.set(ReaderSaid.of(ReaderSaid.Kind.WAITING, words));
        social.set(ReaderSaid.of(ReaderSaid.Kind.ABSENT, words));
    }

    DevicesViewModel model() {
        return new DevicesViewModel(this, new DevicesViewModel.Readers(document, social), words,
                new DevicesViewModel.Around(Samples.atOnce(), Samples.at(8, 24), new LastTests(),
                        twins ? Optional.of(this) : Optional.empty()));
    }

    /** A card of the training day. */
    static CardReading card() {
        try {
            return CardBlock.parse(Files.readAllBytes(Path.of("sample-data/cards/xuWangshu.bin")));
        } catch (IOException | UnreadableCardException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Device> look() {
        looks++;
        return List.of(new Device(Kind.PRINTER, Grade.FINE, words.say("devices.ready"),
                        words.say("devices.advice-PRINTER"), true),
                new Device(Kind.SIGN_PAD, Grade.B, words.say("devices.attention-B"),
                        words.say("ui.self-test.advice.SIGN_PAD").replace("{}", "Ctrl+T"), false),
                new Device(Kind.FONTS, Grade.FINE, words.say("devices.ready"), words.say("devices.advice-FONTS"),
                        false),
                new Device(Kind.CLOCK, Grade.FINE, words.say("devices.clock", "2026-11-23 08:24:10"),
                        words.say("devices.advice-CLOCK"), false),
                new Device(Kind.DISK, Grade.FINE, words.say("devices.disk", 212), words.say("devices.advice-DISK"),
                        false));
    }

    @Override
    public Answer use(Kind kind) {
        used.add(kind);
        return new Answer(Grade.B, Said.of("device.print-out-of-paper"));
    }

    @Override
    public boolean showCitizen() {
        return false;
    }

    @Override
    public boolean secondDisplay() {
        return false;
    }

    @Override
    public boolean inUse() {
        return inUse;
    }

    @Override
    public void use(boolean twin) {
        inUse = twin;
    }

    @Override
    public void play(Trick trick) {
        played.add(trick);
    }
}

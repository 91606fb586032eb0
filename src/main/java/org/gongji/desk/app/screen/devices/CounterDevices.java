package org.gongji.desk.app.screen.devices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Screen;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.forms.pdf.TestPage;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.devices.DevicesDesk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.shell.SelfCheck;
import org.gongji.desk.words.Words;

/** The devices of this counter, by its self-test and by using them. */
final class CounterDevices implements DevicesDesk {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration SIGNED = Duration.ofSeconds(30);
    private static final Map<SelfCheck.Part, Kind> PARTS = new EnumMap<>(Map.of(SelfCheck.Part.PRINTER, Kind.PRINTER,
            SelfCheck.Part.SIGN_PAD, Kind.SIGN_PAD, SelfCheck.Part.FONTS, Kind.FONTS,
            SelfCheck.Part.CLOCK, Kind.CLOCK, SelfCheck.Part.DISK, Kind.DISK));

    private final Rooms rooms;

    CounterDevices(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Device> look() {
        return rooms.corner().check().get().stream().filter(check -> PARTS.containsKey(check.part()))
                .map(this::device).sorted((a, b) -> a.kind().compareTo(b.kind())).toList();
    }

    private Device device(SelfCheck check) {
        Words words = rooms.words();
        Kind kind = PARTS.get(check.part());
        boolean fine = check.state() == SelfCheck.State.FINE;
        Grade grade = fine ? Grade.FINE : check.state() == SelfCheck.State.BROKEN ? Grade.A : Grade.B;
        // told on the key's own page: its cap is the sign-in screen's
        String advice = fine ? words.say("devices.advice-" + kind)
                : check.advice(words).replace("{}", Act.TEST_DEVICES.caption());
        return new Device(kind, grade, fine ? fineWord(kind, check) : words.say("devices.attention-" + grade), advice,
                check.variant().equals("simulated"));
    }

    private String fineWord(Kind kind, SelfCheck check) {
        return switch (kind) {
            case DISK -> rooms.words().say("devices.disk", check.detail().get(0));
            case CLOCK -> rooms.words().say("devices.clock", SECOND.format(LocalDateTime.now(rooms.clock())));
            default -> rooms.words().say("devices.ready");
        };
    }

    @Override
    public Answer use(Kind kind) {
        return kind == Kind.PRINTER ? print() : sign();
    }

    private Answer print() {
        PaperPrinter.Outcome outcome = rooms.equipment().printer().print(new PaperPrinter.Job("device-test", page(), 1,
                false, ""));
        boolean printed = outcome instanceof PaperPrinter.Outcome.Printed;
        return new Answer(printed ? Grade.FINE : Grade.B, Said.of(printed ? "devices.printed" : outcome.key()));
    }

    private byte[] page() {
        Words words = rooms.words();
        try {
            return TestPage.of(rooms.equipment().typefaces(), List.of(words.say("devices.page.title"),
                    words.say("devices.page.when", rooms.counter().store().window().hall(),
                            SECOND.format(LocalDateTime.now(rooms.clock()))),
                    words.say("devices.page.letters"), words.say("devices.page.frame"),
                    words.say("devices.page.code")), ScannedCode.Test.TEXT);
        } catch (IOException e) {
            throw new UncheckedIOException("no page can be drawn", e);
        }
    }

    /** Strokes of a test belong to no paper and are let go at once. */
    private Answer sign() {
        SignPad.Outcome outcome = rooms.signPad().capture(Sha256.of("device-test".getBytes(StandardCharsets.UTF_8)),
                SIGNED);
        if (outcome instanceof SignPad.Outcome.Signed signed) {
            return new Answer(Grade.FINE, Said.of("devices.signed", signed.strokes().lines().size()));
        }
        if (outcome instanceof SignPad.Outcome.Failed failed) {
            return new Answer(Grade.B, Said.of("device." + failed.code()));
        }
        return new Answer(Grade.NOTE, Said.of(outcome instanceof SignPad.Outcome.Declined ? "device.sign-declined"
                : "device.sign-timeout"));
    }

    @Override
    public boolean showCitizen() {
        String code = rooms.counter().store().window().code();
        return rooms.applicant(new ApplicantPage.Waiting(Integer.toString(Integer.parseInt(code.substring(1)))),
                strokes -> { });
    }

    @Override
    public boolean secondDisplay() {
        return Screen.getScreens().size() > 1;
    }
}

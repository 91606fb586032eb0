package org.gongji.desk.app.screen;

import java.time.LocalDate;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.shell.DeskFrame;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.words.Words;

/** Cards laid down and codes scanned while the desk is open: whoever waits for them gets them, else it is said where to. */
final class Arrivals {
    private static final double CARD_PATIENCE_SECONDS = 5;

    private final Rooms rooms;
    private final Outside outside;
    private final DeskFrame frame;
    private final Floor floor;
    private final ScannedSlip slip;
    private final PauseTransition patience = new PauseTransition(Duration.seconds(CARD_PATIENCE_SECONDS));

    /** Where the desk stands when something arrives. */
    interface Floor {
        Optional<Room> room();

        boolean is(Place place);

        /** False, and it was said whom to fetch, where the clerk may not. */
        boolean mine(Right right);

        boolean act(Act act);

        /** Opens the draft of this number. */
        void resume(String draft);
    }

    Arrivals(Rooms rooms, Outside outside, DeskFrame frame, Floor floor) {
        this.rooms = rooms;
        this.outside = outside;
        this.frame = frame;
        this.floor = floor;
        this.slip = new ScannedSlip(rooms, floor::resume, this::tellPage);
    }

    /** Nobody waits for a card any more. */
    void stop() {
        patience.stop();
    }

    /** F6 asks for a card; the watch reads it, as it does by itself. */
    void askForCard() {
        frame.tell(Grade.NOTE, outside.words().say("desk.card.lay"));
        patience.setOnFinished(event -> frame.tell(Grade.NOTE, outside.words().say(
                outside.equipment().reader().simulated() ? "desk.card.none.training" : "desk.card.none")));
        patience.playFromStart();
    }

    void heard(CardReader.Outcome outcome) {
        patience.stop();
        if (outcome instanceof CardReader.Outcome.Failed failed) {
            frame.tell(Grade.B, outside.words().say("device." + failed.code()));
        } else if (outcome instanceof CardReader.Outcome.Read read) {
            read.photo().ifPresent(photo -> rooms.faces().put(read.reading().document().number(), photo));
            read(read.reading());
        } else if (outcome instanceof CardReader.Outcome.Prefill prefill) {
            social(prefill.reading());
        }
    }

    /** It opens no visit: whose it is stays unknown until a document was seen. */
    private void social(SocialCardReading card) {
        boolean taken = !frame.isAsking() && floor.room().filter(room -> room.social(card)).isPresent();
        if (!taken) {
            frame.tell(Grade.NOTE, outside.words().say("devices.social.nowhere"));
        }
    }

    private void read(CardReading card) {
        if (frame.isAsking()) {
            frame.tell(Grade.NOTE, outside.words().say("desk.card.asking"));
        } else if (floor.room().isPresent()) {
            frame.tell(Grade.FINE, outside.words().say("desk.card.read"));
            floor.room().get().card(card);
        } else if (floor.mine(Right.TAKE_CASES)) {
            outside.doors().card().ifPresent(door -> door.accept(rooms, card));
        }
    }

    /** A scan gun read this; nothing of it was typed anywhere. */
    void scanned(ScannedCode code) {
        if (frame.isAsking()) {
            frame.tell(Grade.NOTE, outside.words().say("devices.gun.asking"));
        } else if (code instanceof ScannedCode.InsuranceCode && !floor.is(Place.DEVICES)) {
            frame.tell(Grade.B, outside.words().say("device.scan-insurance-code"));
        } else if (!taken(code)) {
            elsewhere(code);
        }
    }

    /** In a case a notice opens no other. */
    private void page(Mark.OfPage mark) {
        if (floor.is(Place.CASE)) {
            tellPage(mark);
        } else {
            slip.scanned(mark);
        }
    }

    private void tellPage(Mark.OfPage mark) {
        frame.tell(Grade.NOTE, outside.words().say("devices.gun.page", mark.page(), mark.pages()));
    }

    private boolean taken(ScannedCode code) {
        return floor.room().filter(room -> room.scanned(code)).isPresent();
    }

    private void elsewhere(ScannedCode code) {
        Words words = outside.words();
        if (code instanceof ScannedCode.Receipt && !floor.is(Place.CASE) && floor.act(Act.SEARCH)
                && taken(code)) {
            return;
        }
        if (code instanceof ScannedCode.Page page) {
            MarkText.read(page.text()).map(MarkText::mark).filter(Mark.OfPage.class::isInstance)
                    .map(Mark.OfPage.class::cast).ifPresentOrElse(this::page,
                            () -> frame.tell(Grade.NOTE, words.say("device.scan-unknown")));
        } else if (code instanceof ScannedCode.Number number) {
            boolean usable = IdNumbers.check(number.value(), LocalDate.now(outside.clock())).usable();
            frame.tell(Grade.NOTE, words.say(usable ? "devices.gun.number" : "devices.gun.number.wrong"));
        } else if (code instanceof ScannedCode.Test) {
            frame.tell(Grade.FINE, words.say("devices.scanned.test"));
        } else {
            frame.tell(Grade.NOTE, words.say(code instanceof ScannedCode.Receipt ? "devices.gun.receipt"
                    : "device.scan-unknown"));
        }
    }
}

package org.gongji.desk.app.screen;

import java.time.Duration;
import java.time.LocalDate;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.idcard.simulated.Play;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;

/** A training desk's reader: the twin or the one that is connected, as the device page chooses; one reads at a time. */
final class TwinReader implements CardReader, Twins {
    /** Nobody's: no citizen's number begins with 410171. */
    private static final CardReading CARD = new CardReading("citizen", "演练证", "", Sex.FEMALE, "01",
            LocalDate.of(1990, 3, 7), "演练市演练路1号", new IdDocument(IdKind.RESIDENT18, "41017119900307002X",
            LocalDate.of(2016, 3, 7), null, true, Source.CHIP), "演练市公安局", "", "", false);

    private final CardReader own;
    private final SimulatedCardReader twin;
    private volatile boolean inUse;

    TwinReader(CardReader own, SimulatedCardReader twin, boolean inUse) {
        this.own = own;
        this.twin = twin;
        this.inUse = inUse;
    }

    private CardReader chosen() {
        return inUse ? twin : own;
    }

    @Override
    public Outcome read(Duration patience) {
        return chosen().read(patience);
    }

    @Override
    public DeviceState state() {
        return chosen().state();
    }

    @Override
    public boolean simulated() {
        return inUse;
    }

    @Override
    public boolean inUse() {
        return inUse;
    }

    @Override
    public void use(boolean now) {
        inUse = now;
    }

    @Override
    public void play(Trick trick) {
        twin.play(switch (trick) {
            case CARD -> new Play.Card(CardBlockWriter.write(CARD));
            case TURNED -> new Play.Turned();
            case REMOVED -> new Play.Removed();
            case UNPLUGGED -> new Play.Unplugged();
            case SILENT -> new Play.Hang();
        });
    }

    @Override
    public void close() {
        own.close();
        twin.close();
    }
}

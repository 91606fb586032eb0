package org.gongji.desk.device.signpad.simulated;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.base.Strokes;

/**
 * Answers every request at once with a plain wave that nobody could take for a person's name, or with what was
 * queued. The wave follows from the document alone, so that a played day gives the same bytes each time.
 */
public final class SimulatedSignPad implements SignPad {
    private static final int WIDTH = 9000;
    private static final int HEIGHT = 3000;
    private static final int STEPS = 60;

    private final Deque<Outcome> queued = new ArrayDeque<>();

    /** What the signer does next; several queue up. */
    public synchronized void answer(Outcome outcome) {
        queued.add(outcome);
    }

    @Override
    public DeviceState state() {
        return DeviceState.READY;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public synchronized Outcome capture(Sha256 document, Duration patience) {
        return queued.isEmpty() ? new Outcome.Signed(wave(document)) : queued.remove();
    }

    private static Strokes wave(Sha256 document) {
        byte[] seed = document.bytes();
        List<Strokes.Line> lines = new ArrayList<>();
        for (int line = 0; line < 2; line++) {
            List<Strokes.Point> points = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                int swing = 200 + (seed[(line * STEPS + step) / 8 % seed.length] & 0x7F) * 4;
                int x = 600 + step * 130;
                int y = 1000 + line * 900 + (int) Math.round(Math.sin(step / 3.0) * swing);
                points.add(new Strokes.Point(x, y, (line * STEPS + step) * 12, 400 + swing / 2));
            }
            lines.add(new Strokes.Line(points));
        }
        return new Strokes(document, WIDTH, HEIGHT, lines);
    }
}

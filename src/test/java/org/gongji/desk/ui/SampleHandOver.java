package org.gongji.desk.ui;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.HandOver;
import org.gongji.desk.ui.handover.HandOverDesk;
import org.gongji.desk.ui.kit.Said;

/** Noon of a full day, with something of everything left at the window. */
final class SampleHandOver implements HandOverDesk {
    static final char[] RIGHT = "own-password".toCharArray();

    private final List<Clerk> colleagues;
    HandOver handed;
    boolean moved;

    SampleHandOver(List<Clerk> colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public Sheet sheet() {
        return new Sheet(new HandOver(List.of("D-0219", "D-0231"), List.of("D-0219"), List.of("d1"), List.of(41, 42),
                3, "", 0, new HandOver.Today(2, 12, 9, 1, 0, 4)), List.of(
                new Case("D-0219", "周＊远", Said.of("ui.step.EVIDENCE"), true),
                new Case("D-0231", "陈＊舒", Said.of("ui.step.SIGN"), false)), colleagues);
    }

    @Override
    public Answer give(HandOver left, String receiver, char[] password) {
        boolean right = java.util.Arrays.equals(password, RIGHT);
        java.util.Arrays.fill(password, '\0');
        if (moved) {
            moved = false;
            return new Answer.Changed();
        }
        if (!right) {
            return new Answer.Refused(Said.of("handover.refused.WRONG", 4));
        }
        handed = left;
        return new Answer.Given(Samples.SHAO, Optional.of("d2"));
    }

    @Override
    public Sent print(String document) {
        return new Sent(true, Said.of("device.print-handed-over"));
    }

    @Override
    public void saw(String document, boolean whole) {
        throw new IllegalStateException("nobody looks into the tray of a picture");
    }
}

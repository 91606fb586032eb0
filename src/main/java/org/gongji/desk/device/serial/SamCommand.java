package org.gongji.desk.device.serial;

import java.time.Duration;

/** The commands we send (SAM_V protocol, table 9), and how to know the answer of each from another's that is late. */
enum SamCommand {
    STATUS(0x11, 0xFF, SamAnswer.DONE, 0, 0, Duration.ofMillis(500)),
    FIND(0x20, 0x01, SamAnswer.FOUND, 4, 4, Duration.ofMillis(800)),
    SELECT(0x20, 0x02, SamAnswer.DONE, 8, 8, Duration.ofMillis(800)),
    /** text and photo; 1295 bytes take 113 ms at 115 200 baud, the chip itself up to a second */
    READ(0x30, 0x01, SamAnswer.DONE, 4 + 256, 4 + 256 + 1024, Duration.ofMillis(2500)),
    /** 追加住址; 0x91 where there is none, 0x21 from modules that do not know the command */
    NEWEST_ADDRESS(0x30, 0x03, SamAnswer.DONE, 70, 70, Duration.ofMillis(1500));

    private final int cmd;
    private final int para;
    private final int good;
    private final int shortest;
    private final int longest;
    private final Duration patience;

    SamCommand(int cmd, int para, int good, int shortest, int longest, Duration patience) {
        this.cmd = cmd;
        this.para = para;
        this.good = good;
        this.shortest = shortest;
        this.longest = longest;
        this.patience = patience;
    }

    byte[] frame() {
        return SamFrames.command(cmd, para);
    }

    Duration patience() {
        return patience;
    }

    boolean succeeded(SamAnswer answer) {
        return answer.is(good, shortest);
    }

    /** The protocol numbers nothing, so an answer that came too late for its own command is known by its shape only. */
    boolean answeredBy(SamAnswer answer) {
        int length = answer.data().length;
        boolean done = answer.status() == SamAnswer.DONE || answer.status() == SamAnswer.FOUND;
        return done ? answer.status() == good && length >= shortest && length <= longest : length == 0;
    }
}

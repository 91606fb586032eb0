package org.gongji.desk.app.screen;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gongji.desk.ledger.Purged;
import org.gongji.desk.ui.kit.Said;

/** What is said where somebody asks for a file that was let go: since when, by whom, and what there still is. */
final class PurgedWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private PurgedWords() {
    }

    static Said of(Purged purged, ZoneId zone) {
        Said archived = purged.note() == 0 ? Said.of("purge.asked.nowhere")
                : Said.of("purge.asked.archive", purged.note());
        return Said.of("purge.asked", MINUTE.format(LocalDateTime.ofInstant(purged.at(), zone)), purged.by(),
                purged.second(), Long.toString(purged.act()), archived);
    }
}

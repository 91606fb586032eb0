package org.gongji.desk.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** Takes the archive's notes: signed by the office's key for receipts, sealed to this window, entered as an act. */
public final class ArchiveInbox {
    private final Journal journal;
    private final ArchivedFiles archived;
    private final InboxDesk inbox;
    private final InboxDesk.Us us;
    private final Clock clock;

    public ArchiveInbox(Journal journal, ArchivedFiles archived, InboxDesk inbox, InboxDesk.Us us, Clock clock) {
        this.journal = journal;
        this.archived = archived;
        this.inbox = inbox;
        this.us = us;
        this.clock = clock;
    }

    /** ARCHIVED: {@code {note, files}}, files as digests; one that was entered before is entered again, unchanged. */
    public Reading<ArchiveNote> take(byte[] der, Clerk clerk) {
        clerk.require(Right.IMPORT);
        Reading<ArchiveNote> reading = inbox.trust()
                .map(trust -> new ArchiveNoteReader(trust, us.window(), OpeningKey.of(us.key())).read(der))
                .orElseGet(() -> new Reading.Refused<>(Fault.ROOT_UNKNOWN, List.of()));
        reading.taken().ifPresent(note -> enter(note, clerk));
        return reading;
    }

    private void enter(ArchiveNote note, Clerk clerk) {
        journal.act(pen -> {
            for (Sha256 file : note.files()) {
                if (archived.find(file).equals(Optional.empty())) {
                    archived.put(file, note.number());
                }
            }
            return pen.enter(EntryKind.ARCHIVED, clerk, "-", clock.instant(), Map.of("note", note.number(),
                    "files", note.files().stream().map(Sha256::hex).toList()));
        });
    }
}

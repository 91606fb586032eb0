package org.gongji.desk.exchange;

import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Tree;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowId;

/** Reads a note of the archive: sealed to this window, signed by the office's key for receipts. */
public final class ArchiveNoteReader {
    private final TrustList trust;
    private final WindowId window;
    private final OpeningKey key;

    public ArchiveNoteReader(TrustList trust, WindowId window, OpeningKey key) {
        this.trust = trust;
        this.window = window;
        this.key = key;
    }

    public Reading<ArchiveNote> read(byte[] der) {
        return Reading.of(() -> {
            SignedContent content = new SignedReader().read(new EnvelopeReader().open(der, key));
            RoleSigner.demand(trust, TrustRole.RECEIPTS, content);
            ArchiveNote note = note(content);
            Addressing.demandOffice(trust, note.mode(), note.from());
            Addressing.demandAddressee(note.to().toString(), window.toString());
            return note;
        });
    }

    private static ArchiveNote note(SignedContent content) throws Rejected {
        try {
            return ArchiveNote.of(Tree.canonical("archived", content.content()));
        } catch (Malformed e) {
            throw Rejected.unreadable(e);
        }
    }
}

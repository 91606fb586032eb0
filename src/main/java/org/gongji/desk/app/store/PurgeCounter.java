package org.gongji.desk.app.store;

import org.gongji.desk.access.Presence;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.store.PurgePlan;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.store.fold.Retention;

/** A store opened by whoever may purge it. */
public interface PurgeCounter extends AutoCloseable {
    Reading<ArchiveNote> takeNote(byte[] der);

    void keep(Retention retention, int years);

    PurgePlan plan();

    /** @param password wiped */
    Presence second(String staffNo, char[] password);

    PurgeVerdict purge(Presence.Here second);

    @Override
    void close();
}

package org.gongji.desk.app.roster;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.Reading;

/** How a command hands a roster package to a store; made by the composition root. */
@FunctionalInterface
public interface RosterInbox {
    /** Empty where the store does not open; why was said on standard error. */
    Optional<OpenInbox> open(Path store, Path passwordFile);

    /** The inbox of one open store. */
    interface OpenInbox extends AutoCloseable {
        /** Verified, sealed, swapped in and entered in the ledger, or nothing changed. */
        Reading<Parcel> takeRoster(byte[] signed);

        /** Bindings go the way of the roster in force. */
        LifeDesk.Followed settle();

        @Override
        void close();
    }
}

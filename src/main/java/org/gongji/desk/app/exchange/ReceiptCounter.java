package org.gongji.desk.app.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.exchange.ReceiptReader;
import org.gongji.desk.exchange.v1.Receipt;

/** An opened store, as far as taking a receipt needs it. */
public interface ReceiptCounter extends AutoCloseable {
    ReceiptReader reader();

    /**
     * Enters the answers as acts.
     *
     * @return how many matters were not accepted: their people must be called back
     */
    int take(Receipt receipt);

    @Override
    void close();

    /** Opens the store of a window. */
    interface Door {
        /** Empty where the password opens no slot. */
        Optional<ReceiptCounter> open(Path store, Path passwordFile) throws IOException;
    }
}

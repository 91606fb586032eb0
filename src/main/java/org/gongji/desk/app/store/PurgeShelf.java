package org.gongji.desk.app.store;

import java.nio.file.Path;
import java.util.Optional;

/** Opens a store for {@code store purge}. */
public interface PurgeShelf {
    /** Empty where the store does not open; why was said on standard error. */
    Optional<PurgeCounter> purge(Path store, String staffNo, Path passwordFile);
}

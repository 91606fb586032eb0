package org.gongji.desk.app.store;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.store.BackupVerdict;

/** What the store's commands ask of the composition root, which opens and closes a store for each. */
public interface StoreShelf {
    /** Empty where the store does not open; why was said on standard error. */
    Optional<BackupVerdict> backUp(Path store, Path passwordFile, Path destination);
}

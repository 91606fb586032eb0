package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.RebuildVerdict;
import org.gongji.desk.store.StoreRebuild;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The whole training day told again from its ledger")
class DemoRebuildAcceptanceTest {
    @TempDir
    Path room;

    @Test
    @DisplayName("makes every family, binding, matter, case, day, paper and number as they stand")
    void agrees() throws IOException {
        Path store = PlayedDay.once().copyOfStore(room);
        char[] password = PasswordFile.read(store.resolveSibling("store.password"));
        RebuildVerdict.Rebuilt rebuilt = (RebuildVerdict.Rebuilt) new StoreRebuild(new SecureRandom(), KdfCost.FULL)
                .rebuild(store, Optional.empty(), password, Optional.empty());
        assertThat(rebuilt.differences()).isEmpty();
        assertThat(rebuilt.rows()).isGreaterThan(120);
    }
}

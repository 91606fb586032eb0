package org.gongji.desk.store.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRosterShelfTest {
    private static final RosterStamp STAMP = new RosterStamp(46, LocalDate.of(2026, 11, 14), Set.of("4101"));
    @TempDir
    private Path folder;

    private static RosterSheet read(Map<String, byte[]> files) {
        if (!files.containsKey("roster.csv")) {
            throw new BadJson("roster.csv", "missing_field");
        }
        String number = new String(files.get("roster.csv"), StandardCharsets.UTF_8);
        return new RosterSheet(STAMP, List.of(new Insured("1", "周明远", "01", number, "310", "1", "1101",
                Optional.of(true), "410171", "410100", false)).iterator());
    }

    @Test
    void putsAPackageInForceAndLeavesTheOldOneWhereItIsNone() {
        Vault vault = Vault.generate();
        try (SqliteRoster roster = SqliteRoster.open(folder, vault::generationKeys, new SecureRandom())) {
            SqliteRosterShelf shelf = new SqliteRosterShelf(roster, SqliteRosterShelfTest::read);
            assertThat(shelf.inForce()).isEmpty();
            Map<String, byte[]> files = Map.of("roster.csv", "410171199705170017".getBytes(StandardCharsets.UTF_8));
            assertThat(shelf.install(files)).isEqualTo(STAMP);
            assertThatThrownBy(() -> shelf.install(Map.of())).isInstanceOf(BadJson.class);
            assertThat(shelf.inForce()).contains(STAMP);
            assertThat(roster.lookup("410171199705170017", "")).isInstanceOf(RosterAnswer.Found.class);
        }
    }
}

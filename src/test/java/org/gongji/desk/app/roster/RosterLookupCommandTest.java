package org.gongji.desk.app.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RosterLookupCommandTest {
    private static final String GIVER = "410171199705170017";
    @TempDir
    private Path folder;

    private String ask(String typed, RosterOpening opening, int exit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterLookupCommand command = new RosterLookupCommand(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), new PrintStream(out), opening);
        assertThat(new CommandLine(command).execute("--store", folder.toString(), "--password-file", "p"))
                .isEqualTo(exit);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Insured row(String insutype, Optional<Boolean> account) {
        return new Insured("1", "周明远", "01", GIVER, insutype, "1", "1101", account, "410171", "410100", false);
    }

    @Test
    void answersALineEach() {
        Vault vault = Vault.generate();
        SqliteRoster roster = SqliteRoster.open(folder, vault::generationKeys, new SecureRandom());
        roster.install(new RosterStamp(46, LocalDate.of(2026, 11, 14), Set.of("4101")),
                List.of(row("330", Optional.empty()), row("310", Optional.of(true))).iterator());
        List<String> looked = new ArrayList<>();
        String said = ask(GIVER + "\n410171199705170025\n410171199705170025\t410105\n",
                (store, password) -> Optional.of(new RosterOpening.OpenRoster(roster, looked::addAll, vault::close)),
                0);
        assertThat(looked).containsExactly(GIVER, "410171199705170025", "410171199705170025");
        assertThat(said.split("\n")).containsExactly(
                "{\"input\":\"410171199705170017\",\"found\":true,\"insutype\":\"310\",\"status\":\"1\","
                        + "\"area\":\"410171\",\"hasAccount\":true,\"generation\":46,\"asOf\":\"2026-11-14\","
                        + "\"answer\":\"found\"}",
                "{\"input\":\"410171199705170025\",\"found\":false,\"insutype\":\"\",\"status\":\"\",\"area\":\"\","
                        + "\"hasAccount\":null,\"generation\":46,\"asOf\":\"2026-11-14\",\"answer\":\"not_covered\"}",
                "{\"input\":\"410171199705170025\",\"found\":false,\"insutype\":\"\",\"status\":\"\",\"area\":\"\","
                        + "\"hasAccount\":null,\"generation\":46,\"asOf\":\"2026-11-14\",\"answer\":\"absent\"}");
    }

    @Test
    void endsWithOneWhereTheStoreDoesNotOpen() {
        assertThat(ask(GIVER, (store, password) -> Optional.empty(), 1)).isEmpty();
    }
}

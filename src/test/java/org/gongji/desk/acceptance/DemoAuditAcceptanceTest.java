package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.screen.audit.EnglishFacts;
import org.gongji.desk.app.screen.audit.RawFacts;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The training day as an auditor reads it")
class DemoAuditAcceptanceTest {
    /** Masked names and words, clauses of the law, and what the hall is called. */
    private static final Pattern CHINESE_BY_LAW = Pattern.compile("clause=|hall=|=.*\\*");

    @TempDir
    Path room;

    @Test
    @DisplayName("holds no key and no code that has no words, in either language")
    void saysEverythingInWords() throws IOException {
        Path store = PlayedDay.once().copyOfStore(room);
        Clock morning = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
        char[] password = PasswordFile.read(store.resolveSibling("store.password"));
        try (StoreDoor door = StoreDoor.open(store, morning, new SecureRandom(), KdfCost.FULL)) {
            SignInVerdict<OpenStore> verdict = new SignInDesk<>(door, Lockout.USUAL, morning, System::nanoTime)
                    .signIn("0903", password);
            try (OpenStore open = ((SignInVerdict.SignedIn<OpenStore>) verdict).session().opened()) {
                assertThat(open.journal().head().orElseThrow().sequence()).isGreaterThan(500);
                assertThat(RawFacts.of(open.journal())).isEmpty();
                assertThat(EnglishFacts.chinese(open.journal(), CHINESE_BY_LAW)).isEmpty();
            }
        }
    }
}

package org.gongji.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.vault.TestKdf;

/** Small real stores for tests: SQLite, keys and ledger as at the counter, only the passwords are cheap. */
public final class Stores {
    public static final Window WINDOW = new Window("410105", "W03", "演练大厅");
    public static final Clerk WANG = new Clerk("0312", "王练习", Set.of(Role.CLERK));
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-22T01:20:00Z"), ZoneId.of("Asia/Shanghai"));
    public static final SecureRandom RANDOM = new SecureRandom();

    private Stores() {
    }

    public static char[] password() {
        return "练习-Password-1".toCharArray();
    }

    /** A store of its own for each test, copied from one founded once: finding an RSA key takes a second. */
    public static void found(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(Founded.ONCE.resolve("desk.db"), folder.resolve("desk.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Founded when first asked for. */
    private static final class Founded {
        private static final Path ONCE = once();

        private static Path once() {
            try {
                Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "founded-");
                new StoreFounding(CLOCK, RANDOM, TestKdf.cheap())
                        .found(folder, StoreMode.TRAINING, WINDOW, WANG, password());
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static StoreDoor door(Path folder) {
        return StoreDoor.open(folder, CLOCK, RANDOM, TestKdf.cheap());
    }

    public static Session<OpenStore> signIn(StoreDoor door) {
        SignInVerdict<OpenStore> verdict = new SignInDesk<>(door, Lockout.USUAL, CLOCK, () -> 0L)
                .signIn(WANG.staffNo(), password());
        return ((SignInVerdict.SignedIn<OpenStore>) verdict).session();
    }
}

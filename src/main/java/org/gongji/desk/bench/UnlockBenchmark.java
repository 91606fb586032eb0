package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreFounding;
import org.gongji.desk.vault.KdfCost;

/**
 * {@code unlock}: from a password to an open store at full cost, beside the two key derivations alone (Argon2id with
 * 64 MB and three passes, PBKDF2 with HMAC-SHA-512 and 10 000 rounds). Medians, turn and turn about.
 */
public final class UnlockBenchmark implements Benchmark {
    static final double BAR = 2.0;
    private static final int WARM_UP = 3;
    private static final int MEASURED = 9;
    private static final Clerk CLERK = new Clerk("0312", "何雨桐", Set.of(Role.CLERK));

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder a scratch folder is made in it and taken away after */
    public UnlockBenchmark(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String name() {
        return "unlock";
    }

    @Override
    public List<Compared> run() throws IOException {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        char[] password = Ids.random(random).next().toCharArray();
        try {
            new StoreFounding(clock, random, KdfCost.FULL).found(scratch, StoreMode.TRAINING,
                    new Window("410105", "W03", "金水区医保大厅"), CLERK, password);
            try (StoreDoor door = StoreDoor.open(scratch, clock, random, KdfCost.FULL)) {
                return List.of(compare(door, password));
            }
        } finally {
            Arrays.fill(password, '\0');
            Scratch.remove(scratch);
        }
    }

    private Compared compare(StoreDoor door, char[] password) {
        Spans ours = new Spans();
        Spans theirs = new Spans();
        for (int k = 0; k < WARM_UP + MEASURED; k++) {
            long start = System.nanoTime();
            if (!(door.unlock(CLERK.staffNo(), password) instanceof Unlocking.Open<OpenStore> open)) {
                throw new IllegalStateException("a store just founded does not open");
            }
            long between = System.nanoTime();
            open.opened().close();
            long plain = System.nanoTime();
            derive(password);
            long end = System.nanoTime();
            if (k >= WARM_UP) {
                ours.add(between - start);
                theirs.add(end - plain);
            }
        }
        return new Compared(name(), ours.median(), theirs.median(), BAR);
    }

    private void derive(char[] password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        byte[] stretched = new byte[32];
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt).withMemoryAsKB(65_536)
                .withIterations(3).withParallelism(1).build());
        argon.generateBytes(new String(password).getBytes(StandardCharsets.UTF_8), stretched);
        try {
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(new PBEKeySpec(password, salt, 10_000,
                    256)).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }
}

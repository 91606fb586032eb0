package org.gongji.desk.app.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.store.Finding;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreInUseException;
import org.gongji.desk.store.StoreVerdict;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code store verify}: 0 sound, 1 damaged and named, 2 wrong usage or password, 3 broken machine. */
@Command(name = "verify", description = "proves that a store is as the desk left it, or names what is not")
public final class StoreVerifyCommand implements Callable<Integer> {
    private final StoreVerifier verifier;
    private final Spoken spoken;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "its first line is read")
    private Path passwordFile;

    @Option(names = "--user", paramLabel = "STAFFNO", description = "whose password it is")
    private String user;

    /** @param out takes the answer in Chinese and English, UTF-8 */
    public StoreVerifyCommand(StoreVerifier verifier, PrintStream out, Words chinese, Words english) {
        this.verifier = verifier;
        this.spoken = new Spoken(out, chinese, english);
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(store.resolve("desk.db"))) {
            return spoken.say(2, "store.verify.noStore");
        }
        if (!Files.isReadable(passwordFile)) {
            return spoken.say(2, "store.verify.noPasswordFile");
        }
        char[] password = PasswordFile.read(passwordFile);
        try {
            return answer(verifier.verify(store, Optional.ofNullable(user), password));
        } catch (StoreInUseException e) {
            return spoken.say(3, "store.verify.inUse");
        } catch (StoreBrokenException e) {
            return spoken.say(3, "store.verify.broken", Integer.toString(e.code()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private int answer(StoreVerdict verdict) {
        if (verdict instanceof StoreVerdict.Sound sound) {
            return spoken.say(0, "store.verify.sound", Long.toString(sound.entries()), Long.toString(sound.rows()),
                    Long.toString(sound.blobs()));
        }
        if (verdict instanceof StoreVerdict.Damaged damaged) {
            for (Finding finding : damaged.findings()) {
                spoken.say(1, finding.key(), finding.table(), finding.row());
            }
            return spoken.say(1, "store.verify.damaged", Integer.toString(damaged.findings().size()));
        }
        return spoken.say(2, verdict instanceof StoreVerdict.NoSuchAccount ? "store.verify.noAccount"
                : "store.verify.wrongPassword");
    }
}

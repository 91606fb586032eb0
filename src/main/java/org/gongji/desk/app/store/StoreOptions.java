package org.gongji.desk.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreInUseException;
import picocli.CommandLine.Option;

/** Which store, whose password: asked alike by every command that looks at a store from outside. */
final class StoreOptions {
    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "its first line is read")
    private Path passwordFile;

    @Option(names = "--user", paramLabel = "STAFFNO", description = "whose password it is")
    private String user;

    Path store() {
        return store;
    }

    Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /**
     * @param with gets the password, wiped after, and gives the exit code
     * @return 2 and a sentence where there is no store or password, 3 where the machine fails
     */
    int ask(Spoken spoken, ToIntFunction<char[]> with) throws IOException {
        if (!Files.isRegularFile(store.resolve("desk.db"))) {
            return spoken.say(2, "store.verify.noStore");
        }
        if (!Files.isReadable(passwordFile)) {
            return spoken.say(2, "store.verify.noPasswordFile");
        }
        char[] password = PasswordFile.read(passwordFile);
        try {
            return with.applyAsInt(password);
        } catch (StoreInUseException e) {
            return spoken.say(3, "store.verify.inUse");
        } catch (StoreBrokenException e) {
            return spoken.say(3, "store.verify.broken", Integer.toString(e.code()));
        } finally {
            Arrays.fill(password, '\0');
        }
    }
}

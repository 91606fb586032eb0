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
import org.gongji.desk.store.RestoreVerdict;
import org.gongji.desk.store.StoreRestore;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store restore BACKUP}: 0 restored, 1 refused or the backup is damaged, 2 wrong usage or password. */
@Command(name = "restore", mixinStandardHelpOptions = true, description = {"用备份在新的文件夹里恢复一个库，成为新的一代。",
    "Makes a store of a backup in a new folder, as a new incarnation."})
public final class StoreRestoreCommand implements Callable<Integer> {
    private final StoreRestore restore;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    @Parameters(index = "0", paramLabel = "BACKUP", description = "what store backup or the day close wrote")
    private Path backup;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the new store")
    private Path store;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "its first line is read")
    private Path passwordFile;

    @Option(names = "--second", paramLabel = "FILE", description = "file of the second medium, from the backup on")
    private Path second;

    @Option(names = "--user", paramLabel = "STAFFNO", description = "whose password it is")
    private String user;

    /** @param out takes the answer in Chinese and English, UTF-8 */
    public StoreRestoreCommand(StoreRestore restore, PrintStream out, Words chinese, Words english) {
        this.restore = restore;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(passwordFile)) {
            return say(2, "store.verify.noPasswordFile");
        }
        char[] password = PasswordFile.read(passwordFile);
        try {
            return answer(restore.restore(backup, store, Optional.ofNullable(second),
                    Optional.ofNullable(user), password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private int answer(RestoreVerdict verdict) {
        if (verdict instanceof RestoreVerdict.Restored done) {
            return say(0, "life.restore.done", Integer.toString(done.identity().incarnation()),
                    done.identity().incarnationId(), Long.toString(done.sequence()), Long.toString(done.replayed()));
        }
        if (verdict instanceof RestoreVerdict.Damaged damaged) {
            for (Finding finding : damaged.findings()) {
                say(1, finding.key(), finding.table(), finding.row());
            }
            return say(1, "life.restore.damaged", damaged.findings().size());
        }
        RestoreVerdict.Why why = ((RestoreVerdict.Refused) verdict).why();
        int exit = switch (why) {
            case NO_BACKUP, WRONG_PASSWORD -> 2;
            default -> 1;
        };
        return say(exit, "life.restore." + why);
    }

    private int say(int exit, String key, Object... arguments) {
        out.println(chinese.say(key, arguments));
        out.println(english.say(key, arguments));
        out.flush();
        return exit;
    }
}

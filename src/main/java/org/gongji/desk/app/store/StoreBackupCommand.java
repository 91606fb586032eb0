package org.gongji.desk.app.store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.store.Backup;
import org.gongji.desk.store.BackupVerdict;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store backup DEST}: 0 made and checked, 1 not made and said why, 2 wrong usage or password. */
@Command(name = "backup", mixinStandardHelpOptions = true, description = {"把库备份一份并检查好。",
    "Makes a checked copy of a store that can be restored on another machine."})
public final class StoreBackupCommand implements Callable<Integer> {
    private final StoreShelf stores;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    @Parameters(index = "0", paramLabel = "DEST", description = "a folder, or a file that is not there yet")
    private Path destination;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "its first line is read")
    private Path passwordFile;

    /** @param out takes the answer in Chinese and English, UTF-8 */
    public StoreBackupCommand(StoreShelf stores, PrintStream out, Words chinese, Words english) {
        this.stores = stores;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() {
        Optional<BackupVerdict> verdict = stores.backUp(store, passwordFile, destination);
        if (verdict.isEmpty()) {
            return 2;
        }
        if (verdict.get() instanceof BackupVerdict.Failed failed) {
            return say(1, "life.backup." + failed.why());
        }
        Backup made = verdict.get().made().orElseThrow();
        return say(0, "life.backup.made", made.file().getFileName().toString(), Long.toString(made.sequence()),
                made.bytes() / 1024 + 1);
    }

    private int say(int exit, String key, Object... arguments) {
        out.println(chinese.say(key, arguments));
        out.println(english.say(key, arguments));
        out.flush();
        return exit;
    }
}

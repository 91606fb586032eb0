package org.gongji.desk.app.store;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store second DIR|off}: 0 done, 1 not done and said why, 2 wrong usage or password. */
@Command(name = "second", mixinStandardHelpOptions = true, description = {"每办一笔，另存一份到别的盘；off 是不再另存。",
    "Keeps each act once more on another disk; off ends it."})
public final class StoreSecondCommand implements Callable<Integer> {
    private static final String OFF = "off";

    private final Stores stores;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    @Parameters(index = "0", paramLabel = "DIR", description = "a folder on another disk, or off")
    private String where;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "its first line is read")
    private Path passwordFile;

    /** Sets the second medium of a store that is opened and closed for it. */
    public interface Stores {
        /**
         * @param folder empty: none any more
         * @return empty where the store does not open; else the key of what is to be said, which ends with
         *         {@code .on} or {@code .off} where it was done
         */
        Optional<String> second(Path store, Path passwordFile, Optional<Path> folder);
    }

    /** @param out takes the answer in Chinese and English, UTF-8 */
    public StoreSecondCommand(Stores stores, PrintStream out, Words chinese, Words english) {
        this.stores = stores;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() {
        Optional<Path> folder = OFF.equals(where) ? Optional.empty() : Optional.of(Path.of(where));
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            return say(2, "life.second.GONE");
        }
        Optional<String> key = stores.second(store, passwordFile, folder);
        if (key.isEmpty()) {
            return 2;
        }
        boolean done = key.get().endsWith(".on") || key.get().endsWith(".off");
        return say(done ? 0 : 1, key.get());
    }

    private int say(int exit, String key) {
        out.println(chinese.say(key));
        out.println(english.say(key));
        out.flush();
        return exit;
    }
}

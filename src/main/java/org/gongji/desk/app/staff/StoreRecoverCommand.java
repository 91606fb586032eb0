package org.gongji.desk.app.staff;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store recover NO}: a one-time password by the two recovery sheets. 0 set, 1 refused, 2 wrong usage. */
@Command(name = "recover", mixinStandardHelpOptions = true, description = {"所有口令都丢了：凭两半恢复纸给一位同事一次性口令。",
    "When every password is lost: a one-time password by the two recovery sheets."})
public final class StoreRecoverCommand implements Callable<Integer> {
    private final Door door;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    @Parameters(index = "0", paramLabel = "NO", description = "staff number of the colleague let in")
    private String staffNo;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store")
    private Path store;

    @Option(names = "--half", required = true, arity = "1", paramLabel = "FILE",
            description = "twice: each holds one half as printed")
    private List<Path> halves;

    /** Opens by both halves; empty where they do not fit. */
    @FunctionalInterface
    public interface Door {
        Optional<StaffVerdict> recover(Path folder, String one, String other, String staffNo);
    }

    /** @param out takes the answer in Chinese and English, UTF-8 */
    public StoreRecoverCommand(Door door, PrintStream out, Words chinese, Words english) {
        this.door = door;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() throws IOException {
        if (halves.size() != 2 || !halves.stream().allMatch(Files::isReadable)) {
            return say(2, "staff.noFile");
        }
        Optional<StaffVerdict> verdict = door.recover(store, half(halves.get(0)), half(halves.get(1)), staffNo);
        if (verdict.isEmpty()) {
            return say(1, "staff.recovery.wrong");
        }
        if (verdict.get() instanceof StaffVerdict.Password password) {
            say(0, "staff.recovery.open");
            int exit = say(0, "staff.done.password", new String(password.oneTime()));
            Arrays.fill(password.oneTime(), '\0');
            return exit;
        }
        return say(1, "staff.why." + ((StaffVerdict.Refused) verdict.get()).why());
    }

    /** The longest run of letters, digits and hyphens: whoever copied the sheet may have copied its title too. */
    private static String half(Path file) throws IOException {
        String half = "";
        for (String line : Files.readAllLines(file)) {
            String text = line.strip();
            half = text.matches("[0-9A-Za-z-]+") && text.length() > half.length() ? text : half;
        }
        return half;
    }

    private int say(int exit, String key, Object... arguments) {
        out.println(chinese.say(key, arguments));
        out.println(english.say(key, arguments));
        out.flush();
        return exit;
    }
}

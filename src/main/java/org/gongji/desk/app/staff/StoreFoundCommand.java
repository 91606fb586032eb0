package org.gongji.desk.app.staff;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gongji.desk.access.PasswordFlaw;
import org.gongji.desk.access.PasswordRules;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreFounding;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code store found}: a live store and its first two people, each with an own password that meets the rules; there is
 * no other password. 0 founded, 1 refused and said why, 2 wrong usage.
 */
@Command(name = "found", mixinStandardHelpOptions = true, description = {"建一个正式库：系统管理员和安全管理员各用自己的口令。",
    "Founds a live store: system and security administrator, each with an own password."})
public final class StoreFoundCommand implements Callable<Integer> {
    private final Clock clock;
    private final SecureRandom random;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    @Option(names = "--store", required = true, paramLabel = "DIR", description = "folder of the store, new or empty")
    private Path store;

    @Option(names = "--office", required = true, paramLabel = "CODE", description = "six digits")
    private String office;

    @Option(names = "--window", required = true, paramLabel = "CODE", description = "e.g. W03")
    private String window;

    @Option(names = "--hall", required = true, paramLabel = "NAME", description = "what the public calls the place")
    private String hall;

    @Option(names = "--system", required = true, paramLabel = "NO:NAME", description = "the system administrator")
    private String system;

    @Option(names = "--system-password-file", required = true, paramLabel = "FILE",
            description = "its first line is read")
    private Path systemFile;

    @Option(names = "--security", required = true, paramLabel = "NO:NAME", description = "the security administrator")
    private String security;

    @Option(names = "--security-password-file", required = true, paramLabel = "FILE",
            description = "its first line is read")
    private Path securityFile;

    /** @param out takes the answer in Chinese and English, UTF-8 */
    public StoreFoundCommand(Clock clock, SecureRandom random, PrintStream out, Words chinese, Words english) {
        this.clock = clock;
        this.random = random;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(systemFile) || !Files.isReadable(securityFile)) {
            return say(2, "staff.noFile");
        }
        if (!office.matches("\\d{6}") || !window.matches("[A-Z]\\d{2}") || hall.isBlank()) {
            return say(2, "staff.found.where");
        }
        Optional<Clerk> first = clerk(system, Role.SYSTEM_ADMINISTRATOR);
        Optional<Clerk> second = clerk(security, Role.SECURITY_ADMINISTRATOR);
        if (first.isEmpty() || second.isEmpty()) {
            return say(2, "staff.why.NUMBER_BAD");
        }
        if (first.get().staffNo().equals(second.get().staffNo())) {
            return say(1, "staff.found.same");
        }
        char[] one = PasswordFile.read(systemFile);
        char[] other = PasswordFile.read(securityFile);
        try {
            return found(List.of(new StoreFounding.Founder(first.get(), one),
                    new StoreFounding.Founder(second.get(), other)));
        } finally {
            Arrays.fill(one, '\0');
            Arrays.fill(other, '\0');
        }
    }

    private static Optional<Clerk> clerk(String text, Role role) {
        int colon = text.indexOf(':');
        return colon < 1 || !text.substring(0, colon).matches("[0-9A-Z]{1,12}") || text.substring(colon + 1).isBlank()
                ? Optional.empty()
                : Optional.of(new Clerk(text.substring(0, colon), text.substring(colon + 1).strip(), Set.of(role)));
    }

    private int found(List<StoreFounding.Founder> founders) {
        for (StoreFounding.Founder founder : founders) {
            Set<PasswordFlaw> flaws = PasswordRules.USUAL.flaws(founder.password(), founder.clerk());
            if (!flaws.isEmpty()) {
                out.println(flawed(chinese, founder.clerk(), flaws));
                out.println(flawed(english, founder.clerk(), flaws));
                return 1;
            }
        }
        try {
            new StoreFounding(clock, random, KdfCost.FULL).found(store, StoreMode.LIVE,
                    new Window(office, window, hall), founders);
        } catch (StoreBrokenException e) {
            return say(1, "staff.found.exists");
        }
        return say(0, "staff.found.done");
    }

    private static String flawed(Words words, Clerk clerk, Set<PasswordFlaw> flaws) {
        return words.say("staff.found.flaw", clerk.staffNo(), flaws.stream().sorted()
                .map(flaw -> words.say("staff.flaw." + flaw)).collect(Collectors.joining(words.say("staff.flaw.and"))));
    }

    private int say(int exit, String key) {
        out.println(chinese.say(key));
        out.println(english.say(key));
        out.flush();
        return exit;
    }
}

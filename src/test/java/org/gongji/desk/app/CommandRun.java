package org.gongji.desk.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;

/** Runs a command line as the program does, with streams of the test's own. */
public final class CommandRun {
    private CommandRun() {
    }

    /** @param both takes what goes to standard output and standard error */
    public static int run(InputStream in, PrintStream both, Clock clock, SecureRandom random, String... args) {
        return new CommandLineDesk(new Surroundings(in, both, both, clock, random)).run(args);
    }
}

package org.gongji.desk.app;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The one entry point: opens the desk, or answers a command.
 * Does not extend Application, so a bare machine can talk.
 */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        // papers are drawn with AWT's images, never on a screen: a dead DISPLAY must not break them
        System.setProperty("java.awt.headless", "true");
        // not the bare FileInputStream: its readAllBytes seeks, which no pipe can
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        int exit = new CommandLineDesk(new Surroundings(in, out, err, clock, new SecureRandom())).run(args);
        out.flush();
        System.exit(exit);
    }
}

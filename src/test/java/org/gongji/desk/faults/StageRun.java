package org.gongji.desk.faults;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Stages in a process of their own. */
public final class StageRun {
    /** Its work threw twice: the disk failed, the desk said so, and saying it again did not help. */
    static final int BROKEN = 70;
    /** Said where the work threw; it is then begun once more, as a clerk does who was told to. */
    static final String FAILED = "failed";
    static final String READY = "ready";
    /** Said after each stage that was asked for, with 0 or {@link #BROKEN}. */
    static final String END = "end ";
    private static final GatheringByteChannel OUT = new FileOutputStream(FileDescriptor.out).getChannel();

    private StageRun() {
    }

    /** @param args name of the stage, folder; where there are none, the same line by line on standard input */
    public static void main(String[] args) throws IOException, SQLException {
        if (args.length > 0) {
            System.exit(played(Stages.named(args[0]), Path.of(args[1])));
        }
        // the driver unpacks its library now, or its writes would be counted as the first stage's
        DriverManager.getConnection("jdbc:sqlite::memory:").close();
        say(READY);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String name = in.readLine(); name != null; name = in.readLine()) {
            say(END + played(Stages.named(name), Path.of(in.readLine())));
        }
    }

    private static int played(Stage stage, Path folder) {
        try {
            stage.run(folder, StageRun::say);
            return 0;
        } catch (RuntimeException first) {
            first.printStackTrace();
            say(FAILED);
            return again(stage, folder);
        }
    }

    private static int again(Stage stage, Path folder) {
        try {
            stage.run(folder, StageRun::say);
            return 0;
        } catch (RuntimeException second) {
            second.printStackTrace();
            return BROKEN;
        }
    }

    /** By a call that no fault is ever injected into: what was said must be heard. */
    private static void say(String what) {
        try {
            OUT.write(new ByteBuffer[] {StandardCharsets.UTF_8.encode(what), ByteBuffer.wrap(new byte[] {'\n'})});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

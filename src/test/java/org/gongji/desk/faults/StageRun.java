package org.gongji.desk.faults;

import java.nio.file.Path;

/** One stage in a process of its own. */
public final class StageRun {
    /** Its work threw twice: the disk failed, the desk said so, and saying it again did not help. */
    static final int BROKEN = 70;
    /** Said where the work threw; it is then begun once more, as a clerk does who was told to. */
    static final String FAILED = "failed";

    private StageRun() {
    }

    /** @param args name of the stage, folder */
    public static void main(String[] args) {
        Stage stage = Stages.named(args[0]);
        Path folder = Path.of(args[1]);
        try {
            stage.run(folder, StageRun::say);
        } catch (RuntimeException first) {
            first.printStackTrace();
            say(FAILED);
            again(stage, folder);
        }
    }

    private static void again(Stage stage, Path folder) {
        try {
            stage.run(folder, StageRun::say);
        } catch (RuntimeException second) {
            second.printStackTrace();
            System.exit(BROKEN);
        }
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}

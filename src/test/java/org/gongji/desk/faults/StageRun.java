package org.gongji.desk.faults;

import java.nio.file.Path;

/** One stage in a process of its own. */
public final class StageRun {
    /** Its work threw: the disk failed and the desk said so. */
    static final int BROKEN = 70;

    private StageRun() {
    }

    /** @param args name of the stage, folder */
    public static void main(String[] args) {
        try {
            Stages.named(args[0]).run(Path.of(args[1]), what -> {
                System.out.println(what);
                System.out.flush();
            });
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(BROKEN);
        }
    }
}

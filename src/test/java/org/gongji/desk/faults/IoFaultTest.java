package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The N-th call on a file fails, once or from then on: an act is whole or nothing, and the next one is clean. */
class IoFaultTest {
    private static final String WHAT = "full disk, broken disk and read-only disk at the N-th call of a stage, once "
            + "and for ever, each leaving every act whole or undone and the next one clean";
    private static final List<String> ERRORS = List.of("ENOSPC", "EIO", "EROFS");
    /** Every stage writes more often than this. */
    private static final int EARLY = 30;

    @TempDir
    Path root;

    @TestFactory
    List<DynamicTest> leavesNothingHalfDoneWhicheverCallFails() {
        Judge.require("strace", "strace");
        Rooms rooms = new Rooms(root);
        return Stages.FAILING_DISK.stream().map(stage -> DynamicTest.dynamicTest(stage.name(), () -> {
            Faults tries = new Faults(rooms, stage);
            List<Injection> faults = faults(Evidence.isLong("B") ? tries.calls() : Map.of("pwrite64", EARLY));
            int happened = tries.all(faults, IoFaultTest::failed);
            Evidence.counted("B", WHAT, happened, 0);
            assertThat(happened).as("faults that really happened").isGreaterThanOrEqualTo(faults.size() * 9 / 10);
        })).toList();
    }

    private static boolean failed(Stage stage, Path folder, StageProcess.Ended ended) {
        assertThat(ended.exit()).as("done, or said that it failed: %s", ended.errors())
                .isIn(0, StageRun.BROKEN);
        Morning.after(stage, folder, ended.said());
        return ended.injected() > 0;
    }

    /** Every N of every call with every error; in a short run a few of them, drawn by the seed. */
    private static List<Injection> faults(Map<String, Integer> calls) {
        List<Injection> faults = new ArrayList<>();
        for (String error : ERRORS) {
            for (boolean always : new boolean[] {false, true}) {
                calls.forEach((call, most) -> {
                    for (int at = 1; at <= most; at++) {
                        faults.add(new Injection(call, at, "error=" + error, always));
                    }
                });
            }
        }
        return Evidence.isLong("B") ? faults : Faults.drawn(faults, 3);
    }
}

package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL at the N-th call that changes a file, in every stage, from the first to the last; the visit of the third
 * relative is {@link ThirdRelativeTest}'s.
 */
class KillTest {
    private static final String WHAT = "kill -9 at the N-th write, sync, cut or removal of a stage, each followed by "
            + "a restart without repair, acknowledged acts, integrity and the rest of the work";
    private static final String TAKING_UP = "kill -9 during recovery, migration and restore, with the same demands";
    /** Every stage writes more often than this. */
    private static final int EARLY = 16;
    private static final Random RANDOM = new Random(Evidence.seed());

    @TempDir
    Path root;

    @TestFactory
    List<DynamicTest> losesNothingAcknowledgedWhereverItIsKilled() {
        Judge.require("strace", "strace");
        Rooms rooms = new Rooms(root);
        return Stages.ALL.stream().filter(stage -> !(stage instanceof ThirdRelativeStage))
                .map(stage -> DynamicTest.dynamicTest(stage.name(), () -> killed(rooms, stage))).toList();
    }

    private static void killed(Rooms rooms, Stage stage) {
        Faults faults = new Faults(rooms, stage);
        List<Injection> points = Evidence.isLong("B") ? every(faults.calls())
                : List.of(Injection.kill("pwrite64", 1 + RANDOM.nextInt(EARLY)));
        int kills = faults.all(points, KillTest::killed);
        Evidence.counted("B", Stages.TAKING_UP.contains(stage) ? TAKING_UP : WHAT, kills, 0);
        assertThat(kills).as("kills that really happened at %s", points)
                .isGreaterThanOrEqualTo(Math.max(1, points.size() * 9 / 10));
    }

    private static boolean killed(Stage stage, Path folder, StageProcess.Ended ended) {
        assertThat(ended.exit()).as("killed, or done: %s", ended.errors()).isIn(137, 0);
        Morning.after(stage, folder, ended.said());
        return ended.killed();
    }

    /** Every N of every call, until the stage is done. */
    private static List<Injection> every(Map<String, Integer> calls) {
        List<Injection> points = new ArrayList<>();
        calls.forEach((call, most) -> {
            for (int at = 1; at <= most; at++) {
                points.add(Injection.kill(call, at));
            }
        });
        return points;
    }
}

package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at points of an import: the roster before it, the new one, or the one with its delta, each whole. */
class RosterKillTest {
    private static final String WHAT = "kill -9 at points of a roster's and a delta's import: what was in force or "
            + "what was taken in answers whole, and nothing lies about";
    private static final int WHOLE = 40;

    @TempDir
    Path root;

    @Test
    void leavesOneRosterWholeWhereverAnImportIsKilled() {
        Judge.require("strace", "strace");
        Faults faults = new Faults(new Rooms(root), new RosterStage());
        List<Injection> points = Faults.drawn(every(faults.calls()), Evidence.of("E", 3, WHOLE));
        int kills = faults.all(points, (stage, folder, ended) -> {
            assertThat(ended.exit()).as("killed, or done: %s", ended.errors()).isIn(137, 0);
            RosterStage.whole(folder, ended.said());
            return ended.killed();
        });
        Evidence.counted("E", WHAT, kills, 0);
        assertThat(kills).as("kills that really happened at %s", points)
                .isGreaterThanOrEqualTo(Math.max(1, points.size() * 2 / 3));
    }

    /** Negative control: of a file written over in place the same look finds that it is torn. */
    @Test
    void findsARosterTornThatWasWrittenInPlace() {
        Judge.require("strace", "strace");
        Faults faults = new Faults(new Rooms(root), new RosterInPlaceStage());
        int writes = faults.calls().get("pwrite64");
        AtomicInteger torn = new AtomicInteger();
        int kills = faults.all(List.of(Injection.kill("pwrite64", writes / 2)), (stage, folder, ended) -> {
            torn.addAndGet(isTorn(folder, ended.said()) ? 1 : 0);
            return ended.killed();
        });
        assertThat(kills).isEqualTo(1);
        assertThat(torn).hasValue(1);
    }

    private static boolean isTorn(Path folder, List<String> said) {
        try {
            Files.delete(folder.resolve("next"));
            RosterStage.whole(folder, said);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AssertionError found) {
            return true;
        }
    }

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

package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 7 of the clerk's day (src/docs/day.md), repeated at every write and sync of the third relative's visit. */
@DisplayName("The clerk's day, 7: a power cut while the third relative of a family is being saved")
class ThirdRelativeTest {
    private final Stage stage = new ThirdRelativeStage();

    @TempDir
    Path root;

    /** What the next morning must find is {@link ThirdRelativeStage#check}. */
    @Test
    void keepsTheTwoAndOffersTheThirdWithItsLastField() {
        Judge.require("strace", "strace");
        Rooms rooms = new Rooms(root);
        Set<String> found = new TreeSet<>();
        Faults faults = new Faults(rooms, stage);
        int kills = faults.all(points(faults), (same, folder, ended) -> {
            synchronized (found) {
                found.add(where(ended.said()));
            }
            Morning.after(stage, folder, ended.said());
            return ended.killed();
        });
        Evidence.counted("B", "scenario 7: kills at every write and sync of the third relative's visit", kills, 0);
        assertThat(kills).isPositive();
        assertThat(found).as("how far the visit was when it ended").hasSizeGreaterThan(1);
    }

    /** How far it had come, in the words of the stage. */
    private static String where(List<String> said) {
        return said.isEmpty() ? "nothing said" : said.get(said.size() - 1).split(" ")[0];
    }

    private List<Injection> points(Faults faults) {
        if (!Evidence.isLong("B")) {
            return List.of(Injection.kill("pwrite64", 3), Injection.kill("fsync", 9), Injection.kill("fsync", 17));
        }
        List<Injection> points = new ArrayList<>();
        Map<String, Integer> calls = faults.calls();
        for (String call : List.of("pwrite64", "fsync")) {
            for (int at = 1; at <= calls.getOrDefault(call, 0); at++) {
                points.add(Injection.kill(call, at));
            }
        }
        return points;
    }
}

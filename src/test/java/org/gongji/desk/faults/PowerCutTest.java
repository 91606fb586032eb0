package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power goes at some moment of a stage: what the desk had said is on the disk, and what is there is whole. */
class PowerCutTest {
    /** Between two lines a stage works a few milliseconds. */
    private static final int MILLIS = 25;

    @TempDir
    Path root;
    private LoopDisk disk;
    private Rooms rooms;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Random random = new Random(Evidence.seed());

    @BeforeEach
    void mount() {
        disk = LoopDisk.under(root);
        rooms = new Rooms(disk.path());
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void losesNothingAcknowledgedWhenThePowerGoes() {
        int cuts = Evidence.of("B", 3, 100);
        int midway = 0;
        for (int i = 0; i < cuts; i++) {
            Stage stage = Stages.ALL.get((i + 2) % Stages.ALL.size());
            Cut cut = cut(stage);
            midway += cut.midway() ? 1 : 0;
            Morning.after(stage, cut.room(), cut.said());
            Rooms.remove(cut.room());
        }
        Evidence.counted("B", "power cuts on a loop-mounted ext4 at some moment of a stage", cuts, 0);
        assertThat(midway).as("cuts in the middle of the work").isGreaterThanOrEqualTo(cuts / 2);
    }

    /** The rig would see a loss: the same cuts take acknowledged rows from a file that asks for no sync. */
    @Test
    void seesTheLossWhereNoSyncIsAskedFor() {
        Stage careless = new UnsyncedStage();
        int lost = 0;
        int cuts = Evidence.of("B", 2, 10);
        for (int i = 0; i < cuts; i++) {
            Cut cut = cut(careless);
            lost += UnsyncedStage.rows(cut.room()) < cut.said().size() ? 1 : 0;
            Rooms.remove(cut.room());
        }
        Evidence.counted("B", "power cuts with synchronous=OFF, the negative control: lost as they must", lost, 0);
        assertThat(lost).as("of %d cuts with synchronous=OFF", cuts).isPositive();
    }

    /** @param midway the stage had not yet come to its end */
    private record Cut(Path room, List<String> said, boolean midway) {
    }

    /**
     * Everything stops at once, as it does without power: first the process, so that nobody hears the answer of a sync
     * that was under way while the disk went, then the disk.
     *
     * @return the stage was still at work
     */
    private boolean cut(Process process, BufferedReader out, List<String> said, int until)
            throws IOException, InterruptedException {
        String line = "";
        while (said.size() < until && (line = out.readLine()) != null) {
            said.add(line);
        }
        Thread.sleep(random.nextInt(MILLIS));
        boolean midway = line != null && process.isAlive();
        Halt.halt(process);
        disk.cut();
        // by its handle, because Process.destroyForcibly closes the stream we still read from
        process.toHandle().destroyForcibly();
        // what it said before it stopped and we had not read yet was said all the same
        while ((line = out.readLine()) != null) {
            said.add(line);
        }
        process.waitFor();
        return midway;
    }

    /** How many lines the stage says when nobody disturbs it. */
    private int saying(Stage stage) {
        List<String> said = new ArrayList<>();
        Path room = rooms.fresh(stage);
        stage.run(room, said::add);
        Rooms.remove(room);
        return said.size();
    }

    private Cut cut(Stage stage) {
        int saying = lines.computeIfAbsent(stage.name(), name -> saying(stage));
        Path room = rooms.fresh(stage);
        disk.sync();
        List<String> said = new ArrayList<>();
        try {
            Path own = Files.createDirectories(root.resolve("own"));
            Process process = new ProcessBuilder(ChildJvm.command(own, stage, room))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
                boolean midway = cut(process, out, said, 1 + random.nextInt(Math.max(1, saying - 1)));
                disk.restore();
                return new Cut(room, said, midway);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

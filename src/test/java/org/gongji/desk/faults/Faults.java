package org.gongji.desk.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongji.desk.judge.Evidence;

/** Tries many faults on one stage, each in a room of its own, two at a time. */
final class Faults {
    private static final int AT_ONCE = 2;

    private final Rooms rooms;
    private final Stage stage;
    /** Those no fault has killed yet. */
    private final Queue<StageProcess> idle = new ConcurrentLinkedQueue<>();

    Faults(Rooms rooms, Stage stage) {
        this.rooms = rooms;
        this.stage = stage;
    }

    /** What is looked at after one try; throws where something does not hold. */
    @FunctionalInterface
    interface Look {
        /** @return whether the fault really happened */
        boolean happened(Stage stage, Path folder, StageProcess.Ended ended);
    }

    /** How often an undisturbed run makes each call that a fault may be tried on. */
    Map<String, Integer> calls() {
        try {
            StageProcess.Ended ended = played(rooms.fresh(stage), Optional.empty());
            if (ended.exit() != 0) {
                throw new AssertionError(stage.name() + " does not come to its end undisturbed: " + ended.errors());
            }
            return ended.calls();
        } finally {
            closeIdle();
        }
    }

    /** @return how many really happened */
    int all(List<Injection> faults, Look look) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            faults.forEach(fault -> tries.add(workers.submit(() -> one(fault, look))));
            int happened = 0;
            for (Future<Boolean> one : tries) {
                happened += one.get() ? 1 : 0;
            }
            return happened;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Error error ? error : new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            workers.shutdownNow();
            closeIdle();
        }
    }

    private void closeIdle() {
        for (StageProcess process = idle.poll(); process != null; process = idle.poll()) {
            process.close();
        }
    }

    private boolean one(Injection fault, Look look) {
        Path room = rooms.fresh(stage);
        try {
            boolean happened = look.happened(stage, room, played(room, Optional.of(fault)));
            Rooms.remove(room);
            return happened;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(stage.name() + ", " + fault + ": " + e.getMessage(), e);
        }
    }

    /** In a process that is there already: starting one costs many times what a stage does. */
    private StageProcess.Ended played(Path room, Optional<Injection> fault) {
        StageProcess waiting = idle.poll();
        StageProcess process = waiting == null ? StageProcess.in(rooms.bare()) : waiting;
        StageProcess.Ended ended = process.play(stage, room, fault);
        if (process.isAlive()) {
            idle.add(process);
        } else {
            Rooms.remove(process.room());
        }
        return ended;
    }

    /** Some of many, the same for the same seed, in their order. */
    static <T> List<T> drawn(List<T> all, int count) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, new Random(Evidence.seed()));
        return places.stream().limit(count).sorted().map(all::get).toList();
    }
}

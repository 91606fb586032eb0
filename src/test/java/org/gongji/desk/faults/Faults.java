package org.gongji.desk.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    Faults(Rooms rooms, Stage stage) {
        this.rooms = rooms;
        this.stage = stage;
    }

    /** One try; throws where something does not hold afterwards. */
    @FunctionalInterface
    interface Try {
        /** @return whether the fault really happened */
        boolean happened(Stage stage, Path folder, Injection fault);
    }

    /** @return how many really happened */
    int all(List<Injection> faults, Try attempt) {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            faults.forEach(fault -> tries.add(workers.submit(() -> one(fault, attempt))));
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
        }
    }

    private boolean one(Injection fault, Try attempt) {
        Path room = rooms.fresh(stage);
        try {
            boolean happened = attempt.happened(stage, room, fault);
            Rooms.remove(room);
            return happened;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(stage.name() + ", " + fault + ": " + e.getMessage(), e);
        }
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

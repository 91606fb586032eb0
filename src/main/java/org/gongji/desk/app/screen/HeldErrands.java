package org.gongji.desk.app.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongji.desk.ui.kit.Errands;

/**
 * Errands of one clerk's time at the desk: an answer that comes while the desk is locked waits for the same clerk, and
 * is never given to another. All but the work itself happens on the screen's thread.
 */
final class HeldErrands implements Errands {
    private final Errands runner;
    private final Consumer<Exception> known;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private State state = State.OPEN;

    private enum State {
        OPEN, HELD, DROPPED
    }

    /** @param known says what lay in the way, if it knows; after the way of failing, whose sentence it replaces */
    HeldErrands(Errands runner, Consumer<Exception> known) {
        this.runner = runner;
        this.known = known;
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        runner.run(name, work, result -> answer(() -> done.accept(result)), broken -> answer(() -> {
            failed.accept(broken);
            known.accept(broken);
        }));
    }

    private void answer(Runnable answer) {
        if (state == State.OPEN) {
            answer.run();
        } else if (state == State.HELD) {
            waiting.add(answer);
        }
    }

    void hold() {
        state = State.HELD;
    }

    /** The same clerk is back. */
    void release() {
        state = State.OPEN;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    /** Somebody else takes over. */
    void drop() {
        state = State.DROPPED;
        waiting.clear();
    }
}

package org.gongji.desk.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One errand after the other, in the order they were given: a draft kept first must never land on one kept later.
 * Used from the screen's thread only.
 */
public final class OrderedErrands implements Errands {
    private final Errands errands;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public OrderedErrands(Errands errands) {
        this.errands = errands;
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        waiting.add(() -> errands.run(name, work, answer -> then(() -> done.accept(answer)),
                broken -> then(() -> failed.accept(broken))));
        if (!running) {
            next();
        }
    }

    private void then(Runnable answered) {
        try {
            answered.run();
        } finally {
            next();
        }
    }

    private void next() {
        Runnable first = waiting.poll();
        running = first != null;
        if (running) {
            first.run();
        }
    }
}

package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OrderedErrandsTest {
    private final List<Runnable> started = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final OrderedErrands errands = new OrderedErrands(new Errands() {
        @Override
        public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            started.add(() -> {
                try {
                    done.accept(work.call());
                } catch (Exception broken) {
                    failed.accept(broken);
                }
            });
        }
    });

    @Test
    void startsTheSecondOnlyWhenTheFirstHasAnswered() {
        errand("first");
        errand("second");
        assertThat(started).hasSize(1);
        started.get(0).run();
        assertThat(told).containsExactly("first");
        assertThat(started).hasSize(2);
        started.get(1).run();
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void goesOnAfterAnErrandThatBroke() {
        errands.run("breaks", () -> {
            throw new IllegalStateException("no disk");
        }, done -> told.add("done"), broken -> told.add(broken.getMessage()));
        errand("next");
        started.get(0).run();
        started.get(1).run();
        assertThat(told).containsExactly("no disk", "next");
    }

    @Test
    void keepsAnErrandGivenByAnAnswerBehindThoseThatWait() {
        errands.run("asks", () -> "answer", answer -> errand("late"), broken -> told.add("broken"));
        errand("waiting");
        for (int i = 0; i < started.size(); i++) {
            started.get(i).run();
        }
        assertThat(told).containsExactly("waiting", "late");
    }

    private void errand(String name) {
        errands.run(name, () -> name, told::add, broken -> told.add("broken"));
    }
}

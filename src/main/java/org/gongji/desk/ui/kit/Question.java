package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Something only a person can decide. Shown over the screen; answered by digit, there is no default.
 *
 * @param options in order, chosen by 1…n
 * @param chosen  gets the index, from 0
 */
public record Question(Grade grade, String title, String sentence, List<String> options, IntConsumer chosen) {
    public Question {
        options = List.copyOf(options);
        if (options.isEmpty() || options.size() > 9) {
            throw new IllegalArgumentException("a question has one to nine answers");
        }
    }

    /** The frame, as far as a view model may know it. */
    public interface Asker {
        void ask(Question question);

        /** One line that needs no answer and goes away with the next act. */
        void tell(Grade grade, String sentence);
    }
}

package org.gongji.desk.ui.kit;

import java.util.Arrays;
import java.util.function.Consumer;
import org.gongji.desk.words.Words;

/** What the clerk saw at the printer; the printer's own word is not believed. */
public enum Seen {
    CAME_OUT, JAMMED, HALF;

    /** @param title of the paper, as printed on it */
    public static void ask(Question.Asker asker, Words words, String title, Consumer<Seen> then) {
        asker.ask(new Question(Grade.NOTE, words.say("ui.done.paper.ask", title), "",
                Arrays.stream(values()).map(seen -> words.say("ui.done.paper." + seen)).toList(),
                answer -> then.accept(values()[answer])));
    }
}

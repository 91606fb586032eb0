package org.gongji.desk.app.store;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Function;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.words.Words;

/** Answers of the store's commands: a sentence in each language for people, a line of JSON for scripts. */
final class Spoken {
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    Spoken(PrintStream out, Words chinese, Words english) {
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    int say(int exit, String key, Object... arguments) {
        out.println(chinese.say(key, arguments));
        out.println(english.say(key, arguments));
        out.flush();
        return exit;
    }

    /** @param fact what is said in it, in the language of the sentence */
    int sayIn(int exit, String key, Function<Words, String> fact) {
        out.println(chinese.say(key, fact.apply(chinese)));
        out.println(english.say(key, fact.apply(english)));
        out.flush();
        return exit;
    }

    /** @param line canonical: its keys stand in the guide and do not change */
    void line(Map<String, Object> line) {
        out.println(CanonicalJson.text(line));
        out.flush();
    }
}

package org.gongji.desk.ui.kit;

import java.util.List;
import org.gongji.desk.words.Words;

/** A sentence not yet in any language: a key of a words bundle with its arguments; one may be a sentence itself. */
public record Said(String key, List<Object> arguments) {
    public Said {
        arguments = List.copyOf(arguments);
    }

    public static Said of(String key, Object... arguments) {
        return new Said(key, List.of(arguments));
    }

    public String in(Words words) {
        return words.say(key, arguments.stream().map(one -> one instanceof Said said ? said.in(words) : one).toArray());
    }
}

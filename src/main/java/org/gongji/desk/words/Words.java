package org.gongji.desk.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Looks sentences up. A key is {@code room.what}; the room is a bundle {@code org/gongji/desk/words/<room>.properties}
 * (Chinese) with {@code <room>_en.properties} beside it. Sentences take {@link MessageFormat} arguments.
 */
public final class Words {
    private final Locale locale;
    private final ConcurrentMap<String, ResourceBundle> rooms = new ConcurrentHashMap<>();

    private Words(Locale locale) {
        this.locale = locale;
    }

    public static Words chinese() {
        return new Words(Locale.ROOT);
    }

    public static Words english() {
        return new Words(Locale.ENGLISH);
    }

    /** Chinese is the language of papers and records. */
    public boolean areChinese() {
        return locale.equals(Locale.ROOT);
    }

    /**
     * An apostrophe is an apostrophe, written once or twice, with arguments or without: {@link MessageFormat} alone
     * would swallow a single one, and a sentence without arguments would show both.
     *
     * @throws MissingResourceException for a key nobody wrote down; a test proves there is none
     */
    public String say(String key, Object... arguments) {
        String sentence = room(key).getString(rest(key)).replace("''", "'");
        return arguments.length == 0 ? sentence
                : new MessageFormat(sentence.replace("'", "''"), locale).format(arguments);
    }

    public Optional<String> find(String key, Object... arguments) {
        return room(key).containsKey(rest(key)) ? Optional.of(say(key, arguments)) : Optional.empty();
    }

    private ResourceBundle room(String key) {
        String room = key.substring(0, key.indexOf('.'));
        return rooms.computeIfAbsent(room, name -> ResourceBundle.getBundle("org.gongji.desk.words." + name, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    private static String rest(String key) {
        return key.substring(key.indexOf('.') + 1);
    }
}

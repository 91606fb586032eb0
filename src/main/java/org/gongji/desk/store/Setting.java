package org.gongji.desk.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What is set for this machine; the name in the file is in its act too. */
public enum Setting {
    /** Minutes without a key after which the desk locks itself; a hall's screen is never left open longer than 15. */
    IDLE_MINUTES("idle.minutes", false) {
        @Override
        boolean takes(String value) {
            return value.matches("\\d{1,2}") && Integer.parseInt(value) >= LEAST_IDLE
                    && Integer.parseInt(value) <= MOST_IDLE;
        }
    },
    /** Where the second copies lie is nobody's business who merely found this disk. */
    SECOND_FOLDER("second.folder", true) {
        @Override
        boolean takes(String value) {
            try {
                return Path.of(value).isAbsolute() && value.chars().noneMatch(Character::isISOControl);
            } catch (InvalidPathException e) {
                return false;
            }
        }
    },
    /** The one address a network scanner's helper may call; while none is set there is no helper. In its act in full. */
    SCANNER("scanner.address", false) {
        @Override
        boolean takes(String value) {
            return value.length() <= MOST_ADDRESS && value.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?");
        }
    };

    static final int LEAST_IDLE = 1;
    static final int MOST_IDLE = 15;
    static final int MOST_ADDRESS = 200;

    private final String word;
    private final boolean secret;

    Setting(String word, boolean secret) {
        this.word = word;
        this.secret = secret;
    }

    abstract boolean takes(String value);

    String word() {
        return word;
    }

    boolean secret() {
        return secret;
    }
}

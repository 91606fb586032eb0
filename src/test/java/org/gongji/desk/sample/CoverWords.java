package org.gongji.desk.sample;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the insurance column of {@link Cast}'s table. */
final class CoverWords {
    private static final Pattern ROW = Pattern.compile("(\\d{3}):(\\d{4})@(\\d{6})(x|\\?)?(!2|!4)?(\\+)?");

    private CoverWords() {
    }

    static Cover[] parse(String words) {
        return words.equals("-") ? new Cover[0]
                : Arrays.stream(words.split(";")).map(CoverWords::row).toArray(Cover[]::new);
    }

    private static Cover row(String word) {
        Matcher found = ROW.matcher(word);
        if (!found.matches()) {
            throw new IllegalArgumentException("not an insurance row: " + word);
        }
        String account = "?".equals(found.group(4)) ? ""
                : "x".equals(found.group(4)) || found.group(1).equals("390") ? "0" : "1";
        Cover cover = new Cover(found.group(1), "1", found.group(2), account, found.group(3), true);
        if (found.group(6) != null) {
            return cover.markedDead();
        }
        return "!2".equals(found.group(5)) ? cover.suspended() : "!4".equals(found.group(5)) ? cover.ended() : cover;
    }
}

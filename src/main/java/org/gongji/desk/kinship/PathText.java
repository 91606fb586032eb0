package org.gongji.desk.kinship;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a spoken path into words: 俺老婆她爹 = 老婆, 爹; 孩儿他娘 = 孩儿, 娘; 当家的 = 当家. */
final class PathText {
    private PathText() {
    }

    static List<String> split(String path, Predicate<String> known) {
        List<String> words = new ArrayList<>();
        String text = Normalizer.normalize(path, Normalizer.Form.NFKC).replace(" ", "");
        if (known.test(text)) {
            return List.of(text);
        }
        for (String part : text.split("[,;、>的之]+")) {
            if (known.test(part)) {
                words.add(part);
            } else {
                for (String piece : part.split("[他她恁]")) {
                    add(words, piece, known);
                }
            }
        }
        return words;
    }

    private static void add(List<String> words, String piece, Predicate<String> known) {
        String word = piece;
        while (!word.isEmpty() && !known.test(word) && "我俺咱你".indexOf(word.charAt(0)) >= 0) {
            word = word.substring(1);
        }
        if (!known.test(word) && word.length() > 1 && (word.endsWith("家") || word.endsWith("们"))) {
            word = word.substring(0, word.length() - 1);
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
    }
}

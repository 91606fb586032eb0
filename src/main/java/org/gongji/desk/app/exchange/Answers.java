package org.gongji.desk.app.exchange;

import java.util.Arrays;
import java.util.Map;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.words.Words;

/** A verdict in both languages, its code beside it for scripts. */
final class Answers {
    private Answers() {
    }

    /** @param facts put in as plain text: a number of a bundle is not grouped by thousands */
    static void say(Map<String, Object> answer, String key, Object... facts) {
        Object[] texts = Arrays.stream(facts).map(String::valueOf).toArray();
        answer.put("zh", Words.chinese().say(key, texts));
        answer.put("en", Words.english().say(key, texts));
    }

    /** @param reading not taken */
    static void refuse(Map<String, Object> answer, Reading<?> reading) {
        answer.put("verdict", reading instanceof Reading.Ignored<?> ? "ignored" : "refused");
        answer.put("reason", reading.whyNot().map(Fault::name).orElseThrow());
        answer.put("zh", reading.said(Words.chinese()).orElseThrow());
        answer.put("en", reading.said(Words.english()).orElseThrow());
    }
}

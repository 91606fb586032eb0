package org.gongji.desk.app;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gongji.desk.words.Words;

/**
 * The language of the window: Chinese, unless {@code gongji.language} or {@code GONGJI_LANGUAGE} names English.
 * Papers and records are Chinese in either.
 */
public final class Language {
    private Language() {
    }

    /** Read once, when the desk starts: a desk does not change its language under a clerk's hands. */
    public static Words chosen() {
        return chosen(System::getProperty, System::getenv);
    }

    static Words chosen(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return Optional.ofNullable(property.apply("gongji.language")).filter(named -> !named.isBlank())
                .or(() -> Optional.ofNullable(environment.apply("GONGJI_LANGUAGE")))
                .filter(Language::isEnglish).map(named -> Words.english()).orElseGet(Words::chinese);
    }

    /** {@code en}, {@code EN}, {@code en-GB} and {@code en_US.UTF-8} alike, as a system writes it. */
    private static boolean isEnglish(String named) {
        return named.strip().toLowerCase(Locale.ROOT).matches("en([-_].*)?");
    }
}

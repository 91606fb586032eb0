package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        ",,签到", "en,,Sign in", ",en,Sign in", ",en_US.UTF-8,Sign in", "EN-gb,,Sign in", "zh,en,签到", "' ',en,Sign in",
        "zh_CN,,签到", "english,,签到", "fr,,签到",
    })
    void speaksChineseUnlessEnglishIsNamed(String property, String environment, String title) {
        assertThat(Language.chosen(name -> "gongji.language".equals(name) ? property : null,
                name -> "GONGJI_LANGUAGE".equals(name) ? environment : null).say("ui.sign-in.title")).isEqualTo(title);
    }
}

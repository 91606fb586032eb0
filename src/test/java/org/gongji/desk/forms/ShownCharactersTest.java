package org.gongji.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A missing glyph vanishes silently: every character that the desk itself shows or prints must have one. */
class ShownCharactersTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/gongji/desk");
    private final Typefaces found = TestFonts.found();

    @Test
    void drawsEveryWordOfTheBundlesOnScreenAndOnPaper() throws IOException {
        String words = bundles();
        assertThat(words.length()).as("premise").isGreaterThan(20_000);
        assertThat(spelled(found.onScreen(), words)).as("on screen").isEmpty();
        assertThat(spelled(found.onPaper().with(found.onScreen()), words)).as("on paper").isEmpty();
    }

    @Test
    void drawsEveryFixedWordOfTheTemplatesAndScreens() throws IOException {
        String words = text(RESOURCES.resolve("forms"), ".xhtml") + text(RESOURCES.resolve("ui"), ".fxml");
        assertThat(words).as("premise").contains("业务专用章", "<VBox");
        assertThat(spelled(found.onScreen(), words)).isEmpty();
        assertThat(spelled(found.onPaper(), text(RESOURCES.resolve("forms"), ".xhtml"))).isEmpty();
    }

    @Test
    void drawsEveryWordOfThePolicyPacks() throws IOException {
        String packs = text(Path.of("sample-data/packs"), ".json");
        assertThat(packs).as("premise").contains("共济人");
        assertThat(spelled(found.onPaper(), packs)).isEmpty();
    }

    @Test
    void noticesACharacterThatNoFontHereDraws() throws IOException {
        assertThat(spelled(found.onPaper().with(found.onScreen()), "共\uE123济")).containsExactly("U+E123");
    }

    private static List<String> spelled(Coverage coverage, String text) {
        return coverage.missing(text).stream().map(Coverage::spelled).toList();
    }

    private static String bundles() throws IOException {
        StringBuilder words = new StringBuilder();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("words"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".properties")).sorted().toList()) {
                Properties bundle = new Properties();
                bundle.load(Files.newBufferedReader(file, StandardCharsets.UTF_8));
                bundle.values().forEach(words::append);
            }
        }
        return words.toString();
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.joining());
        }
    }
}

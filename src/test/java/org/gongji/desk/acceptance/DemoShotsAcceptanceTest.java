package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gongji.desk.base.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The screens the demo draws")
class DemoShotsAcceptanceTest {
    private static final List<String> SCREENS = List.of("01-sign-in", "02-home", "03-notice", "04-identity",
            "05-members", "06-evidence", "07-verdict", "08-sign", "09-done", "10-refusal", "11-search", "12-family",
            "13-day-close", "14-lock", "15-waiting", "16-review", "17-ledger", "18-devices");

    @Test
    @DisplayName("are all there at both sizes, each another picture, and leave the demo as it was")
    void areAllThereAtBothSizes() throws IOException {
        PlayedDay day = PlayedDay.once();
        String before = Sha256.of(Files.readAllBytes(day.folder().resolve("store/desk.db"))).hex();
        day.drawScreens();
        Set<String> pictures = new HashSet<>();
        for (String screen : SCREENS) {
            assertThat(size(day, screen + ".png")).isEqualTo("1366x768");
            assertThat(size(day, screen + "-1920.png")).isEqualTo("1920x1080");
            pictures.add(Sha256.of(Files.readAllBytes(day.folder().resolve("shots/" + screen + ".png"))).hex());
        }
        assertThat(pictures).as("no screen drawn twice under two names").hasSize(SCREENS.size());
        assertThat(day.files("shots")).hasSize(2 * SCREENS.size());
        assertThat(Sha256.of(Files.readAllBytes(day.folder().resolve("store/desk.db"))).hex()).isEqualTo(before);
        try (Stream<Path> left = Files.list(day.folder())) {
            assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("shots-of"));
        }
    }

    /** A blank picture has one or two colours; a drawn one has the many greys of its letters. */
    private static String size(PlayedDay day, String name) throws IOException {
        BufferedImage picture = ImageIO.read(day.folder().resolve("shots").resolve(name).toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 3) {
            for (int y = 0; y < picture.getHeight(); y += 3) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).as(name).hasSizeGreaterThan(60);
        return picture.getWidth() + "x" + picture.getHeight();
    }
}

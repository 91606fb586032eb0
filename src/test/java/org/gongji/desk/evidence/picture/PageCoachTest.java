package org.gongji.desk.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCoachTest {
    /** In plain verify every so many pages are looked at. */
    private static final int EVERY = Evidence.of("D", 10, 1);
    private static final List<Path> PAGES = some();

    private static List<Path> some() {
        List<Path> all = Shot.all();
        return java.util.stream.IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
    }

    @Test
    void findsNothingWrongWithACleanPage() {
        List<Path> blamed = PAGES.stream().filter(page -> !PageCoach.look(Shot.of(page)).isEmpty()).toList();
        Evidence.counted("D", "clean pages the coach looked at", PAGES.size(), blamed.size());
        assertThat(PAGES).hasSizeGreaterThan(10);
        assertThat(blamed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.4, 2, 4})
    void seesThatAPageIsBlurred(double sigma) {
        finds(Advice.BLURRED, page -> Shot.blurred(page, sigma));
    }

    @Test
    void seesALampOnThePage() {
        finds(Advice.GLARE, Shot::glaring);
    }

    @Test
    void seesThatWritingRunsOutOfThePicture() {
        BufferedImage page = Shot.of("01-booklet-2.jpg");
        assertThat(PageCoach.look(page.getSubimage(0, 0, page.getWidth() * 6 / 10, page.getHeight())))
                .contains(Advice.CUT_EDGE);
        assertThat(PageCoach.look(page.getSubimage(0, 130, page.getWidth(), page.getHeight() - 130)))
                .contains(Advice.CUT_EDGE);
    }

    @Test
    void seesThatThereAreTooFewPoints() {
        BufferedImage page = Shot.of("01-booklet-2.jpg");
        BufferedImage small = new BufferedImage(page.getWidth() / 2, page.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.drawImage(page.getScaledInstance(small.getWidth(), small.getHeight(), java.awt.Image.SCALE_SMOOTH), 0, 0,
                null);
        pen.dispose();
        assertThat(PageCoach.look(small)).contains(Advice.TOO_SMALL);
    }

    @Test
    void seesTheBackOfAPage() {
        BufferedImage back = Shot.canvas(845, 620, new Color(0xF4EFE2));
        Graphics2D pen = back.createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.drawString("12", 800, 600);
        pen.dispose();
        assertThat(PageCoach.look(back)).containsExactly(Advice.WRONG_SIDE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void seesThatAPageLiesOnItsSide(int quarters) {
        finds(Advice.SIDEWAYS, page -> Shot.turned(page, quarters));
    }

    @Test
    void blamesNoPageForLyingThatDoesNot() {
        List<Path> blamed = PAGES.stream().filter(page -> PageCoach.look(Shot.onTable(Shot.of(page), 3))
                .contains(Advice.SIDEWAYS)).toList();
        assertThat(blamed).isEmpty();
    }

    /** A page on a table, and white all round as a scanner's lid, are no faults. */
    @Test
    void isNotMisledByWhatLiesAroundThePage() {
        BufferedImage page = Shot.of("01-booklet-2.jpg");
        BufferedImage lid = Shot.canvas(1200, 900, Color.WHITE);
        lid.createGraphics().drawImage(page, 150, 100, null);
        assertThat(PageCoach.look(lid)).isEmpty();
        assertThat(PageCoach.look(Shot.onTable(page, 4))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Advice.class)
    void hasAWordForEachFaultInBothLanguages(Advice advice) {
        for (String kind : List.of("advice.", "short.")) {
            assertThat(Words.chinese().say("capture." + kind + advice)).isNotBlank();
            assertThat(Words.english().say("capture." + kind + advice)).isNotBlank();
        }
    }

    private static void finds(Advice advice, java.util.function.UnaryOperator<BufferedImage> fault) {
        List<Path> missed = PAGES.stream().filter(page -> !PageCoach.look(fault.apply(Shot.of(page))).contains(advice))
                .toList();
        Evidence.counted("D", "pages with a fault the coach looked at", PAGES.size(), missed.size());
        assertThat(missed).isEmpty();
    }
}

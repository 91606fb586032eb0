package org.gongji.desk.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeTest {
    private static final Quad SOME = new Quad(List.of(new Corner(500, 300), new Corner(9000, 700),
            new Corner(8700, 9100), new Corner(200, 8800)));

    @Test
    void isReadAsItWasWritten() {
        for (Recipe recipe : List.of(Recipe.NONE, Recipe.NONE.turned(), Recipe.NONE.withSeal(true), Recipe.NONE.cut(SOME),
                Recipe.NONE.cut(SOME).turned().turned().turned().withSeal(true))) {
            assertThat(Recipe.of(recipe.text())).contains(recipe);
        }
        assertThat(Recipe.NONE.text()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "1 q1,2,3", "1 t4", "1 q0,0,0,0,0,0,0,0", "1 q0,0,99999,0,10000,10000,0,10000",
        "1 q0,0,0,10000,10000,10000,10000,0"})
    void isNotMadeOfWhatNobodyWrote(String text) {
        assertThat(Recipe.of(text)).isEmpty();
    }

    @Test
    void neverMovesACornerToWhereThereIsNoPage() {
        Random random = new Random(Evidence.seed());
        Quad quad = Quad.WHOLE;
        int stayed = 0;
        for (int i = 0; i < 5000; i++) {
            Quad next = quad.moved(random.nextInt(4), random.nextInt(4001) - 2000, random.nextInt(4001) - 2000);
            stayed += next.equals(quad) ? 1 : 0;
            quad = next;
        }
        assertThat(Quad.isPage(quad.corners())).isTrue();
        assertThat(stayed).isBetween(1, 4999);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, -3, 12})
    void findsThePageOnATableAndLaysItFlat(double degrees) {
        BufferedImage page = Shot.of("01-booklet-2.jpg");
        BufferedImage taken = Shot.onTable(page, degrees);

        Minimised flat = Recipe.NONE.cut(Corners.propose(taken)).applied(taken);

        assertThat(flat.picture().getWidth()).isBetween(page.getWidth() - 8, page.getWidth() + 8);
        assertThat(flat.picture().getHeight()).isBetween(page.getHeight() - 8, page.getHeight() + 8);
        // only what lies flat is known by its lines
        assertThat(flat.fields()).isEqualTo(6);
        assertThat(Minimised.of(Shot.onTable(page, degrees)).fields()).as("control").isZero();
    }

    @Test
    void proposesAFrameTiltedAsTheLinesAre() {
        BufferedImage page = Shot.of("01-booklet-2.jpg");
        BufferedImage filling = Shot.onTable(page, 3).getSubimage(page.getWidth() / 3, page.getHeight() * 2 / 5,
                page.getWidth() * 5 / 6, page.getHeight() * 4 / 5);
        Quad quad = Corners.propose(Shot.copy(filling));

        double slope = (double) (quad.corners().get(1).y() - quad.corners().get(0).y()) * filling.getHeight()
                / ((quad.corners().get(1).x() - quad.corners().get(0).x()) * (double) filling.getWidth());
        assertThat(Math.toDegrees(Math.atan(slope))).isBetween(2.4, 3.6);
        assertThat(Corners.propose(page)).as("straight already").isEqualTo(Quad.WHOLE);
    }

    @Test
    void turnsByQuartersAndBack() {
        BufferedImage page = Shot.of("01-marriage.jpg");
        BufferedImage four = page;
        for (int k = 0; k < 4; k++) {
            four = Flat.turned(four, 1);
        }
        assertThat(four.getRGB(40, 50)).isEqualTo(page.getRGB(40, 50));
        assertThat(Flat.turned(page, 1).getRGB(page.getHeight() - 1, 0)).isEqualTo(page.getRGB(0, 0));
        assertThat(Flat.turned(page, 3).getRGB(0, page.getWidth() - 1)).isEqualTo(page.getRGB(0, 0));
        assertThat(Flat.turned(page, 2).getRGB(0, 0)).isEqualTo(page.getRGB(page.getWidth() - 1, page.getHeight() - 1));
    }

    @Test
    void showsWhatASealCovers() {
        BufferedImage page = Shot.canvas(300, 200, new Color(0xF4EFE2));
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(200, 30, 40));
        pen.fillOval(50, 50, 100, 100);
        pen.setColor(Color.BLACK);
        pen.fillRect(90, 90, 10, 10);
        pen.dispose();

        BufferedImage without = Recipe.NONE.withSeal(true).applied(page).picture();

        assertThat(new Color(without.getRGB(70, 100)).getGreen()).isGreaterThanOrEqualTo(200);
        assertThat(new Color(without.getRGB(95, 95)).getGreen()).isLessThan(30);
    }
}

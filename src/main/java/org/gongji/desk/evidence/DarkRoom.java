package org.gongji.desk.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongji.desk.evidence.picture.Advice;
import org.gongji.desk.evidence.picture.Corners;
import org.gongji.desk.evidence.picture.Minimised;
import org.gongji.desk.evidence.picture.PageCoach;
import org.gongji.desk.evidence.picture.Quad;
import org.gongji.desk.evidence.picture.Recipe;

/**
 * Makes of a display copy what is put before somebody's eyes: unneeded fields covered, laid flat by its recipe. The
 * original never comes in here. All of it is long work.
 */
public final class DarkRoom {
    private DarkRoom() {
    }

    /**
     * A page as it is shown.
     *
     * @param picture JPEG
     * @param covered number of fields that nobody needs and that were covered
     */
    public record Print(byte[] picture, int covered) {
    }

    /**
     * With what nobody needs covered, where the layout is known.
     *
     * @param display a copy {@link PageIntake} made
     */
    public static Print developed(byte[] display, Recipe recipe) {
        Minimised page = recipe.applied(decoded(display));
        return page.fields() == 0 && recipe.equals(Recipe.NONE) ? new Print(display, 0)
                : new Print(Picture.display(page.picture()), page.fields());
    }

    /** What is wrong with the page, before the family leaves. */
    public static List<Advice> advice(byte[] display) {
        return PageCoach.look(decoded(display));
    }

    /** Where the page seems to lie on its picture. */
    public static Quad corners(byte[] display) {
        return Corners.propose(decoded(display));
    }

    /** Through memory only, and read closes what it read. */
    private static BufferedImage decoded(byte[] display) {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(display)));
        } catch (IOException e) {
            throw new IllegalStateException("a display copy of our own cannot be read", e);
        }
    }
}

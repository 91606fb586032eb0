package org.gongji.desk.evidence.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a page is shown: cut out by its corners, then turned, then with what nobody needs
 * covered, then without what is red. The original knows nothing of it;
 * the same recipe makes the same picture.
 *
 * @param quad    where the page lies on the display copy
 * @param turns   quarter turns clockwise, 0–3
 * @param sealOff red is shown as paper, so that what a seal covers can be read
 */
public record Recipe(Quad quad, int turns, boolean sealOff) {
    public static final Recipe NONE = new Recipe(Quad.WHOLE, 0, false);
    private static final Pattern TEXT = Pattern.compile("1(?: q((?:\\d{1,5},){7}\\d{1,5}))?(?: t([0-3]))?( s)?");

    public Recipe {
        if (turns < 0 || turns > 3) {
            throw new IllegalArgumentException("quarter turns");
        }
    }

    public Recipe turned() {
        return new Recipe(quad, (turns + 1) % 4, sealOff);
    }

    public Recipe cut(Quad page) {
        return new Recipe(page, turns, sealOff);
    }

    public Recipe withSeal(boolean off) {
        return new Recipe(quad, turns, off);
    }

    /** As kept with the paper: {@code 1 q0,0,10000,0,… t1 s}; parts that change nothing are left out. */
    public String text() {
        StringBuilder text = new StringBuilder("1");
        if (!quad.equals(Quad.WHOLE)) {
            text.append(" q").append(String.join(",", quad.corners().stream()
                    .map(corner -> corner.x() + "," + corner.y()).toList()));
        }
        return text.append(turns == 0 ? "" : " t" + turns).append(sealOff ? " s" : "").toString();
    }

    /** Empty for what no recipe ever wrote. */
    public static Optional<Recipe> of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<Corner> corners = new ArrayList<>();
        if (parts.group(1) != null) {
            String[] numbers = parts.group(1).split(",");
            for (int k = 0; k < numbers.length; k += 2) {
                int x = Integer.parseInt(numbers[k]);
                int y = Integer.parseInt(numbers[k + 1]);
                if (x > Corner.WHOLE || y > Corner.WHOLE) {
                    return Optional.empty();
                }
                corners.add(new Corner(x, y));
            }
            if (!Quad.isPage(corners)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Recipe(corners.isEmpty() ? Quad.WHOLE : new Quad(corners),
                parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2)), parts.group(3) != null));
    }

    /** @param copy the display copy as it came in; may be drawn into */
    public Minimised applied(BufferedImage copy) {
        BufferedImage flat = quad.equals(Quad.WHOLE) ? copy : Flat.cut(copy, quad);
        Minimised covered = Minimised.of(turns == 0 ? flat : Flat.turned(flat, turns));
        return sealOff ? new Minimised(Flat.redAsPaper(covered.picture()), covered.fields()) : covered;
    }
}

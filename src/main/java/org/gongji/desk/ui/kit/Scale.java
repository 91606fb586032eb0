package org.gongji.desk.ui.kit;

/**
 * How large everything is drawn. The root font is 15 px, 16 px on screens of 1600 px and wider, and 1.25 times that in
 * large print; all other sizes follow the root font.
 *
 * @param factor root font ÷ 15 px
 * @param wide   the screen has 1600 px or more
 */
public record Scale(double factor, boolean wide) {
    private static final double ROOT = 15;
    private static final double WIDE_FROM = 1600;

    public static Scale of(double screenWidth, boolean largePrint) {
        boolean wide = screenWidth >= WIDE_FROM;
        double root = wide ? 16 : ROOT;
        return new Scale((largePrint ? 1.25 : 1) * root / ROOT, wide);
    }

    /** @param base size at a root font of 15 px */
    public double px(double base) {
        return base * factor;
    }
}

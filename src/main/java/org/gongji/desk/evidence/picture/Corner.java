package org.gongji.desk.evidence.picture;

/** A place on a picture, in ten-thousandths of its width and height, so that it means the same at any size. */
public record Corner(int x, int y) {
    public static final int WHOLE = 10_000;

    public Corner {
        if (x < 0 || y < 0 || x > WHOLE || y > WHOLE) {
            throw new IllegalArgumentException("a corner outside the picture");
        }
    }

    /** The nearest place inside the picture. */
    static Corner near(double x, double y) {
        return new Corner((int) Math.round(Math.max(0, Math.min(WHOLE, x))),
                (int) Math.round(Math.max(0, Math.min(WHOLE, y))));
    }

    public Corner moved(int dx, int dy) {
        return near(x + dx, y + dy);
    }
}

package org.gongji.desk.bench;

import java.util.Locale;

/**
 * One thing measured beside its plain baseline, both in milliseconds.
 *
 * @param bar the ratio that still passes
 */
public record Compared(String name, double ours, double baseline, double bar) {
    public Compared {
        if (!(ours > 0) || !(baseline > 0) || Double.isInfinite(ours) || Double.isInfinite(baseline)) {
            throw new IllegalArgumentException("nothing was measured: " + name);
        }
    }

    public double ratio() {
        return ours / baseline;
    }

    public boolean holds() {
        return ratio() <= bar;
    }

    /** {@code name, ours, baseline, ratio, bar, ok|short}, tabs between. */
    public String line() {
        return String.format(Locale.ROOT, "%s\t%.3f\t%.3f\t%.2f\t%.2f\t%s", name, ours, baseline, ratio(), bar,
                holds() ? "ok" : "short");
    }
}

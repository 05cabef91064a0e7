package dev.plumbline.documents;

import dev.plumbline.text.Rect;

/**
 * A direction of reading on the displayed page (y downward), with the frame it spans: along it, and across it downward.
 *
 * @param degrees clockwise, a multiple of 15, so that a slightly skewed scan still has lines
 */
record Heading(int degrees) {

    private static final int STEP = 15;
    private static final Heading[] ALL = new Heading[360 / STEP];
    private static final double[] COSINES = new double[ALL.length];
    private static final double[] SINES = new double[ALL.length];

    static {
        for (int i = 0; i < ALL.length; i++) {
            ALL[i] = new Heading(i * STEP);
            COSINES[i] = Math.cos(Math.toRadians(i * STEP));
            SINES[i] = Math.sin(Math.toRadians(i * STEP));
        }
    }

    /** The heading nearest to a vector of the displayed page. */
    static Heading of(double dx, double dy) {
        if (Math.abs(dy) < 0.05 * dx) {
            return ALL[0];
        }
        long step = Math.round(Math.toDegrees(Math.atan2(dy, dx)) / STEP);
        return ALL[Math.floorMod(step, ALL.length)];
    }

    /** From where to where the corners reach along this heading. */
    double[] along(double[] x, double[] y) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double u = x[i] * cosine() + y[i] * sine();
            from = Math.min(from, u);
            to = Math.max(to, u);
        }
        return new double[] {from, to};
    }

    double across(double x, double y) {
        return y * cosine() - x * sine();
    }

    double across(Rect box) {
        return across((box.left() + box.right()) / 2, box.centerY());
    }

    private double cosine() {
        return COSINES[degrees / STEP];
    }

    private double sine() {
        return SINES[degrees / STEP];
    }
}

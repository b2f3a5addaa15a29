// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where values are on an axis on which equal ratios are equally far from each other. */
final class LogScale {

    /** Below these ratios of the ends there is room for more ticks. */
    private static final double FINE = 6;

    private static final double COARSE = 60;

    private final double low;
    private final double high;
    private final double from;
    private final double to;

    /**
     * An axis from pixel {@code from} to pixel {@code to} for values between these two, which are widened to numbers that
     * people count by.
     */
    LogScale(double least, double most, double from, double to) {
        this.low = round(least, false);
        this.high = round(Math.max(most, least * 1.5), true);
        this.from = from;
        this.to = to;
    }

    double position(double value) {
        return from + (to - from) * Math.log(value / low) / Math.log(high / low);
    }

    /** 1, 2 and 5 times each power of ten; more where there is room. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        double[] steps = high / low < FINE
                ? new double[] {1, 1.25, 1.5, 2, 3, 4, 5, 6, 8}
                : high / low < COARSE ? new double[] {1, 1.5, 2, 3, 5} : new double[] {1, 2, 5};
        for (double power = 1e-6; power <= high; power *= 10) {
            for (double step : steps) {
                double tick = step * power;
                if (tick >= low * 0.999 && tick <= high * 1.001) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    static String text(double tick) {
        String text = String.format(Locale.ROOT, "%.4f", tick);
        return text.replaceFirst("\\.?0+$", "");
    }

    private static double round(double value, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double best = up ? 10 * power : power;
        for (double step : new double[] {1, 1.5, 2, 3, 4, 5, 6, 8, 10}) {
            double candidate = step * power;
            if (up ? candidate >= value * 0.999 && candidate < best : candidate <= value * 1.001 && candidate > best) {
                best = candidate;
            }
        }
        return best;
    }
}

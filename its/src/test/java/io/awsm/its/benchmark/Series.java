package io.awsm.its.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long the runs of one kernel in one engine took. */
final class Series {

    private final List<Double> seconds = new ArrayList<>();

    void add(double run) {
        seconds.add(run);
        Collections.sort(seconds);
    }

    double median() {
        return quantile(0.5);
    }

    /** Half the distance between the quartiles, as a part of the median: how far to trust it. */
    double spread() {
        return (quantile(0.75) - quantile(0.25)) / 2 / median();
    }

    private double quantile(double part) {
        double position = part * (seconds.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, seconds.size() - 1);
        return seconds.get(below) + (position - below) * (seconds.get(above) - seconds.get(below));
    }

    double total() {
        return seconds.stream().mapToDouble(Double::doubleValue).sum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured of the runs of one program in one engine. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double run) {
        values.add(run);
        Collections.sort(values);
    }

    double median() {
        return quantile(0.5);
    }

    /** Half the distance between the quartiles, as a part of the median: how far to trust it. */
    double spread() {
        return (quantile(0.75) - quantile(0.25)) / 2 / median();
    }

    private double quantile(double part) {
        double position = part * (values.size() - 1);
        int below = (int) position;
        int above = Math.min(below + 1, values.size() - 1);
        return values.get(below) + (position - below) * (values.get(above) - values.get(below));
    }

    double total() {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.Engine;
import io.awsm.its.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results as a Markdown table: what was measured of the first engine, and how many times as much the others took. */
final class RatioTable {

    private final Measure measure;
    private final List<Engine> engines;
    private final List<String> names = new ArrayList<>();
    private final List<List<Double>> ratios = new ArrayList<>();

    RatioTable(Measure measure, List<Engine> engines) {
        this.measure = measure;
        this.engines = engines;
        for (int i = 1; i < engines.size(); i++) {
            ratios.add(new ArrayList<>());
        }
    }

    String head() {
        String names = engines.stream().map(e -> String.format("%14s", e)).collect(Collectors.joining(" | "));
        String line = engines.stream().map(e -> "-------------:").collect(Collectors.joining(" | "));
        return String.format("| %-14s | %s |%n| %-14s | %s |", "program", names, "---", line);
    }

    String row(Program program, Map<Engine, Series> results) {
        Series base = results.get(engines.get(0));
        names.add(program.name());
        StringBuilder row = new StringBuilder();
        row.append(String.format("| %-14s | %10s%4s", program.name(), measure.text(base.median()), spread(base)));
        for (int i = 1; i < engines.size(); i++) {
            Series series = results.get(engines.get(i));
            double ratio = series.median() / base.median();
            ratios.get(i - 1).add(ratio);
            row.append(String.format(Locale.ROOT, " | %10.3f%4s", ratio, spread(series)));
        }
        return row.append(" |").toString();
    }

    private String spread(Series series) {
        return measure.isRepeatable() ? "" : String.format(Locale.ROOT, " ±%.0f", series.spread() * 100);
    }

    /** For a plot: a row for each program, and in the end the geometric means. */
    List<String> names() {
        List<String> all = new ArrayList<>(names);
        all.add("geometric mean");
        return all;
    }

    /** The ratios of an engine, in the order of the names. */
    List<Double> ratios(Engine engine) {
        List<Double> own = ratios.get(engines.indexOf(engine) - 1);
        List<Double> all = new ArrayList<>(own);
        all.add(geometricMean(own));
        return all;
    }

    static double geometricMean(List<Double> ratios) {
        return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }

    String geometricMeans() {
        String means = ratios.stream()
                .map(r -> String.format(Locale.ROOT, " | %14.3f", geometricMean(r)))
                .collect(Collectors.joining());
        return String.format("| %-14s | %14s%s |", "geometric mean", "1", means);
    }
}

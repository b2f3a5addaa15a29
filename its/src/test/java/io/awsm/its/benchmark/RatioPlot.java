// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import java.util.List;
import java.util.Locale;

/** How much more than native code: a row for each program, in which each engine has a mark. */
final class RatioPlot {

    private static final int ROW = 20;
    private static final int LEFT = 140;
    private static final int RIGHT = 24;
    private static final int WIDTH = 860;
    private static final int LEGEND_ENTRY = 140;
    private static final String GRID = "#d8dee4";

    /**
     * The marks of an engine.
     *
     * @param ours whether it is this project's: those are discs, the others rings
     * @param ratios one for each row
     */
    record Engine(String name, boolean ours, List<Double> ratios) {}

    private RatioPlot() {}

    /** @param rows the names; the last is a mean */
    static String of(String title, String note, List<String> rows, List<Engine> engines) {
        int perLine = (WIDTH - LEFT - RIGHT) / LEGEND_ENTRY;
        int legend = (engines.size() + perLine - 1) / perLine;
        int top = 72 + 18 * legend;
        int bottom = top + ROW * rows.size();
        Svg svg = new Svg(WIDTH, bottom + 40);
        svg.text(LEFT, 26, "start", "title", title);
        svg.text(LEFT, 44, "start", "note", note);
        for (int i = 0; i < engines.size(); i++) {
            double x = LEFT + 6 + (double) (i % perLine) * LEGEND_ENTRY;
            double y = 64 + 18.0 * (i / perLine);
            svg.mark(x, y, 5, Palette.colour(i), engines.get(i).ours, engines.get(i).name);
            svg.text(x + 11, y + 4, "start", "", engines.get(i).name);
        }
        LogScale scale = scale(engines);
        svg.rectangle(LEFT, bottom - (double) ROW, WIDTH - LEFT - RIGHT, ROW, "#f6f8fa");
        for (double tick : scale.ticks()) {
            double x = scale.position(tick);
            svg.line(x, top, x, bottom, tick == 1 ? "#24292f" : GRID, 1);
            svg.text(x, bottom + 18, "middle", tick == 1 ? "strong" : "", LogScale.text(tick));
        }
        svg.text(LEFT + (WIDTH - LEFT - RIGHT) / 2.0, bottom + 35, "middle", "note", "native code = 1; less is better");
        for (int row = 0; row < rows.size(); row++) {
            double y = top + ROW * (row + 0.5);
            svg.text(LEFT - 10, y + 4, "end", row == rows.size() - 1 ? "strong" : "", rows.get(row));
            svg.line(LEFT, y, WIDTH - RIGHT, y, "#eef1f4", 1);
            for (int i = engines.size() - 1; i >= 0; i--) { // ours are first, and above the others
                Engine engine = engines.get(i);
                double ratio = engine.ratios.get(row);
                String words = String.format(Locale.ROOT, "%s, %s: %.3f", rows.get(row), engine.name, ratio);
                svg.mark(scale.position(ratio), y, 4.5, Palette.colour(i), engine.ours, words);
            }
        }
        return svg.toString();
    }

    private static LogScale scale(List<Engine> engines) {
        double least = 1;
        double most = 1;
        for (Engine engine : engines) {
            for (double ratio : engine.ratios) {
                least = Math.min(least, ratio);
                most = Math.max(most, ratio);
            }
        }
        return new LogScale(least, most, LEFT, WIDTH - (double) RIGHT);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** How long engines take to compile modules of several sizes. */
final class SizePlot {

    private static final int LEFT = 70;
    private static final int RIGHT = 150;
    private static final int TOP = 64;
    private static final int WIDTH = 860;
    private static final int HEIGHT = 440;
    private static final int BOTTOM = HEIGHT - 56;
    private static final String GRID = "#d8dee4";

    /** The seconds that an engine takes, one for each size. */
    record Engine(String name, List<Double> seconds) {}

    private SizePlot() {}

    /** @param kilobytes the sizes of the modules */
    static String of(String title, String note, List<Double> kilobytes, List<Engine> engines) {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 26, "start", "title", title);
        svg.text(LEFT, 44, "start", "note", note);
        LogScale x = scale(kilobytes.stream().mapToDouble(d -> d), LEFT, WIDTH - RIGHT);
        LogScale y =
                scale(engines.stream().flatMapToDouble(e -> e.seconds.stream().mapToDouble(d -> d)), BOTTOM, TOP);
        for (double tick : x.ticks()) {
            svg.line(x.position(tick), TOP, x.position(tick), BOTTOM, GRID, 1);
            svg.text(x.position(tick), BOTTOM + 18, "middle", "", LogScale.text(tick));
        }
        for (double tick : y.ticks()) {
            svg.line(LEFT, y.position(tick), WIDTH - (double) RIGHT, y.position(tick), GRID, 1);
            svg.text(LEFT - 8, y.position(tick) + 4, "end", "", LogScale.text(tick));
        }
        svg.text(
                (LEFT + WIDTH - RIGHT) / 2.0,
                BOTTOM + 38,
                "middle",
                "note",
                "size of the module in KB; the scale at the left: seconds");
        for (int i = 0; i < engines.size(); i++) {
            Engine engine = engines.get(i);
            double legend = TOP + 12 + 20.0 * i;
            svg.mark(WIDTH - RIGHT + 22, legend, 5, Palette.colour(i), true, engine.name);
            svg.text(WIDTH - RIGHT + 33, legend + 4, "start", "", engine.name);
            for (int k = 0; k < kilobytes.size(); k++) {
                double seconds = engine.seconds.get(k);
                String words =
                        String.format(Locale.ROOT, "%s, %.0f KB: %.2f s", engine.name, kilobytes.get(k), seconds);
                svg.mark(x.position(kilobytes.get(k)), y.position(seconds), 4, Palette.colour(i), true, words);
            }
        }
        return svg.toString();
    }

    private static LogScale scale(DoubleStream values, double from, double to) {
        double[] all = values.sorted().toArray();
        return new LogScale(all[0], all[all.length - 1], from, to);
    }
}

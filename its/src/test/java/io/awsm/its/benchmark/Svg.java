// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import java.util.Locale;

/** A picture as SVG, element by element. Coordinates are pixels, from the top left. */
final class Svg {

    private static final String STYLE = """
            text { font: 12px system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif; fill: #24292f }
            .title { font-size: 16px; font-weight: 600 }
            .note { font-size: 11px; fill: #57606a }
            .strong { font-weight: 600 }
            """;

    private final StringBuilder elements = new StringBuilder();
    private final int width;
    private final int height;

    /** White, whatever it is on. */
    Svg(int width, int height) {
        this.width = width;
        this.height = height;
        rectangle(0, 0, width, height, "#ffffff");
    }

    void rectangle(double x, double y, double w, double h, String fill) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>", x, y, w, h, fill);
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
        add(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>",
                x1, y1, x2, y2, colour, thickness);
    }

    /**
     * A disc, or a ring around white, with words that appear when the mouse is over it.
     *
     * @param filled whether it is a disc
     */
    void mark(double x, double y, double radius, String colour, boolean filled, String words) {
        add(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"><title>%s</title></circle>",
                x, y, radius, filled ? colour : "#ffffff", colour, escaped(words));
    }

    /**
     * @param anchor start, middle or end: where the point is in the text
     * @param style a class of the style sheet, or nothing
     */
    void text(double x, double y, String anchor, String style, String words) {
        add("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>", x, y, anchor, style, escaped(words));
    }

    private void add(String format, Object... values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] instanceof Double number ? number(number) : values[i];
        }
        elements.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /** Half a pixel is fine enough, and makes small files. */
    private static String number(double value) {
        double halves = Math.round(value * 2) / 2.0;
        return halves == Math.rint(halves) ? Long.toString((long) halves) : Double.toString(halves);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n"
                        + "<style>%n%s</style>%n%s</svg>%n",
                width, height, width, height, STYLE, elements);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

/** Colours that people who cannot tell red from green can tell from each other, too. */
final class Palette {

    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d31", "#444444", "#7b4ab8", "#b8b000"
    };

    private Palette() {}

    static String colour(int index) {
        return COLOURS[index % COLOURS.length];
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.its.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is measured of a run. */
enum Measure {
    /** How long the program took by its own clock, without its start. */
    SECONDS {
        @Override
        String title() {
            return "time";
        }

        @Override
        List<String> arguments() {
            return List.of("time");
        }

        @Override
        ProcessBuilder observed(ProcessBuilder process) {
            return process;
        }

        @Override
        double of(Outcome outcome) {
            String[] lines = outcome.errors().trim().split("\n"); // an engine may have something to say, too
            return Double.parseDouble(lines[lines.length - 1]);
        }

        @Override
        boolean isRepeatable() {
            return false;
        }

        @Override
        String text(double value) {
            return String.format(Locale.ROOT, "%.4fs", value);
        }
    },

    /** Executed instructions of the whole process, in millions; always the same for the same executable. */
    INSTRUCTIONS {
        @Override
        String title() {
            return "executed instructions";
        }

        private static final Pattern COLLECTED = Pattern.compile("Collected : (\\d+)");

        @Override
        List<String> arguments() {
            return List.of();
        }

        @Override
        ProcessBuilder observed(ProcessBuilder process) {
            process.command().addAll(0, List.of("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"));
            return process;
        }

        @Override
        double of(Outcome outcome) {
            Matcher matcher = COLLECTED.matcher(outcome.errors());
            if (!matcher.find()) {
                throw new IllegalStateException("valgrind does not say how many instructions:\n" + outcome.errors());
            }
            return Long.parseLong(matcher.group(1)) / 1e6;
        }

        @Override
        boolean isRepeatable() {
            return true;
        }

        @Override
        String text(double value) {
            return String.format(Locale.ROOT, "%.2fM", value);
        }
    },

    /** Executed instructions of the work in an emulator, as its plugin counts them. */
    EMULATED_INSTRUCTIONS {
        private static final Pattern COUNTED = Pattern.compile("instructions: (\\d+)");

        @Override
        String title() {
            return "executed instructions";
        }

        @Override
        List<String> arguments() {
            return List.of();
        }

        @Override
        ProcessBuilder observed(ProcessBuilder process) {
            process.command().addAll(1, List.of("-plugin", CountPlugin.file().toString()));
            return process;
        }

        @Override
        double of(Outcome outcome) {
            Matcher matcher = COUNTED.matcher(outcome.errors());
            if (!matcher.find()) {
                throw new IllegalStateException("the plugin does not say how many instructions:\n" + outcome.errors());
            }
            return Long.parseLong(matcher.group(1));
        }

        @Override
        boolean isRepeatable() {
            return true;
        }

        @Override
        String text(double value) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
    };

    /** What a plot is about. */
    abstract String title();

    /** Those that the program gets. */
    abstract List<String> arguments();

    /** The process, or one that watches it. */
    abstract ProcessBuilder observed(ProcessBuilder process);

    abstract double of(Outcome outcome);

    /** Whether one run is enough. */
    abstract boolean isRepeatable();

    /** With the unit. */
    abstract String text(double value);
}

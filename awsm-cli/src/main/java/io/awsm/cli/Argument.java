// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An option or a parameter of a command, and what was given for it. */
final class Argument {

    private final List<String> names;
    private final Kind kind;
    private final Times times;
    private final String label;
    private final String description;
    private final List<String> values = new ArrayList<>();

    /**
     * @param names of an option; none of a parameter
     * @param label what stands for its value in the help
     */
    Argument(List<String> names, Kind kind, Times times, String label, String description) {
        this.names = names;
        this.kind = kind;
        this.times = times;
        this.label = label;
        this.description = description;
    }

    /** What it is. */
    enum Kind {
        FLAG,
        TEXT,
        PATH,
        NUMBER,
        DURATION;

        /** @throws IllegalArgumentException if a text is no such thing, with a message that continues "invalid value: " */
        void check(String text) {
            switch (this) {
                case PATH -> Path.of(text);
                case NUMBER -> number(text);
                case DURATION -> Durations.of(text);
                case FLAG, TEXT -> {}
            }
        }
    }

    /** How often it may be given. */
    enum Times {
        AT_MOST_ONCE("0..1"),
        ONCE("1"),
        AT_LEAST_ONCE("1..*"),
        ANY("0..*");

        private final String range;

        Times(String range) {
            this.range = range;
        }

        /** In picocli's notation. */
        String range() {
            return range;
        }

        boolean isRepeatable() {
            return this == AT_LEAST_ONCE || this == ANY;
        }

        boolean isRequired() {
            return this == ONCE || this == AT_LEAST_ONCE;
        }
    }

    List<String> names() {
        return names;
    }

    Kind kind() {
        return kind;
    }

    Times times() {
        return times;
    }

    String label() {
        return label;
    }

    String description() {
        return description;
    }

    /** Whether it can be given, once more, with this value; then it is. */
    boolean add(String value) {
        try {
            kind.check(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return (!isGiven() || times.isRepeatable()) && values.add(value);
    }

    boolean isGiven() {
        return !values.isEmpty();
    }

    List<String> texts() {
        return values;
    }

    /** Null if it is not given. */
    String text() {
        return isGiven() ? values.get(0) : null;
    }

    List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (String value : values) {
            paths.add(Path.of(value));
        }
        return paths;
    }

    /** Null if it is not given. */
    Path path() {
        return isGiven() ? Path.of(text()) : null;
    }

    int number(int otherwise) {
        return isGiven() ? number(text()) : otherwise;
    }

    /** Null if it is not given. */
    Duration duration() {
        return isGiven() ? Durations.of(text()) : null;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not an int", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/** What the program says to a command. */
sealed interface Answer {

    /** Done; with the results, if it was an action. */
    record Returned(List<Value> values) implements Answer {
        @Override
        public String toString() {
            return values.isEmpty()
                    ? "nothing"
                    : values.stream().map(Value::toString).collect(joining(", "));
        }
    }

    /** A trap, or why there is no instance, in the words of the specification. */
    record Trap(String message) implements Answer {
        @Override
        public String toString() {
            return "trap: " + message;
        }
    }

    /** The command could not be carried out, or killed the program. */
    record Failed(String reason) implements Answer {
        @Override
        public String toString() {
            return reason;
        }
    }

    /** Reads a line that the program wrote. */
    static Answer parse(String line) {
        String[] words = line.split(" ");
        String rest = line.substring(Math.min(line.length(), words[0].length() + 1));
        return switch (words[0]) {
            case "ok" -> new Returned(List.of());
            case "returned" ->
                new Returned(Arrays.stream(words).skip(1).map(Value::parse).toList());
            case "trap" -> new Trap(rest);
            default -> new Failed(rest);
        };
    }
}

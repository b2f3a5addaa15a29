// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.util.List;
import java.util.Optional;

/** The commands by their names, in the order of the help. */
enum Commands {
    COMPILE("compile"),
    RUN("run"),
    VALIDATE("validate"),
    INSPECT("inspect"),
    TARGETS("targets"),
    WAST("wast");

    private final String text;

    Commands(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    Command make(Streams streams) {
        return switch (this) {
            case COMPILE -> new CompileCommand(streams);
            case RUN -> new RunCommand(streams);
            case VALIDATE -> new ValidateCommand(streams);
            case INSPECT -> new InspectCommand(streams);
            case TARGETS -> new TargetsCommand(streams);
            case WAST -> new WastCommand(streams);
        };
    }

    private static Commands named(String text) {
        for (Commands command : values()) {
            if (command.text.equals(text)) {
                return command;
            }
        }
        return null;
    }

    private static boolean anyIsNamed(List<String> words) {
        for (String word : words) {
            if (named(word) != null) {
                return true;
            }
        }
        return false;
    }

    /** The command that these words are beyond doubt, with all that they say. */
    static Optional<Command> read(List<String> words, Streams streams) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Commands named = named(words.get(0));
        if (named == null && anyIsNamed(words)) {
            return Optional.empty();
        }
        Command command = named == null ? new AwsmCommand(streams) : named.make(streams);
        return command.syntax().read(named == null ? words : words.subList(1, words.size()))
                ? Optional.of(command)
                : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.util.List;

/** One of the commands: what it takes, what it does, and what its help says. */
abstract class Command {

    private final Syntax syntax = new Syntax();
    private final ConsoleOptions console;

    Command(Streams streams) {
        this.console = new ConsoleOptions(syntax, streams);
    }

    /**
     * What the help says besides options.
     *
     * @param exitStatuses {@code STATUS:meaning} each
     * @param footer lines of the end
     */
    record Help(List<String> description, List<String> exitStatuses, List<String> footer) {

        Help(String description) {
            this(List.of(description), List.of(), List.of());
        }
    }

    final Syntax syntax() {
        return syntax;
    }

    final ConsoleOptions console() {
        return console;
    }

    abstract Help help();

    /** @return the exit status */
    abstract int run() throws Exception;
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import java.util.List;

/**
 * A script, with all the modules that it needs.
 *
 * @param name the file that the commands' lines are in
 */
public record Script(String name, List<Command> commands) {

    public Script {
        commands = List.copyOf(commands);
    }

    /** Bytes of all modules: what the time that the script takes depends on. */
    long size() {
        return commands.stream()
                .flatMap(c -> c.definition().stream())
                .mapToLong(d -> d.bytes().length)
                .sum();
    }
}

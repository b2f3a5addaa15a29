// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static java.util.stream.Collectors.joining;

import io.awsm.compiler.UsageException;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The program that 'run' runs, in our place: with our terminal, our signals, and its exit status as ours.
 *
 * @param program the command that runs it, with its arguments
 * @param name what the program shall believe to be called
 * @param environment {@code NAME=VALUE} each, and nothing else
 * @param directories {@code HOST}, {@code HOST::GUEST} or {@code HOST::GUEST::ro} each
 * @param timeout after which the guest is interrupted, or null
 */
record Guest(List<String> program, String name, List<String> environment, List<String> directories, Duration timeout) {

    /** What an executable learns its directories and its name from (program/variables.c of the runtime). */
    private static final String DIRECTORIES = "AWSM_DIR";

    private static final String NAME = "AWSM_NAME";

    private static final String TIMEOUT = "AWSM_TIMEOUT";

    /** Java sorts variables as it likes. */
    private static final String ORDER = "AWSM_ORDER";

    /** @return its exit status, 128 + n if signal n ended it */
    int run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(program);
        Map<String, String> variables = builder.environment();
        variables.clear();
        Set<String> order = new LinkedHashSet<>();
        for (String variable : environment) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--env " + variable + ": it must be NAME=VALUE");
            }
            variables.put(variable.substring(0, equals), variable.substring(equals + 1));
            order.add(variable.substring(0, equals + 1));
        }
        variables.put(ORDER, String.join("", order));
        variables.put(NAME, name);
        if (!directories.isEmpty()) {
            variables.put(DIRECTORIES, directories.stream().map(Guest::escaped).collect(joining(",")));
        }
        if (timeout != null) {
            variables.put(TIMEOUT, Long.toString(timeout.toMillis()));
        }
        return Child.run(builder);
    }

    /** A comma separates directories, unless a backslash precedes it. */
    private static String escaped(String directory) {
        String[] parts = directory.split("::", -1);
        if (parts.length > 3 || (parts.length == 3 && !parts[2].equals("ro"))) {
            throw new UsageException("--dir " + directory + ": it must be HOST, HOST::GUEST or HOST::GUEST::ro");
        }
        return directory.replace("\\", "\\\\").replace(",", "\\,");
    }
}

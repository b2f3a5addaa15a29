// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import java.util.List;

/**
 * What became of a script's commands.
 *
 * @param name of the script
 * @param skipped assertions about the text format
 */
public record ScriptResult(String name, int passed, int skipped, List<Failure> failures) {

    public ScriptResult {
        failures = List.copyOf(failures);
    }

    /** Whether every assertion holds. */
    public boolean isSuccess() {
        return failures.isEmpty();
    }

    public int failed() {
        return failures.size();
    }

    /** All of them as one. */
    public static ScriptResult sum(String name, List<ScriptResult> results) {
        return new ScriptResult(
                name,
                results.stream().mapToInt(ScriptResult::passed).sum(),
                results.stream().mapToInt(ScriptResult::skipped).sum(),
                results.stream().flatMap(r -> r.failures().stream()).toList());
    }
}

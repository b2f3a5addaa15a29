// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.script.ScriptResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The table below what 'wast' shows: a line for each script, and their sums. */
final class ScriptSummary {

    private static final String TITLE = "script";
    private static final String TOTAL = "total";

    private ScriptSummary() {}

    static String of(List<ScriptResult> results) {
        List<ScriptResult> rows = new ArrayList<>(results);
        if (results.size() > 1) {
            rows.add(ScriptResult.sum(TOTAL, results));
        }
        int width = rows.stream().mapToInt(r -> r.name().length()).max().orElse(0);
        String format = "%-" + Math.max(width, TITLE.length()) + "s  %8s  %8s  %8s";
        String title = String.format(format, TITLE, "passed", "failed", "skipped");
        return rows.stream()
                .map(r -> String.format(format, r.name(), r.passed(), r.failed(), r.skipped()))
                .collect(Collectors.joining("\n", title + "\n", ""));
    }
}

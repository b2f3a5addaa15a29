// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.ModuleLoader;
import java.io.PrintWriter;
import java.util.List;

/**
 * Prints how much of the stack calls from the host take.
 *
 * @param lines as they are in the file ({@link io.awsm.codegen.StackDepths})
 */
record StackTable(List<String> lines, PrintWriter out) {

    private static final String UNBOUNDED = "unbounded: ";

    void print() {
        if (!lines.isEmpty()) {
            out.println("      stack");
            lines.forEach(this::line);
            out.flush();
        }
    }

    private void line(String line) {
        String[] parts = line.split("\t", 2);
        String depth = parts[parts.length - 1];
        if (depth.startsWith(UNBOUNDED)) {
            print("unbounded", parts[0] + ": " + depth.substring(UNBOUNDED.length()));
        } else if (depth.matches("[0-9]{1,18}")) {
            print(String.format("%,d", Long.parseLong(depth)), parts[0]);
        }
    }

    private void print(String depth, String what) {
        out.println(ModuleLoader.printable(String.format("%11s  %s", depth, what)));
    }
}

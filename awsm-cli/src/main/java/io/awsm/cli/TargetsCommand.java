// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static java.util.stream.Collectors.joining;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import java.io.PrintWriter;

/** Lists targets. */
final class TargetsCommand extends Command {

    TargetsCommand(Streams streams) {
        super(streams);
    }

    @Override
    int run() {
        PrintWriter out = console().out();
        String format = "%-16s %-28s %-12s %s%n";
        out.printf(format, "TARGET", "LLVM TRIPLE", "CPU", "MEMORY");
        for (Target target : Target.all()) {
            String mechanisms =
                    target.mechanisms().stream().map(MemoryMechanism::text).collect(joining(", "));
            out.printf(format, target.name(), target.triple(), target.cpu(), mechanisms);
        }
        out.flush();
        return 0;
    }

    @Override
    Help help() {
        return new Help(
                "Lists what can be compiled for, with the default processor and the memory mechanisms, the default"
                        + " first.");
    }
}

package io.awsm.cli;

import static java.util.stream.Collectors.joining;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Lists what can be compiled for, with the default processor and the memory mechanisms, the default"
                        + " first.")
final class TargetsCommand implements Callable<Integer> {

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() {
        PrintWriter out = console.out();
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
}

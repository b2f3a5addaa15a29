// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static java.util.stream.Collectors.joining;

import io.awsm.codegen.Target;
import io.awsm.its.Program.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What programs must print. The native reference makes these files anew: see {@link #main}. */
public final class Expected {

    private Expected() {}

    /** What the program prints, and what else is unusual about it. */
    static String of(Program program) {
        if (!program.group().hasDatasets()) {
            return read(program.file(".expected"));
        }
        String lines = linesOf(program, read(file(program.group())));
        if (lines.isEmpty()) {
            throw new IllegalStateException(file(program.group()) + " has no line for " + program);
        }
        return lines;
    }

    private static Path file(Group group) {
        return group.directory().resolve("expected.txt");
    }

    /** Those that start with {@code gemm MINI}, as all do that the program prints with this dataset. */
    private static String linesOf(Program program, String all) {
        String key = program.name() + " " + program.dataset().orElseThrow() + " ";
        return all.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line + "\n")
                .collect(joining());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the files from what native code prints: {@code general}, or the names of datasets whose lines are to be
     * replaced. Lines of other datasets stay.
     */
    public static void main(String[] arguments) throws IOException {
        Engine reference = Engine.nativeCode("bundled LLVM", ProgramBuilder.linux(Tools.llvm(), Target.X86_64_LINUX));
        for (String argument : arguments.length == 0 ? new String[] {"general", "MINI", "SMALL"} : arguments) {
            if (argument.equals("general")) {
                for (Program program : Program.all(Group.GENERAL)) {
                    Files.writeString(
                            program.file(".expected"),
                            Execution.run(reference, program).transcript());
                }
            } else {
                for (Group group : List.of(Group.POLYBENCH, Group.APPLICATIONS)) {
                    writeLines(group, Dataset.valueOf(argument), reference);
                }
            }
        }
    }

    private static void writeLines(Group group, Dataset changed, Engine reference) throws IOException {
        String before = Files.exists(file(group)) ? read(file(group)) : "";
        StringBuilder all = new StringBuilder();
        for (Dataset dataset : Dataset.values()) {
            for (Program program : Program.all(group, dataset)) {
                all.append(
                        dataset == changed ? Execution.run(reference, program).transcript() : linesOf(program, before));
            }
        }
        Files.writeString(file(group), all);
    }
}

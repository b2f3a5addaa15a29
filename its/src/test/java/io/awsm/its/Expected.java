package io.awsm.its;

import static java.util.stream.Collectors.toMap;

import io.awsm.its.Program.Group;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What programs must print. The native reference makes these files anew: see {@link #main}. */
public final class Expected {

    private static final Path KERNELS = Group.POLYBENCH.directory().resolve("expected.txt");

    private Expected() {}

    /** The transcript of a program, or the one line of a kernel. */
    static String of(Program program) {
        if (program.group() != Group.POLYBENCH) {
            return read(program.file(".expected"));
        }
        String line = kernelLines().get(key(program));
        if (line == null) {
            throw new IllegalStateException(KERNELS + " has no line for " + program);
        }
        return line + "\n";
    }

    /** {@code gemm MINI}: what the line of a kernel starts with */
    private static String key(Program kernel) {
        return kernel.name() + " " + kernel.dataset().orElseThrow();
    }

    private static Map<String, String> kernelLines() {
        return read(KERNELS)
                .lines()
                .collect(toMap(
                        line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)), Function.identity()));
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
        Engine reference = Engine.nativeCode("bundled LLVM", ProgramBuilder.linux(Tools.llvm()));
        for (String argument : arguments.length == 0 ? new String[] {"general", "MINI", "SMALL"} : arguments) {
            if (argument.equals("general")) {
                for (Program program : Program.all(Group.GENERAL)) {
                    Files.writeString(
                            program.file(".expected"),
                            Execution.run(reference, program).transcript());
                }
            } else {
                writeKernels(Dataset.valueOf(argument), reference);
            }
        }
    }

    private static void writeKernels(Dataset changed, Engine reference) throws IOException {
        Map<String, String> lines = Files.exists(KERNELS) ? kernelLines() : Map.of();
        List<String> all = new ArrayList<>();
        for (Dataset dataset : Dataset.values()) {
            for (Program kernel : Program.kernels(dataset)) {
                if (dataset == changed) {
                    Outcome outcome = Execution.run(reference, kernel);
                    all.add(outcome.transcript().strip());
                } else if (lines.containsKey(key(kernel))) {
                    all.add(lines.get(key(kernel)));
                }
            }
        }
        Files.write(KERNELS, all);
        System.out.println(changed + ": " + all.size() + " lines");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.Llvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A processor in the terms of LLVM's code generator, which clang makes of those that users know: {@code native}, levels of
 * an instruction set, options of an ABI.
 *
 * @param cpu its name
 * @param features what it has, each after a plus, and has not, after a minus; with commas
 */
public record Processor(String cpu, String features) {

    private static final Pattern CPU = Pattern.compile("\"target-cpu\"=\"([^\"]*)\"");
    private static final Pattern FEATURES = Pattern.compile("\"target-features\"=\"([^\"]*)\"");

    /** Asks clang. */
    static Processor of(Llvm llvm, ProcessRunner runner, Machine machine, Path directory) throws IOException {
        Path source = Files.writeString(directory.resolve("processor.c"), "void f(void) {}\n");
        List<String> command = new ArrayList<>(List.of(llvm.clang().toString()));
        command.addAll(IrCompiler.ALWAYS);
        command.addAll(machine.flags());
        command.addAll(
                List.of("-S", "-emit-llvm", "-o", "-", source.getFileName().toString()));
        String ir = runner.run(directory, command);
        Files.delete(source);
        return new Processor(first(CPU, ir), first(FEATURES, ir));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    static Processor read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Processor(lines.get(0), lines.get(1));
    }

    void write(Path file) throws IOException {
        Files.write(file, List.of(cpu, features));
    }

    /** lld's options. */
    List<String> options() {
        return List.of("-mllvm", "-mcpu=" + cpu, "-mllvm", "-mattr=" + features);
    }
}

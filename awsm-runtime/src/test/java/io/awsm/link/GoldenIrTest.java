// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.system.ToolException;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.NamedModule;
import io.awsm.wasm.TextFormat;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * LLVM accepts the IR that the golden files of the code generator show, and makes code of it: the whole IR of each, made
 * anew with the options that the file names.
 */
class GoldenIrTest {

    private static final Path DIRECTORY = Path.of("..", "awsm-codegen", "src", "test", "golden");

    @TempDir
    Path directory;

    @Test
    void llvmAcceptsAll() throws IOException {
        Map<Machine, List<String>> files = new HashMap<>();
        for (Path golden : goldens()) {
            String name = DIRECTORY.relativize(golden).toString().replaceAll("[^a-z0-9]", "-") + ".ll";
            Machine machine = generate(Files.readString(golden), directory.resolve(name));
            files.computeIfAbsent(machine, m -> new ArrayList<>()).add(name);
        }
        assertThat(files).isNotEmpty();
        files.forEach(this::compile);
    }

    @Test
    void llvmRefusesWhatIsWrong() throws IOException {
        Files.writeString(directory.resolve("wrong.ll"), "define void @f(i32 %a) { %b = add i64 %a, 1 ret void }");
        assertThatThrownBy(() -> compile(new Machine(Target.X86_64_LINUX, "x86-64"), List.of("wrong.ll")))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("wrong.ll");
    }

    /** One process for all files of a machine. */
    private void compile(Machine machine, List<String> files) {
        List<String> command = new ArrayList<>(List.of(TestLlvm.get().clang().toString()));
        command.addAll(IrCompiler.ALWAYS);
        command.addAll(machine.flags());
        command.addAll(List.of("-O0", "-c", "-Wno-override-module", "-x", "ir"));
        command.addAll(files);
        new ProcessRunner(Listener.NONE).run(directory, command);
        assertThat(files).allMatch(f -> Files.exists(directory.resolve(f.replace(".ll", ".o"))));
    }

    /** Writes the IR; returns what it is for. */
    private static Machine generate(String golden, Path ir) throws IOException {
        CompileOptions.Builder builder =
                CompileOptions.builder().target("x86_64-linux").memory("guard").instances("many");
        boolean program = false;
        byte[] bytes = TextFormat.assemble(golden);
        for (String option : options(golden)) {
            String value = option.substring(option.indexOf('=') + 1);
            switch (option.replaceFirst("=.*", "")) {
                case "target" -> builder.target(value);
                case "cpu" -> builder.set(Setting.CPU, value);
                case "memory" -> memory(builder, value);
                case "data" -> bytes = NamedModule.data(bytes, value.split(","));
                case "size" -> builder.optimization(value.equals("small") ? "s" : "z");
                case "instances" -> builder.instances(value);
                case "inline-constant-globals" -> builder.set(Setting.INLINE_CONSTANT_GLOBALS, "true");
                case "fast-unsafe" -> builder.set(Setting.FAST_UNSAFE, "true");
                case "relaxed-traps" -> builder.set(Setting.RELAXED_TRAPS, "true");
                case "program" -> program = true;
                case "show", "lines" -> {} // guard has lines
                default -> throw new AssertionError("unknown option " + option + " of " + ir.getFileName());
            }
        }
        CompileOptions options = builder.build();
        Module module = ModuleReader.read(bytes);
        ModuleValidator.validate(module);
        try (OutputStream out = Files.newOutputStream(ir)) {
            new CodeGenerator(module, options.forCodegen("m", program)).write(0, out);
        }
        return options.machine();
    }

    /** The mechanism that keeps data in flash has no name of its own. */
    private static void memory(CompileOptions.Builder builder, String value) {
        if (value.equals("flash")) {
            builder.memory("bounds").set(Setting.READ_ONLY_DATA, value);
        } else {
            builder.memory(value);
        }
    }

    private static List<String> options(String golden) {
        return golden.lines()
                .filter(line -> line.startsWith(";; options: "))
                .findFirst()
                .map(line ->
                        List.of(line.substring(";; options: ".length()).strip().split(" +")))
                .orElse(List.of());
    }

    private static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            return files.filter(f -> f.toString().endsWith(".wat")).sorted().toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.WorkDirectory;
import io.awsm.link.IrCompiler;
import io.awsm.link.Linker;
import io.awsm.link.Objects;
import io.awsm.link.RuntimeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The program of a script whose modules were compiled apart, each with options of its own, to objects that have a runtime
 * each, as a host links them.
 */
public final class LinkedProgram {

    private LinkedProgram() {}

    /**
     * Compiles each module, and has commands carried out, as {@link NativeProgram#run} does.
     *
     * @param options of the modules in this order; the first ones are the program's, too
     */
    public static List<String> run(
            Toolchain toolchain,
            List<CompileOptions.Builder> options,
            Duration limit,
            List<byte[]> modules,
            List<String> commands)
            throws IOException {
        try (WorkDirectory work = new WorkDirectory()) {
            Path directory = work.path();
            List<String> objects = new ArrayList<>();
            for (int i = 0; i < modules.size(); i++) {
                String name = "m" + i;
                objects.add(name + ".o");
                new Compiler(toolchain)
                        .compile(CompileRequest.of(name, modules.get(i))
                                .emit(Emit.OBJ, directory.resolve(name + ".o"))
                                .with(options.get(i).name(name).build()));
            }
            Path program = link(toolchain, options.get(0).build(), objects, directory);
            ScriptCompiler compiler = new ScriptCompiler(
                    toolchain, options.get(0).instances("many").build());
            return NativeProgram.texts(new Program(toolchain.runner(), compiler.machine(), program, limit), commands);
        }
    }

    private static Path link(Toolchain toolchain, CompileOptions options, List<String> modules, Path directory)
            throws IOException {
        Files.writeString(directory.resolve("script.ll"), list(modules.size(), options));
        RuntimeLibrary runtime = toolchain.runtime(options.machine(), options.memory(), 1);
        Objects script = new IrCompiler(
                        toolchain.llvm(), toolchain.runner(), options.machine(), options.optimization(), directory, 1)
                .objects(List.of("script.ll"), runtime, IrCompiler.Use.SCRIPT);
        List<String> all = new ArrayList<>(script.names());
        all.addAll(modules);
        Path program = directory.resolve("script");
        new Linker(toolchain.llvm(), toolchain.runner(), options.machine().target(), runtime, directory, 1)
                .executable(new Objects(all, script.frames()), program);
        return program;
    }

    /** {@code struct awsm_script}. */
    private static String list(int count, CompileOptions options) {
        String word = "i" + 8 * options.machine().target().pointerSize();
        String modules = IntStream.range(0, count)
                .mapToObj(i -> "@m" + i + "_module = external constant ptr\n")
                .collect(Collectors.joining());
        String list = IntStream.range(0, count)
                .mapToObj(i -> "ptr @m" + i + "_module")
                .collect(Collectors.joining(", "));
        return """
                target triple = "%s"
                %s@modules = internal constant [%d x ptr] [%s]
                @awsm_script = hidden constant {%s, ptr} {%s %d, ptr @modules}
                declare hidden void @awsm_start(ptr)
                @llvm.used = appending global [1 x ptr] [ptr @awsm_start], section "llvm.metadata"
                """.formatted(options.machine().target().triple(), modules, count, list, word, word, count);
    }
}

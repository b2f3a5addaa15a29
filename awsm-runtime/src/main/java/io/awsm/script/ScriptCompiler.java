// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.LargeFrames;
import io.awsm.codegen.StackDepths;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.UsageException;
import io.awsm.link.CheckedFrames;
import io.awsm.link.IrCompiler;
import io.awsm.link.Linker;
import io.awsm.link.Objects;
import io.awsm.link.Runner;
import io.awsm.link.RuntimeLibrary;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** From the modules of a script to its executable. */
final class ScriptCompiler {

    private static final String IR = "script.ll";
    private static final String EXECUTABLE = "script";

    private final Toolchain toolchain;
    private final CompileOptions options;

    /** @throws UsageException if instances of several modules cannot be together with these options */
    ScriptCompiler(Toolchain toolchain, CompileOptions options) {
        if (options.instances().filter(i -> i != Instances.MANY).isPresent()) {
            throw new UsageException("scripts need instances 'many'");
        }
        this.toolchain = toolchain;
        this.options = options;
    }

    /**
     * Prepares a module to be number {@code number} of a program.
     *
     * @throws io.awsm.wasm.WasmException if it cannot be compiled
     */
    CodeGenerator generator(Module module, int number) {
        CodegenOptions codegen = options.forCodegen("m" + number, false, Instances.MANY);
        return new CodeGenerator(module, codegen);
    }

    /**
     * Decodes a module that may use what the options say.
     *
     * @throws io.awsm.wasm.WasmException if it is malformed or uses more
     */
    Module read(byte[] bytes) {
        return ModuleReader.read(bytes, options.features());
    }

    /** How the executable is run. */
    Runner machine() {
        return Runner.of(options.machine().target(), options.memory());
    }

    /**
     * Makes the executable.
     *
     * @param directory for it and for what lies between
     * @throws io.awsm.system.ToolException if LLVM does not take what we generated
     */
    Path compile(List<CodeGenerator> modules, Path directory) throws IOException {
        RuntimeLibrary runtime = toolchain.runtime(options.machine(), options.memory(), 1);
        IrCompiler compiler = new IrCompiler(
                toolchain.llvm(), toolchain.runner(), options.machine(), options.optimization(), directory, 1);
        CheckedFrames.Generator generator = new CheckedFrames.Generator() {
            @Override
            public List<String> generate(LargeFrames large) throws IOException {
                return ScriptCompiler.generate(modules, large, directory);
            }

            @Override
            public StackDepths depths(LargeFrames large, Map<String, Long> frames) {
                return modules.stream()
                        .map(m -> m.with(large).depths(frames))
                        .reduce(StackDepths.NONE, StackDepths::and);
            }
        };
        Objects objects = CheckedFrames.compile(
                compiler, generator.generate(LargeFrames.NONE), generator, runtime, IrCompiler.Use.SCRIPT);
        Path executable = directory.resolve(EXECUTABLE);
        new Linker(toolchain.llvm(), toolchain.runner(), options.machine().target(), runtime, directory, 1)
                .executable(objects, executable);
        return executable;
    }

    private static List<String> generate(List<CodeGenerator> modules, LargeFrames large, Path directory)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(directory.resolve(IR))) {
            CodeGenerator.writeScript(modules.stream().map(m -> m.with(large)).toList(), out);
        }
        return List.of(IR);
    }
}

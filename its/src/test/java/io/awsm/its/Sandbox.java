// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our own compiler: an executable of the {@code .wasm}. */
final class Sandbox implements Engine {

    private static final Compiler COMPILER = new Compiler(Tools.toolchain());

    private final String name;
    private final ProgramBuilder wasm;
    private final String memory;
    private final Map<Program, Path> compiled = new ConcurrentHashMap<>();

    /** @param memory the mechanism's name */
    Sandbox(String name, ProgramBuilder wasm, String memory) {
        this.name = name;
        this.wasm = wasm;
        this.memory = memory;
    }

    @Override
    public ProcessBuilder process(
            Program program, List<String> arguments, Map<String, String> environment, Path directory) {
        Path file = compiled.computeIfAbsent(program, this::compile);
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("AWSM_DIR", directory + "::.");
        return Engine.executable(file, arguments, variables, directory);
    }

    private Path compile(Program program) {
        Path module = wasm.build(program);
        Path executable = module.resolveSibling(program + "." + memory);
        CompileOptions options = CompileOptions.builder().memory(memory).build();
        COMPILER.compile(
                CompileRequest.of(module).emit(Map.of(Emit.EXE, executable)).with(options));
        return executable;
    }

    @Override
    public String toString() {
        return name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.codegen.CodeGenerator;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.WorkDirectory;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lets other tests run modules as the program of a script, without a script. */
public final class NativeProgram {

    private NativeProgram() {}

    /**
     * Compiles modules together and has commands carried out (script/main.c of the runtime), in which a module is its
     * place in the list.
     *
     * @return for each command {@code ok}, {@code trap: ...} or values with spaces between; else what went wrong
     * @throws io.awsm.system.ToolException if LLVM does not take what we generated
     */
    public static List<String> run(
            Toolchain toolchain, CompileOptions options, Duration limit, List<byte[]> modules, List<String> commands)
            throws IOException {
        ScriptCompiler compiler = new ScriptCompiler(toolchain, options);
        List<CodeGenerator> generators = new ArrayList<>();
        for (byte[] bytes : modules) {
            Module module = ModuleReader.read(bytes);
            ModuleValidator.validate(module);
            generators.add(compiler.generator(module, generators.size()));
        }
        try (WorkDirectory work = new WorkDirectory()) {
            Path program = compiler.compile(generators, work.path());
            return texts(new Program(toolchain.runner(), compiler.machine(), program, limit), commands);
        }
    }

    static List<String> texts(Program program, List<String> commands) throws IOException {
        return program.run(commands).stream().map(NativeProgram::text).toList();
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Returned returned) {
            return returned.values().isEmpty()
                    ? "ok"
                    : returned.values().stream().map(Value::word).collect(Collectors.joining(" "));
        }
        return answer.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.Setting;
import io.awsm.link.Runner;
import io.awsm.toolchain.Host;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A machine under the emulator, with native code or with a sandbox of it. */
public final class EmulatedEngine implements Engine {

    private static final Compiler COMPILER = new Compiler(Tools.toolchain());

    /** Where nothing runs by itself, so that all is emulated. */
    private static final Host NO_MACHINE = new Host("", "", false);

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final String name;
    private final Target target;
    private final Function<Program, Path> builder;
    /** What has the program's own code, of which its size is counted: of a sandbox for a board, what the module alone becomes. */
    private final Function<Program, Path> own;

    private final Map<Program, Path> images = new ConcurrentHashMap<>();

    private EmulatedEngine(String name, Target target, Function<Program, Path> builder, Function<Program, Path> own) {
        this.name = name;
        this.target = target;
        this.builder = builder;
        this.own = own;
    }

    /** Programs built for the machine by themselves. */
    public static EmulatedEngine nativeCode(Target target, ProgramBuilder builder) {
        return new EmulatedEngine("native", target, builder::build, builder::build);
    }

    /** @param optimization the level, as on the command line */
    public static EmulatedEngine sandbox(
            String name, Target target, MemoryMechanism memory, String optimization, ProgramBuilder wasm) {
        boolean isFlash = memory == MemoryMechanism.FLASH;
        CompileOptions options = CompileOptions.builder()
                .target(target.name())
                .memory((isFlash ? MemoryMechanism.BOUNDS : memory).text())
                .set(Setting.READ_ONLY_DATA, isFlash ? "flash" : "ram")
                .optimization(optimization)
                .build();
        Function<Program, Path> image = program -> compiled(program, target, memory, wasm, Emit.EXE, options);
        Function<Program, Path> object =
                program -> assembled(target, compiled(program, target, memory, wasm, Emit.ASM, options));
        return new EmulatedEngine(name, target, image, target.isHosted() ? image : object);
    }

    private static Path compiled(
            Program program,
            Target target,
            MemoryMechanism memory,
            ProgramBuilder wasm,
            Emit emit,
            CompileOptions options) {
        Path module = wasm.build(program);
        String suffix = emit == Emit.ASM ? ".s" : "";
        String file = program + "." + target.name() + "." + memory.text() + "." + options.optimization() + suffix;
        Path output = module.resolveSibling(file);
        COMPILER.compile(CompileRequest.of(module).emit(Map.of(emit, output)).with(options));
        return output;
    }

    /** What the emulator loads. */
    public Path image(Program program) {
        return images.computeIfAbsent(program, builder);
    }

    /** The object of a module's assembly, in which nothing of the runtime is a part of the guest's functions. */
    private static Path assembled(Target target, Path assembly) {
        Path object = assembly.resolveSibling(assembly.getFileName() + ".o");
        List<String> command = new ArrayList<>(List.of(Tools.llvm().clang().toString()));
        command.addAll(target.flags(target.cpu()));
        command.addAll(List.of("-c", assembly.toString(), "-o", object.toString()));
        Outcome outcome = Outcome.of(new ProcessBuilder(command), Optional.empty(), TIMEOUT);
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.errors());
        }
        return object;
    }

    /** What has names of functions, and the program's own code. */
    public Path own(Program program) {
        return own.apply(program);
    }

    /** Whatever protects a sandbox, its instructions are executed, though not all limits are looked at. */
    @Override
    public ProcessBuilder process(
            Program program, List<String> arguments, Map<String, String> environment, Path directory) {
        Runner runner = new Runner(target, MemoryMechanism.NONE, NO_MACHINE, System.getenv("PATH"));
        return new ProcessBuilder(runner.command(image(program), arguments)).directory(directory.toFile());
    }

    @Override
    public String toString() {
        return name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.system.EnvironmentException;
import io.awsm.system.Messages;
import io.awsm.system.ToolException;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compiles modules. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class Compiler {

    private final Toolchain toolchain;

    public Compiler(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /** One with the toolchain that {@link Toolchain#builder} makes by itself. */
    public static Compiler create() {
        return new Compiler(Toolchain.builder().build());
    }

    /**
     * Makes all outputs of the request, or none.
     *
     * @throws InputException if the module is at fault
     * @throws UsageException if the request is
     * @throws MachineException if the machine is
     * @throws InternalException if we are
     */
    public CompileResult compile(CompileRequest request) {
        if (request.outputs().isEmpty()) {
            throw new UsageException("the request names nothing to make");
        }
        try {
            return inWorkDirectory(request);
        } catch (EnvironmentException e) {
            throw new MachineException(e.getMessage(), e);
        }
    }

    /**
     * The command that runs a module as a program (WASI preview 1) with these arguments of the guest: an
     * executable, in the cache, compiled now unless the same bytes were compiled with the same options before.
     *
     * @throws CompilerException as from {@link #compile}; a {@link MachineException} also if this machine cannot run it
     */
    public List<String> program(CompileRequest request, List<String> arguments) {
        try {
            return new ProgramCache(toolchain, this).command(request, arguments);
        } catch (IOException e) {
            throw new MachineException(Messages.of(e), e);
        } catch (EnvironmentException e) {
            throw new MachineException(e.getMessage(), e);
        }
    }

    private CompileResult inWorkDirectory(CompileRequest request) {
        try (WorkDirectory work = new WorkDirectory()) {
            try {
                return compile(request, work);
            } catch (ToolException e) {
                throw explained(e, request, work);
            }
        } catch (IOException e) {
            throw new EnvironmentException(Messages.of(e), e);
        }
    }

    private CompileResult compile(CompileRequest request, WorkDirectory work) throws IOException {
        Timings timings =
                new Timings(toolchain.listener(), String.valueOf(request.input().getFileName()));
        CompileOptions options = request.options();
        if (request.outputs().containsKey(Emit.SHARED)
                && !options.machine().target().isHosted()) {
            throw UsageException.of(
                    "emit",
                    "there are no shared libraries on "
                            + options.machine().target().name());
        }
        toolchain.lookAhead();
        byte[] bytes = request.bytes();
        Module module = timings.measure(
                Phase.READ, progress -> ModuleLoader.decode(request.input(), bytes, options.features()));
        timings.during(Phase.VALIDATE, () -> ModuleLoader.validate(request.input(), module));
        try (Outputs outputs = new Outputs(request, work.path())) {
            for (OutputKind kind : OutputKind.values()) {
                if (kind.isWanted(request)) {
                    new Compilation(toolchain, request, module, kind, outputs, work.directory(kind.name()), timings)
                            .run();
                }
            }
            outputs.commit();
        }
        return new CompileResult(request.outputs(), timings, warnings(options), bytes);
    }

    private static final Pattern UNKNOWN_PROCESSOR = Pattern.compile(
            "unknown target CPU|unsupported argument '.*' to option '-m(cpu|arch)='|invalid arch name '");

    private static List<String> warnings(CompileOptions options) {
        return options.memory() == MemoryMechanism.NONE
                ? List.of("memory none: the code is no sandbox, it reads and writes the whole process")
                : List.of();
    }

    private static RuntimeException explained(ToolException e, CompileRequest request, WorkDirectory work) {
        Optional<UsageException> processor = unknownProcessor(e.output(), request.options());
        Optional<String> room =
                request.options().machine().target().board().flatMap(b -> BoardRoom.lacking(b, e.output()));
        if (processor.isPresent()) {
            return processor.get();
        } else if (room.isPresent()) {
            return new InputException(request.input() + ": " + room.get());
        } else if (e.exhausted()) {
            return new InputException(request.input() + ": LLVM needs more than " + e.limits() + " for a part of this"
                    + " module; a lower -O needs less");
        } else if (e.killed()) {
            return new EnvironmentException(
                    e.getMessage().toLowerCase(Locale.ROOT) + "; most often the machine ran out of memory, of which"
                            + " fewer jobs (-j) or a lower -O need less",
                    e);
        } else if (e.interrupted()) {
            return new EnvironmentException("interrupted", e);
        } else if (e.diskFull()) {
            return new EnvironmentException(e.getMessage(), e);
        }
        return new InternalException(request.input(), work.keep(), e);
    }

    /** clang lists the processors of some targets, of others it just refuses. */
    private static Optional<UsageException> unknownProcessor(String output, CompileOptions options) {
        Target target = options.machine().target();
        String known = output.lines()
                .filter(l -> l.contains("note: valid target CPU values are:"))
                .map(l -> l.substring(l.indexOf("note:") + "note:".length()))
                .findFirst()
                .orElse(" unless told otherwise, it is " + target.cpu());
        return Optional.of(output)
                .filter(o -> UNKNOWN_PROCESSOR.matcher(o).find())
                .map(o -> new UsageException(
                        "LLVM knows no CPU '" + options.machine().cpu() + "' of " + target.name() + ";" + known));
    }
}

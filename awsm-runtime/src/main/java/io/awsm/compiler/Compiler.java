package io.awsm.compiler;

import io.awsm.toolchain.EnvironmentException;
import io.awsm.toolchain.Messages;
import io.awsm.toolchain.ToolException;
import io.awsm.wasm.module.Module;
import java.io.IOException;
import java.util.Locale;

/** Compiles modules. Safe for use by several threads. */
public final class Compiler {

    private final Toolchain toolchain;

    public Compiler(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /**
     * Makes all outputs of the request, or none.
     *
     * @return how long what took
     * @throws InputException if the module is at fault
     * @throws UsageException if the request is
     * @throws EnvironmentException if the machine is
     * @throws InternalException if we are
     */
    public Timings compile(CompileRequest request) {
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

    private Timings compile(CompileRequest request, WorkDirectory work) throws IOException {
        Timings timings = new Timings();
        byte[] bytes = ModuleLoader.bytes(request.input());
        Module module = timings.measure(
                Phase.READ,
                () -> ModuleLoader.decode(
                        request.input(), bytes, request.options().features()));
        timings.during(Phase.VALIDATE, () -> ModuleLoader.validate(request.input(), module));
        try (Outputs outputs = new Outputs(request, work.path())) {
            for (Form form : Form.values()) {
                if (form.isWanted(request)) {
                    new Compilation(toolchain, request, module, form, outputs, work.directory(form.name()), timings)
                            .run();
                }
            }
            outputs.commit();
        }
        return timings;
    }

    private static RuntimeException explained(ToolException e, CompileRequest request, WorkDirectory work) {
        if (e.output().contains("unknown target CPU")) {
            String known = e.output()
                    .lines()
                    .filter(l -> l.contains("note: valid target CPU values are:"))
                    .map(l -> l.substring(l.indexOf("note:") + 5))
                    .findFirst()
                    .orElse("");
            return new UsageException(
                    "LLVM knows no CPU '" + request.options().machine().cpu() + "' of "
                            + request.options().machine().target().name() + ";" + known);
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
}

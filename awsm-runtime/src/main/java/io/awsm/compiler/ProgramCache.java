package io.awsm.compiler;

import io.awsm.link.Runner;
import io.awsm.toolchain.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Executables of modules that were run before. */
public final class ProgramCache {

    private static final String FILE = "program";

    private final Toolchain toolchain;

    public ProgramCache(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /**
     * The command that runs a module, to which arguments can be added.
     *
     * @throws io.awsm.toolchain.EnvironmentException also if this machine cannot run it
     */
    public List<String> command(Path input, CompileOptions options, int jobs) throws IOException {
        Runner runner = Runner.of(options.machine().target());
        runner.prefix(); // It would be a pity to compile first.
        return runner.command(executable(input, options, jobs));
    }

    /** The executable of a module, compiled now unless the same bytes were compiled with the same options before. */
    private Path executable(Path input, CompileOptions options, int jobs) throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(CompilerVersion.get(), toolchain.llvmIdentity(), options.describe());
        options.machine().addTo(fingerprint);
        toolchain.sources().addTo(fingerprint);
        String key = fingerprint.add(ModuleLoader.bytes(input)).hex();
        return toolchain
                .cache()
                .get(
                        "run/" + key,
                        directory -> new Compiler(toolchain)
                                .compile(new CompileRequest(
                                        input, Map.of(Emit.EXE, directory.resolve(FILE)), options, jobs, false)))
                .resolve(FILE);
    }
}

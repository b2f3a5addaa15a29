package io.awsm.compiler;

import io.awsm.toolchain.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Executables of modules that were run before. */
public final class ProgramCache {

    private static final String FILE = "program";

    private final Toolchain toolchain;

    public ProgramCache(Toolchain toolchain) {
        this.toolchain = toolchain;
    }

    /** The executable of a module, compiled now unless the same bytes were compiled with the same options before. */
    public Path executable(Path input, CompileOptions options, int jobs) throws IOException {
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

// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.link.Runner;
import io.awsm.system.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Executables of modules that were run before. */
final class ProgramCache {

    private static final String FILE = "program";

    private final Toolchain toolchain;
    private final Compiler compiler;

    ProgramCache(Toolchain toolchain, Compiler compiler) {
        this.toolchain = toolchain;
        this.compiler = compiler;
    }

    /** See {@link Compiler#program}. */
    List<String> command(CompileRequest request, List<String> arguments) throws IOException {
        Runner runner = Runner.of(
                request.options().machine().target(), request.options().memory());
        runner.check(); // It would be a pity to compile first.
        return runner.command(executable(request), arguments);
    }

    private Path executable(CompileRequest request) throws IOException {
        CompileOptions options = request.options();
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(CompilerVersion.get(), toolchain.llvmIdentity(), options.describe());
        options.machine().addTo(fingerprint);
        String key = fingerprint.add(request.bytes()).hex();
        return toolchain
                .cache()
                .get(
                        "run/" + key,
                        directory -> compiler.compile(request.emit(Map.of(Emit.EXE, directory.resolve(FILE)))))
                .resolve(FILE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.testing.Row;
import io.awsm.testing.SystemCompiler;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program in C with sandboxes, each for one instance or many. The text writes {@code A_DECLARE} for the declaration of the
 * instance of a module {@code a} and {@code A_GIVEN} for one that has the value {@code a_instance}, {@code a_new(A_PLACE
 * ...)}, {@code a_f(A x)} and {@code a_f(A_ONLY)}; its function {@code int host(void)} is all there is.
 */
final class CHost {

    private static final Path RUNTIME = Path.of("src/main/c").toAbsolutePath();
    private static final Path TESTS = Path.of("src/test/c").toAbsolutePath();

    /** How sandboxes are linked. */
    enum Linking {
        /** In a program without C's library, which the bundled tools make for every target. */
        OBJECTS,
        /** As shared libraries, by the compiler of the system. */
        LIBRARIES,
        /** As shared libraries that the program finds in its directory when it runs. */
        OPENED
    }

    private final Path directory;
    private final Row row;
    private final ProcessRunner runner = new ProcessRunner(Listener.NONE);
    private final List<String> names = new ArrayList<>();
    private final List<String> definitions = new ArrayList<>();

    CHost(Path directory, Row row) {
        this.directory = directory;
        this.row = row;
    }

    CHost with(String name, byte[] bytes, String instances, String level) throws IOException {
        return with(name, bytes, row, instances, level);
    }

    /** Adds a module, which may have another mechanism than the program's row. */
    CHost with(String name, byte[] bytes, Row own, String instances, String level) throws IOException {
        CompileOptions options =
                own.options().instances(instances).optimization(level).build();
        Path module = Files.write(directory.resolve(name + ".wasm"), bytes);
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of(module)
                        .emit(Map.of(
                                Emit.OBJ, directory.resolve(name + ".o"),
                                Emit.SHARED, directory.resolve(name + ".so"),
                                Emit.HEADER, directory.resolve(name + ".h")))
                        .with(options));
        names.add(name);
        boolean many = instances.equals("many");
        String upper = name.toUpperCase();
        define(upper + "_DECLARE", many ? "struct " + name + " *" + name + ";" : "");
        define(upper + "_GIVEN", many ? "struct " + name + " *" + name + " = " + name + "_instance;" : "");
        define(upper + "_PLACE", many ? "&" + name + "," : "");
        define(upper, many ? name + "," : "");
        define(upper + "_ONLY", many ? name : "");
        return this;
    }

    CHost define(String macro, String text) {
        definitions.add("-D" + macro + "=" + text);
        return this;
    }

    /** Compiles the text, links and runs it; its exit status. Skips the test if that is not possible here. */
    int run(String text, Linking linking) throws IOException {
        Files.writeString(directory.resolve("host.c"), text);
        Path program = directory.resolve("host");
        if (linking == Linking.OBJECTS) {
            link(program);
            return runner.attempt(directory, row.command(program)).status();
        }
        Files.writeString(directory.resolve("main.c"), "int host(void);\nint main(void) { return host(); }\n");
        List<String> command = new ArrayList<>(new SystemCompiler(row).command());
        command.addAll(List.of("-O1", "-Wall", "-Wextra"));
        command.addAll(definitions);
        command.addAll(List.of("host.c", "main.c", "-o", program.toString(), "-Wl,-rpath," + directory));
        if (linking == Linking.LIBRARIES) {
            names.forEach(name -> command.add("./" + name + ".so"));
        }
        runner.run(directory, command);
        return runner.attempt(directory, row.command(program)).status();
    }

    private void link(Path program) {
        Path platform = RUNTIME.resolve("platform").resolve(row.target().platform());
        List<String> clang = new ArrayList<>(List.of(TestLlvm.get().clang().toString()));
        clang.addAll(row.target().flags(row.target().cpu()));
        clang.addAll(List.of("-c", "-O1", "-ffreestanding", "-fno-stack-protector", "-Wall", "-Wextra", "-Werror"));
        clang.addAll(List.of("-I" + RUNTIME, "-I" + platform, "-Wno-unused-command-line-argument"));
        clang.addAll(definitions);
        clang.addAll(List.of("host.c", TESTS.resolve("host_start.c").toString()));
        clang.add(platform.resolve("start.S").toString());
        runner.run(directory, clang);
        List<String> lld = new ArrayList<>(List.of(TestLlvm.get().lld().toString(), "-flavor", "gnu", "-o"));
        lld.addAll(List.of(program.toString(), "host.o", "host_start.o", "start.o"));
        names.forEach(name -> lld.add(name + ".o"));
        runner.run(directory, lld);
    }
}

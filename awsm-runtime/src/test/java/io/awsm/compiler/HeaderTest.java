// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers as C and C++ compilers read them, without a warning, whatever the names in the module are. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class HeaderTest {

    private static final String ODD = """
            (module
              (import "1" "2" (func $f (param v128 f32 externref) (result v128)))
              (import "and" "eq" (func (result i32 i64)))
              (import "int" "class" (global i64))
              (import "new" "" (global (mut v128)))
              (import "" "" (table 1 funcref))
              (import "SIZE" "MAX" (memory 1))
              (import "" "_LINE__" (func))
              (import "a" "b_c" (func))
              (import "a_b" "c" (func))
              (import "a\\00*/" "\\22\\5c\\n" (func))
              (export "1" (func $f))
              (func (export "int") (param i32 i64 f32 f64 v128 funcref externref))
              (func (export "new") (result i32 i64 f32 f64 v128 funcref externref) unreachable)
              (func (export "") (param i32))
              (func (export "a-b"))
              (func (export "a_x2db"))
              (func (export "exit_status"))
              (func (export "t"))
              (memory (export "memory") 1)
              (table (export "table") 1 externref)
              (global (export "class") v128 (v128.const i64x2 0 0))
              (global (export "mutable") (mut funcref) (ref.null func)))
            """.replace("(memory (export \"memory\") 1)", "(export \"memory\" (memory 0))");

    /** As imports, and as exports of modules called like their first words: macros and types of the C library. */
    private static final List<String> MACROS = List.of(
            "EXIT SUCCESS",
            "INT32 MAX",
            "M PI",
            "SIG DFL",
            "h errno",
            "h addr",
            "s6 addr",
            "sa handler",
            "si pid",
            "sigev notify_function",
            "st atime",
            "d fileno",
            "sched priority",
            "math errhandling",
            "time t",
            "va list");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"c, c11, many", "c++, c++17, many", "c, c11, one", "c++, c++17, one"})
    void compilesWithoutAWarning(String language, String standard, String instances) throws IOException {
        List<String> includes = new ArrayList<>();
        for (String name : List.of("embed", "size", "Size", "wchar")) {
            Path module = Files.write(directory.resolve(name + ".wasm"), Wat2Wasm.parse(ODD));
            Path header = directory.resolve(name + ".h");
            CompileOptions options =
                    CompileOptions.builder().instances(instances).build();
            new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                    .compile(CompileRequest.of(module)
                            .emit(Map.of(Emit.HEADER, header))
                            .with(options));
            includes.add("#include \"" + name + ".h\"\n");
        }
        Files.writeString(directory.resolve("host.txt"), String.join("", includes) + String.join("", includes) + """
                        int host(const union awsm_value *value);
                        typedef char trap_is_an_int[sizeof(enum awsm_trap) == sizeof(int) ? 1 : -1];
                        int host(const union awsm_value *value) {
                            struct size_imports imports;
                            imports._x31_2.env = 0;
                            return imports._x31_2.env == 0 && value->i32 == 1 && sizeof *value == 16;
                        }
                        """);
        String output = new ProcessRunner(Listener.NONE)
                .run(
                        directory,
                        List.of(
                                TestLlvm.get().clang().toString(),
                                "-std=" + standard,
                                "-Wall",
                                "-Wextra",
                                "-pedantic",
                                "-Werror",
                                "-ffreestanding",
                                "-fshort-enums",
                                "-fsyntax-only",
                                "-x",
                                language,
                                "host.txt"));
        assertThat(output).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gcc, gnu11", "g++, gnu++17"})
    void noNameIsAMacroOfTheCLibrary(String compiler, String standard) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", compiler)));
        StringBuilder imports = new StringBuilder();
        StringBuilder includes = new StringBuilder();
        for (String macro : MACROS) {
            String[] words = macro.split(" ");
            imports.append("(import \"%s\" \"%s\" (func))".formatted(words[0], words[1]));
            compileHeader(words[0], "(module (func (export \"%s\")))".formatted(words[1]));
            includes.append("#include \"").append(words[0]).append(".h\"\n");
        }
        compileHeader("all", "(module %s)".formatted(imports));
        Files.writeString(directory.resolve("host.txt"), """
                #include <dirent.h>
                #include <errno.h>
                #include <math.h>
                #include <netdb.h>
                #include <netinet/in.h>
                #include <pthread.h>
                #include <sched.h>
                #include <signal.h>
                #include <stdarg.h>
                #include <stdlib.h>
                #include <sys/stat.h>
                #include <time.h>
                #include "all.h"
                """ + includes);
        List<String> command = List.of("/usr/bin/" + compiler, "-std=" + standard, "-D_GNU_SOURCE", "-fsyntax-only");
        String language = compiler.equals("gcc") ? "c" : "c++";
        String output = new ProcessRunner(Listener.NONE)
                .run(
                        directory,
                        Stream.concat(command.stream(), Stream.of("-x", language, "host.txt"))
                                .toList());
        assertThat(output).isEmpty();
    }

    private void compileHeader(String name, String text) throws IOException {
        Path module = Files.write(directory.resolve(name + ".wasm"), Wat2Wasm.parse(text));
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of(module)
                        .emit(Map.of(Emit.HEADER, directory.resolve(name + ".h")))
                        .with(CompileOptions.builder().build()));
    }

    /** Modules whose symbols would be those of the C library, and of its headers, in one program that uses these. */
    @ParameterizedTest
    @CsvSource({"gcc, c11", "gcc, gnu17", "g++, c++17"})
    void linksBesideTheCLibrary(String compiler, String standard) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin", compiler)));
        List<String> command = new ArrayList<>(List.of("/usr/bin/" + compiler, "-std=" + standard, "-Wall", "-Wextra"));
        command.addAll(List.of("-Wpedantic", "-Werror", "-pthread", "-x", compiler.equals("gcc") ? "c" : "c++"));
        command.addAll(List.of("host.txt", "-x", "none", "-o", "host"));
        StringBuilder includes = new StringBuilder();
        for (String name :
                List.of("pthread", "sem", "init", "linux", "errno", "NULL", "size_t", "static_assert", "embed")) {
            Path module = Files.write(
                    directory.resolve(name + ".wasm"),
                    Wat2Wasm.parse("(module (func (export \"create\") (result i32) (i32.const 7)) (func (export \"t\"))"
                            + "(func (export \"wait\")) (func (export \"mutex_lock\")))"));
            Map<Emit, Path> outputs =
                    Map.of(Emit.HEADER, directory.resolve(name + ".h"), Emit.OBJ, directory.resolve(name + ".o"));
            new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                    .compile(CompileRequest.of(module)
                            .emit(outputs)
                            .with(CompileOptions.builder().build()));
            includes.append("#include \"").append(name).append(".h\"\n");
            command.add(name + ".o");
        }
        Files.writeString(
                directory.resolve("host.txt"),
                "#include <errno.h>\n#include <pthread.h>\n#include <semaphore.h>\n"
                        + "#include <time.h>\n" + includes + """
                        static void *work(void *result) {
                            struct m_pthread *sandbox;
                            int32_t number;
                            if (m_pthread_new(&sandbox, NULL, NULL) == AWSM_OK && m_pthread_create(sandbox, &number) == AWSM_OK) {
                                *(int32_t *)result = number;
                                m_pthread_free(sandbox);
                            }
                            return NULL;
                        }
                        int main(void) {
                            pthread_t thread;
                            int32_t result = 0;
                            struct embed *other = NULL;
                            errno = pthread_create(&thread, NULL, work, &result);
                            return errno != 0 || pthread_join(thread, NULL) != 0 || result != 7
                                || embed_new(&other, NULL, NULL) != AWSM_OK || embed_t(other) != AWSM_OK;
                        }
                        """);
        new ProcessRunner(Listener.NONE).run(directory, command);
        assertThat(new ProcessRunner(Listener.NONE)
                        .attempt(directory, List.of("./host"))
                        .status())
                .isZero();
    }
}

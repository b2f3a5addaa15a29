// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands as users call them, in this process, with the LLVM of the build. */
class CommandLineTest {

    private static final String HELLO = """
            (module
              (import "wasi_snapshot_preview1" "fd_write" (func (param i32 i32 i32 i32) (result i32)))
              (memory (export "memory") 2 10)
              (global $counter (mut i32) (i32.const 0))
              (func $start (export "_start"))
              (func (export "odd\\1b[31m")))
            """;

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... words) {
        return Main.execute(
                new Streams(new PrintWriter(out, true), new PrintWriter(err, true)),
                Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    private Path wat(String name, String text) throws IOException {
        return Files.write(directory.resolve(name), Wat2Wasm.parse(text));
    }

    private Path bad() throws IOException {
        return Files.write(directory.resolve("bad.wasm"), new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0, 1});
    }

    @Test
    void oneCompilationHasSeveralOutputs() throws IOException {
        Path input = wat("hello.wasm", HELLO);
        Path object = directory.resolve("h.o");
        Path header = directory.resolve("h.h");
        assertThat(run("compile", input, "-o", object, "-o", header, "-O0")).isZero();
        assertThat(object).isNotEmptyFile();
        assertThat(header).isNotEmptyFile();
        assertThat(run("compile", input, "-o", directory.resolve("x.o"), "-o", directory.resolve("y.o")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("two outputs are obj", "x.o", "y.o");
    }

    @Test
    void suffixDecidesWhatIsMade() throws IOException {
        Path input = wat("hello.wasm", HELLO);
        List<String> heads = new ArrayList<>();
        for (String name : List.of("a", "a.o", "a.so", "a.h", "a.bc", "a.ll", "a.s")) {
            assertThat(run("compile", "-q", input, "-o", directory.resolve(name), "-O0"))
                    .as("%s: %s", name, err)
                    .isZero();
            byte[] bytes = Files.readAllBytes(directory.resolve(name));
            heads.add(new String(bytes, 0, 4, StandardCharsets.ISO_8859_1));
        }
        assertThat(heads).containsExactly("\177ELF", "\177ELF", "\177ELF", "/* T", "BC\u00c0\u00de", "sour", "\t.fi");
        assertThat(run("compile", input, "-o", directory.resolve("x.unknown"))).isEqualTo(2);
        assertThat(run("compile", input, "-o", directory.resolve("x.unknown"), "--emit", "ll"))
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .startsWith("awsm: the name")
                .contains("--emit exe")
                .hasLineCount(1);
    }

    @Test
    void seedFormMakesBitcodeWhateverTheName() throws IOException {
        Path input = wat("hello.wasm", HELLO);
        Path output = directory.resolve("app.o");
        assertThat(run(input, "-o", output, "-i", "-u", "--runtime-globals", "--target", "x86_64-linux"))
                .as(err.toString())
                .isZero();
        assertThat(output).binaryContent().startsWith('B', 'C');
        assertThat(run(input, "-iu", "-o", output)).isZero();
    }

    @Test
    void inlineConstantGlobalsAndRuntimeGlobalsChangeTheCode() throws IOException {
        Path input = wat(
                "g.wasm",
                "(module (global $g (mut i32) (i32.const 77)) (func (export \"f\") (result i32) (global.get $g)))");
        List<String> texts = new ArrayList<>();
        for (List<String> options : List.of(
                List.<String>of(), List.of("-i"), List.of("--instances", "one"), List.of("--memory", "bounds", "-u"))) {
            List<Object> words = new ArrayList<>(List.of("compile", input, "-o", directory.resolve("g.ll")));
            words.addAll(options);
            assertThat(run(words.toArray())).isZero();
            texts.add(Files.readString(directory.resolve("g.ll")));
        }
        assertThat(texts.get(1)).contains("77").isNotEqualTo(texts.get(0));
        assertThat(texts.get(2)).isNotEqualTo(texts.get(0));
    }

    @Test
    void validateGivesOneLineForEachModule() throws IOException {
        Path good = wat("good.wasm", HELLO);
        assertThat(run("validate", good)).isZero();
        assertThat(out.toString().strip()).isEqualTo(good + ": valid");
        assertThat(run("validate", "-q", good, bad(), good)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).startsWith(bad() + ":0x");
        assertThat(out.toString()).hasLineCount(1);
    }

    @Test
    void inspectShowsWhatIsInside() throws IOException {
        assertThat(run("inspect", wat("hello.wasm", HELLO))).isZero();
        assertThat(out.toString())
                .contains(
                        "  import",
                        "  code",
                        "\"wasi_snapshot_preview1\" \"fd_write\": func (i32 i32 i32 i32) -> (i32)")
                .contains("\"memory\": memory of 2 to 10 pages, memory[0]", "[0] global mut i32", "func[1]")
                .contains("odd\\u{1b}[31m")
                .doesNotContain("\u001b");
        assertThat(run("inspect", bad())).isEqualTo(1);
    }

    @Test
    void inspectShowsWhereBytesGo() throws IOException {
        Path object = directory.resolve("hello.o");
        assertThat(run("compile", "-q", wat("hello.wasm", HELLO), "-o", object, "--target", "cortex-m4"))
                .isZero();
        assertThat(run("inspect", object)).isZero();
        assertThat(out.toString())
                .contains("     stored    writable\n")
                .containsPattern(" +[0-9,]+ +0  hello: code\n")
                .containsPattern(" +0 +[0-9,]+  hello: memory\n")
                .containsPattern(" +[0-9,]+ +[0-9,]+  in all\n      stack\n +[0-9,]+  hello__start\n");
        byte[] bytes = Files.readAllBytes(object);
        Files.write(object, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(run("inspect", object)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("hello.o: damaged ELF file: ");
    }

    @Test
    void featuresAreNamedAndCanBeTurnedOff() throws IOException {
        Path extending = wat("e.wasm", "(module (func (drop (i32.extend8_s (i32.const 0)))))");
        assertThat(run("inspect", extending)).isZero();
        assertThat(out.toString()).contains("Features: sign-extension (2.0)\n");
        assertThat(run("validate", "--features", "2.0,-simd", extending)).isZero();
        for (Object[] words : new Object[][] {
            {"validate", "--features", "1.0", extending},
            {"compile", "--features", "-sign-extension", extending, "-o", directory.resolve("e.o")}
        }) {
            assertThat(run(words)).isEqualTo(1);
            assertThat(err.toString())
                    .endsWith("sign-extension instructions are turned off (feature sign-extension)\n");
        }
        assertThat(run("validate", "--features", "2.0,gc", extending)).isEqualTo(2);
        assertThat(err.toString()).contains("the feature 'gc' is not implemented");
    }

    @Test
    void badModulesExitWithOneAndLeaveNothing() throws IOException {
        Path output = directory.resolve("bad");
        assertThat(run("compile", bad(), "-o", output)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).startsWith(bad() + ":0x").doesNotContain("Exception");
        assertThat(output).doesNotExist();
        assertThat(run("run", bad())).isEqualTo(1);
        assertThat(run(bad(), "-o", output)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "compile",
                "compile none.wasm -o x",
                "compile none.wasm",
                "none.wasm",
                "compile a.wasm -o x --emit dll",
                "compile a.wasm -o x --target pdp11",
                "compile a.wasm -o x --memory mpu",
                "compile a.wasm -o x -O7",
                "compile a.wasm -o x --name 1a",
                "compile a.wasm -o x --instances two",
                "compile a.wasm -o x --features magic",
                "validate --features gc a.wasm",
                "compile a.wasm -o x -j 0",
                "compile a.wasm -o x --llvm-version 1.2",
                "compile a.wasm -o x --frobnicate",
                "compile a.wasm b.wasm -o x",
                "run",
                "run --env novalue a.wasm",
                "validate",
                "inspect none.wasm",
                "targets more"
            })
    void wrongUsageExitsWithTwo(String words) throws IOException {
        Path input = wat("a.wasm", "(module (func (export \"_start\")))");
        Object[] arguments = Stream.of(words.split(" "))
                .filter(w -> !w.isEmpty())
                .map(w -> w.equals("a.wasm") ? input.toString() : w)
                .map(w -> w.equals("x") ? directory.resolve("x").toString() : w)
                .toArray();
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).startsWith("awsm: ").doesNotContain("Exception", "\tat ");
        assertThat(err.toString().lines()).hasSizeLessThanOrEqualTo(2);
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void missingLlvmExitsWithThree() throws IOException {
        Path input = wat("hello.wasm", HELLO);
        assertThat(run("compile", input, "-o", directory.resolve("a"), "--llvm-home", directory))
                .isEqualTo(3);
        assertThat(err.toString()).hasLineCount(1).contains("--llvm-home", "has no clang");
    }

    @Test
    void verboseShowsCommandsAndTimes() throws IOException {
        Path input = wat("hello.wasm", HELLO);
        assertThat(run("compile", input, "-o", directory.resolve("a.bc"), "-v")).isZero();
        assertThat(err.toString()).contains("awsm: $ ", "clang", "generate ", " ms");
    }

    @Test
    void verboseShowsNoStackTraceOfTheUsersErrors() throws IOException {
        Path output = directory.resolve("x");
        Path library = wat("lib.wasm", "(module (import \"env\" \"f\" (func)))");
        assertThat(run("compile", "-v", bad(), "-o", output)).isEqualTo(1);
        assertThat(run("compile", "-v", library, "-o", output)).isEqualTo(1);
        assertThat(run("run", "-v", library)).isEqualTo(1);
        assertThat(run("compile", "-v", directory.resolve("none.wasm"), "-o", output))
                .isEqualTo(2);
        assertThat(run("compile", "-v", library, "-o", output, "--llvm-home", directory, "--emit", "obj"))
                .isEqualTo(3);
        assertThat(err.toString().lines().filter(l -> !l.matches("awsm: .*: (read|validate|generate)")))
                .as("lines that are no steps")
                .hasSize(5);
        assertThat(err.toString())
                .contains("lib.wasm:0x11: unknown import \"env\" \"f\"", "there is no file")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void helpTeaches() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Exit status:", "Examples:", "IN.wasm [-o OUT.bc]", "--runtime-globals");
        for (String command : List.of("compile", "run", "validate", "inspect", "targets", "wast")) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out.toString()).contains("awsm " + command);
        }
    }

    /** A list of exit statuses whose items are not "status:meaning" vanishes, and its heading stays. */
    @Test
    void everyHelpListsExitStatuses() {
        new Picocli(new Streams(new PrintWriter(out), new PrintWriter(err)))
                .commandLine()
                .getSubcommands()
                .forEach((name, command) -> {
                    String help = command.getUsageMessage();
                    if (help.contains("Exit status:")) {
                        assertThat(help.split("Exit status:")[1]).as(name).contains("  0");
                    }
                });
    }

    @Test
    void versionNamesBoth() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("aWsm \\S+, LLVM 20\\.\\S+\\s*");
    }

    @Test
    void targetsListsMechanisms() {
        assertThat(run("targets")).isZero();
        assertThat(out.toString()).contains("x86_64-linux", "guard, bounds, mask, none");
    }
}

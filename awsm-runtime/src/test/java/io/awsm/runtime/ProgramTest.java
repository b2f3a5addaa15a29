// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.testing.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Executables made from WASI commands: what program/ does around the module, and the sandbox as users meet it. */
class ProgramTest {

    private static final Row GUARD = Row.here(MemoryMechanism.GUARD);
    private static final Row BOUNDS = Row.here(MemoryMechanism.BOUNDS);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path DIRECTORY = Scratch.directory();

    /** By what they are made of: several tests run the same. */
    private static final Map<List<Object>, Path> PROGRAMS = new ConcurrentHashMap<>();

    private static final String HELLO = """
            call void @print(i32 1024, i32 6)
            ret void
            """;
    private static final String ARGUMENTS = """
            %1 = call i32 @awsm_wasi_args_sizes_get(ptr @instance, i32 8, i32 12)
            %2 = call i32 @awsm_wasi_args_get(ptr @instance, i32 2000, i32 30000)
            %size = call i32 @load(i64 12)
            call void @print(i32 30000, i32 %size)
            ret void
            """;
    private static final String ENVIRONMENT = """
            %1 = call i32 @awsm_wasi_environ_sizes_get(ptr @instance, i32 8, i32 12)
            %2 = call i32 @awsm_wasi_environ_get(ptr @instance, i32 2000, i32 30000)
            %size = call i32 @load(i64 12)
            call void @print(i32 30000, i32 %size)
            ret void
            """;

    /** Prints the name of each directory, and what the file "hello\n" there has; exits with the last error. */
    private static final String DIRECTORIES = """
              br label %loop
            loop:
              %fd = phi i32 [3, %0], [%next, %continue]
              %next = add i32 %fd, 1
              %none = call i32 @awsm_wasi_fd_prestat_get(ptr @instance, i32 %fd, i32 100)
              %is_none = icmp ne i32 %none, 0
              br i1 %is_none, label %done, label %named
            named:
              %length = call i32 @load(i64 104)
              %1 = call i32 @awsm_wasi_fd_prestat_dir_name(ptr @instance, i32 %fd, i32 2000, i32 %length)
              call void @print(i32 2000, i32 %length)
              call void @print(i32 1029, i32 1)
              %error = call i32 @awsm_wasi_path_open(ptr @instance, i32 %fd, i32 0, i32 1024, i32 5, i32 0, i64 2, i64 0, i32 0, i32 3000)
              %failed = icmp ne i32 %error, 0
              br i1 %failed, label %continue, label %opened
            opened:
              %file = call i32 @load(i64 3000)
              %base = call ptr @base()
              %iovec = getelementptr i8, ptr %base, i64 3008
              store i64 429496735240, ptr %iovec, align 1 ; 100 bytes to 5640
              %2 = call i32 @awsm_wasi_fd_read(ptr @instance, i32 %file, i32 3008, i32 1, i32 3004)
              %size = call i32 @load(i64 3004)
              call void @print(i32 5640, i32 %size)
              br label %continue
            continue:
              br label %loop
            done:
              ret void
            """;

    /** The command with this body in function 5 of this name. */
    private static Path program(Row row, String name, String body) {
        return program(row, name, body, "@awsm_wasi_strings", "@awsm_wasi_directories");
    }

    private static Path program(
            Row row, String name, String body, String strings, String directories, String... linkerOptions) {
        try {
            String ir = Files.readString(CompiledRuntime.testSource("command.ll"))
                    .replace("${triple}", row.target().triple())
                    .replace("${body}", body)
                    .replace("${strings}", "ptr " + strings)
                    .replace("${directories}", "ptr " + directories)
                    .replace(
                            "${length}",
                            Integer.toString(name.replaceAll("\\\\..", "x").length() + 12))
                    .replace("${name}", name);
            List<String> options = List.of(linkerOptions);
            return PROGRAMS.computeIfAbsent(List.of(row, ir, options), key -> program(row, ir, options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(Row row, String ir, List<String> linkerOptions) {
        try {
            String file = "command" + COUNT.incrementAndGet();
            Path source = Files.writeString(DIRECTORY.resolve(file + ".ll"), ir);
            return CompiledRuntime.of(row).command(source, file, linkerOptions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path program(Row row, String body) {
        return program(row, "crash", body);
    }

    private static Llvm.Result run(Path program, Map<String, String> environment, String... arguments) {
        List<String> command = Stream.concat(Stream.of(program.toString()), Stream.of(arguments))
                .toList();
        return Llvm.execute(command, DIRECTORY, environment, new byte[0]);
    }

    private static Llvm.Result run(Row row, String body) {
        return Llvm.execute(row.command(program(row, body)), DIRECTORY, Map.of(), new byte[0]);
    }

    /** The IR is for 64 bits. */
    static Stream<Row> rows() {
        return Row.hosted().filter(row -> row.target().pointerSize() == 8);
    }

    static Stream<Row> guarded() {
        return rows().filter(row -> row.memory() == MemoryMechanism.GUARD);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printsAndExits(Row row) {
        assertThat(run(row, HELLO)).isEqualTo(new Llvm.Result(0, "hello\n", ""));
    }

    @Test
    void exitsWithTheStatusOfTheGuest() {
        for (int status : new int[] {0, 1, 42, 134, 255}) {
            String exit = "call void @awsm_wasi_proc_exit(ptr @instance, i32 " + status + ")\nunreachable";
            assertThat(run(BOUNDS, exit)).isEqualTo(new Llvm.Result(status, "", ""));
        }
    }

    @Test
    void reportsAnExplicitTrap() {
        String trap = "call void @awsm_trap(ptr @instance, i32 " + (1 | 5 << 8) + ")\nunreachable";
        assertThat(run(BOUNDS, trap))
                .isEqualTo(new Llvm.Result(134, "", "awsm: trap: unreachable in func[5] $crash\n"));
    }

    @Test
    void reportsATrapInAFunctionWithoutNameOrRecord() {
        String trap = "call void @awsm_trap(ptr @instance, i32 " + (2 | 300 << 8) + ")\nunreachable";
        assertThat(run(BOUNDS, trap).err()).isEqualTo("awsm: trap: integer divide by zero in func[300]\n");
        String other = "call void @awsm_trap(ptr @instance, i32 " + (3 | 77777 << 8) + ")\nunreachable";
        assertThat(run(BOUNDS, other).err()).isEqualTo("awsm: trap: integer overflow in func[77777]\n");
        String none = "call void @awsm_trap(ptr @instance, i32 " + (11 | 0xFFFFFF << 8) + ")\nunreachable";
        assertThat(run(BOUNDS, none).err()).isEqualTo("awsm: trap: out of memory\n");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void reportsAFault(Row row) {
        assertThat(run(row, "%1 = call i32 @load(i64 65533), !dbg !6\nret void"))
                .isEqualTo(new Llvm.Result(134, "", "awsm: trap: out of bounds memory access in func[5] $crash\n"));
    }

    @Test
    void namesReachTheTerminalWithoutControlCharacters() {
        String trap = "call void @awsm_trap(ptr @instance, i32 " + (1 | 5 << 8) + ")\nunreachable";
        Path program = program(BOUNDS, "a\\1B[31m\\C2\\9Bb\\0A\\7F\\C3\\A9", trap);
        assertThat(run(program, Map.of()).err()).isEqualTo("awsm: trap: unreachable in func[5] $a?[31m?b??é\n");
    }

    @Test
    void aLongNameIsCut() {
        String trap = "call void @awsm_trap(ptr @instance, i32 " + (1 | 5 << 8) + ")\nunreachable";
        String line = run(program(BOUNDS, "x".repeat(10_000), trap), Map.of()).err();
        assertThat(line)
                .startsWith("awsm: trap: unreachable in func[5] $xxx")
                .endsWith("x\n")
                .hasSize(512);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endlessRecursionIsATrap(Row row) {
        String recurse = "%1 = call i32 @recurse(i32 0)\nret void";
        assertThat(run(row, recurse))
                .isEqualTo(new Llvm.Result(134, "", "awsm: trap: call stack exhausted in func[6] $recurse\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"256", "1024", "65536", "unlimited"})
    void stackFollowsTheLimitOfTheProcess(String kibibytes) {
        Path program = program(GUARD, "%1 = call i32 @recurse(i32 0)\nret void");
        String script = "ulimit -s " + kibibytes + "; exec " + program;
        Llvm.Result result = Llvm.execute(
                List.of("/bin/sh", "-c", script), DIRECTORY, Map.of("LARGE", "x".repeat(50_000)), new byte[0]);
        assertThat(result)
                .isEqualTo(new Llvm.Result(134, "", "awsm: trap: call stack exhausted in func[6] $recurse\n"));
    }

    @Test
    void lackOfAddressSpaceIsATrap() {
        Path program = program(GUARD, HELLO);
        Llvm.Result result = Llvm.execute(
                List.of("/bin/sh", "-c", "ulimit -v 4000000; exec " + program), DIRECTORY, Map.of(), new byte[0]);
        assertThat(result).isEqualTo(new Llvm.Result(134, "", "awsm: trap: out of memory\n"));
        Path bounds = program(BOUNDS, HELLO); /* makes do with less */
        result = Llvm.execute(
                List.of("/bin/sh", "-c", "ulimit -v 4000000; exec " + bounds), DIRECTORY, Map.of(), new byte[0]);
        assertThat(result).isEqualTo(new Llvm.Result(0, "hello\n", ""));
    }

    @Test
    void passesArguments() {
        Path program = program(BOUNDS, ARGUMENTS);
        assertThat(run(program, Map.of(), "one", "", "two words").out()).isEqualTo(program + "\0one\0\0two words\0");
    }

    @Test
    void takesAnotherName() {
        Path program = program(BOUNDS, ARGUMENTS);
        assertThat(run(program, Map.of("AWSM_NAME", "app.wasm"), "one").out()).isEqualTo("app.wasm\0one\0");
    }

    @Test
    void passesTheEnvironmentButForItsOwn() {
        Path program = program(BOUNDS, ENVIRONMENT);
        String out = run(program, Map.of("A", "1", "AWSM_DIR", ".", "AWSM_OTHER", "x", "B", ""))
                .out();
        assertThat(out.split("\0")).containsExactlyInAnyOrder("A=1", "B=");
    }

    @Test
    void givesNoDirectoryByDefault() {
        assertThat(run(program(BOUNDS, DIRECTORIES), Map.of())).isEqualTo(new Llvm.Result(0, "", ""));
    }

    @Test
    void givesDirectories() throws IOException {
        Path program = program(BOUNDS, DIRECTORIES);
        Path directory = Files.createDirectory(DIRECTORY.resolve("d" + COUNT.incrementAndGet()));
        Files.writeString(directory.resolve("hello"), "content\n", StandardCharsets.UTF_8);
        Path comma = Files.createDirectory(DIRECTORY.resolve("c" + COUNT.incrementAndGet() + ",\\"));
        Files.writeString(comma.resolve("hello"), "comma\n", StandardCharsets.UTF_8);
        Map<String, String> environment = Map.of(
                "AWSM_DIR",
                directory + ",," + directory.getFileName() + "::/data,"
                        + comma.toString().replace("\\", "\\\\").replace(",", "\\,") + "::/c\\:\\:d::ro,"
                        + directory + "::::ro");
        assertThat(run(program, environment))
                .isEqualTo(new Llvm.Result(
                        0, directory + "\ncontent\n/data\ncontent\n/c::d\ncomma\n" + directory + "\ncontent\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw", "", "r", "roo", "ro::ro", "/ro"})
    void saysWhatItDoesNotUnderstand(String mode) {
        Llvm.Result result = run(program(BOUNDS, DIRECTORIES), Map.of("AWSM_DIR", "x,.::/data::" + mode + ",."));
        assertThat(result)
                .isEqualTo(new Llvm.Result(
                        134, "", "awsm: AWSM_DIR: only ro may follow the guest's path, not " + mode + "\n"));
    }

    @Test
    void givesADirectoryToBeReadOnly() {
        String create = """
                %error = call i32 @awsm_wasi_path_open(ptr @instance, i32 3, i32 0, i32 1024, i32 5, i32 1, i64 64, i64 0, i32 0, i32 3000)
                call void @awsm_wasi_proc_exit(ptr @instance, i32 %error)
                unreachable
                """;
        Path program = program(BOUNDS, create);
        assertThat(run(program, Map.of("AWSM_DIR", DIRECTORY + "::/::ro")).status())
                .isEqualTo(69);
        assertThat(DIRECTORY.resolve("hello")).doesNotExist();
        assertThat(run(program, Map.of("AWSM_DIR", DIRECTORY + "::/")).status()).isZero();
        assertThat(DIRECTORY.resolve("hello")).exists();
    }

    @Test
    void saysWhichDirectoryIsMissing() {
        Llvm.Result result = run(program(BOUNDS, DIRECTORIES), Map.of("AWSM_DIR", ".,no/such::/data"));
        assertThat(result).isEqualTo(new Llvm.Result(134, "", "awsm: cannot open directory no/such\n"));
    }

    @Test
    void isSmall() throws IOException {
        Path program = program(GUARD, "", HELLO, "null", "null", "-z", "norelro", "--build-id=none", "-s");
        assertThat(run(program, Map.of()).out()).isEqualTo("hello\n");
        assertThat(Files.size(program)).isLessThan(8_700);
    }

    @Test
    void aModuleThatTakesNoDirectoryGetsNone() {
        Path program = program(BOUNDS, "", HELLO, "@awsm_wasi_strings", "null");
        assertThat(run(program, Map.of("AWSM_DIR", "no/such::/::none"))).isEqualTo(new Llvm.Result(0, "hello\n", ""));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.testing.Requirements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The firmware in {@code examples/firmware}, made as its documentation says, under an emulator. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FirmwareTest {

    private static final Path ROOT =
            Program.sources().resolve("../../..").toAbsolutePath().normalize();
    private static final Path SOURCES = Program.sources().resolve("firmware").toAbsolutePath();
    private static final Pattern SECTION = Pattern.compile("(?m)^(\\S+) +(\\d+) +\\d+$");

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin/java").toString();

    private static final Path JAR = ROOT.resolve("awsm-cli/target/awsm-cli.jar");

    /** Bytes of the frames of what calls the sandbox, and of what it calls. */
    private static final int OF_THE_FIRMWARE = 150;

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheExample() throws IOException {
        for (String tool : List.of("make", "arm-none-eabi-gcc", "arm-none-eabi-size", "qemu-system-arm")) {
            Requirements.need(ProgramBuilder.isInstalled(tool), tool);
        }
        Path example = ROOT.resolve("examples/firmware");
        Files.createDirectory(directory.resolve("guest"));
        copy(example, directory);
        copy(example.resolve("guest"), directory.resolve("guest"));
        // Make knows no names with spaces, which the way to where they are may have.
        copy(SOURCES, directory);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m3", "cortex-m4", "cortex-m4-soft"})
    void twoSandboxesATrapAndAnInterrupt(String target) {
        assertThat(make("run", "TARGET=" + target)).isEqualTo("""
                controller reports 1
                speed 499
                controller: out of bounds memory access
                speed 451
                filter 360
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void anInterruptEntersNothingThatItHasInterrupted(String target) {
        assertThat(make("run", "TARGET=" + target, "MAIN=interrupts.c")).isEqualTo("""
                an instance that was not made: passed
                nor is it there after a failure: passed
                made: passed
                a call whose host function waits: passed
                calls that interrupts try to interrupt: passed
                calls of interrupts alone: passed
                an instance that is no more: passed
                """);
    }

    /** The last mode that can be read is as far as {@code bounds} finds it. */
    @ParameterizedTest
    @ValueSource(strings = {"cortex-m3", "cortex-m4", "cortex-m4-soft"})
    void theMemoryProtectionUnitServesSandboxesAndTheFirmware(String target) {
        String main = "MAIN=mpu.c";
        assertThat(make("run", "TARGET=" + target, main, "MECHANISM=mpu", "MEMORY_pid=1024", "MEMORY_filter=1024"))
                .isEqualTo("""
                no region is free: passed
                two sandboxes: passed
                take a region each: passed
                modes 74
                each time, with interrupts: passed
                made anew: passed
                the firmware's region stays: passed
                a fault of the firmware
                """);
    }

    /** Else it would hang at the first fault, which nobody could tell from one of its own. */
    @Test
    void aLinkerScriptMustSayWhereGuestCodeIsIfFaultsAreTraps() throws IOException {
        Path script = directory.resolve("board.ld");
        String complete = Files.readString(script);
        String without = complete.replaceAll("(?m)^ *__(start|stop)_awsm_text = .;$", "");
        assertThat(without).isNotEqualTo(complete);
        Files.writeString(script, without);
        Outcome outcome = outcome("MECHANISM=mpu", "MEMORY_pid=1024", "MEMORY_filter=1024");
        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.errors()).contains("undefined reference to `__start_awsm_text'");
    }

    /** With C's library, {@code printf} and a heap; the sandboxes' own memcpy and the library's do not get in each other's way. */
    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void aFirmwareMayHaveNewlib(String target) {
        String main = "MAIN=newlib.c";
        assertThat(make("run", "TARGET=" + target, main, "LDFLAGS=--specs=nano.specs"))
                .isEqualTo("power 0.700000\nheap 1\n");
    }

    /**
     * What {@code inspect} says of an export is enough, and little more than it takes; with less the call does not begin. It is counted
     * from within the function that the firmware calls, and the host function has a frame of its own.
     */
    @ParameterizedTest
    @CsvSource({"cortex-m0plus, s", "cortex-m3, 2", "cortex-m4, s", "cortex-m4, z"})
    void howMuchOfTheStackACallTakesIsKnown(String target, String optimization) throws IOException {
        Files.copy(SOURCES.resolve("chain.c"), directory.resolve("guest/chain.c"));
        String[] arguments = {
            "run",
            "TARGET=" + target,
            "OPTIMIZATION=" + optimization,
            "MAIN=stack.c",
            "SANDBOXES=chain",
            "MEMORY_chain=128"
        };
        String[] usual = make(arguments).split("\n");
        Matcher known = Pattern.compile("(?m)^ +([0-9,]+)  chain_run$").matcher(inspect(target));
        assertThat(known.find()).isTrue();
        int bytes = Integer.parseInt(known.group(1).replace(",", ""));
        assertThat(inspect(target))
                .containsPattern("(?m)^  unbounded  chain_count: recursion through chain[.]f[0-9]+.*$");
        assertThat(usual).startsWith("done").endsWith("call stack exhausted");
        assertThat(Integer.parseInt(usual[1])).isBetween(bytes / 2, bytes + OF_THE_FIRMWARE);

        Files.delete(directory.resolve("target/" + target + "/firmware.elf"));
        arguments = Arrays.copyOf(arguments, arguments.length + 1);
        arguments[arguments.length - 1] = "DEFINES_bounds=-DSTACK_SIZE=" + bytes;
        assertThat(make(arguments)).startsWith("done\n" + usual[1] + "\n");

        Files.delete(directory.resolve("target/" + target + "/firmware.elf"));
        arguments[arguments.length - 1] = "DEFINES_bounds=-DSTACK_SIZE=" + bytes / 2;
        assertThat(make(arguments)).startsWith("call stack exhausted\n0\n");
    }

    /** Code of one mechanism gets the memory of another only if it can use it. */
    @ParameterizedTest
    @CsvSource({
        "bounds, bounds, shared",
        "bounds, mpu, shared",
        "mpu, mpu, shared",
        "paged, paged, shared",
        "mask, mask, shared",
        "mpu, bounds, refused",
        "mpu, paged, refused",
        "bounds, paged, refused",
        "paged, bounds, refused",
        "paged, mpu, refused",
        "mask, bounds, refused",
        "bounds, mask, refused"
    })
    void memoriesAreSharedWithThoseThatCanUseThem(String owner, String user, String result) throws IOException {
        compile("cortex-m4", "owner", owner, """
                (module (memory (export "mem") 1 1)
                  (func (export "put") (param i32) (i32.store (i32.const 8) (local.get 0))))
                """, "--memory-size", "2048");
        compile("cortex-m4", "user", user, """
                (module (import "owner" "mem" (memory 0))
                  (func (export "get") (result i32) (i32.load (i32.const 8))))
                """);
        String main = "MAIN=memories.c";
        String zones = "DEFINES_bounds=-DHARDWARE_FAULT=awsm_memory_fault";
        String[] plain = {"run", "TARGET=cortex-m4", main, "SANDBOXES=owner user"};
        String[] handled = {"run", "TARGET=cortex-m4", main, "SANDBOXES=owner user", zones};
        assertThat(make(owner.equals("mpu") ? handled : plain)).isEqualTo(result + "\n");
    }

    /** A pool is locked by one instruction, which ARMv6-M does not have. */
    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void instancesComeFromAPool(String target) throws IOException {
        compile(target, "counter", "bounds", """
                (module (global $n (mut i32) (i32.const 0))
                  (func (export "next") (result i32)
                    (global.set $n (i32.add (global.get $n) (i32.const 1)))
                    (global.get $n)))
                """, "--instances", "many");
        String main = "MAIN=pools.c";
        assertThat(make("run", "TARGET=" + target, main, "SANDBOXES=counter")).isEqualTo("3\n1\nnothing more\n1\n");
    }

    /** Nothing is left of an instance, and each has what its memory needs. */
    @ParameterizedTest
    @ValueSource(strings = {"bounds", "mpu"})
    void instancesUseTheSameMemoryOneAfterTheOther(String memory) throws IOException {
        compile("cortex-m4", "store", memory, """
                (module (memory 1) (global (export "__heap_base") i32 (i32.const 1024))
                  (func (export "get") (param i32) (result i32) (i32.load (local.get 0)))
                  (func (export "set") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
                  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
                """, "--instances", "many", "--page-size", "1024");
        String main = "MAIN=pool.c";
        String mechanism = "DEFINES_bounds=" + (memory.equals("mpu") ? "-DHARDWARE_FAULT=awsm_memory_fault" : "");
        assertThat(make("run", "TARGET=cortex-m4", main, "SANDBOXES=store", mechanism))
                .isEqualTo("passed\n");
    }

    /** Where make looks for an object and a header, so that it has nothing to do. */
    private void compile(String target, String name, String mechanism, String module, String... options)
            throws IOException {
        Path objects = Files.createDirectories(directory.resolve("target/" + target));
        Path input = Files.write(directory.resolve("target/" + name + ".wasm"), Wat2Wasm.parse(module));
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-jar", JAR.toString(), "compile", "-q", input.toString()));
        command.addAll(List.of("-o", objects.resolve(name + ".h").toString()));
        command.addAll(List.of("-o", objects.resolve(name + ".o").toString()));
        command.addAll(List.of("--target", target, "--memory", mechanism));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("AWSM_CACHE", ROOT.resolve("target/awsm-cache").toString());
        Outcome outcome = Outcome.of(builder, Optional.empty(), Duration.ofMinutes(2));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.status()).isZero();
    }

    private String inspect(String target) {
        String file = directory.resolve("target/" + target + "/firmware.elf").toString();
        List<String> command = List.of(JAVA, "-jar", JAR.toString(), "inspect", file);
        Outcome outcome = Outcome.of(new ProcessBuilder(command), Optional.empty(), Duration.ofMinutes(1));
        assertThat(outcome.status()).isZero();
        return outcome.output();
    }

    /** All told but for the vectors and what starts C: the controller, the runtime, the program that calls it. */
    @ParameterizedTest
    @CsvSource({"cortex-m4, 4096", "cortex-m0plus, 8192"})
    void aControllerIsSmall(String target, long flash) {
        String sections = make("size", "TARGET=" + target, "MAIN=small.c", "SANDBOXES=pid");
        Map<String, Long> sizes = SECTION.matcher(sections)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> Long.valueOf(m.group(2))));
        assertThat(sizes.get(".text") + sizes.get(".data")).isBetween(1024L, flash);
        assertThat(sizes.get(".data") + sizes.get(".bss")).isBetween(256L, 2048L);
    }

    private String make(String... arguments) {
        Outcome outcome = outcome(arguments);
        assertThat(outcome.errors()
                        .lines()
                        .filter(l -> !Outcome.PROGRESS.matcher(l).matches()))
                .isEmpty();
        assertThat(outcome.status()).isZero();
        return outcome.output();
    }

    private Outcome outcome(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "make",
                "-s",
                "AWSM='" + JAVA + "' -jar '" + JAR + "'",
                "WASM_CC='" + Tools.llvm().clang() + "' --target=wasm32",
                "WASM_LD='" + Tools.llvm().lld() + "' -flavor wasm"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment()
                .put("AWSM_CACHE", ROOT.resolve("target/awsm-cache").toString());
        return Outcome.of(builder, Optional.empty(), Duration.ofMinutes(5));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 'run', which gives its own standard streams to the guest: as a process of its own. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RunTest {

    /** Copies input to output; exits with the number of arguments + 10 for each variable + 100 for a directory. */
    private static final String GUEST = """
            (module
              (import "wasi_snapshot_preview1" "args_sizes_get" (func $args (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "environ_sizes_get" (func $environ (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_prestat_get" (func $prestat (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (memory (export "memory") 1)
              (data (i32.const 0) "\\00\\01\\00\\00\\00\\01\\00\\00")
              (func (export "_start")
                (drop (call $args (i32.const 16) (i32.const 20)))
                (drop (call $environ (i32.const 24) (i32.const 28)))
                (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 4)))
                (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))
                (call $exit (i32.add
                  (i32.add (i32.load (i32.const 16)) (i32.mul (i32.const 10) (i32.load (i32.const 24))))
                  (i32.mul (i32.const 100) (i32.eqz (call $prestat (i32.const 3) (i32.const 40))))))))
            """;

    @TempDir
    Path directory;

    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("run", "-O0"));
        command.addAll(words);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dawsm.cache=" + System.getProperty("awsm.cache"),
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                Main.class.getName());
    }

    /** As a shell in the C locale starts it, with this script instead of arguments, its command line being {@code $@}. */
    private String inTheCLocale(String script) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script + " 2>&1; echo \" $?\"", "sh"));
        command.addAll(java());
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void localeThatCannotExpressANameIsTheMessage() throws Exception {
        String advice = "set one for UTF-8, for example LC_ALL=C.UTF-8";
        assertThat(inTheCLocale("\"$@\" validate $(printf 'gr\\303\\274n').wasm"))
                .hasLineCount(2)
                .contains(advice, " 2\n");
        assertThat(inTheCLocale("d=$(printf 'gr\\303\\274n'); mkdir $d && cd $d && \"$@\" validate a.wasm"))
                .hasLineCount(2)
                .contains(advice, " 3\n");
    }

    private int run(String input, String... words) throws Exception {
        Process process = start(List.of(words));
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return process.waitFor();
    }

    private String guest(String text) throws IOException {
        return Files.write(directory.resolve("guest.wasm"), Wat2Wasm.parse(text))
                .toString();
    }

    @Test
    void guestHasStreamsArgumentsVariablesDirectoriesAndTheLastWord() throws Exception {
        String guest = guest(GUEST);
        assertThat(run("some input", guest)).isEqualTo(1);
        assertThat(directory.resolve("out")).content().endsWith("some input");
        String[] words = {"--dir", directory + "::/data", "--env", "A=b", "--env", "C=", guest, "-v", "--dir"};
        assertThat(run("", words)).isEqualTo(3 + 20 + 100);
    }

    @Test
    void whatFollowsTheGuestsPathIsRoOrAnError() throws Exception {
        String guest = guest(GUEST);
        for (String given : new String[] {"::/d::rw", "::/d::", "::/d::ro::x"}) {
            assertThat(run("", "--dir", directory + given, guest)).isEqualTo(2);
            assertThat(directory.resolve("out"))
                    .content()
                    .endsWith("--dir " + directory + given + ": it must be HOST, HOST::GUEST or HOST::GUEST::ro\n");
        }
        assertThat(run("", "--dir", directory + "::/data::ro", guest)).isEqualTo(1 + 100);
    }

    @Test
    void guestIsCalledByTheNameOfItsFile() throws Exception {
        String guest = guest("""
                (module
                  (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
                  (memory (export "memory") 1)
                  (data (i32.const 0) "\\00\\10\\00\\00")
                  (func (export "_start")
                    (drop (call $sizes (i32.const 16) (i32.const 4)))
                    (drop (call $args (i32.const 64) (i32.const 4096)))
                    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
                """);
        assertThat(run("", guest, "one", "zwei drei")).isZero();
        assertThat(directory.resolve("out")).content().endsWith("guest.wasm\0one\0zwei drei\0");
    }

    @Test
    void variablesKeepTheirOrder() throws Exception {
        String guest = guest("""
                (module
                  (import "wasi_snapshot_preview1" "environ_sizes_get" (func $sizes (param i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "environ_get" (func $get (param i32 i32) (result i32)))
                  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
                  (memory (export "memory") 1)
                  (data (i32.const 0) "\\00\\10\\00\\00")
                  (func (export "_start")
                    (drop (call $sizes (i32.const 16) (i32.const 4)))
                    (drop (call $get (i32.const 64) (i32.const 4096)))
                    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 32)))))
                """);
        String variables = "Z=1 A=2 ZZ=3 M==4 AB= a=6 B=7 C=8,9 Z=10";
        List<String> words = new ArrayList<>();
        for (String variable : variables.split(" ")) {
            words.addAll(List.of("--env", variable));
        }
        words.add(guest);
        assertThat(run("", words.toArray(String[]::new))).isZero();
        assertThat(directory.resolve("out"))
                .content()
                .endsWith("Z=10 A=2 ZZ=3 M==4 AB= a=6 B=7 C=8,9 ".replace(' ', '\0'));
    }

    @Test
    void trapsExitWith134() throws Exception {
        assertThat(run("", guest("(module (func $f (export \"_start\") unreachable))")))
                .isEqualTo(134);
        assertThat(directory.resolve("out")).content().contains("awsm: trap: unreachable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds", "none"})
    void timeoutEndsLoopsAndWaitingCalls(String memory) throws Exception {
        String loop = guest("(module (func $f (export \"_start\") (loop (br 0))))");
        assertThat(run("", "--memory", memory, "--timeout", "100ms", loop)).isEqualTo(134);
        assertThat(directory.resolve("out")).content().endsWith("awsm: trap: interrupted in func[0]\n");
        String read = guest("""
                (module
                  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
                  (memory (export "memory") 1)
                  (data (i32.const 0) "\\08\\00\\00\\00\\01\\00\\00\\00")
                  (func (export "_start")
                    (loop
                      (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 16)))
                      (br 0))))
                """);
        Process waiting = start(List.of("--memory", memory, "--timeout", "0.1s", read));
        assertThat(waiting.waitFor()).isEqualTo(134);
        assertThat(directory.resolve("out")).content().contains("awsm: trap: interrupted");
    }

    @Test
    void timeoutIsNoMatterForWhatIsQuick() throws Exception {
        assertThat(run("some input", "--timeout", "1h", guest(GUEST))).isEqualTo(1);
        assertThat(run("", "--timeout", "5", guest(GUEST))).isEqualTo(2);
        assertThat(directory.resolve("out")).content().contains("'5' is not a duration such as 500ms, 5s, 2m or 1h");
    }

    @Test
    void guestEndsWhenWeAreTerminated() throws Exception {
        String loop = guest("""
                (module
                  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
                  (memory (export "memory") 1)
                  (data (i32.const 0) "\\08\\00\\00\\00\\01\\00\\00\\00!")
                  (func (export "_start")
                    (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
                    (loop (br 0))))
                """);
        Process process = start(List.of(loop));
        try {
            while (!Files.readString(directory.resolve("out")).endsWith("!")) {
                assertThat(process.isAlive()).isTrue();
                Thread.sleep(20);
            }
            ProcessHandle guest = process.descendants().findFirst().orElseThrow();
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
            assertThat(guest.isAlive()).isFalse();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

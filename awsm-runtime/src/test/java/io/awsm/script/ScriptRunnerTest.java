// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import io.awsm.compiler.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is reported, above all of assertions that do not hold. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ScriptRunnerTest {

    private static final CompileOptions FAST = Scripts.options("guard", "0");

    @TempDir
    Path directory;

    private ScriptResult run(CompileOptions options, Duration limit, String text) throws IOException {
        Path file = Files.writeString(directory.resolve("s.wast"), text);
        return Scripts.runner(options, limit)
                .run(ScriptRunner.read(List.of(file), 1), 1, r -> {})
                .get(0);
    }

    private List<String> failures(String text) throws IOException {
        return failures(run(FAST, Duration.ofSeconds(60), text));
    }

    private List<String> failures(ScriptResult result) {
        return result.failures().stream()
                .map(f -> f.toString().replace(directory.resolve("s.wast") + ":", ""))
                .toList();
    }

    @Test
    void everyFailureSaysWhatWasExpectedAndWhatCame() throws IOException {
        List<String> failures = failures("""
                (module $m
                  (memory (export "memory") 1)
                  (global (export "g") i64 (i64.const -2))
                  (func (export "one") (result i32) (i32.const 1))
                  (func (export "id") (param f32) (result f32) (local.get 0))
                  (func (export "v") (result v128) (v128.const i32x4 1 2 3 4))
                  (func (export "two") (result i32 externref) (i32.const 1) (ref.null extern))
                  (func (export "trap") (unreachable)))
                (assert_return (invoke "one") (i32.const 2))
                (assert_return (invoke $m "id" (f32.const nan:0x200000)) (f32.const nan:canonical))
                (assert_return (invoke "v") (v128.const i32x4 1 2 3 5))
                (assert_return (invoke "two") (i32.const 1) (ref.extern 0))
                (assert_return (invoke "two") (i32.const 1))
                (assert_return (get "g") (i64.const 2))
                (assert_return (invoke "trap"))
                (invoke "trap")
                (assert_trap (invoke "trap") "integer overflow")
                (assert_trap (invoke "one") "unreachable")
                (assert_exhaustion (invoke "trap") "call stack exhausted")
                (assert_return (invoke "none"))
                (assert_return (invoke "memory"))
                (assert_return (invoke "id") (f32.const 0))
                (assert_return (invoke "id" (i32.const 0)) (f32.const 0))
                """);
        assertThat(failures)
                .containsExactly(
                        "9: invoke \"one\"(): expected i32 2, got i32 1",
                        "10: $m: invoke \"id\"(f32 NaN (0x7fa00000)): expected f32 nan:canonical,"
                                + " got f32 NaN (0x7fa00000)",
                        "11: invoke \"v\"(): expected v128 0x00000005000000030000000200000001,"
                                + " got v128 0x00000004000000030000000200000001",
                        "12: invoke \"two\"(): expected i32 1, externref 0, got i32 1, externref null",
                        "13: invoke \"two\"(): expected i32 1, got i32 1, externref null",
                        "14: get \"g\": expected i64 2, got i64 -2",
                        "15: invoke \"trap\"(): expected nothing, got trap: unreachable",
                        "16: invoke \"trap\"(): expected no trap, got trap: unreachable",
                        "17: invoke \"trap\"(): expected trap: integer overflow, got trap: unreachable",
                        "18: invoke \"one\"(): expected trap: unreachable, got i32 1",
                        "19: invoke \"trap\"(): expected trap: call stack exhausted, got trap: unreachable",
                        "20: invoke \"none\"(): expected nothing, got the module has no such export",
                        "21: invoke \"memory\"(): expected nothing, got the module has no such export",
                        "22: invoke \"id\"(): expected f32 0.0 (0x00000000),"
                                + " got these are not the parameters of the function",
                        "23: invoke \"id\"(i32 0): expected f32 0.0 (0x00000000),"
                                + " got these are not the parameters of the function");
    }

    @Test
    void modulesThatAreNotWhatTheScriptSays() throws IOException {
        List<String> failures = failures("""
                (assert_invalid (module binary "\\00asm\\01\\00\\00\\00") "type mismatch")
                (assert_invalid (module binary "\\00asm\\02\\00\\00\\00") "type mismatch")
                (assert_malformed (module binary "\\00asm\\02\\00\\00\\00") "magic header not detected")
                (assert_unlinkable (module (func)) "unknown import")
                (assert_trap (module (func $f (unreachable)) (start $f)) "integer overflow")
                (module $n (import "nowhere" "f" (func)))
                (register "n" $n)
                (assert_return (invoke $n "f"))
                (assert_return (invoke $other "f"))
                """);
        assertThat(failures)
                .containsExactly(
                        "1: decode script.0.wasm: expected invalid: type mismatch, got a valid module",
                        "2: decode script.1.wasm: expected invalid: type mismatch, got malformed: unknown binary version 0x00000002",
                        "3: decode script.2.wasm: expected malformed: magic header not detected,"
                                + " got malformed: unknown binary version 0x00000002",
                        "4: instantiate script.3.wasm: expected trap: unknown import, got nothing",
                        "5: instantiate script.4.wasm: expected trap: integer overflow, got trap: unreachable",
                        "6: instantiate script.5.wasm: expected an instance, got trap: unknown import",
                        "7: register $n \"n\": expected success, got the module was not instantiated",
                        "8: $n: invoke \"f\"(): expected nothing, got the module was not instantiated",
                        "9: $other: invoke \"f\"(): expected nothing, got no such module");
    }

    /** The suite of version 2.0 has its own words for them. */
    @Test
    void whatLaterVersionsAllowIsRefusedInTheWordsOfOurs() throws IOException {
        CompileOptions options = CompileOptions.builder().features("2.0").build();
        assertThat(failures(run(options, Duration.ofSeconds(60), """
                (assert_malformed (module binary "\\00asm\\01\\00\\00\\00\\02\\04\\01\\00\\00\\04") "malformed import kind")
                (assert_invalid (module (memory 1) (memory 1)) "multiple memories")
                (assert_malformed (module binary "\\00asm\\01\\00\\00\\00\\0d\\00") "malformed import kind")
                """)))
                .containsExactly("3: decode script.2.wasm: expected malformed: malformed import kind,"
                        + " got malformed: malformed section id 13");
    }

    @Test
    void oneCrashIsOneFailure() throws IOException {
        ScriptResult result = run(Scripts.options("none", "0"), Duration.ofSeconds(60), """
                (module
                  (memory 1)
                  (func (export "store") (param i32) (i32.store (local.get 0) (i32.const 7)))
                  (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))
                (invoke "store" (i32.const 0))
                (invoke "store" (i32.const 65536))
                (assert_return (invoke "load" (i32.const 0)) (i32.const 7))
                """);
        assertThat(failures(result))
                .containsExactly("6: invoke \"store\"(i32 65536): expected no trap, got a crash (signal 11)");
        assertThat(result.passed()).isEqualTo(3);
    }

    @Test
    void oneEndlessLoopIsOneFailure() throws IOException {
        ScriptResult result = run(FAST, Duration.ofSeconds(1), """
                (module
                  (func (export "one") (result i32) (i32.const 1))
                  (func (export "loop") (loop (br 0))))
                (assert_return (invoke "one") (i32.const 1))
                (invoke "loop")
                (assert_return (invoke "one") (i32.const 1))
                """);
        assertThat(failures(result)).containsExactly("5: invoke \"loop\"(): expected no trap, got no end after 1 s");
        assertThat(result.passed()).isEqualTo(3);
    }

    @Test
    void otherScriptsGoOnAfterOneThatCannotBeRead() throws IOException {
        Path bad = Files.writeString(directory.resolve("bad.wast"), "(modul)");
        Path good = Files.writeString(directory.resolve("good.wast"), "(module)");
        List<ScriptResult> heard = new ArrayList<>();
        List<ScriptResult> results = Scripts.runner(FAST).run(ScriptRunner.read(List.of(bad, good), 2), 2, heard::add);
        assertThat(results).extracting(ScriptResult::failed).containsExactly(1, 0);
        assertThat(results).extracting(ScriptResult::passed).containsExactly(0, 1);
        assertThat(heard).containsExactlyInAnyOrderElementsOf(results);
        assertThat(results.get(0).failures().get(0).toString())
                .isEqualTo(bad + ":0: script: expected a script, got " + bad
                        + ":1:2: error: unexpected token \"modul\", expected a module field or a command.");
    }

    @Test
    void whatLlvmRefusesIsOneFailure() throws IOException {
        CompileOptions options = CompileOptions.builder()
                .optimization("0")
                .set(Setting.CPU, "no-such-cpu")
                .build();
        ScriptResult result = run(options, Duration.ofSeconds(60), "(module) (invoke \"f\")");
        assertThat(failures(result)).hasSize(1);
        assertThat(failures(result).get(0))
                .startsWith("0: compile: expected native code, and answers to 2 commands, got clang failed");
    }

    @Test
    void wrongUse() {
        assertThatThrownBy(() -> ScriptRunner.read(List.of(Path.of("a.wat")), 1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a.wat");
        assertThatThrownBy(() -> ScriptRunner.read(List.of(directory.resolve("none.wast")), 1))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("none.wast");
        assertThatThrownBy(() ->
                        Scripts.runner(CompileOptions.builder().instances("one").build()))
                .isInstanceOf(UsageException.class);
    }
}

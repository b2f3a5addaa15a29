// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.TextFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The memories of an executable, of which the first may be where the linker says, at their edges. */
class ExecutableMemoryTest {

    /** As many arguments as the case has a number; the last one traps nowhere. */
    private static final String CASES = """
            (module
              (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
              (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
              (memory $first (export "memory") 1 3)
              (memory $second 1 3)
              (func $argument (result i32)
                (if (call $sizes (i32.const 0) (i32.const 4)) (then unreachable))
                (i32.load (i32.const 0)))
              (func $sum (param $at i32) (param $end i32) (result i32) (local $sum i32)
                (loop $next
                  (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $at))))
                  (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 4))) (local.get $end))))
                (local.get $sum))
              (func $load (param i32) (result i32) (i32.load (local.get 0)))
              (func $far (param i32) (result i32) (i32.load8_u offset=0xffffffff (local.get 0)))
              (func $store (param i32) (i64.store offset=8 (local.get 0) (i64.const 0x0807060504030201)))
              (func $fill (param i32) (memory.fill (local.get 0) (i32.const 1) (i32.const 16)))
              (func $of_second (param i32) (result i32) (i32.load $second (local.get 0)))
              (func $trap (param $case i32) (param $end i32)
                (block $6 (block $5 (block $4 (block $3 (block $2 (block $1 (block $0
                  (br_table $0 $1 $2 $3 $4 $5 $6 (local.get $case)))
                  (drop (call $load (i32.sub (local.get $end) (i32.const 3)))) (return))
                  (drop (call $load (i32.const -4))) (return))
                  (call $store (i32.sub (local.get $end) (i32.const 15))) (return))
                  (drop (call $far (i32.const 1))) (return))
                  (drop (call $sum (i32.const 65000) (i32.add (local.get $end) (i32.const 8)))) (return))
                  (call $fill (i32.sub (local.get $end) (i32.const 15))) (return))
                (drop (call $of_second (i32.const 65533))))
              (func (export "_start") (local $case i32)
                (local.set $case (i32.sub (call $argument) (i32.const 1)))
                (if (i32.lt_u (local.get $case) (i32.const 7))
                  (then (call $trap (local.get $case) (i32.const 65536)) (call $exit (i32.const 1))))
                (call $store (i32.const 65520))
                (i32.store $second (i32.const 65532) (i32.const 7))
                (if (i32.ne (memory.grow (i32.const 1)) (i32.const 1)) (then unreachable))
                (if (i32.ne (memory.grow (i32.const 2)) (i32.const -1)) (then unreachable))
                (if (i32.ne (call $load (i32.const 65532)) (i32.const 0x08070605)) (then unreachable))
                (if (i32.ne (call $sum (i32.const 65528) (i32.const 131072)) (i32.const 0x0c0a0806)) (then unreachable))
                (call $fill (i32.const 131056))
                (if (i32.ne (call $load (i32.const 131068)) (i32.const 0x01010101)) (then unreachable))
                (if (i32.ne (call $of_second (i32.const 65532)) (i32.const 7)) (then unreachable))
                (if (i32.ge_u (local.get $case) (i32.const 8))
                  (then (call $trap (i32.sub (local.get $case) (i32.const 8)) (i32.const 131072)) (call $exit (i32.const 1))))
                (call $exit (i32.const 42))))
            """;

    @TempDir
    Path directory;

    @ForEachRow(levels = {"0", "2", "s"})
    void whatIsBeyondTheirEndsTraps(Row row, String level) throws Exception {
        Path input = Files.write(directory.resolve("cases.wasm"), TextFormat.assemble(CASES));
        Path program = directory.resolve("cases");
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of(input)
                        .emit(Map.of(Emit.EXE, program))
                        .with(row.options().optimization(level).build()));
        assertThat(run(row, program, 7).status()).isEqualTo(42);
        if (row.isChecked()) {
            for (int number = 0; number < 15; number++) {
                if (number != 7) {
                    ProcessRunner.Outcome outcome = run(row, program, number);
                    assertThat(outcome.output())
                            .as("case %d", number)
                            .startsWith("awsm: trap: out of bounds memory access in func[");
                    assertThat(outcome.status()).isEqualTo(134);
                }
            }
        } else if (row.memory() == MemoryMechanism.MASK) {
            assertThat(run(row, program, 0).status()).isEqualTo(1);
        }
    }

    private ProcessRunner.Outcome run(Row row, Path program, int number) {
        String[] arguments = Collections.nCopies(number, "x").toArray(String[]::new);
        return new ProcessRunner(Listener.NONE).attempt(directory, row.command(program, arguments));
    }
}

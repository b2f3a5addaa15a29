// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.elf.ElfFile;
import io.awsm.elf.Footprint;
import io.awsm.link.Runner;
import io.awsm.testing.Requirements;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.NamedModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Read-only data that are not in RAM ({@code --rodata flash}). */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FlashProgramsTest {

    private static final String SIZE = "8192";

    /** Where they begin and end unless a test says otherwise. */
    private static final int START = 128;

    private static final int END = 1131;

    private static final String IMPORTS = """
            (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
            (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "random_get" (func $random (param i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "args_sizes_get" (func $sizes (param i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
            (import "wasi_snapshot_preview1" "clock_time_get" (func $time (param i32 i64 i32) (result i32)))
            (import "wasi_snapshot_preview1" "fd_fdstat_get" (func $stat (param i32 i32) (result i32)))
            """;

    /** The byte that shall be at an address, and eight of them as a number. */
    private static final String PATTERN = """
            (func $byte (param i32) (result i32)
              (i32.and (i32.add (i32.mul (local.get 0) (i32.const 7)) (i32.const 3)) (i32.const 255)))
            (func $bytes (param $at i32) (result i64) (local $i i32) (local $sum i64)
              (local.set $i (i32.const 8))
              (loop $next
                (local.set $i (i32.sub (local.get $i) (i32.const 1)))
                (local.set $sum (i64.or (i64.shl (local.get $sum) (i64.const 8))
                  (i64.extend_i32_u (call $byte (i32.add (local.get $at) (local.get $i))))))
                (br_if $next (local.get $i)))
              (local.get $sum))
            (func $fill (param $from i32) (param $to i32)
              (block $end (loop $next
                (br_if $end (i32.eq (local.get $from) (local.get $to)))
                (i32.store8 (local.get $from) (call $byte (local.get $from)))
                (local.set $from (i32.add (local.get $from) (i32.const 1)))
                (br $next))))
            (func $same (param i64 i64) (if (i64.ne (local.get 0) (local.get 1)) (then unreachable)))
            """;

    /** Every size, from every address near and between the borders, with and without an offset, and copied. */
    private static final String CHECK = """
            (func $check (param $at i32) (local $want i64)
              (local.set $want (call $bytes (local.get $at)))
              (call $same (i64.load (local.get $at)) (local.get $want))
              (call $same (i64.load offset=8 (i32.sub (local.get $at) (i32.const 8))) (local.get $want))
              (call $same (i64.load32_u (local.get $at)) (i64.and (local.get $want) (i64.const 0xffffffff)))
              (call $same (i64.load32_s offset=3 (i32.sub (local.get $at) (i32.const 3)))
                (i64.extend32_s (local.get $want)))
              (call $same (i64.load16_u (local.get $at)) (i64.and (local.get $want) (i64.const 0xffff)))
              (call $same (i64.load8_u (local.get $at)) (i64.and (local.get $want) (i64.const 0xff)))
              (call $same (i64.reinterpret_f64 (f64.load (local.get $at))) (local.get $want))
              (memory.copy (i32.const 4000) (local.get $at) (i32.const 8))
              (call $same (i64.load (i32.const 4000)) (local.get $want))
              (v128.store (i32.const 4016) (v128.load (local.get $at)))
              (call $same (i64.load (i32.const 4016)) (local.get $want))
              (call $same (i64.load (i32.const 4024)) (call $bytes (i32.add (local.get $at) (i32.const 8)))))
            """;

    @ParameterizedTest
    @CsvSource({
        "cortex-m0plus, z, 128, 1131",
        "cortex-m3, 2, 1024, 1100",
        "cortex-m4, 2, 128, 1131",
        "cortex-m4, 3, 0, 1000",
        "cortex-m4, s, 13, 77",
        "cortex-m7, 0, 256, 512"
    })
    void everythingIsReadAsItWas(String target, String level, int start, int end) throws Exception {
        Result result =
                run(target, level, start, end, """
                %s %s
                (func (export "_start") (local $at i32)
                  (call $fill (i32.const 0) (i32.const %3$d))
                  (call $fill (i32.const %4$d) (i32.const %5$d))
                  (local.set $at (i32.const 8))
                  (loop $next
                    (call $check (local.get $at))
                    (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (i32.const %6$d))))
                  (call $exit (i32.load8_u (i32.const %7$d))))
                """.formatted(PATTERN, CHECK, start, end, end + 64, end + 40, end - 1));
        assertThat(result).isEqualTo(new Result((end - 1) * 7 + 3 & 255, ""));
    }

    /** Loops that are compared once: in one piece, in another, across the borders, down, from one to another. */
    @ParameterizedTest
    @CsvSource({"cortex-m0plus, 2", "cortex-m4, 2", "cortex-m4, 3", "cortex-m4, z"})
    void loopsReadItAsItWas(String target, String level) throws Exception {
        Result result = run(
                target, level, START, END, """
                %s
                (func $sum (param $at i32) (param $to i32) (result i32) (local $sum i32)
                  (loop $next
                    (local.set $sum (i32.add (i32.mul (local.get $sum) (i32.const 3)) (i32.load8_u (local.get $at))))
                    (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $to))))
                  (local.get $sum))
                (func $wanted (param $at i32) (param $to i32) (result i32) (local $sum i32)
                  (loop $next
                    (local.set $sum (i32.add (i32.mul (local.get $sum) (i32.const 3)) (call $byte (local.get $at))))
                    (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $to))))
                  (local.get $sum))
                (func $compare (param $at i32) (param $to i32)
                  (if (i32.ne (call $sum (local.get $at) (local.get $to)) (call $wanted (local.get $at) (local.get $to)))
                    (then unreachable)))
                (func $table (param $i i32) (param $to i32) (result i32) (local $sum i32)
                  (loop $next
                    (local.set $sum (i32.add (local.get $sum) (i32.load8_u offset=200 (local.get $i))))
                    (br_if $next (i32.ne (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $to))))
                  (local.get $sum))
                (func $down (param $from i32) (param $to i32)
                  (loop $next
                    (local.set $from (i32.sub (local.get $from) (i32.const 1)))
                    (i32.store8 offset=3000 (local.get $from) (i32.load8_u (local.get $from)))
                    (br_if $next (i32.ne (local.get $from) (local.get $to)))))
                (func (export "_start") (local $at i32)
                  (call $fill (i32.const 0) (i32.const %2$d))
                  (call $fill (i32.const %3$d) (i32.const %4$d))
                  (call $compare (i32.const %2$d) (i32.const %3$d))
                  (call $compare (i32.const 0) (i32.const %2$d))
                  (call $compare (i32.const 0) (i32.const %5$d))
                  (call $compare (i32.const %3$d) (i32.const %4$d))
                  (call $compare (i32.const %6$d) (i32.const %4$d))
                  (call $compare (i32.const %7$d) (i32.const %4$d))
                  (call $compare (i32.const 3) (i32.const %4$d))
                  (if (i32.ne (call $table (i32.const 0) (i32.const 4)) (i32.add
                      (i32.add (call $byte (i32.const 200)) (call $byte (i32.const 201)))
                      (i32.add (call $byte (i32.const 202)) (call $byte (i32.const 203)))))
                    (then unreachable))
                  (call $down (i32.const %4$d) (i32.const 1))
                  (local.set $at (i32.const 1))
                  (loop $next
                    (if (i32.ne (i32.load8_u offset=3000 (local.get $at)) (call $byte (local.get $at))) (then unreachable))
                    (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (i32.const %4$d))))
                  (call $exit (i32.const 42)))
                """.formatted(PATTERN, START, END, END + 64, START + 9, END - 5, END - 40));
        assertThat(result).isEqualTo(new Result(42, ""));
    }

    /** Loops that may be left before they have ended, in each piece and across the borders, after each number of steps. */
    @ParameterizedTest
    @CsvSource({"cortex-m0plus, 2", "cortex-m4, 2", "cortex-m4, 3", "cortex-m4, s"})
    void loopsThatAreLeftReadItAsItWas(String target, String level) throws Exception {
        Result result = run(target, level, START, END, """
                %s
                (func $find (param $what i32) (param $at i32) (param $to i32) (result i32)
                  (block $found
                    (loop $next
                      (br_if $found (i32.eq (i32.load8_u (local.get $at)) (local.get $what)))
                      (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $to)))))
                  (local.get $at))
                (func $same_bytes (param $p i32) (param $q i32) (param $n i32) (result i32)
                  (block $differ
                    (loop $next
                      (br_if $differ (i32.ne (i32.load8_u (local.get $p)) (i32.load8_u (local.get $q))))
                      (local.set $p (i32.add (local.get $p) (i32.const 1)))
                      (local.set $q (i32.add (local.get $q) (i32.const 1)))
                      (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))
                  (local.get $n))
                (func $check (param $at i32) (param $count i32)
                  (local $end i32) (local $to i32)
                  (local.set $end (i32.add (local.get $at) (local.get $count)))
                  (local.set $to (local.get $at))
                  (loop $next
                    (if (i32.ne (call $find (call $byte (local.get $to)) (local.get $at) (local.get $end)) (local.get $to))
                      (then unreachable))
                    (br_if $next (i32.ne (local.tee $to (i32.add (local.get $to) (i32.const 1))) (local.get $end))))
                  (if (i32.ne (call $find (i32.const 256) (local.get $at) (local.get $end)) (local.get $end)) (then unreachable))
                  (memory.copy (i32.const 4000) (local.get $at) (local.get $count))
                  (if (call $same_bytes (local.get $at) (i32.const 4000) (local.get $count)) (then unreachable))
                  (i32.store8 offset=3990 (local.get $count) (call $byte (i32.add (local.get $at) (local.get $count))))
                  (if (i32.ne (call $same_bytes (local.get $at) (i32.const 4000) (local.get $count)) (i32.const 10)) (then unreachable)))
                (func (export "_start")
                  (call $fill (i32.const 0) (i32.const %2$d))
                  (call $fill (i32.const %3$d) (i32.const %4$d))
                  (call $check (i32.const 4) (i32.const 60))
                  (call $check (i32.const %5$d) (i32.const 60))
                  (call $check (i32.const %2$d) (i32.const 60))
                  (call $check (i32.const %6$d) (i32.const 60))
                  (call $check (i32.const %7$d) (i32.const 60))
                  (call $check (i32.const %3$d) (i32.const 60))
                  (call $exit (i32.const 42)))
                """.formatted(
                        PATTERN, START, END, END + 64, START - 30, END - 60, END - 30));
        assertThat(result).isEqualTo(new Result(42, ""));
    }

    /** What is copied from all three pieces, to where it overlaps what it is copied from. */
    @Test
    void copiesAcrossTheBordersMayOverlap() throws Exception {
        Result result =
                run("cortex-m4", "2", START, END, """
                %s
                (func $expect (param $at i32) (param $from i32) (param $count i32)
                  (loop $next
                    (if (i32.ne (i32.load8_u (local.get $at)) (call $byte (local.get $from))) (then unreachable))
                    (local.set $at (i32.add (local.get $at) (i32.const 1)))
                    (local.set $from (i32.add (local.get $from) (i32.const 1)))
                    (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1))))))
                (func $fresh (call $fill (i32.const 0) (i32.const %2$d)) (call $fill (i32.const %3$d) (i32.const 4000)))
                (func (export "_start")
                  (call $fresh)
                  (memory.copy (i32.const %4$d) (i32.const %5$d) (i32.const 1100))
                  (call $expect (i32.const %4$d) (i32.const %5$d) (i32.const 1100))
                  (call $fresh)
                  (memory.copy (i32.const 3) (i32.const 20) (i32.const 110))
                  (call $expect (i32.const 3) (i32.const 20) (i32.const 110))
                  (call $fresh)
                  (memory.copy (i32.const 0) (i32.const %2$d) (i32.const %2$d))
                  (call $expect (i32.const 0) (i32.const %2$d) (i32.const %2$d))
                  (call $fresh)
                  (memory.copy (i32.const %3$d) (i32.const %6$d) (i32.const 40))
                  (call $expect (i32.const %3$d) (i32.const %6$d) (i32.const 40))
                  (call $exit (i32.const 42)))
                """.formatted(PATTERN, START, END, END + 10, START - 30, END - 20));
        assertThat(result).isEqualTo(new Result(42, ""));
    }

    /** 1000 is an address that nobody knows when it is compiled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(i32.store8 (i32.const 128) (i32.const 1))",
                "(i32.store (i32.const 1130) (i32.const 1))",
                "(i64.store (i32.const 121) (i64.const 1))",
                "(i32.store8 (local.get 0) (i32.const 1))",
                "(i32.store8 offset=128 (i32.sub (local.get 0) (i32.const 1000)) (i32.const 1))",
                "(i32.store8 offset=127 (i32.sub (local.get 0) (i32.const 999)) (i32.const 1))",
                "(i32.store8 (i32.add (local.get 0) (i32.const 130)) (i32.const 1))",
                "(i32.store16 (i32.sub (local.get 0) (i32.const 873)) (i32.const 1))",
                "(i32.store (i32.sub (local.get 0) (i32.const 875)) (i32.const 1))",
                "(i64.store (i32.sub (local.get 0) (i32.const 879)) (i64.const 1))",
                "(f64.store (i32.add (local.get 0) (i32.const 130)) (f64.const 1))",
                "(v128.store (i32.sub (local.get 0) (i32.const 887)) (v128.const i64x2 1 1))",
                "(memory.fill (i32.sub (local.get 0) (i32.const 873)) (i32.const 0) (i32.const 2))",
                "(memory.fill (i32.add (local.get 0) (i32.const 130)) (i32.const 0) (i32.const 1))",
                "(memory.fill (i32.const 0) (i32.const 0) (i32.const 2000))",
                "(memory.copy (local.get 0) (i32.const 0) (i32.const 1))",
                "(memory.copy (i32.const 120) (i32.const 2000) (i32.const 9))",
                "(memory.copy (i32.const 100) (i32.const 1128) (i32.const 1032))",
                "(memory.init $passive (local.get 0) (i32.const 0) (i32.const 1))",
                "(call $up (i32.const 0) (local.get 0))",
                "(call $down (i32.add (local.get 0) (i32.const 1000)) (local.get 0))",
                // These are not in the memory at all.
                "(i32.store8 offset=300 (i32.sub (local.get 0) (i32.const 1100)) (i32.const 1))",
                "(drop (i32.load8_u (i32.sub (local.get 0) (i32.const 1001))))",
                "(drop (i32.load offset=300 (i32.sub (local.get 0) (i32.const 1100))))",
                "(drop (i32.load offset=0xffffffff (i32.sub (local.get 0) (i32.const 500))))",
                "(drop (i32.load offset=8189 (i32.sub (local.get 0) (i32.const 1000))))",
                "(drop (i32.load (i32.const 8189)))",
                "(memory.copy (i32.const 2000) (i32.const 1000) (i32.const 7193))"
            })
    void nothingIsStoredThere(String access) throws Exception {
        traps("cortex-m4", "2", access);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cortex-m0plus | z | (i32.store (i32.sub (local.get 0) (i32.const 875)) (i32.const 1))",
                "cortex-m0plus | z | (i64.store (i32.add (local.get 0) (i32.const 130)) (i64.const 1))",
                "cortex-m3     | 3 | (i64.store offset=9 (i32.sub (local.get 0) (i32.const 888)) (i64.const 1))",
                "cortex-m7     | 0 | (i32.store8 (i32.const 128) (i32.const 1))"
            })
    void norOnOthers(String target, String level, String access) throws Exception {
        traps(target, level, access);
    }

    private static void traps(String target, String level, String access) throws Exception {
        Result result = run(target, level, START, END, """
                %s
                (func $up (param $at i32) (param $to i32)
                  (loop $next
                    (i32.store8 (local.get $at) (i32.const 1))
                    (br_if $next (i32.ne (local.tee $at (i32.add (local.get $at) (i32.const 1))) (local.get $to)))))
                (func $down (param $at i32) (param $to i32)
                  (loop $next
                    (i32.store8 (local.get $at) (i32.const 1))
                    (br_if $next (i32.ne (local.tee $at (i32.sub (local.get $at) (i32.const 1))) (local.get $to)))))
                (data $passive "x")
                (func $boom (param i32) %s)
                (func (export "_start") (call $boom (i32.add (i32.const 1000) (i32.load (i32.const 2000)))))
                """.formatted(PATTERN, access));
        assertThat(result.output()).startsWith("awsm: trap: out of bounds memory access in func[");
        assertThat(result.status()).isEqualTo(134);
    }

    /** The bytes next to it, and what has no byte there. */
    @ParameterizedTest
    @CsvSource({"cortex-m0plus, z", "cortex-m4, 2"})
    void whatIsBesideItCanBeStored(String target, String level) throws Exception {
        Result result = run(target, level, START, END, """
                (func $store (param i32)
                  (i32.store8 (i32.sub (local.get 0) (i32.const 873)) (i32.const 1))
                  (i64.store (i32.sub (local.get 0) (i32.const 880)) (i64.const 0x0102030405060708))
                  (i64.store (i32.add (local.get 0) (i32.const 131)) (i64.const 0x0102030405060708))
                  (v128.store (i32.sub (local.get 0) (i32.const 888)) (v128.const i64x2 3 4))
                  (memory.fill (i32.add (local.get 0) (i32.const 131)) (i32.const 9) (i32.const 3))
                  (memory.fill (local.get 0) (i32.const 9) (i32.const 0))
                  (memory.copy (local.get 0) (i32.const 0) (i32.const 0))
                  (memory.init $passive (i32.const 127) (i32.const 0) (i32.const 1)))
                (data $passive "x")
                (func (export "_start")
                  (call $store (i32.add (i32.const 1000) (i32.load (i32.const 2000))))
                  (if (i64.ne (i64.load (i32.const 112)) (i64.const 3)) (then unreachable))
                  (if (i64.ne (i64.load (i32.const 120)) (i64.const 0x7800000000000004)) (then unreachable))
                  (if (i64.ne (i64.load (i32.const 1131)) (i64.const 0x0102030405090909)) (then unreachable))
                  (call $exit (i32.const 42)))
                """);
        assertThat(result).isEqualTo(new Result(42, ""));
    }

    /** 21 is EFAULT. Data, and arrays of buffers, may be there. */
    @Test
    void wasiReadsItAndWritesNothing() throws Exception {
        String text = """
                (module %s (memory (export "memory") 1)
                  (data (i32.const 128) "%s")
                  (data (i32.const 928) "1234567")
                  (func $refused (param i32) (if (i32.ne (local.get 0) (i32.const 21)) (then unreachable)))
                  (func (export "_start")
                    (i32.store (i32.const 16) (i32.const 920)) (i32.store (i32.const 20) (i32.const 15))
                    (call $refused (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 126)))
                    (call $refused (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 500)))
                    (call $refused (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 927)))
                    (call $refused (call $read (i32.const 0) (i32.const 16) (i32.const 1) (i32.const 8)))
                    (call $refused (call $random (i32.const 120) (i32.const 9)))
                    (call $refused (call $random (i32.const 100) (i32.const 1000)))
                    (call $refused (call $sizes (i32.const 0) (i32.const 200)))
                    (call $refused (call $args (i32.const 200) (i32.const 0)))
                    (call $refused (call $args (i32.const 0) (i32.const 200)))
                    (call $refused (call $time (i32.const 1) (i64.const 1) (i32.const 121)))
                    (call $refused (call $stat (i32.const 1) (i32.const 110)))
                    (if (call $time (i32.const 1) (i64.const 1) (i32.const 120)) (then unreachable))
                    (i32.store8 (i32.const 127) (i32.const 0x3c))
                    (if (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 8)) (then unreachable))
                    (i32.store (i32.const 16) (i32.const 127)) (i32.store (i32.const 20) (i32.const 5))
                    (if (call $write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 124)) (then unreachable))
                    (i32.store (i32.const 16) (i32.const 9000)) (i32.store (i32.const 20) (i32.const 0))
                    (if (call $write (i32.const 1) (i32.const 168) (i32.const 1) (i32.const 8)) (then unreachable))
                    (call $exit (i32.load (i32.const 8)))))
                """.formatted(IMPORTS, "A".repeat(40) + "\\80\\00\\00\\00\\02\\00\\00\\00" + "B".repeat(752));
        byte[] module = NamedModule.data(Wat2Wasm.parse(text), ".rodata", ".data");
        assertThat(run(module, options("cortex-m4", "2"))).isEqualTo(new Result(2, "BBBBBBBB1234567<AAAAAA"));
    }

    /** What a memory grows by is zero, and what is read through a pointer from there to elsewhere is not. */
    @Test
    void itMayGrow() throws Exception {
        String text = """
                (module %s (memory (export "memory") 1) %s
                  (func (export "_start")
                    (if (i32.ne (memory.grow (i32.const 1)) (i32.const 1)) (then unreachable))
                    (if (i64.ne (i64.load (i32.const 131064)) (i64.const 0)) (then unreachable))
                    (i64.store (i32.const 131064) (i64.const 5))
                    (memory.copy (i32.const 65530) (i32.const 200) (i32.const 500))
                    (if (i64.ne (i64.load (i32.const 65540)) (i64.load (i32.const 210))) (then unreachable))
                    (call $exit (i32.load (i32.const 131064)))))
                """.formatted(IMPORTS, data(START, END));
        byte[] module = NamedModule.data(Wat2Wasm.parse(text), ".rodata");
        CompileOptions options = CompileOptions.builder()
                .target("cortex-m4")
                .set(Setting.READ_ONLY_DATA, "flash")
                .set(Setting.MEMORY_SIZE, "131072")
                .build();
        assertThat(run(module, options)).isEqualTo(new Result(5, ""));
    }

    /** Several sections, and bytes between them that belong to none. */
    @Test
    void sectionsMayBeApart() throws Exception {
        String text = """
                (module %s (memory (export "memory") 1)
                  (data (i32.const 128) "%s") (data (i32.const 400) "%s") (data (i32.const 600) "c")
                  (func (export "_start")
                    (call $exit (i32.add (i32.load8_u (i32.const 600)) (i32.add (i32.load8_u (i32.const 350)) (i32.sub
                      (i32.load8_u (i32.const 499)) (i32.load8_u (i32.const 128))))))))
                """.formatted(IMPORTS, "A".repeat(200), "D".repeat(100));
        byte[] module = NamedModule.data(Wat2Wasm.parse(text), ".rodata.one", ".rodata.two", ".data");
        assertThat(run(module, options("cortex-m4", "2"))).isEqualTo(new Result('c' + 'D' - 'A', ""));
    }

    /** RAM has 16 bytes from either end of them, and is a multiple of 16 smaller. */
    @Test
    void ramIsSmallerByThem(@TempDir Path directory) throws Exception {
        assertThat(ram(directory, "ram")).isEqualTo(new Footprint.Size(0, 8192));
        assertThat(ram(directory, "flash")).isEqualTo(new Footprint.Size(0, 8192 - 960));
    }

    /** No pointer would reach all of the memory. */
    @Test
    void thereIsNoMemoryForTheHost(@TempDir Path directory) throws Exception {
        assertThat(Files.readString(make(directory, "ram", Emit.HEADER)))
                .contains("struct awsm_memory *app_memory(void);");
        assertThat(Files.readString(make(directory, "flash", Emit.HEADER))).doesNotContain("app_memory");
    }

    private static Footprint.Size ram(Path directory, String place) throws Exception {
        return Footprint.of(ElfFile.read(Files.readAllBytes(make(directory, place, Emit.OBJ))))
                .parts()
                .get("app: memory");
    }

    private static Path make(Path directory, String place, Emit emit) {
        Path output = directory.resolve(place + emit);
        CompileOptions options = CompileOptions.builder()
                .target("cortex-m4")
                .name("app")
                .set(Setting.MEMORY_SIZE, SIZE)
                .set(Setting.READ_ONLY_DATA, place)
                .build();
        CompileRequest request =
                CompileRequest.of("app", module(START, END, """
                (func (export "get") (param i32) (result i32) (i32.load (local.get 0)))
                """)).with(options).emit(emit, output);
        new Compiler(toolchain()).compile(request);
        return output;
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        refused("there is no flash on x86_64-linux", "x86_64-linux", "bounds", "flash");
        refused("with the memory mechanisms bounds and paged, not with mpu", "cortex-m4", "mpu", "flash");
        refused("with the memory mechanisms bounds and paged, not with none", "cortex-m4", "none", "flash");
        refused("unknown place of read-only data 'rom': choose from ram, flash", "cortex-m4", "bounds", "rom");
        CompileOptions many = CompileOptions.builder()
                .target("cortex-m4")
                .instances("many")
                .set(Setting.READ_ONLY_DATA, "flash")
                .build();
        assertThatThrownBy(() -> many.forCodegen("m", false)).hasMessageContaining("only with one instance");
        CompileOptions paged = CompileOptions.builder()
                .target("cortex-m4")
                .memory("paged")
                .set(Setting.READ_ONLY_DATA, "flash")
                .build();
        assertThat(paged.memory()).isEqualTo(MemoryMechanism.PAGED);
        String start = "(func (export \"_start\"))";
        notCompiled("no data segment is called .rodata", "(memory 1) (data (i32.const 0) \"x\")" + start, ".data");
        notCompiled("one memory, which the module does not import", start);
        notCompiled(
                "too far from one another",
                "(memory 1) (data (i32.const 1) \"1234\") (data (i32.const 65530) \"x\")" + start,
                ".rodata.a",
                ".rodata.b");
        notCompiled(
                "a data segment is among the read-only data",
                "(memory 1) (data (i32.const 1) \"%s\") (data (i32.const 40) \"x\")".formatted("x".repeat(80)) + start,
                ".rodata");
        notCompiled(
                "have 40 bytes", "(memory 1) (data (i32.const 1) \"%s\")".formatted("x".repeat(40)) + start, ".rodata");
    }

    private static void notCompiled(String message, String text, String... names) {
        byte[] module = NamedModule.data(Wat2Wasm.parse("(module " + text + ")"), names);
        assertThatThrownBy(() -> run(module, options("cortex-m4", "2"))).hasMessageContaining(message);
    }

    private static void refused(String message, String target, String memory, String place) {
        CompileOptions.Builder options =
                CompileOptions.builder().target(target).memory(memory).set(Setting.READ_ONLY_DATA, place);
        assertThatThrownBy(options::build).isInstanceOf(UsageException.class).hasMessageContaining(message);
    }

    private record Result(int status, String output) {}

    private static CompileOptions options(String target, String optimization) {
        return CompileOptions.builder()
                .target(target)
                .optimization(optimization)
                .set(Setting.MEMORY_SIZE, SIZE)
                .set(Setting.READ_ONLY_DATA, "flash")
                .build();
    }

    /** A segment of the pattern. */
    private static String data(int start, int end) {
        StringBuilder bytes = new StringBuilder();
        for (int at = start; at < end; at++) {
            bytes.append(String.format("\\%02x", at * 7 + 3 & 255));
        }
        return "(data (i32.const %d) \"%s\")".formatted(start, bytes);
    }

    private static byte[] module(int start, int end, String functions) {
        String text = "(module %s (memory (export \"memory\") 1) %s %s)";
        return NamedModule.data(Wat2Wasm.parse(text.formatted(IMPORTS, data(start, end), functions)), ".rodata");
    }

    private static Result run(String target, String optimization, int start, int end, String functions)
            throws IOException, InterruptedException {
        return run(module(start, end, functions), options(target, optimization));
    }

    private static Toolchain toolchain() {
        return new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE);
    }

    /** Standard output and error are one. */
    private static Result run(byte[] module, CompileOptions options) throws IOException, InterruptedException {
        Target target = options.machine().target();
        Runner runner = Runner.of(target, options.memory());
        Requirements.need(runner.isPossible(), runner.missing());
        CompileRequest request = CompileRequest.of("program", module).with(options);
        Process process = new ProcessBuilder(new Compiler(toolchain()).program(request, List.of()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return new Result(
                process.waitFor(), new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
}

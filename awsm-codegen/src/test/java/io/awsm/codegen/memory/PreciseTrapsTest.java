// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.wasm.binary.ModuleReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many loads are volatile, by function body: parameters i32 $p and $q, locals i32 $x and f64 $d, no result. */
class PreciseTrapsTest {

    /** Nothing but linear memory is accessed without regard to alignment. */
    private static final Pattern VOLATILE = Pattern.compile("load volatile .*, align 1,");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1 | (drop (i32.load (local.get $p)))
        1 | (i32.store (local.get $q) (i32.load (local.get $p)))
        1 | (i32.store (local.get $p) (i32.load (local.get $p)))
        1 | (call $use (i32.load (local.get $p)))
        0 | (i32.store (local.get $p) (local.get $q)) (call $use (i32.load (local.get $p)))
        1 | (i32.store8 (local.get $p) (local.get $q)) (call $use (i32.load (local.get $p)))
        0 | (i64.store (local.get $p) (i64.const 0)) (call $use (i32.load offset=4 (local.get $p)))
        1 | (call $use (i32.add (i32.load (local.get $p)) (i32.load offset=4 (local.get $p))))
        1 | (call $use (i32.add (i32.load offset=4 (local.get $p)) (i32.load (local.get $p))))
        2 | (call $use (i32.load (local.get $p))) (call $use (i32.load offset=4 (local.get $p)))
        1 | (call $use (i32.load offset=4 (local.get $p))) (call $use (i32.load (local.get $p)))
        2 | (drop (i32.load (local.get $p))) (global.set $g (i32.const 1)) (drop (i32.load offset=4 (local.get $p)))
        2 | (drop (i32.load (local.get $p))) (if (local.get $q) (then (drop (i32.load offset=4 (local.get $p)))))
        1 | (drop (i32.load (local.get $p))) (if (local.get $q) (then (drop (i32.load (local.get $p)))))
        2 | (if (local.get $q) (then (drop (i32.load (local.get $p))))) (drop (i32.load (local.get $p)))
        2 | (drop (i32.load (local.get $p))) (drop (i32.load (local.get $q)))
        1 | (drop (i32.load (local.get $p))) (drop (i32.load (i32.add (local.get $p) (i32.const 8))))
        2 | (drop (i32.load (local.get $p))) (local.set $p (i32.mul (local.get $p) (i32.const 8))) (drop (i32.load (local.get $p)))
        0 | (call $use (i32.load offset=65532 (i32.const 0)))
        1 | (call $use (i32.load offset=65533 (i32.const 0)))
        1 | (call $use (i32.load (i32.const -4)))
        0 | (loop (local.set $x (i32.add (local.get $x) (i32.load (local.get $p)))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 4)))))
        0 | (loop (drop (i32.load (i32.add (local.get $q) (i32.shl (local.get $p) (i32.const 2))))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 1)))))
        1 | (loop (local.set $x (i32.add (local.get $x) (i32.load (local.get $q)))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 4)))))
        1 | (loop (br_if 0 (local.tee $p (i32.load (local.get $p)))))
        1 | (loop (drop (i32.load (local.get $p))) (br_if 0 (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $q))))
        0 | (loop (drop (i32.load (local.get $p))) (br_if 0 (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 4))) (i32.const -4))))
        1 | (loop (drop (i32.load (local.get $p))) (br_if 0 (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 4))) (i32.const -3))))
        1 | (loop (drop (i32.load (local.get $p))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 65540)))))
        1 | (loop (call $use (i32.load (local.get $p))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 4)))))
        0 | (loop (local.set $d (f64.add (local.get $d) (f64.load (local.get $p)))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 8)))))
        0 | (loop (drop (v128.load (local.get $p))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 16)))))
        1 | (loop (drop (i32.load (local.get $p))) (if (local.get $q) (then (nop))) (br_if 0 (local.tee $p (i32.add (local.get $p) (i32.const 4)))))
        """)
    void onlyTheFurthestIsVolatile(int expected, String body) throws IOException {
        String module =
                "(module (import \"env\" \"use\" (func $use (param i32))) (memory 1) (global $g (mut i32) (i32.const 0))"
                        + " (func (param $p i32) (param $q i32) (local $x i32) (local $d f64) " + body + "))";
        assertThat(VOLATILE.matcher(compile(module, false)).results()).hasSize(expected);
        assertThat(compile(module, true)).doesNotContainPattern(VOLATILE);
    }

    /** Comparisons of i32, by both operands: LLVM has a volatile load as one of an instruction for x86 only if it is the second. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        eq   (i32.load (local.get $p)) (local.get $q) | eq i32 %p1, %v
        ne   (i32.load (local.get $p)) (local.get $q) | ne i32 %p1, %v
        lt_u (i32.load (local.get $p)) (local.get $q) | ugt i32 %p1, %v
        lt_s (i32.load (local.get $p)) (local.get $q) | sgt i32 %p1, %v
        gt_u (i32.load (local.get $p)) (local.get $q) | ult i32 %p1, %v
        gt_s (i32.load (local.get $p)) (local.get $q) | slt i32 %p1, %v
        le_u (i32.load (local.get $p)) (local.get $q) | uge i32 %p1, %v
        le_s (i32.load (local.get $p)) (local.get $q) | sge i32 %p1, %v
        ge_u (i32.load (local.get $p)) (local.get $q) | ule i32 %p1, %v
        ge_s (i32.load (local.get $p)) (local.get $q) | sle i32 %p1, %v
        lt_u (local.get $q) (i32.load (local.get $p)) | ult i32 %p1, %v
        lt_u (i32.load (local.get $p)) (i32.const 7)  | ult i32 %v\\d+, 7
        lt_u (i32.load (local.get $p)) (i32.load (local.get $q)) | ult i32 %v\\d+, %v
        """)
    void isSecondInComparisons(String comparison, String expected) throws IOException {
        String module =
                "(module (memory 1) (func (param $p i32) (param $q i32) (result i32) (i32." + comparison + ")))";
        assertThat(compile(module, false)).containsPattern("icmp " + expected);
    }

    private static String compile(String module, boolean relaxed) throws IOException {
        CodegenOptions options = new CodegenOptions(
                Target.X86_64_LINUX,
                "x86-64-v2",
                "m",
                MemoryMechanism.GUARD,
                Instances.MANY,
                false,
                false,
                false,
                relaxed,
                false);
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        new CodeGenerator(ModuleReader.read(Wat2Wasm.parse(module)), options).write(0, ir);
        return ir.toString(StandardCharsets.US_ASCII);
    }
}

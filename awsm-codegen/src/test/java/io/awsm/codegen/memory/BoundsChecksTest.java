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

/** How many comparisons there are, by function body: parameters i32 $p and $q, local i32 $x, no result. */
class BoundsChecksTest {

    private static final Pattern CHECK = Pattern.compile("label %trap\\d+, label");
    /** A load of what is behind the structure of a memory. */
    private static final Pattern LIMIT = Pattern.compile(", i64 ([89]\\d|\\d{3})\n +%v\\d+ = load i64, ");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1 | (drop (i32.load (local.get $p)))
        1 | (drop (i32.load (local.get $p))) (drop (i32.load offset=4 (local.get $p)))
        1 | (drop (i32.load (local.get $p))) (drop (i32.load (i32.add (local.get $p) (i32.const 8))))
        1 | (i32.store offset=4 (local.get $p) (i32.load (local.get $p)))
        1 | (i32.store offset=4 (local.get $p) (local.get $q)) (drop (i32.load (local.get $p)))
        2 | (i32.store (local.get $p) (local.get $q)) (drop (i32.load offset=4 (local.get $p)))
        2 | (i32.store (local.get $p) (local.get $q)) (i32.store offset=4 (local.get $p) (local.get $q))
        2 | (drop (i32.load (local.get $p))) (global.set $g (local.get $q)) (drop (i32.load offset=4 (local.get $p)))
        1 | (drop (i32.load offset=4 (local.get $p))) (global.set $g (local.get $q)) (drop (i32.load (local.get $p)))
        2 | (drop (i32.load (local.get $p))) (drop (i32.load (local.get $q)))
        2 | (drop (i32.load (local.get $p))) (if (local.get $q) (then (drop (i32.load offset=4 (local.get $p)))))
        0 | (drop (i32.load offset=65532 (i32.const 0)))
        1 | (drop (i32.load offset=65533 (i32.const 0)))
        """)
    void oneIsEnoughForWhatNobodyCanTellApart(int expected, String body) throws IOException {
        assertThat(CHECK.matcher(ir(body)).results()).hasSize(expected);
    }

    /** What ends 65 bytes behind its root is compared with a number that is beside the size, but not where the size stays in a register. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1 | (drop (i32.load (local.get $p)))
        1 | (drop (i32.load offset=61 (local.get $p)))
        0 | (drop (i32.load offset=62 (local.get $p)))
        0 | (drop (i32.load8_u (local.get $p)))
        0 | (loop $l (i32.store (local.get $p) (local.get $q)) (br_if $l (local.tee $p (i32.load offset=4 (local.get $p)))))
        1 | (loop $l (call $f (local.get $p) (i32.const 1)) (br_if $l (local.tee $p (i32.load offset=4 (local.get $p)))))
        """)
    void isComparedWithMemory(int expected, String body) throws IOException {
        assertThat(LIMIT.matcher(ir(body)).results()).hasSize(expected);
    }

    private static String ir(String body) throws IOException {
        String module = "(module (memory (export \"m\") 1) (global $g (mut i32) (i32.const 0))"
                + " (func $f (param $p i32) (param $q i32) (local $x i32) " + body + "))";
        CodegenOptions options = new CodegenOptions(
                Target.X86_64_LINUX,
                "x86-64-v2",
                "m",
                MemoryMechanism.BOUNDS,
                Instances.MANY,
                false,
                false,
                false,
                false,
                false);
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        new CodeGenerator(ModuleReader.read(Wat2Wasm.parse(module)), options).write(0, ir);
        return ir.toString(StandardCharsets.US_ASCII);
    }
}

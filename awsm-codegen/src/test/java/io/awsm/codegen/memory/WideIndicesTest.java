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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often something wide is stored to a local, by function body: parameters i32 $p and $q, no result. */
class WideIndicesTest {

    private static final Pattern STORE = Pattern.compile("store i64 .*, ptr %s");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        0 | (drop (i32.load (local.get $p)))
        2 | (loop $l (local.set $p (i32.load (local.get $p))) (br_if $l (local.get $q)))
        2 | (loop $l (local.set $p (i32.load (i32.add (local.get $p) (i32.const 9)))) (br_if $l (local.get $q)))
        2 | (loop $l (call $use (i32.load (local.get $p))) (local.set $p (i32.add (local.get $p) (local.get $q))) (br $l))
        0 | (loop $l (br_if $l (local.tee $p (i32.add (local.get $p) (local.get $q))))) (drop (i32.load (local.get $p)))
        0 | (loop $l (br_if $l (local.tee $p (i32.add (local.get $p) (local.get $q))))) (call $use (local.get $p))
        2 | (if (local.get $q) (then (local.set $p (local.get $q)))) (drop (i32.load (local.get $p)))
        0 | (loop $l (call $use (i32.load (local.get $p))) (local.set $p (i32.add (local.get $p) (i32.const 4))) \
            (br_if $l (i32.ne (local.get $p) (local.get $q))))
        2 | (loop $l (br_if $l (local.tee $p (i32.load (i32.add (local.get $p) (i32.const -4))))))
        0 | (if (local.get $q) (then (local.set $p (local.get $q)))) (call $use (local.get $p))
        2 | (loop $l (local.set $p (i32.load (local.get $p))) (br_if $l (local.get $q))) (local.set $p (i32.const 1)) \
            (loop $l (call $use (local.get $p)) (br_if $l (local.tee $p (i32.shl (local.get $p) (local.get $q)))))
        4 | (loop $l (local.set $p (i32.load (local.get $p))) (br_if $l (local.get $q))) (local.set $p (i32.const 1)) \
            (loop $l (local.set $p (i32.load (local.get $p))) (br_if $l (local.get $q)))
        """)
    void variablesThatAreAddressesAreWide(int expected, String body) throws IOException {
        assertThat(wide(Target.X86_64_LINUX, body)).isEqualTo(expected);
    }

    @Test
    void nothingIsWideWhereAddressesHave32Bits() throws IOException {
        String list = "(loop $l (local.set $p (i32.load (local.get $p))) (br_if $l (local.get $q)))";
        assertThat(wide(Target.I686_LINUX, list)).isZero();
    }

    private static long wide(Target target, String body) throws IOException {
        String module = "(module (func $use (import \"m\" \"use\") (param i32)) (memory 1)"
                + " (func (param $p i32) (param $q i32) " + body + "))";
        CodegenOptions options = new CodegenOptions(
                target, target.cpu(), "m", MemoryMechanism.BOUNDS, Instances.MANY, false, false, false, false, false);
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        new CodeGenerator(ModuleReader.read(Wat2Wasm.parse(module)), options).write(0, ir);
        return STORE.matcher(ir.toString(StandardCharsets.US_ASCII)).results().count();
    }
}

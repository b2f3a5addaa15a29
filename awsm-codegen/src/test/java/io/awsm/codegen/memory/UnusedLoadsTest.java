package io.awsm.codegen.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.CodeGenerator;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.wasm.binary.ModuleReader;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which loads must be volatile, by function body: parameters i32 $p and $q, a local i32 $x, no result. */
class UnusedLoadsTest {

    private static final Pattern VOLATILE = Pattern.compile("load volatile");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        1 | (drop (i32.load (local.get $p)))
        1 | (local.set $x (i32.load (local.get $p)))
        0 | (i32.store (local.get $q) (i32.load (local.get $p)))
        0 | (i32.store (i32.load (local.get $p)) (i32.const 1))
        0 | (call $use (i32.load (local.get $p)))
        0 | (if (i32.load (local.get $p)) (then (nop)))
        0 | (call $use (i32.load8_u (i32.load (local.get $p)))) (unreachable)
        1 | (call $use (i32.and (i32.load (local.get $p)) (i32.const 0)))
        1 | (call $use (i32.mul (i32.const 0) (i32.load (local.get $p))))
        0 | (call $use (i32.and (i32.load (local.get $p)) (i32.const 255)))
        1 | (local.set $x (i32.load (local.get $p))) (call $use (i32.sub (local.get $x) (local.get $x)))
        0 | (local.set $x (i32.load (local.get $p))) (call $use (local.get $x))
        1 | (local.set $x (i32.load (local.get $p))) (local.set $x (i32.const 1)) (call $use (local.get $x))
        1 | (local.set $x (i32.load (local.get $p))) (if (local.get $q) (then (call $use (local.get $x))))
        0 | (local.set $x (i32.load (local.get $p))) (if (local.get $q) (then (call $use (local.get $x))) (else (call $use (local.get $x))))
        1 | (call $use (select (i32.load (local.get $p)) (i32.const 1) (local.get $q)))
        0 | (call $use (select (i32.const 2) (i32.const 1) (i32.load (local.get $p))))
        0 | (loop (local.set $x (i32.add (local.get $x) (i32.load (local.get $p)))) (br_if 0 (local.get $q))) (call $use (local.get $x))
        1 | (loop (local.set $x (i32.add (local.get $x) (i32.load (local.get $p)))) (br_if 0 (local.get $q)))
        1 | (loop (local.set $x (i32.add (local.get $x) (i32.load (local.get $p)))) (br 0))
        0 | (call $use (block (result i32) (br_if 0 (i32.load (local.get $p)) (local.get $q)) (call $use) (i32.const 1)))
        1 | (drop (block (result i32) (br_if 0 (i32.load (local.get $p)) (local.get $q)) (call $use) (i32.const 1)))
        """)
    void keepsLoadsThatNothingIsSureToUse(int expected, String body) throws IOException {
        String module = "(module (import \"env\" \"use\" (func $use (param i32))) (memory 1)"
                + " (func (param $p i32) (param $q i32) (local $x i32) " + body + "))";
        assertThat(VOLATILE.matcher(compile(module, false)).results().count() > 0)
                .isEqualTo(expected > 0);
        assertThat(compile(module, true)).doesNotContain("volatile");
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
                relaxed);
        StringBuilder ir = new StringBuilder();
        new CodeGenerator(ModuleReader.read(Wat2Wasm.parse(module)), options).write(0, ir);
        return ir.toString();
    }
}

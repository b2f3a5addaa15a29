// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Locals that are read so often that LLVM is given copies: of every type, in blocks, branches and loops. */
class ManyReadsTest {

    @TempDir
    Path directory;

    /** Many reads of a local, half of them where the function may return; the argument becomes the local, and that the result. */
    private static String function(String name, String type, String local, String set, String isZero, String get) {
        String reads = "(drop (local.get $x)) ".repeat(1100);
        return "(func (export \"%s\") (param %s) (result %s) (local $x %s) (local.set $x %s) %s"
                        .formatted(name, type, type, local, set, reads)
                + "(if %s (then (return %s)) (else %s)) (loop %s %s) %s)\n"
                        .formatted(isZero, get, reads, reads, reads, get);
    }

    private static String function(String type, String isZero) {
        return function(type, type, type, "(local.get 0)", isZero, "(local.get $x)");
    }

    @ForEachRow(levels = {"0", "1", "3"})
    void haveTheSameValue(Row row, String level) throws IOException {
        String module = "(module (memory 1)"
                + function("i32", "(i32.eqz (local.get $x))")
                + function("i64", "(i64.eqz (local.get $x))")
                + function("f32", "(f32.eq (local.get $x) (f32.const 0))")
                + function("f64", "(f64.eq (local.get $x) (f64.const 0))")
                + function(
                        "v128",
                        "i64",
                        "v128",
                        "(i64x2.splat (local.get 0))",
                        "(i32.eqz (v128.any_true (local.get $x)))",
                        "(i64x2.extract_lane 0 (local.get $x))")
                + ")";
        String host = """
                #include "a.h"
                #define CHECK(name, type, value) do { \\
                        type result = 0; \\
                        if (a_##name(a, value, &result) != AWSM_OK || result != (value)) return __LINE__; \\
                    } while (0)
                int host(void) {
                    struct a *a;
                    if (a_new(&a, NULL, NULL) != AWSM_OK) return 1;
                    CHECK(i32, int32_t, -5);
                    CHECK(i64, int64_t, -5123456789012345);
                    CHECK(f32, float, 1.5f);
                    CHECK(f64, double, 1e300);
                    CHECK(v128, int64_t, 5123456789012345);
                    a_free(a);
                    return 0;
                }
                """;
        CHost program = new CHost(directory, row).with("a", Wat2Wasm.parse(module), "many", level);
        assertThat(program.run(host, CHost.Linking.OBJECTS)).isZero();
    }
}

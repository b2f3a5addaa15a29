// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.testing.ForEachRow;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** What takes more of LLVM than its ordinary ways: functions that are not optimised, and those that take much of its stack. */
class HugeProgramsTest {

    /** More of them, and the function is not optimised. */
    private static final int LOCALS = 4_000;

    @TempDir
    Path directory;

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining("\n"));
    }

    /** The function f of this body, which counts from 0 in its result. */
    private void isCounted(Row row, String level, int count, String function) throws IOException {
        String host = """
                #include "a.h"
                int host(void) {
                    struct a *a;
                    int32_t result = 0;
                    return a_new(&a, NULL, NULL) != AWSM_OK || a_f(a, 0, &result) != AWSM_OK || result != %d;
                }
                """.formatted(count);
        CHost program = new CHost(directory, row)
                .with("a", Wat2Wasm.parse("(module (func (export \"f\") " + function + "))"), "many", level);
        assertThat(program.run(host, CHost.Linking.OBJECTS)).isZero();
    }

    @ForEachRow(levels = "z")
    void whatIsNotOptimizedIsNotMadeSmallEither(Row row, String level) throws IOException {
        String sum = each(20_000, i -> "(local.set 0 (i32.add (local.get 0) (i32.const 1)))");
        isCounted(row, level, 20_000, "(param i32) (result i32) " + sum + " (local.get 0)");
    }

    /** Each local becomes the next one plus its number. */
    @ForEachRow(emulated = false, levels = "1")
    void aLoopOfManyLocals(Row row, String level) throws IOException {
        String loop = each(
                LOCALS,
                i -> "(local.set %d (i32.add (local.get %d) (i32.const %d)))"
                        .formatted(1 + i, 1 + (i + 1) % LOCALS, i));
        String xor = each(LOCALS, i -> "(local.get " + (1 + i) + ") i32.xor");
        int[] locals = new int[LOCALS];
        for (int turn = 0; turn < 3; turn++) {
            for (int i = 0; i < LOCALS; i++) {
                locals[i] = locals[(i + 1) % LOCALS] + i;
            }
        }
        int all = IntStream.of(locals).reduce(0, (a, b) -> a ^ b);
        isCounted(
                row,
                level,
                all ^ 3,
                "(param i32) (result i32) (local" + " i32".repeat(LOCALS) + ") (loop " + loop
                        + " (br_if 0 (i32.lt_u (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (i32.const 3)))) (local.get 0) "
                        + xor);
    }
}

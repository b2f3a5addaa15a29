// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import io.awsm.codegen.abi.Shards;
import io.awsm.llvm.ir.IrBudget;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.module.FunctionBody;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import java.util.List;

/**
 * How much text a module may become: {@value #FACTOR} bytes for each of its own, several times what the output of
 * compilers needs, and {@value #LEAST} MiB whatever its size. Two bytes can call a function of a thousand parameters and
 * a thousand results, which is 100 KB of IR: a module of some kilobytes would fill a disk. The shards share the limit by
 * their sizes, so which function is refused does not depend on the order in which they are written.
 */
final class WorkLimit {

    private static final long FACTOR = 100;
    private static final long LEAST = 128;

    private static final String REASON =
            "too much code: with %s, the output is larger than " + LEAST + " MiB and " + FACTOR + " times the module";

    private final long[] limits;

    WorkLimit(Module module, Shards shards) {
        limits = new long[shards.count()];
        List<FunctionBody> bodies = module.bodies();
        long others = module.offsets().fileSize();
        for (int i = 0; i < bodies.size(); i++) {
            int size = bodies.get(i).bytes().size();
            limits[shards.of(i)] += FACTOR * size;
            others -= size;
        }
        limits[0] += FACTOR * others;
        for (int i = 0; i < limits.length; i++) {
            limits[i] += (LEAST << 20) / limits.length;
        }
    }

    /** For the IR of a shard, 0 to {@code shards - 1}. */
    IrBudget of(int shard) {
        return new IrBudget(limits[shard]);
    }

    /** What is said of a function that is too much. */
    static UnsupportedException exceeded(Module module, int function) {
        int offset = module.body(function).orElseThrow().bytes().start();
        return new UnsupportedException(offset, function, REASON.formatted("this function"));
    }

    /** What is said of the items of a section. */
    static UnsupportedException exceeded(Module module, Section section) {
        return new UnsupportedException(
                module.offsets().of(section, 0), -1, REASON.formatted("the " + section.items()));
    }
}

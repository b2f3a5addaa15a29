// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.Module;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Active data segments, one after the other, of one memory and with constant offsets. Their bytes are one constant, and if
 * they are several, one call copies them: a module may have a hundred thousand, each of which would cost LLVM a call to
 * translate and a variable to place. A segment whose offset must be evaluated is alone.
 *
 * @param memory its index
 * @param segments their indices
 */
public record DataRun(int memory, List<Integer> segments) {

    /** All active segments of the module, in their order, but for those that stay where they are. */
    public static List<DataRun> of(ModuleContext context) {
        Module module = context.module();
        BitSet constant = context.readOnlyData().map(ReadOnlyData::segments).orElse(new BitSet());
        List<DataRun> runs = new ArrayList<>();
        DataRun open = null;
        for (int i = 0; i < module.data().size(); i++) {
            if (!constant.get(i) && module.data().get(i).mode() instanceof DataSegment.Mode.Active active) {
                boolean isKnown = GlobalConstants.constant(active.position()).isPresent();
                if (open == null || !isKnown || open.memory != active.memory()) {
                    runs.add(new DataRun(active.memory(), new ArrayList<>()));
                }
                DataRun run = runs.get(runs.size() - 1);
                run.segments.add(i);
                open = isKnown ? run : null;
            }
        }
        return runs;
    }

    /** The one that their bytes are named after. */
    public int first() {
        return segments.get(0);
    }

    public boolean isSingle() {
        return segments.size() == 1;
    }

    /** Of their bytes. */
    public int size(Module module) {
        return segments.stream()
                .mapToInt(i -> module.data().get(i).bytes().size())
                .sum();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.Op;
import io.awsm.wasm.instruction.UnimplementedOp;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionConsumer;
import io.awsm.wasm.validation.FunctionValidator;
import java.util.HashSet;
import java.util.Set;

/** Which instructions are live code in some modules. */
public final class LiveInstructions implements FunctionConsumer {

    private final Set<Op> live = new HashSet<>();

    /** Adds those of a valid module. */
    public void collect(Module module) {
        for (int i = module.importedFunctions(); i < module.functions().size(); i++) {
            FunctionValidator.validate(module, i, this);
        }
    }

    @Override
    public void locals(int count, ValueType type) {}

    @Override
    public void instruction(int offset, Instruction instruction) {
        live.add(instruction.op());
    }

    public void assertEveryRowOfEachTable() {
        assertThat(live)
                .containsExactlyInAnyOrderElementsOf(Op.all().stream()
                        .filter(op -> !(op instanceof UnimplementedOp))
                        .toList());
    }
}

package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.instruction.Instruction;
import io.awsm.wasm.instruction.LoadOp;
import io.awsm.wasm.instruction.NumericOp;
import io.awsm.wasm.instruction.StoreOp;
import io.awsm.wasm.instruction.VectorLaneOp;
import io.awsm.wasm.instruction.VectorLoadLaneOp;
import io.awsm.wasm.instruction.VectorLoadOp;
import io.awsm.wasm.instruction.VectorOp;
import io.awsm.wasm.instruction.VectorStoreLaneOp;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.validation.FunctionConsumer;
import io.awsm.wasm.validation.FunctionValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which instructions are live code in some modules. */
public final class LiveInstructions implements FunctionConsumer {

    private final Set<String> mnemonics = new HashSet<>();
    private final Set<Class<?>> kinds = new HashSet<>();

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
        mnemonics.add(instruction.mnemonic());
        kinds.add(instruction.getClass());
    }

    public void assertEveryRowOfEachTable() {
        assertThat(mnemonics)
                .containsAll(mnemonics(NumericOp.values(), NumericOp::mnemonic))
                .containsAll(mnemonics(LoadOp.values(), LoadOp::mnemonic))
                .containsAll(mnemonics(StoreOp.values(), StoreOp::mnemonic))
                .containsAll(mnemonics(VectorOp.values(), VectorOp::mnemonic))
                .containsAll(mnemonics(VectorLaneOp.values(), VectorLaneOp::mnemonic))
                .containsAll(mnemonics(VectorLoadOp.values(), VectorLoadOp::mnemonic))
                .containsAll(mnemonics(VectorLoadLaneOp.values(), VectorLoadLaneOp::mnemonic))
                .containsAll(mnemonics(VectorStoreLaneOp.values(), VectorStoreLaneOp::mnemonic));
    }

    private static <T> List<String> mnemonics(T[] table, Function<T, String> mnemonic) {
        return Stream.of(table).map(mnemonic).toList();
    }

    public void assertEveryKind() {
        assertThat(kinds).containsExactlyInAnyOrder(Instruction.class.getPermittedSubclasses());
    }
}

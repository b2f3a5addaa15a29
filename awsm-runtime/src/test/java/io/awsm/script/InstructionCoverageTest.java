package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.wasm.binary.ModuleReader;
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
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No instruction is forgotten: each is live code of a module that the scripts run, written or computed. */
class InstructionCoverageTest {

    private static final Set<String> MNEMONICS = new HashSet<>();
    private static final Set<Class<?>> KINDS = new HashSet<>();

    @BeforeAll
    static void collect() throws IOException {
        List<Script> scripts = new ArrayList<>(InstructionsTest.scripts());
        scripts.addAll(ScriptsTest.scripts());
        scripts.stream()
                .flatMap(script -> script.commands().stream())
                .filter(command -> command instanceof Command.Define)
                .flatMap(command -> command.definition().stream())
                .forEach(definition -> collect(ModuleReader.read(definition.bytes())));
    }

    private static void collect(Module module) {
        for (int i = 0; i < module.bodies().size(); i++) {
            FunctionValidator.validate(module, module.importedFunctions() + i, new FunctionConsumer() {
                @Override
                public void locals(int count, ValueType type) {}

                @Override
                public void instruction(int offset, Instruction instruction) {
                    MNEMONICS.add(instruction.mnemonic());
                    KINDS.add(instruction.getClass());
                }
            });
        }
    }

    @Test
    void everyRowOfEachTable() {
        assertThat(MNEMONICS)
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

    @Test
    void everyKind() {
        assertThat(KINDS).containsExactlyInAnyOrder(Instruction.class.getPermittedSubclasses());
    }
}

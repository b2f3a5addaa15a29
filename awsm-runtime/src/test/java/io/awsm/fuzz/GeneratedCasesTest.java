package io.awsm.fuzz;

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
import io.awsm.wasm.validation.ModuleValidator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The generator makes valid modules, the same for the same seed, and leaves out nothing. */
class GeneratedCasesTest {

    /** Enough for the rarest instruction. */
    private static final long SEEDS = 300;

    @Test
    void theSameSeedIsTheSameCase() {
        for (long seed = 0; seed < 20; seed++) {
            Candidate one = Candidate.of(FuzzCase.of(seed));
            Candidate other = Candidate.of(FuzzCase.of(seed));
            assertThat(one).usingRecursiveComparison().isEqualTo(other);
        }
    }

    @Test
    void everyInstructionIsLiveInAValidModule() {
        Set<String> mnemonics = new HashSet<>();
        Set<Class<?>> kinds = new HashSet<>();
        LongStream.range(0, SEEDS).forEach(seed -> {
            for (byte[] bytes : Candidate.of(FuzzCase.of(seed)).modules()) {
                Module module = ModuleReader.read(bytes);
                ModuleValidator.validate(module);
                for (int i = module.importedFunctions(); i < module.functions().size(); i++) {
                    FunctionValidator.validate(module, i, new FunctionConsumer() {
                        @Override
                        public void locals(int count, ValueType type) {}

                        @Override
                        public void instruction(int offset, Instruction instruction) {
                            mnemonics.add(instruction.mnemonic());
                            kinds.add(instruction.getClass());
                        }
                    });
                }
            }
        });
        assertThat(kinds).containsExactlyInAnyOrder(Instruction.class.getPermittedSubclasses());
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
}

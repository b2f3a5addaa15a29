// SPDX-License-Identifier: Apache-2.0
package io.awsm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.script.LiveInstructions;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import org.junit.jupiter.api.Test;

/** The generator makes valid modules, the same for the same seed, and leaves out nothing. */
class GeneratedCasesTest {

    /** Enough for the rarest instruction. */
    private static final long SEEDS = 400;

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
        LiveInstructions live = new LiveInstructions();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (byte[] bytes : Candidate.of(FuzzCase.of(seed)).modules()) {
                Module module = ModuleReader.read(bytes);
                ModuleValidator.validate(module);
                live.collect(module);
            }
        }
        live.assertEveryRowOfEachTable();
    }
}

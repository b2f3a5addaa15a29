// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.its.BoardEngine;
import io.awsm.its.Dataset;
import io.awsm.its.Engine;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import io.awsm.its.ProgramBuilder;
import io.awsm.its.Requirements;
import io.awsm.its.Tools;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What is counted on a board can be counted again, and belongs to programs that compute the same. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BoardCountTest {

    private static final Program PROGRAM = Program.of(Group.APPLICATIONS, "crc32", Dataset.MINI);

    @Test
    void instructionsAreCountedTheSameTwice() throws Exception {
        for (String tool : List.of("gcc", "arm-none-eabi-gcc", "qemu-system-arm")) {
            Requirements.need(ProgramBuilder.isInstalled(tool), tool);
        }
        Engine nativeCode = BoardEngine.nativeCode(
                Target.CORTEX_M4,
                ProgramBuilder.board(Tools.llvm(), Target.CORTEX_M4).withFloats());
        Engine sandbox = BoardEngine.sandbox(
                Target.CORTEX_M4,
                MemoryMechanism.BOUNDS,
                "3",
                ProgramBuilder.fixedWasm(Tools.llvm()).withFloats());
        // Outputs are compared there.
        Measurements measurements = new Measurements(Measure.BOARD_INSTRUCTIONS, 1, List.of(nativeCode, sandbox));
        double first = measurements.of(PROGRAM).get(sandbox).median();
        double again = measurements.of(PROGRAM).get(sandbox).median();
        // Four rounds over 4096 bytes, in three ways.
        assertThat(first).isGreaterThan(4 * 4000 * 3.0).isEqualTo(again);
        assertThat(measurements.of(PROGRAM).get(nativeCode).median()).isBetween(first / 3, first * 3);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target;
import io.awsm.its.EmulatedEngine;
import io.awsm.its.Engine;
import io.awsm.its.Program;
import io.awsm.its.Program.Group;
import io.awsm.its.ProgramBuilder;
import io.awsm.testing.Requirements;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted in an emulator can be counted again, and belongs to programs that compute the same. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class CountTest {

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m4", "aarch64-linux", "riscv64-linux", "i686-linux", "x86_64-linux"})
    void instructionsAreCountedTheSameTwice(String name) throws Exception {
        Target target = Target.named(name).orElseThrow();
        List<String> tools = new ArrayList<>(List.of("gcc", target.emulator()));
        if (target.pointerSize() == 4) {
            tools.add(target.isHosted() ? "i686-linux-gnu-gcc" : "arm-none-eabi-gcc");
        }
        for (String tool : tools) {
            Requirements.need(ProgramBuilder.isInstalled(tool), tool);
        }
        Emulation emulation = new Emulation(target);
        Program program = Program.of(Group.APPLICATIONS, "crc32", emulation.dataset());
        List<EmulatedEngine> engines = emulation.engines("3");
        Engine nativeCode = engines.get(0);
        // The last has to check most. Outputs are compared there.
        Engine sandbox = engines.get(engines.size() - 1);
        Measurements measurements = new Measurements(Measure.EMULATED_INSTRUCTIONS, 1, List.of(nativeCode, sandbox));
        double first = measurements.of(program).get(sandbox).median();
        double again = measurements.of(program).get(sandbox).median();
        // Four rounds over 4096 bytes at least, in three ways.
        assertThat(first).isGreaterThan(4 * 4000 * 3.0).isEqualTo(again);
        assertThat(measurements.of(program).get(nativeCode).median()).isBetween(first / 3, first * 3);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target;
import io.awsm.its.Program.Group;
import io.awsm.testing.Requirements;
import io.awsm.toolchain.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected results are those of native code, whoever compiles it. */
class ReferenceTest {

    static Stream<Arguments> programs() {
        List<Engine> engines = new ArrayList<>();
        if (Host.current().os().equals("linux") && Host.current().arch().equals("x86_64")) {
            engines.add(Engine.nativeCode("bundled LLVM", ProgramBuilder.linux(Tools.llvm(), Target.X86_64_LINUX)));
        }
        ProgramBuilder.system()
                .map(b -> Engine.nativeCode("system compiler", b))
                .ifPresent(engines::add);
        List<Program> programs = new ArrayList<>(Program.all(Group.GENERAL));
        for (Dataset dataset : List.of(Dataset.MINI, Dataset.SMALL)) {
            programs.addAll(Program.all(Group.POLYBENCH, dataset));
            programs.addAll(Program.all(Group.APPLICATIONS, dataset));
        }
        return engines.stream().flatMap(e -> programs.stream().map(p -> Arguments.of(e, p)));
    }

    /** Says so where half of this class does not run. */
    @Test
    void theSystemHasACompiler() {
        Requirements.need(ProgramBuilder.system().isPresent(), "gcc or clang in the PATH");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void nativeCodePrintsWhatIsExpected(Engine engine, Program program) {
        assertThat(Execution.run(engine, program).transcript()).isEqualTo(Expected.of(program));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.its.Program.Group;
import io.awsm.testing.Requirements;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs in a sandbox print what native code prints, to the last bit, whichever mechanism guards their memory. */
class ProgramsTest {

    private static final ProgramBuilder WASM = ProgramBuilder.wasm(Tools.llvm());
    private static final Engine GUARD = new Sandbox("guard", WASM, "guard");
    private static final Engine BOUNDS = new Sandbox("bounds", WASM, "bounds");
    private static final Engine NONE = new Sandbox("none", WASM, "none");
    private static final ProgramBuilder SIMD = ProgramBuilder.wasm(Tools.llvm(), "-msimd128");
    private static final Engine VECTORS = new Sandbox("guard, vectors", SIMD, "guard");
    private static final Engine BOUNDS_VECTORS = new Sandbox("bounds, vectors", SIMD, "bounds");

    /** The constants of what clang has made. */
    private static final Engine FLASH = EmulatedEngine.sandbox(
            "flash", Target.CORTEX_M4, MemoryMechanism.FLASH, "2", ProgramBuilder.fixedWasm(Tools.llvm()));

    static Stream<Arguments> programs() {
        List<Program> applications = Program.all(Group.APPLICATIONS, Dataset.MINI);
        List<Program> measured = new ArrayList<>(Program.all(Group.POLYBENCH, Dataset.MINI));
        measured.addAll(applications);
        List<Program> programs = new ArrayList<>(Program.all(Group.GENERAL));
        programs.addAll(Program.all(Group.WASM));
        programs.addAll(measured);
        return Stream.of(
                        in(List.of(GUARD, BOUNDS), programs),
                        in(List.of(VECTORS), measured),
                        in(List.of(BOUNDS_VECTORS, NONE), applications))
                .flatMap(s -> s);
    }

    static Stream<Arguments> traps() {
        return in(List.of(GUARD, BOUNDS), Program.all(Group.TRAPS));
    }

    /** Each program in each sandbox, or, if not all tests are asked for, in one of them, which take turns. */
    private static Stream<Arguments> in(List<Engine> sandboxes, List<Program> programs) {
        int step = Requirements.areAllTestsAsked() ? 1 : sandboxes.size();
        return IntStream.range(0, sandboxes.size())
                .boxed()
                .flatMap(first -> IntStream.iterate(first % step, i -> i < programs.size(), i -> i + step)
                        .mapToObj(i -> Arguments.of(sandboxes.get(first), programs.get(i))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void sandboxedCodePrintsWhatIsExpected(Engine sandbox, Program program) {
        assertThat(Execution.run(sandbox, program).transcript()).isEqualTo(Expected.of(program));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aes", "bytecode", "chess", "crc32", "formatting", "json", "regex", "sha256"})
    void constantsMayBeInFlash(String name) {
        Program program = Program.of(Group.APPLICATIONS, name, Dataset.MINI);
        Requirements.need(ProgramBuilder.isInstalled("qemu-system-arm"), "qemu-system-arm");
        assertThat(Execution.run(FLASH, program).transcript()).isEqualTo(Expected.of(program));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("traps")
    void aTrapEndsTheProgramWithTheWordsOfTheSpecification(Engine sandbox, Program program) {
        String message = program.name().replaceFirst("\\..*", "").replace('-', ' ');
        Outcome outcome = Execution.run(sandbox, program);
        assertThat(outcome.errors()).startsWith("awsm: trap: " + message).hasLineCount(1);
        assertThat(outcome.output()).isEmpty();
        assertThat(outcome.status()).isEqualTo(134);
    }
}

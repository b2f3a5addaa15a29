package io.awsm.its;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.its.Program.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in a sandbox print what native code prints, to the last bit, whichever mechanism guards their memory. */
class ProgramsTest {

    private static final ProgramBuilder WASM = ProgramBuilder.wasm(Tools.llvm());
    private static final List<Engine> SANDBOXES = List.of(new Sandbox(WASM, "guard"), new Sandbox(WASM, "bounds"));

    static Stream<Arguments> programs() {
        List<Program> programs = new ArrayList<>(Program.all(Group.GENERAL));
        programs.addAll(Program.all(Group.WASM));
        programs.addAll(Program.kernels(Dataset.MINI));
        return everywhere(programs);
    }

    static Stream<Arguments> traps() {
        return everywhere(Program.all(Group.TRAPS));
    }

    private static Stream<Arguments> everywhere(List<Program> programs) {
        return SANDBOXES.stream().flatMap(s -> programs.stream().map(p -> Arguments.of(s, p)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("programs")
    void sandboxedCodePrintsWhatIsExpected(Engine sandbox, Program program) {
        assertThat(Execution.run(sandbox, program).transcript()).isEqualTo(Expected.of(program));
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

package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Instructions with expectations that were computed, on microcontrollers: much of what a processor does elsewhere is
 * functions there, floating-point numbers most of all.
 */
class MicrocontrollersTest {

    static Stream<Arguments> rows() {
        return EmulatedTargetsTest.rows()
                .filter(row ->
                        !Target.named((String) row.get()[0]).orElseThrow().isHosted());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyInstruction(String target, String memory) throws IOException {
        EmulatedTargetsTest.assumeEmulator(target);
        CompileOptions options = CompileOptions.builder()
                .target(target)
                .memory(memory)
                .optimization("2")
                .build();
        List<ScriptResult> results = Scripts.runner(options).run(InstructionsTest.scripts(), 1, r -> {});
        assertThat(ScriptResult.sum(target, results).failures().stream().limit(20))
                .isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 0);
    }
}

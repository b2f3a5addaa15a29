package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.CompileOptions;
import io.awsm.link.Runner;
import io.awsm.toolchain.Host;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The project's own scripts on every target but the machine's own, with each of its mechanisms that checks. */
class EmulatedTargetsTest {

    /** Bytes that scripts take, at least. */
    private static final long MEMORY = 1 << 20;

    static Stream<Arguments> rows() {
        List<Target> executed = Target.all().stream()
                .filter(target -> Host.current().executes(target.triple()))
                .toList();
        return Target.all().stream()
                .filter(target -> executed.indexOf(target) != 0)
                .filter(target ->
                        target.board().isEmpty() || target.board().get().memory() > MEMORY)
                .flatMap(target -> target.mechanisms().stream()
                        .filter(memory -> memory != MemoryMechanism.NONE && memory != MemoryMechanism.MASK)
                        .map(memory -> Arguments.of(target.name(), memory.text())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyAssertionHolds(String target, String memory) throws IOException {
        Runner runner = assumeEmulator(target);
        CompileOptions options = CompileOptions.builder()
                .target(target)
                .memory(memory)
                .optimization("1")
                .build();
        List<Script> scripts = ScriptsTest.scripts().stream()
                .filter(s -> runner.target().arguments().allowTailCalls()
                        || !s.name().endsWith("tail-calls.wast"))
                .toList();
        List<ScriptResult> results = Scripts.runner(options).run(scripts, 2, r -> {});
        assertThat(ScriptResult.sum(target, results).failures()).isEmpty();
        assertThat(results).isNotEmpty().allMatch(r -> r.passed() > 0);
    }

    /** Skips the test if programs for the target cannot be run here. */
    static Runner assumeEmulator(String target) {
        Runner runner = Runner.of(Target.named(target).orElseThrow());
        if (!runner.isPossible()) {
            String missing = "there is no " + runner.missing();
            if ("all".equals(System.getenv("AWSM_TESTS"))) {
                fail("AWSM_TESTS=all, but " + missing);
            }
            abort("skipped: " + missing);
        }
        return runner;
    }
}

package io.awsm.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.toolchain.Listener;
import io.awsm.toolchain.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the margin below the limit of the stack has for the runtime (AWSM_STACK_MARGIN in awsm/abi.h). */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RuntimeFramesTest {

    private static final long MOST = 50 * 1024;
    private static final String WASI = "awsm_wasi_";
    private static final long RETURN_ADDRESS = 8;

    @TempDir
    Path directory;

    /**
     * Nothing in it calls itself, and no call of WASI another one: so no chain of calls takes more than the largest of
     * these and all other functions together.
     */
    @ParameterizedTest
    @EnumSource(Optimization.class)
    void itFitsIntoTheMargin(Optimization level) throws IOException {
        Machine machine = new Machine(Target.X86_64_LINUX, Target.X86_64_LINUX.cpu());
        ProcessRunner runner = new ProcessRunner(Listener.NONE);
        RuntimeLibrary library = new RuntimeLibrary.Builder(
                        TestLlvm.get(), RuntimeSources.load(), TestLlvm.cache(), runner, Listener.NONE, 1)
                .get(machine, MemoryMechanism.GUARD);
        new IrCompiler(TestLlvm.get(), runner, machine, level, directory, 1)
                .object(library.bitcode().toString(), "runtime.o", IrCompiler.Use.LIBRARY, List.of());
        Map<String, Long> frames =
                StackUsage.of(List.of("runtime.o"), directory).bytes();
        long largest = frames.entrySet().stream()
                .filter(e -> e.getKey().startsWith(WASI))
                .mapToLong(e -> e.getValue() + RETURN_ADDRESS)
                .max()
                .orElseThrow();
        long others = frames.entrySet().stream()
                .filter(e -> !e.getKey().startsWith(WASI))
                .mapToLong(e -> e.getValue() + RETURN_ADDRESS)
                .sum();
        assertThat(largest + others).isBetween(1024L, MOST);
    }
}

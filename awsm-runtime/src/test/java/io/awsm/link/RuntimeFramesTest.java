// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the margin below the limit of the stack has for the runtime (awsm_stack_margin in platform/.../limits.c). */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RuntimeFramesTest {

    private static final long MOST = 50 * 1024;
    private static final long MOST_SMALL = 2 * 1024;
    private static final int CHAIN = 16;
    private static final String WASI = "awsm_wasi_";
    private static final long RETURN_ADDRESS = 8;

    @TempDir
    Path directory;

    /**
     * Nothing in it calls itself, no call of WASI another one, and no chain of calls is as long as {@link #CHAIN}: so none
     * takes more than the largest of these and so many of the other functions together.
     */
    @ParameterizedTest
    @EnumSource(Optimization.class)
    void itFitsIntoTheMargin(Optimization level) throws IOException {
        assertThat(needed(Target.X86_64_LINUX, MemoryMechanism.GUARD, level)).isBetween(1024L, MOST);
    }

    /** At -O0 the sum is larger, if no chain of calls is. */
    @ParameterizedTest
    @EnumSource(value = Optimization.class, names = "O0", mode = EnumSource.Mode.EXCLUDE)
    void itFitsIntoThatOfMicrocontrollers(Optimization level) throws IOException {
        assertThat(needed(Target.CORTEX_M4, MemoryMechanism.BOUNDS, level)).isBetween(512L, MOST_SMALL);
        assertThat(needed(Target.CORTEX_M0PLUS, MemoryMechanism.BOUNDS, level)).isBetween(512L, MOST_SMALL);
    }

    private long needed(Target target, MemoryMechanism memory, Optimization level) throws IOException {
        Machine machine = new Machine(target, target.cpu());
        ProcessRunner runner = new ProcessRunner(Listener.NONE);
        RuntimeLibrary library = new RuntimeLibrary.Builder(
                        TestLlvm.get(), RuntimeSources.load(), TestLlvm.cache(), runner, Listener.NONE, 1)
                .get(machine, memory);
        new IrCompiler(TestLlvm.get(), runner, machine, level, directory, 1)
                .object(
                        library.bitcode().toString(),
                        "runtime.o",
                        library.processor(),
                        IrCompiler.Use.LIBRARY,
                        List.of());
        Map<String, Long> frames =
                StackUsage.of(List.of("runtime.o"), directory).bytes();
        long largest = frames.entrySet().stream()
                .filter(e -> e.getKey().startsWith(WASI))
                .mapToLong(e -> e.getValue() + RETURN_ADDRESS)
                .max()
                .orElseThrow();
        long others = frames.entrySet().stream()
                .filter(e -> !e.getKey().startsWith(WASI))
                .map(e -> e.getValue() + RETURN_ADDRESS)
                .sorted(Comparator.reverseOrder())
                .limit(CHAIN)
                .mapToLong(Long::longValue)
                .sum();
        return largest + others;
    }
}

package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.toolchain.Listener;
import io.awsm.toolchain.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that are larger than the room below the limit of the stack: 10,000 locals of 16 bytes, not optimised away. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class LargeFrameTest {

    private static final String LOCALS = "(local" + " v128".repeat(10_000) + ")";

    @TempDir
    Path directory;

    /** The status of a program that has so many kilobytes of stack. */
    private ProcessRunner.Outcome run(String memory, String module, int kilobytes) throws IOException {
        Path input = Files.write(directory.resolve("frame.wasm"), Wat2Wasm.parse(module));
        Path program = directory.resolve("frame");
        CompileOptions options =
                CompileOptions.builder().memory(memory).optimization("0").build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(new CompileRequest(input, Map.of(Emit.EXE, program), options, 1, false));
        return new ProcessRunner(Listener.NONE)
                .attempt(directory, List.of("/bin/sh", "-c", "ulimit -s " + kilobytes + " && exec ./frame"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds", "none"})
    void recursionTraps(String memory) throws IOException {
        String module = "(module (func $f (export \"_start\") " + LOCALS + " (call $f)))";
        assertThat(run(memory, module, 8192))
                .isEqualTo(new ProcessRunner.Outcome(134, "awsm: trap: call stack exhausted in func[0]\n", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds", "none"})
    void aFunctionThatCallsNothingIsNotEnteredWithoutRoom(String memory) throws IOException {
        String module = "(module (func $leaf " + LOCALS + ") (func (export \"_start\") (call $leaf)))";
        assertThat(run(memory, module, 200).status()).isEqualTo(134);
        assertThat(run(memory, module, 1024).status()).isZero();
    }
}

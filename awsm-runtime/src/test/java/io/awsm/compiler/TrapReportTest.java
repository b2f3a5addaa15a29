package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.toolchain.Listener;
import io.awsm.toolchain.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of functions that would forge the report of a trap. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TrapReportTest {

    @TempDir
    Path directory;

    private static void unsigned(ByteArrayOutputStream out, int number) {
        for (; number >= 0x80; number >>>= 7) {
            out.write(number & 0x7F | 0x80);
        }
        out.write(number);
    }

    private static void vector(ByteArrayOutputStream out, byte[] bytes) {
        unsigned(out, bytes.length);
        out.writeBytes(bytes);
    }

    /** The module with these names for its functions, in a custom section at the end. */
    private static byte[] named(String text, String... names) {
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        unsigned(map, names.length);
        for (int i = 0; i < names.length; i++) {
            unsigned(map, i);
            vector(map, names[i].getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream section = new ByteArrayOutputStream();
        vector(section, "name".getBytes(StandardCharsets.UTF_8));
        section.write(1); // functions
        vector(section, map.toByteArray());
        ByteArrayOutputStream module = new ByteArrayOutputStream();
        module.writeBytes(Wat2Wasm.parse(text));
        module.write(0); // custom section
        vector(module, section.toByteArray());
        return module.toByteArray();
    }

    private String report(String memory, String name, String other) throws IOException {
        String text = "(module (memory 1)"
                + " (func $a (export \"_start\") (drop (i32.div_u (i32.const 1) (i32.load (i32.const 0)))))"
                + " (func $b))";
        Path input = Files.write(directory.resolve("names.wasm"), named(text, name, other));
        CompileOptions options = CompileOptions.builder().memory(memory).build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(new CompileRequest(input, Map.of(Emit.EXE, directory.resolve("names")), options, 1, false));
        ProcessRunner.Outcome outcome = new ProcessRunner(Listener.NONE).attempt(directory, List.of("./names"));
        assertThat(outcome.status()).isEqualTo(134);
        return outcome.output();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guard", "bounds", "none"})
    void namesDoNotForgeTheReport(String memory) throws IOException {
        String hostile = "a\0\5\1\1fake\n\u001b[2J\u009b\u202eb\u2028";
        assertThat(report(memory, hostile, hostile))
                .isEqualTo("awsm: trap: integer divide by zero in func[0] $a????fake??[2J??b?\n");
        assertThat(report(memory, "\u20ac".repeat(100), "\0".repeat(300)))
                .isEqualTo("awsm: trap: integer divide by zero in func[0] $" + "\u20ac".repeat(85) + "\n");
    }
}

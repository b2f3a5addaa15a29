// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.wasm.Features;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.module.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleLoaderTest {

    private static String line(String name, String reason) {
        Names names = new Names(Optional.empty(), Map.of(42, name), Map.of());
        return ModuleLoader.located(Path.of("app.wasm"), names, new InvalidException(0x1a3f, 42, reason))
                .getMessage();
    }

    @Test
    void lineHasPlaceFunctionAndReason() {
        assertThat(line("main", "type mismatch: expected i32"))
                .isEqualTo("app.wasm:0x1a3f: func[42] $main: type mismatch: expected i32");
        assertThat(ModuleLoader.located(Path.of("app.wasm"), Names.NONE, new InvalidException(8, 42, "x")))
                .hasMessage("app.wasm:0x8: func[42]: x");
        assertThat(ModuleLoader.located(Path.of("app.wasm"), Names.NONE, new InvalidException(8, -1, "x")))
                .hasMessage("app.wasm:0x8: x");
    }

    @Test
    void hostileNamesStayInTheLine() {
        assertThat(line("a\nb\u001b[31m\u202e\u0085", "y\0"))
                .isEqualTo("app.wasm:0x1a3f: func[42] $a\\u{a}b\\u{1b}[31m\\u{202e}\\u{85}: y\\u{0}");
        assertThat(line("x".repeat(100_000), "y")).hasSizeLessThan(200);
        assertThat(line("größer 🙂", "y")).contains("$größer 🙂:");
    }

    @Test
    void missingFilesAndDirectoriesAreUsage(@TempDir Path directory) {
        assertThatThrownBy(() -> ModuleLoader.bytes(directory.resolve("none.wasm")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no file");
        assertThatThrownBy(() -> ModuleLoader.bytes(directory))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is a directory");
    }

    @Test
    void malformedModulesAreLocated(@TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("a.wasm"), new byte[] {0, 'a', 's', 'm', 2, 0, 0, 0});
        assertThatThrownBy(() -> ModuleLoader.decode(file, ModuleLoader.bytes(file), Features.DEFAULT))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":0x4: unknown binary version");
    }
}

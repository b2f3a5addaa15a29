// SPDX-License-Identifier: Apache-2.0
package io.awsm.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.CompileRequest;
import io.awsm.compiler.Compiler;
import io.awsm.compiler.Emit;
import io.awsm.compiler.Setting;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.spi.Listener;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose bytes are whose, of all that we make; and nothing worse than a refusal of what somebody else has made. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FootprintTest {

    private static final String MODULE = """
            (module
              (memory (export "memory") 1)
              (global $g (mut f64) (f64.const 0))
              (data (i32.const 16) "0123456789abcdef")
              (func (export "_start")
                (memory.fill (i32.const 0) (i32.const 1) (i32.load (i32.const 20)))
                (global.set $g (f64.mul (f64.load (i32.const 8)) (f64.load (i32.const 16))))))
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {"x86_64-linux", "aarch64-linux", "riscv64-linux", "i686-linux", "cortex-m0plus", "cortex-m4"})
    void objectsHaveAllOfTheParts(String target) throws Exception {
        Footprint footprint = Footprint.of(ElfFile.read(make(target, Emit.OBJ)));
        assertThat(footprint.parts())
                .containsKeys("app: API", "app: code", "app: data", "runtime", "library functions");
        assertThat(footprint.parts().get("app: code").stored()).isBetween(50L, 3000L);
        assertThat(footprint.parts().get("runtime").stored()).isBetween(300L, 20_000L);
        Footprint.Size memory = footprint.parts().get("app: memory");
        assertThat(memory).isEqualTo(target.startsWith("cortex") ? new Footprint.Size(0, 512) : null);
    }

    @ParameterizedTest
    @CsvSource({
        "x86_64-linux, EXE",
        "x86_64-linux, SHARED",
        "i686-linux, SHARED",
        "cortex-m4, EXE",
        "cortex-m0plus, EXE"
    })
    void whatHasNoNamesIsToldBySections(String target, Emit emit) throws Exception {
        ElfFile file = ElfFile.read(make(target, emit));
        Footprint footprint = Footprint.of(file);
        assertThat(footprint.total())
                .isEqualTo(new Footprint.Size(
                        file.sections().stream()
                                .filter(s -> s.isAllocated() && s.isStored())
                                .mapToLong(ElfFile.Section::size)
                                .sum(),
                        file.sections().stream()
                                .filter(s -> s.isAllocated() && s.isWritable())
                                .mapToLong(ElfFile.Section::size)
                                .sum()));
        assertThat(footprint.total().stored()).isBetween(1000L, 50_000L);
        assertThat(footprint.parts()).containsKeys("code of guests", "other code");
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] object = make("cortex-m4", Emit.OBJ);
        for (int length = 0; length < object.length; length += length < 200 ? 1 : 97) {
            byte[] part = Arrays.copyOf(object, length);
            assertThatThrownBy(() -> ElfFile.read(part)).isInstanceOf(ElfException.class);
        }
        byte[] wide = make("x86_64-linux", Emit.OBJ);
        Random random = new Random(10);
        for (byte[] file : new byte[][] {object, wide}) {
            for (int i = 0; i < 2000; i++) {
                byte[] changed = file.clone();
                for (int change = 0; change < 3; change++) {
                    // Headers at the beginning, and sections' at the end, are what can lead astray.
                    int place = random.nextInt(1500);
                    changed[random.nextBoolean() ? place % 64 : changed.length - 1 - place] = (byte) random.nextInt();
                }
                read(changed);
            }
        }
    }

    /** Either way is fine. */
    private static void read(byte[] bytes) {
        try {
            assertThat(Footprint.of(ElfFile.read(bytes)).parts()).isNotNull();
        } catch (ElfException e) {
            assertThat(e).hasMessageMatching("\\S.*");
        }
    }

    private byte[] make(String target, Emit emit) throws IOException {
        Path output = directory.resolve("app." + emit);
        CompileOptions options = CompileOptions.builder()
                .target(target)
                .optimization("s")
                .set(Setting.MEMORY_SIZE, target.startsWith("cortex") ? "512" : null)
                .build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of("app", Wat2Wasm.parse(MODULE))
                        .emit(emit, output)
                        .with(options));
        return Files.readAllBytes(output);
    }
}

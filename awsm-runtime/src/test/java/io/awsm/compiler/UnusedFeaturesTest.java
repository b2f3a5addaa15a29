// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.elf.ElfException;
import io.awsm.elf.ElfFile;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a module does not use is not in its object for a microcontroller; what another uses is in that one's. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class UnusedFeaturesTest {

    /** Modules that use one thing, and a function that only they have. */
    private static final Map<String, String> FEATURES = Map.of(
            "__aeabi_dadd",
            "(func (export \"f\") (param f64 f64) (result f64) (f64.add (local.get 0) (local.get 1)))",
            "__aeabi_ldivmod",
            "(func (export \"f\") (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))",
            "awsm_table_new",
            "(table 2 funcref) (func $g) (elem declare func $g)"
                    + " (func (export \"f\") (param i32) (table.set (local.get 0) (ref.func $g)))",
            "awsm_table_grow",
            "(table 2 funcref) (func (export \"f\") (drop (table.grow (ref.null func) (i32.const 1))))",
            "awsm_memory_grow",
            "(memory 1 9) (func (export \"f\") (result i32) (memory.grow (i32.const 1)))",
            "awsm_memory_init",
            "(memory 1) (data \"abc\") (func (export \"f\") (param i32)"
                    + " (memory.init 0 (i32.const 0) (i32.const 0) (local.get 0)))",
            "awsm_wasi_new",
            "(import \"wasi_snapshot_preview1\" \"fd_write\" (func $w (param i32 i32 i32 i32) (result i32)))"
                    + " (memory 1) (func (export \"f\") (drop (call $w (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))");

    private static final String PLAIN = "(memory 1) (func (export \"f\") (param i32 i32) (result i32)"
            + " (i32.store (local.get 0) (local.get 1)) (i32.load (local.get 1)))";

    private static final String FLOAT =
            "(func (export \"f\") (param f32 f32) (result f32) (f32.add (local.get 0) (local.get 1)))";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void nothingIsThereForNothing(String target) throws Exception {
        Set<String> plain = symbols(PLAIN, target);
        assertThat(plain).contains("app_f", "awsm_trap");
        assertThat(plain)
                .noneMatch(name -> name.matches("__aeabi_([fd]|u?ldiv|.*2[fd]).*|awsm_(wasi|table|memory_[gfci]).*"));
        assertThat(plain).doesNotContain("awsm_firmware_allocate");
        for (Map.Entry<String, String> feature : FEATURES.entrySet()) {
            assertThat(symbols(feature.getValue(), target))
                    .as(feature.getValue())
                    .contains(feature.getKey());
            assertThat(plain).doesNotContain(feature.getKey());
        }
        assertThat(symbols(FLOAT, target).contains("__aeabi_fadd")).isEqualTo(target.equals("cortex-m0plus"));
    }

    /** Words are for whoever shows them. */
    @ParameterizedTest
    @ValueSource(strings = {"cortex-m0plus", "cortex-m4"})
    void noObjectHasTheTextOfTraps(String target) throws IOException {
        String bytes = new String(object(PLAIN, target), StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains("app_f").doesNotContain("out of bounds", "exhausted", "func[");
    }

    private Set<String> symbols(String fields, String target) throws IOException, ElfException {
        List<ElfFile.Symbol> symbols = ElfFile.read(object(fields, target)).symbols();
        return symbols.stream().map(ElfFile.Symbol::name).collect(Collectors.toSet());
    }

    private byte[] object(String fields, String target) throws IOException {
        Path output = directory.resolve("app.o");
        CompileOptions options = CompileOptions.builder()
                .target(target)
                .optimization("s")
                .set(Setting.MEMORY_SIZE, "512")
                .build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of("app", Wat2Wasm.parse("(module " + fields + ")"))
                        .emit(Emit.OBJ, output)
                        .with(options));
        return Files.readAllBytes(output);
    }
}

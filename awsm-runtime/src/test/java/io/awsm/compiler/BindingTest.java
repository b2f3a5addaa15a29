// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A library refers to its own symbols by place, never by name: else another library of the process with the same prefix,
 * or a program that exports these names, would take the place of a part of it.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BindingTest {

    private static final String MODULE = """
            (module
              (import "host" "f" (func $f (param i32)))
              (memory (export "memory") 1)
              (table (export "table") 4 funcref)
              (global (export "global") (mut i32) (i32.const 1))
              (elem (i32.const 0) $f $peek)
              (func $peek (export "peek") (export "again") (param i32) (result i32)
                (call $f (i32.const 1))
                (call_indirect (param i32) (result i32) (i32.const 1) (i32.const 1))))
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "guard, many, 0", "guard, many, 3", "guard, one, 3",
        "bounds, many, 0", "bounds, many, 3", "bounds, one, 3",
        "none, many, 3"
    })
    void nothingInsideIsBoundByName(String memory, String instances, String level) throws IOException {
        Path module = Files.write(directory.resolve("plugin.wasm"), Wat2Wasm.parse(MODULE));
        Path object = directory.resolve("plugin.o");
        Path shared = directory.resolve("plugin.so");
        CompileOptions options = CompileOptions.builder()
                .memory(memory)
                .instances(instances)
                .optimization(level)
                .build();
        new Compiler(new Toolchain(TestLlvm.options(), TestLlvm.cache(), TestLlvm.resolver(), Listener.NONE))
                .compile(CompileRequest.of(module)
                        .emit(Map.of(Emit.OBJ, object, Emit.SHARED, shared))
                        .with(options));
        Path linked = directory.resolve("linked.so");
        new ProcessRunner(Listener.NONE)
                .run(
                        directory,
                        List.of(
                                TestLlvm.get().lld().toString(),
                                "-flavor",
                                "gnu",
                                "-shared",
                                "-o",
                                linked.toString(),
                                object.toString()));
        for (Path library : List.of(shared, linked)) {
            assertThat(boundSymbols(library))
                    .as("%s", library.getFileName())
                    .isNotEmpty()
                    .containsOnly(0);
        }
    }

    /**
     * The symbol of each dynamic relocation, as its number in the symbol table; 0 for those that have none, and for what
     * the library looks for in others: undefined and weak.
     */
    private static List<Integer> boundSymbols(Path library) throws IOException {
        ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(library)).order(ByteOrder.LITTLE_ENDIAN);
        int table = 0;
        for (int i = 0, section = (int) elf.getLong(40); i < elf.getShort(60); i++, section += 64) {
            table = elf.getInt(section + 4) == 11 ? (int) elf.getLong(section + 24) : table; // SHT_DYNSYM
        }
        List<Integer> symbols = new ArrayList<>();
        for (int i = 0, section = (int) elf.getLong(40); i < elf.getShort(60); i++, section += 64) {
            if (elf.getInt(section + 4) == 4) { // SHT_RELA
                int start = (int) elf.getLong(section + 24);
                int end = start + (int) elf.getLong(section + 32);
                for (int entry = start; entry < end; entry += 24) {
                    int symbol = (int) (elf.getLong(entry + 8) >>> 32);
                    boolean isWeak = elf.get(table + 24 * symbol + 4) >> 4 == 2;
                    boolean isUndefined = elf.getShort(table + 24 * symbol + 6) == 0;
                    symbols.add(isWeak && isUndefined ? 0 : symbol);
                }
            }
        }
        return symbols;
    }
}

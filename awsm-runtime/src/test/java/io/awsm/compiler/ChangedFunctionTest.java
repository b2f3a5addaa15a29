// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.compiler.spi.Listener;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.module.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a large module with another function only the shard with that function is compiled. */
class ChangedFunctionTest {

    private static final int NOP = 0x01;
    private static final int FUNCTIONS = 2000;

    @TempDir
    Path directory;

    private final List<String> compiled = Collections.synchronizedList(new ArrayList<>());

    @Test
    void oneShardIsCompiled() throws IOException {
        byte[] first = compile("one", module(-1));
        int shards = compiled.size();
        assertThat(shards).isGreaterThan(1);
        assertThat(compile("one", module(-1))).isEqualTo(first);
        assertThat(compiled).isEmpty();
        byte[] changed = compile("one", module(FUNCTIONS / 2));
        assertThat(compiled).singleElement().asString().endsWith(".ll");
        assertThat(changed).isNotEqualTo(first);
        assertThat(compile("two", module(FUNCTIONS / 2)))
                .as("a build from nothing")
                .isEqualTo(changed);
        assertThat(compiled).hasSize(shards);
    }

    /** Hardly anything to do for LLVM. */
    private static byte[] module(int changed) {
        Random random = new Random(7);
        ModuleBytes module = ModuleBytes.module().item(Section.TYPE, 0x60, 0, 1, 0x7F);
        for (int i = 0; i < FUNCTIONS; i++) {
            module.item(Section.FUNCTION, 0);
        }
        for (int i = 0; i < FUNCTIONS; i++) {
            int[] body = new int[500 + random.nextInt(200)];
            Arrays.fill(body, NOP);
            body[body.length - 2] = 0x41; // i32.const
            body[body.length - 1] = i == changed ? 63 : i % 63;
            module.body(body);
        }
        return module.toBytes();
    }

    /** The object. */
    private byte[] compile(String cache, byte[] module) throws IOException {
        compiled.clear();
        Path output = directory.resolve("m.o");
        Listener listener = new Listener() {
            @Override
            public void command(List<String> command) {
                String input = command.get(command.size() - 1);
                if (command.contains("-fstack-size-section") && !input.endsWith("runtime.bc")) {
                    compiled.add(input);
                }
            }
        };
        // Installed, so that it need not be unpacked into each cache.
        Toolchain toolchain = Toolchain.builder()
                .llvmHome(TestLlvm.get().clang().getParent().getParent(), "test")
                .cache(directory.resolve(cache))
                .listener(listener)
                .build();
        new Compiler(toolchain)
                .compile(CompileRequest.of("m", module)
                        .with(CompileOptions.builder()
                                .target("x86_64-linux")
                                .memory("bounds")
                                .optimization("0")
                                .build())
                        .emit(Emit.OBJ, output));
        return Files.readAllBytes(output);
    }
}

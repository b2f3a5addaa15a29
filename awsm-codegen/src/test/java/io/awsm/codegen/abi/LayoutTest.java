// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import static org.assertj.core.api.Assertions.assertThat;

import com.dylibso.chicory.wabt.Wat2Wasm;
import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.codegen.facts.ModuleFacts;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static Layout layout(String text) {
        Module module = ModuleReader.read(Wat2Wasm.parse(text));
        CodegenOptions options = new CodegenOptions(
                Target.X86_64_LINUX,
                "x86-64-v2",
                "m",
                MemoryMechanism.GUARD,
                Instances.MANY,
                false,
                false,
                false,
                false,
                false);
        return new Layout(module, ModuleFacts.of(module, false), options);
    }

    /** A few bytes of a module must not become kilobytes of an instance, again and again. */
    @Test
    void theElementsInsideAnInstanceAreLimitedInAll() {
        assertThat(layout("(module (table (export \"a\") 1024 funcref) (table 0 funcref))")
                        .inlineElements(0))
                .isPresent();
        Layout two = layout("(module (table (export \"a\") 1000 funcref) (table (export \"b\") 25 funcref)"
                + " (table (export \"c\") 24 funcref))");
        assertThat(two.inlineElements(0)).isPresent();
        assertThat(two.inlineElements(1)).isEmpty();
        assertThat(two.inlineElements(2)).isPresent();
        StringBuilder tables = new StringBuilder("(module");
        IntStream.range(0, 1000)
                .forEach(i -> tables.append(" (table (export \"").append(i).append("\") 1024 externref)"));
        assertThat(layout(tables.append(")").toString()).size()).isLessThan(200_000);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.link.Optimization;
import io.awsm.wasm.Features;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompileOptionsTest {

    private static CompileOptions.Builder linux() {
        return CompileOptions.builder().target("x86_64-linux");
    }

    @Test
    void defaultsComeFromTheTarget() {
        CompileOptions options = linux().build();
        assertThat(options.memory()).isEqualTo(MemoryMechanism.GUARD);
        assertThat(options.machine().cpu()).isEqualTo("x86-64-v2");
        assertThat(options.optimization()).isEqualTo(Optimization.O3);
    }

    @Test
    void programsHaveOneInstanceAndLibrariesMany() {
        Path input = Path.of("a.wasm");
        assertThat(linux().build().forCodegen(input, true).instances()).isEqualTo(Instances.ONE);
        assertThat(linux().build().forCodegen(input, false).instances()).isEqualTo(Instances.MANY);
        assertThat(linux().instances("one").build().forCodegen(input, false).instances())
                .isEqualTo(Instances.ONE);
    }

    @Test
    void optimizationTakesClangsNotation() {
        assertThat(linux().optimization("s").build().optimization()).isEqualTo(Optimization.OS);
        assertThat(linux().optimization("-O1").build().optimization()).isEqualTo(Optimization.O1);
        assertThat(linux().optimization("O2").build().optimization()).hasToString("-O2");
    }

    @Test
    void unknownValuesAreRefusedWithTheKnown() {
        assertThatThrownBy(() -> CompileOptions.builder().target("pdp11").build())
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("target 'pdp11'", "x86_64-linux");
        assertThatThrownBy(() -> linux().memory("mpu").build())
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("x86_64-linux 'mpu'", "guard, bounds, mask, none");
        assertThatThrownBy(() -> linux().optimization("9").build())
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("'9'", "0, 1, 2, 3, s, z");
        assertThatThrownBy(() -> linux().instances("two").build())
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("'two'", "one, many");
    }

    @Test
    void aListOfFeaturesIsReadOnce() {
        assertThat(linux().features("1.0,simd").build().features()).isEqualTo(Features.parse("1.0,simd"));
        assertThat(linux().build().features()).isEqualTo(Features.DEFAULT);
        assertThatThrownBy(() -> linux().features("magic").build())
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("unknown feature 'magic': choose from");
    }

    @Test
    void everySettingShowsInTheDescription() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.TARGET, "riscv64-linux");
        values.put(Setting.CPU, "znver3");
        values.put(Setting.MEMORY, "bounds");
        values.put(Setting.INSTANCES, "one");
        values.put(Setting.OPTIMIZATION, "0");
        values.put(Setting.NAME, "x");
        values.put(Setting.INLINE_CONSTANT_GLOBALS, "true");
        values.put(Setting.FAST_UNSAFE, "true");
        values.put(Setting.RELAXED_TRAPS, "true");
        values.put(Setting.FEATURES, "1.0");
        values.put(Setting.MEMORY_SIZE, "1024");
        values.put(Setting.PAGE_SIZE, "1024");
        values.put(Setting.READ_ONLY_DATA, "flash");
        assertThat(values).containsOnlyKeys(Setting.values());
        values.forEach((setting, value) -> {
            // Only there are they settings.
            boolean isForBoards = setting == Setting.MEMORY_SIZE || setting == Setting.READ_ONLY_DATA;
            String target = isForBoards ? "cortex-m4" : "x86_64-linux";
            CompileOptions.Builder builder = CompileOptions.builder().target(target);
            String plain = builder.build().describe().get(setting.text());
            assertThat(builder.set(setting, value).build().describe().get(setting.text()))
                    .isNotEqualTo(plain);
        });
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThatThrownBy(() -> linux().set(Setting.RELAXED_TRAPS, "yes").build())
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll("relaxedTraps 'yes'", "true, false");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.awsm.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StackSizesTest {

    private static final String SOURCE = """
            void use(void *);
            void large(void) { char a[3000]; use(a); }
            static __attribute__((noinline, section("awsm_text"))) void inner(void) { char a[200]; use(a); }
            __attribute__((section("awsm_text"))) void outer(void) { inner(); use(0); }
            int nothing(void) { return 1; }
            """;

    @TempDir
    Path directory;

    static List<Target> targets() {
        return Target.all();
    }

    private byte[] object(Target target) throws IOException {
        Files.writeString(directory.resolve("a.c"), SOURCE);
        List<String> command = new ArrayList<>(List.of(TestLlvm.get().clang().toString(), "--no-default-config"));
        command.addAll(target.flags(target.cpu()));
        command.addAll(List.of("-O1", "-ffunction-sections", "-fstack-size-section", "-c", "-o", "a.o", "a.c"));
        new ProcessRunner(Listener.NONE).run(directory, command);
        return Files.readAllBytes(directory.resolve("a.o"));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyFunctionHasOne(Target target) throws Exception {
        Map<String, Long> sizes = StackSizes.read(object(target));
        assertThat(sizes).containsOnlyKeys("large", "inner", "outer", "nothing");
        assertThat(sizes.get("large")).isBetween(3000L, 3100L);
        assertThat(sizes.get("inner")).isBetween(200L, 300L);
        assertThat(sizes.get("outer")).isLessThan(100);
        assertThat(sizes.get("nothing")).isZero();
    }

    @Test
    void damagedFilesAreRefused() throws Exception {
        byte[] whole = object(Target.X86_64_LINUX);
        assertThatThrownBy(() -> StackSizes.read(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(ElfException.class);
        assertThatThrownBy(() -> StackSizes.read(new byte[10])).isInstanceOf(ElfException.class);
    }
}

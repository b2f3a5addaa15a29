// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.compiler.spi.Listener;
import io.awsm.system.ProcessRunner;
import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeSourcesTest {

    private static RuntimeSources of(String... names) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, new byte[0]);
        }
        return new RuntimeSources(files);
    }

    private final RuntimeSources sources = of(
            "include/awsm/abi.h",
            "core/enter.c",
            "core/trap.c",
            "core/trap.h",
            "libcalls/memset.c",
            "memory/bounds.c",
            "memory/guard.c",
            "platform/baremetal/start.c",
            "platform/linux/aarch64/switch.S",
            "platform/linux/file.c",
            "platform/linux/linux.h",
            "platform/linux/native/fault.c",
            "platform/linux/program/fault.c",
            "platform/linux/executable/start.c",
            "platform/linux/x86_64/native/enter.c",
            "platform/linux/x86_64/native/vdso.c",
            "platform/linux/x86_64/switch.S",
            "platform/linux/x86_64/time.c",
            "program/main.c",
            "script/link.c",
            "wasi/clock.c");

    @Test
    void bitcodeHasTheMechanismAndThePlatformOfTheTarget() {
        assertThat(sources.bitcode(Target.X86_64_LINUX, MemoryMechanism.GUARD))
                .containsExactly(
                        "core/trap.c",
                        "memory/guard.c",
                        "platform/linux/file.c",
                        "platform/linux/x86_64/time.c",
                        "wasi/clock.c");
        assertThat(sources.bitcode(Target.X86_64_LINUX, MemoryMechanism.BOUNDS))
                .contains("memory/bounds.c")
                .doesNotContain("memory/guard.c");
    }

    @Test
    void aPlatformMayHaveAPartOfTheCoreOfItsOwn() {
        assertThat(sources.bitcode(Target.X86_64_LINUX, MemoryMechanism.BOUNDS)).doesNotContain("core/enter.c");
        assertThat(sources.bitcode(Target.AARCH64_LINUX, MemoryMechanism.BOUNDS))
                .contains("core/enter.c", "core/trap.c");
    }

    @Test
    void whatOnlyExecutablesHaveIsSeparate() {
        assertThat(sources.program(Target.X86_64_LINUX, MemoryMechanism.GUARD))
                .containsExactly(
                        "platform/linux/executable/start.c", "platform/linux/program/fault.c", "program/main.c");
        assertThat(sources.script(Target.X86_64_LINUX))
                .containsExactly("platform/linux/executable/start.c", "script/link.c");
    }

    @Test
    void nativesAreLibraryCallsAndAssembly() {
        assertThat(sources.natives(Target.X86_64_LINUX, MemoryMechanism.GUARD))
                .containsExactly(
                        "libcalls/memset.c",
                        "platform/linux/native/fault.c",
                        "platform/linux/x86_64/native/enter.c",
                        "platform/linux/x86_64/native/vdso.c",
                        "platform/linux/x86_64/switch.S");
    }

    @Test
    void nobodyCatchesFaultsForMechanismsThatHaveNone() {
        assertThat(sources.natives(Target.X86_64_LINUX, MemoryMechanism.BOUNDS))
                .contains("platform/linux/x86_64/switch.S")
                .doesNotContain("platform/linux/native/fault.c");
        assertThat(sources.program(Target.X86_64_LINUX, MemoryMechanism.BOUNDS))
                .doesNotContain("platform/linux/program/fault.c");
    }

    @Test
    void everySourceFileOfTheRealRuntimeIsUsed() throws IOException {
        RuntimeSources real = RuntimeSources.load();
        assertThat(real.embedHeader()).contains("AWSM_EMBED_H");
        List<String> used = new ArrayList<>();
        for (Target target : Target.all()) {
            used.addAll(real.script(target));
            for (MemoryMechanism memory : target.variants()) {
                used.addAll(real.bitcode(target, memory));
                used.addAll(real.program(target, memory));
                used.addAll(real.natives(target, memory));
            }
        }
        assertThat(used).containsAll(real.translationUnits());
    }

    @Test
    void realRuntimeCompilesWithoutWarnings(@TempDir Path directory) throws IOException {
        RuntimeSources real = RuntimeSources.load();
        real.copyTo(directory);
        for (Target target : Target.all()) {
            Stream<String> files = Stream.concat(
                    real.script(target).stream(),
                    target.variants().stream()
                            .flatMap(memory -> Stream.of(
                                    real.bitcode(target, memory),
                                    real.program(target, memory),
                                    real.natives(target, memory)))
                            .flatMap(List::stream));
            List<String> command = new ArrayList<>(List.of(
                    TestLlvm.get().clang().toString(),
                    "--target=" + target.triple(),
                    "-fsyntax-only",
                    "-std=c11",
                    "-nostdlibinc",
                    "-Wall",
                    "-Wextra",
                    "-Wpedantic",
                    "-Werror",
                    "-Wno-unused-command-line-argument",
                    "-DAWSM_ABI=1",
                    "-I.",
                    "-Iinclude",
                    "-Iplatform/" + target.platform()));
            files.filter(file -> file.endsWith(".c")).distinct().forEach(command::add);
            assertThat(new ProcessRunner(Listener.NONE).attempt(directory, command))
                    .isEqualTo(new ProcessRunner.Outcome(0, "", false));
        }
    }
}

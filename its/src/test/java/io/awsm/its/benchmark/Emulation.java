// SPDX-License-Identifier: Apache-2.0
package io.awsm.its.benchmark;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.Target;
import io.awsm.its.Dataset;
import io.awsm.its.EmulatedEngine;
import io.awsm.its.Program;
import io.awsm.its.ProgramBuilder;
import io.awsm.its.Tools;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All that differs between boards and machines with Linux where programs are counted in an emulator. */
record Emulation(Target target) {

    /** Those that have a use on a board, and need no more memory than it has. */
    private static final List<String> APPLICATIONS = List.of(
            "aes", "crc32", "deflate", "json", "linked-list", "matrix", "pid-controller", "regex", "sha256", "sorting");

    /** From what costs least to what costs most. */
    private static final List<MemoryMechanism> ORDER = List.of(
            MemoryMechanism.NONE,
            MemoryMechanism.GUARD,
            MemoryMechanism.SEGMENT,
            MemoryMechanism.MASK,
            MemoryMechanism.MPU,
            MemoryMechanism.BOUNDS,
            MemoryMechanism.PAGED);

    Dataset dataset() {
        return target.isHosted() ? Dataset.SMALL : Dataset.MINI;
    }

    boolean hasUseFor(Program application) {
        return target.isHosted() || APPLICATIONS.contains(application.name());
    }

    /** Whether the size of code counts. */
    boolean isSmall() {
        return !target.isHosted();
    }

    /** Native code first, then each mechanism; if there are vectors, with input that has them, and without. */
    List<EmulatedEngine> engines(String optimization) {
        List<EmulatedEngine> engines = new ArrayList<>();
        engines.add(EmulatedEngine.nativeCode(
                target, forNumbers(ProgramBuilder.optimized(Tools.llvm(), target, optimization))));
        String level = "-O" + optimization;
        target.mechanisms().stream()
                .sorted(Comparator.comparing(ORDER::indexOf))
                .forEach(memory -> {
                    if (target.isHosted()) {
                        ProgramBuilder vectors = ProgramBuilder.wasm(Tools.llvm(), level, "-msimd128");
                        ProgramBuilder scalar = ProgramBuilder.wasm(Tools.llvm(), level);
                        engines.add(sandbox("", memory, optimization, vectors));
                        engines.add(sandbox("-scalar", memory, optimization, scalar));
                    } else {
                        engines.add(sandbox("", memory, optimization, ProgramBuilder.fixedWasm(Tools.llvm(), level)));
                    }
                });
        return engines;
    }

    private EmulatedEngine sandbox(String input, MemoryMechanism memory, String optimization, ProgramBuilder wasm) {
        return EmulatedEngine.sandbox(memory.text() + input, target, memory, optimization, forNumbers(wasm));
    }

    /** Computes with floats where the processor has no doubles. */
    private ProgramBuilder forNumbers(ProgramBuilder builder) {
        return target.isHosted() || target.cpu().equals("cortex-m7") ? builder : builder.withFloats();
    }
}

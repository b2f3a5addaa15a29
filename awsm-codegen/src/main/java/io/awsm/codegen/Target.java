package io.awsm.codegen;

import static io.awsm.codegen.MemoryMechanism.BOUNDS;
import static io.awsm.codegen.MemoryMechanism.GUARD;
import static io.awsm.codegen.MemoryMechanism.NONE;

import java.util.List;
import java.util.Optional;

/**
 * A machine that code is generated for. To add one is to add a constant here and a directory of the same platform to
 * the runtime (docs/porting.md).
 *
 * @param name what users type: {@code x86_64-linux}
 * @param triple LLVM's target triple
 * @param platform the runtime's directory below {@code platform/}
 * @param pointerSize bytes, 4 or 8
 * @param stackPointer LLVM's name of the register
 * @param cpu LLVM's CPU if the user names none
 * @param mechanisms the memory mechanisms that work there, the default first
 */
public record Target(
        String name,
        String triple,
        String platform,
        int pointerSize,
        String stackPointer,
        String cpu,
        List<MemoryMechanism> mechanisms) {

    /** x86-64-v2 has SSE4.1, so that floor, ceil, trunc and nearest are instructions and not calls. */
    public static final Target X86_64_LINUX = new Target(
            "x86_64-linux",
            "x86_64-unknown-linux-gnu",
            "linux/x86_64",
            8,
            "rsp",
            "x86-64-v2",
            List.of(GUARD, BOUNDS, NONE));

    private static final List<Target> ALL = List.of(X86_64_LINUX);

    public Target {
        mechanisms = List.copyOf(mechanisms);
    }

    public static List<Target> all() {
        return ALL;
    }

    /** The target with this name or triple. */
    public static Optional<Target> named(String name) {
        return ALL.stream()
                .filter(t -> t.name.equals(name) || t.triple.equals(name))
                .findFirst();
    }

    public MemoryMechanism defaultMechanism() {
        return mechanisms.get(0);
    }
}

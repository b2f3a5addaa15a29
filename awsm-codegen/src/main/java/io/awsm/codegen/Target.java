package io.awsm.codegen;

import static io.awsm.codegen.MemoryMechanism.BOUNDS;
import static io.awsm.codegen.MemoryMechanism.GUARD;
import static io.awsm.codegen.MemoryMechanism.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine that code is generated for: everything about it that Java knows. To add one is to add a row here and a
 * directory of the same platform to the runtime (docs/porting.md).
 *
 * @param name what users type: {@code x86_64-linux}
 * @param triple LLVM's target triple
 * @param platform the runtime's directory below {@code platform/}
 * @param pointerSize bytes, 4 or 8
 * @param stackPointer LLVM's name of the register
 * @param arguments where functions of guest code take their arguments
 * @param cpu LLVM's name of the processor or level if the user names none
 * @param level how the names of levels of the instruction set start, which are not those of processors
 * @param flags what clang is told about the ABI
 * @param codeFlags what clang is told where it makes machine code of guest code, lest accesses that must trap vanish
 * @param threadFlags what clang is told to find variables of threads through descriptors
 * @param byteShuffle the instruction that chooses bytes of a vector, if the processor has it
 * @param quietsWhenRounding whether rounding to an integral value makes a signalling NaN quiet
 * @param extendsWords whether functions of C expect numbers of 32 bits as signed ones of a whole register, and return such
 * @param emulator the program that runs executables on other machines
 * @param mechanisms the memory mechanisms that work there, the default first
 */
public record Target(
        String name,
        String triple,
        String platform,
        int pointerSize,
        String stackPointer,
        ArgumentRegisters arguments,
        String cpu,
        String level,
        List<String> flags,
        List<String> codeFlags,
        List<String> threadFlags,
        ByteShuffle byteShuffle,
        boolean quietsWhenRounding,
        boolean extendsWords,
        String emulator,
        List<MemoryMechanism> mechanisms) {

    /** x86-64-v2 has SSE4.1, so that floor, ceil, trunc and nearest are instructions and not calls. */
    public static final Target X86_64_LINUX = new Target(
            "x86_64-linux",
            "x86_64-unknown-linux-gnu",
            "linux/x86_64",
            8,
            "rsp",
            new ArgumentRegisters(6, 8, true),
            "x86-64-v2",
            "",
            List.of(),
            List.of("-mllvm", "-x86-cmov-converter-force-mem-operand=false"),
            List.of("-mtls-dialect=gnu2"),
            ByteShuffle.PSHUFB,
            true,
            false,
            "qemu-x86_64",
            List.of(GUARD, BOUNDS, NONE));

    public static final Target AARCH64_LINUX = new Target(
            "aarch64-linux",
            "aarch64-unknown-linux-gnu",
            "linux/aarch64",
            8,
            "sp",
            new ArgumentRegisters(8, 8, true),
            "generic",
            "armv",
            List.of(),
            List.of(),
            List.of(),
            ByteShuffle.TBL,
            true,
            false,
            "qemu-aarch64",
            List.of(GUARD, BOUNDS, NONE));

    /**
     * With doubles in registers, as distributions have it, and accesses that need not be aligned, as Linux promises: else
     * each would become accesses of its bytes, which is slow, and of a store that traps in the middle a part would be
     * done. Vectors are made of scalars unless the CPU is given more.
     */
    public static final Target RISCV64_LINUX = new Target(
            "riscv64-linux",
            "riscv64-unknown-linux-gnu",
            "linux/riscv64",
            8,
            "sp",
            new ArgumentRegisters(8, 8, false),
            "rv64gc",
            "rv64",
            List.of("-mabi=lp64d", "-mno-strict-align"),
            List.of(),
            List.of("-mtls-dialect=desc"),
            ByteShuffle.NONE,
            false,
            true,
            "qemu-riscv64",
            List.of(GUARD, BOUNDS, NONE));

    private static final List<Target> ALL = List.of(X86_64_LINUX, AARCH64_LINUX, RISCV64_LINUX);

    public Target {
        flags = List.copyOf(flags);
        codeFlags = List.copyOf(codeFlags);
        threadFlags = List.copyOf(threadFlags);
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

    /** clang's options for code for this target and a processor or level of it. */
    public List<String> flags(String processor) {
        List<String> all = new ArrayList<>();
        all.add("--target=" + triple);
        all.addAll(flags);
        all.add((processor.startsWith(level) ? "-march=" : "-mcpu=") + processor);
        return all;
    }

    public MemoryMechanism defaultMechanism() {
        return mechanisms.get(0);
    }
}

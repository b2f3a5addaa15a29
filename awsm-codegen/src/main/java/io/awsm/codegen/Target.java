// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import static io.awsm.codegen.MemoryMechanism.BOUNDS;
import static io.awsm.codegen.MemoryMechanism.GUARD;
import static io.awsm.codegen.MemoryMechanism.MASK;
import static io.awsm.codegen.MemoryMechanism.MPU;
import static io.awsm.codegen.MemoryMechanism.NONE;
import static io.awsm.codegen.MemoryMechanism.PAGED;
import static io.awsm.codegen.MemoryMechanism.SEGMENT;

import io.awsm.llvm.ir.CallingConvention;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.WholeLoads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A machine that code is generated for: everything about it that Java knows. To add one is to add a row here and a
 * directory of the same platform to the runtime (docs/porting.md).
 *
 * @param name what users type: {@code x86_64-linux}
 * @param triple LLVM's target triple
 * @param platform the runtime's directory below {@code platform/}
 * @param pointerSize bytes, 4 or 8
 * @param stackPointer LLVM's name of the register
 * @param convention in which functions of guest code call each other: that of C, unless it returns numbers in x87
 * @param arguments where functions of guest code take their arguments in that convention
 * @param cpu LLVM's name of the processor or level if the user names none
 * @param level how the names of levels of the instruction set start, which are not those of processors
 * @param flags what clang is told about the ABI
 * @param codeFlags what clang is told where it makes machine code of guest code, lest accesses that must trap vanish
 * @param nativeFlags what clang is told about those parts of the runtime that are linked as objects; of Linux, to find
 *     variables of threads through descriptors
 * @param byteShuffle the instruction that chooses bytes of a vector, if the processor has it
 * @param wholeLoads how LLVM is kept from loading a part where all must be accessed, lest a trap is lost
 * @param quietsWhenRounding whether rounding to an integral value makes a signalling NaN quiet
 * @param extendsWords whether functions of C expect numbers of 32 bits as signed ones of a whole register, and return such
 * @param largestFrame bytes of a function's frame up to which the margin below the stack's limit has room for it, so that
 *     it is made without a check before it ({@code awsm_stack_margin} of the runtime)
 * @param emulator the program that runs executables on other machines
 * @param memoryAddress where the first memory of an executable begins, if accesses can name an address: no code, stack or library is ever
 *     there, and all that they can reach is below 2^31, but for what the index adds
 * @param board what executables are for, where there is no operating system, else empty
 * @param mechanisms the memory mechanisms that work there, the default first
 */
public record Target(
        String name,
        String triple,
        String platform,
        int pointerSize,
        String stackPointer,
        CallingConvention convention,
        ArgumentRegisters arguments,
        String cpu,
        String level,
        List<String> flags,
        List<String> codeFlags,
        List<String> nativeFlags,
        ByteShuffle byteShuffle,
        WholeLoads wholeLoads,
        boolean quietsWhenRounding,
        boolean extendsWords,
        long largestFrame,
        String emulator,
        OptionalLong memoryAddress,
        Optional<Board> board,
        List<MemoryMechanism> mechanisms) {

    /** The symbol of {@link #memoryAddress}, which nothing else defines. */
    public static final String MEMORY_SYMBOL = "awsm_program_memory";

    /** On machines that have an operating system. */
    private static final long LARGEST_FRAME = 16 * 1024;

    /** On microcontrollers. */
    private static final long LARGEST_SMALL_FRAME = 512;

    /**
     * A machine without an operating system: code at address 0, memory at 0x20000000.
     *
     * @param name the emulator's
     * @param flash in bytes
     * @param memory in bytes
     */
    public record Board(String name, long flash, long memory) {

        private static final long SMALLEST_STACK = 6144;

        /** What an executable has at the end of memory for its stack. */
        public long stack() {
            return Math.max(memory / 8, SMALLEST_STACK);
        }
    }

    /** x86-64-v2 has SSE4.1, so that floor, ceil, trunc and nearest are instructions and not calls. */
    public static final Target X86_64_LINUX = new Target(
            "x86_64-linux",
            "x86_64-unknown-linux-gnu",
            "linux/x86_64",
            8,
            "rsp",
            CallingConvention.C,
            new ArgumentRegisters(6, 8, true),
            "x86-64-v2",
            "",
            List.of(),
            List.of("-mllvm", "-x86-cmov-converter-force-mem-operand=false"),
            List.of("-mtls-dialect=gnu2"),
            ByteShuffle.PSHUFB,
            WholeLoads.X,
            true,
            false,
            LARGEST_FRAME,
            "qemu-x86_64",
            OptionalLong.of(0x7000_0000L),
            Optional.empty(),
            List.of(GUARD, BOUNDS, MASK, NONE));

    /** Atomic operations are instructions: those that clang calls otherwise are in a library of gcc's. */
    public static final Target AARCH64_LINUX = new Target(
            "aarch64-linux",
            "aarch64-unknown-linux-gnu",
            "linux/aarch64",
            8,
            "sp",
            CallingConvention.C,
            new ArgumentRegisters(8, 8, true),
            "generic",
            "armv",
            List.of("-mno-outline-atomics"),
            List.of(),
            List.of(),
            ByteShuffle.TBL,
            WholeLoads.W,
            true,
            false,
            LARGEST_FRAME,
            "qemu-aarch64",
            OptionalLong.empty(),
            Optional.empty(),
            List.of(GUARD, BOUNDS, MASK, NONE));

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
            CallingConvention.C,
            new ArgumentRegisters(8, 8, false),
            "rv64gc",
            "rv64",
            List.of("-mabi=lp64d", "-mno-strict-align"),
            List.of(),
            List.of("-ftls-model=initial-exec"),
            ByteShuffle.NONE,
            WholeLoads.LAST_BYTE,
            false,
            true,
            LARGEST_FRAME,
            "qemu-riscv64",
            OptionalLong.empty(),
            Optional.empty(),
            List.of(GUARD, BOUNDS, MASK, NONE));

    /**
     * With SSE2, so that numbers are what WebAssembly says. In LLVM's convention {@code fastcc} they are returned in its
     * registers; that of C returns them in those of x87, which change signalling NaNs.
     */
    public static final Target I686_LINUX = new Target(
            "i686-linux",
            "i686-unknown-linux-gnu",
            "linux/i686",
            4,
            "esp",
            CallingConvention.FAST,
            new ArgumentRegisters(2, 3, true),
            "pentium4",
            "",
            List.of("-msse2", "-mfpmath=sse"),
            List.of("-mllvm", "-x86-cmov-converter-force-mem-operand=false"),
            List.of("-mtls-dialect=gnu2"),
            ByteShuffle.NONE,
            WholeLoads.X,
            true,
            false,
            LARGEST_FRAME,
            "qemu-i386",
            OptionalLong.empty(),
            Optional.empty(),
            List.of(BOUNDS, SEGMENT, MASK, NONE));

    private static final Board AN385 = new Board("mps2-an385", 4 << 20, 4 << 20);
    private static final Board AN386 = new Board("mps2-an386", 4 << 20, 4 << 20);
    private static final Board AN500 = new Board("mps2-an500", 4 << 20, 4 << 20);
    private static final Board MICROBIT = new Board("microbit", 256 << 10, 16 << 10);

    /** No division, no unaligned accesses, and most instructions for eight registers only. */
    public static final Target CORTEX_M0PLUS =
            cortexM("cortex-m0plus", "thumbv6m-none-eabi", "cortex-m0plus", MICROBIT);

    public static final Target CORTEX_M3 = cortexM("cortex-m3", "thumbv7m-none-eabi", "cortex-m3", AN385);
    /** With floats in registers, and doubles made of integers. */
    public static final Target CORTEX_M4 = cortexM("cortex-m4", "thumbv7em-none-eabihf", "cortex-m4", AN386);
    /** With doubles, too. */
    public static final Target CORTEX_M7 = cortexM("cortex-m7", "thumbv7em-none-eabihf", "cortex-m7", AN500);
    /** For firmware that uses no floating-point unit, or passes nothing in its registers. */
    public static final Target CORTEX_M4_SOFT = cortexM("cortex-m4-soft", "thumbv7em-none-eabi", "cortex-m4", AN386);

    public static final Target CORTEX_M7_SOFT = cortexM("cortex-m7-soft", "thumbv7em-none-eabi", "cortex-m7", AN500);

    private static final List<Target> ALL = List.of(
            X86_64_LINUX,
            AARCH64_LINUX,
            RISCV64_LINUX,
            I686_LINUX,
            CORTEX_M0PLUS,
            CORTEX_M3,
            CORTEX_M4,
            CORTEX_M4_SOFT,
            CORTEX_M7,
            CORTEX_M7_SOFT);

    /** Objects are at fixed addresses, as in every firmware; all but the speed of guest code is to be small. */
    private static Target cortexM(String name, String triple, String cpu, Board board) {
        boolean hard = triple.endsWith("hf");
        boolean small = triple.startsWith("thumbv6m");
        List<String> flags = new ArrayList<>(List.of("-mfloat-abi=" + (hard ? "hard" : "soft")));
        if (small) {
            // A word is loaded and stored at once there, too, which LLVM does not count on.
            flags.addAll(List.of("-Xclang", "-target-feature", "-Xclang", "+atomics-32", "-Wno-atomic-alignment"));
        }
        return new Target(
                name,
                triple,
                "baremetal/cortex-m/" + (hard ? "floats" : "integers"),
                4,
                "sp",
                CallingConvention.C,
                ArgumentRegisters.OF_C,
                cpu,
                "armv",
                flags,
                List.of(),
                List.of("-Os"),
                ByteShuffle.NONE,
                WholeLoads.UNNEEDED,
                true,
                false,
                LARGEST_SMALL_FRAME,
                "qemu-system-arm",
                OptionalLong.empty(),
                Optional.of(board),
                // The smallest say of no fault where it was.
                small ? List.of(BOUNDS, MASK, PAGED, NONE) : List.of(BOUNDS, MPU, MASK, PAGED, NONE));
    }

    public Target {
        flags = List.copyOf(flags);
        codeFlags = List.copyOf(codeFlags);
        nativeFlags = List.copyOf(nativeFlags);
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

    /** Whether it takes fewer instructions to load and store what is known to be aligned: where there is no operating system, words but not
     * floats, nor what is larger, may have any address, and with the smallest instruction set nothing may. */
    public boolean gainsByAlignment(Type type) {
        boolean isSmallest = triple.startsWith("thumbv6m");
        return !isHosted() && (isSmallest ? type.bits() > 8 : type.bits() > 32 || type.equals(Type.FLOAT));
    }

    /**
     * A number up to this one, and not much less, of which it takes one instruction to find out whether another is less. With Thumb-2 those
     * are powers of two, and what is one more than eight bits in a row; elsewhere this says that all numbers are alike.
     */
    public long comparableBelow(long number) {
        boolean isAsGoodAsAny = !triple.startsWith("thumbv7") || number <= 256 || Long.bitCount(number) == 1;
        return isAsGoodAsAny ? number : (number - 1 & -(Long.highestOneBit(number - 1) >> 7)) + 1;
    }

    /** Whether instructions reach further above the address in a register than below it. */
    public boolean reachesUpwards() {
        return !isHosted();
    }

    /** Whether an instruction compares a number of 64 bits with one in memory. */
    public boolean comparesWithMemory() {
        return triple.startsWith("x86_64");
    }

    /** Whether there is an operating system. */
    public boolean isHosted() {
        return board.isEmpty();
    }

    /** All mechanisms that code can have there, also that which another option makes of one. */
    public List<MemoryMechanism> variants() {
        return isHosted()
                ? mechanisms
                : Stream.concat(mechanisms.stream(), Stream.of(MemoryMechanism.FLASH))
                        .toList();
    }

    public MemoryMechanism defaultMechanism() {
        return mechanisms.get(0);
    }
}

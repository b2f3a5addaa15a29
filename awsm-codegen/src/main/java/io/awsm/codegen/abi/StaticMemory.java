// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.codegen.facts.ModuleFacts;
import io.awsm.llvm.ir.Type;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.MemoryType;
import java.util.Optional;

/**
 * The first memory of a single instance where there is no operating system to give one: a variable, at an address that the
 * linker knows.
 *
 * @param size in bytes, at first
 * @param capacity in bytes, that it can grow to
 * @param room bytes of the variable, but for a zone
 * @param hasZone whether the hardware denies what is after its end ({@link #ZONE})
 */
public record StaticMemory(long size, long capacity, long room, boolean hasZone) {

    /** Bytes of a declared maximum up to which there is room for it, if the user does not say how much. */
    private static final long MOST_SPARE = 1 << 20;

    private static final int ALIGNMENT = 16;

    /**
     * With the mechanism {@code mpu}: how many bytes after the end of a memory the hardware denies, and a multiple of which is where it
     * ends ({@code AWSM_ZONE} of the runtime).
     */
    public static final long ZONE = 1024;
    /** Bytes of a page of the mechanism {@code paged} ({@code AWSM_PAGE}). */
    private static final long PAGE = 1024;

    /** That of a module, if it has one. */
    static Optional<StaticMemory> of(
            Module module, ModuleFacts facts, CodegenOptions options, Optional<ReadOnlyData> readOnly) {
        return of(module, facts, options).map(memory -> readOnly.isEmpty() ? memory : memory.without(readOnly.get()));
    }

    private static Optional<StaticMemory> of(Module module, ModuleFacts facts, CodegenOptions options) {
        if (options.target().isHosted()
                || options.instances() == Instances.MANY
                || module.memories().isEmpty()
                || module.importedMemories() > 0) {
            return Optional.empty();
        }
        MemoryType type = module.memories().get(0);
        long minimum = type.minimumBytes();
        long spare = spare(type, facts, options);
        if (options.memory() == MemoryMechanism.PAGED) {
            return Optional.of(new StaticMemory(
                    minimum,
                    spare,
                    options.memorySize()
                            .orElse(spare + tableBytes(spare, options.target().pointerSize())),
                    false));
        }
        if (options.memorySize().isPresent()) {
            long given = options.memorySize().getAsLong();
            return Optional.of(of(Math.min(minimum, given), given, type, options));
        }
        return Optional.of(of(minimum, spare, type, options));
    }

    private StaticMemory without(ReadOnlyData data) {
        return new StaticMemory(size, capacity, room - Math.max(0, data.hole()), hasZone);
    }

    /**
     * Bytes that it can grow to if the user does not say so. An executable has the board for itself, and nobody grows its memory but
     * itself; what else is there in a firmware is not known.
     */
    private static long spare(MemoryType type, ModuleFacts facts, CodegenOptions options) {
        long minimum = type.minimumBytes();
        long maximum = type.limits().maximum().orElse(1L << 32) << type.pageSizeLog2();
        if (options.program()) {
            long half = options.target().board().orElseThrow().memory() / 2;
            return facts.growsMemory(0) ? Math.max(minimum, Math.min(maximum, half)) : minimum;
        }
        return maximum <= MOST_SPARE ? Math.max(minimum, maximum) : minimum;
    }

    private static StaticMemory of(long size, long capacity, MemoryType type, CodegenOptions options) {
        boolean canBeDenied = size % ZONE == 0 && (size == capacity || (1L << type.pageSizeLog2()) % ZONE == 0);
        long room = options.memory() == MemoryMechanism.MASK
                ? MaskWindow.of(options.target()).extent(capacity)
                : capacity;
        return new StaticMemory(size, capacity, room, options.memory() == MemoryMechanism.MPU && canBeDenied);
    }

    /** Where it must be. */
    public int alignment() {
        return hasZone ? (int) ZONE : ALIGNMENT;
    }

    /** What the pages of the mechanism {@code paged} need besides their bytes ({@code table_size} in {@code memory/paged.c}). */
    private static long tableBytes(long capacity, int pointerSize) {
        long pages = (capacity + PAGE - 1) / PAGE;
        long header = (4 + 2 * pages) * pointerSize;
        return (header + 15) / 16 * 16 + pages * PAGE - capacity;
    }

    /** Whether it can never grow. */
    public boolean isFixed() {
        return size == capacity;
    }

    /** The type of the variable. */
    public Type type() {
        return Type.array(hasZone ? room + ZONE : room, Type.I8);
    }
}

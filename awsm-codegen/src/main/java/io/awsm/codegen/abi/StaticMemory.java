package io.awsm.codegen.abi;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.Instances;
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
 */
public record StaticMemory(long size, long capacity) {

    /** Bytes of a declared maximum up to which there is room for it, if the user does not say how much. */
    private static final long MOST_SPARE = 1 << 20;

    /** That of a module, if it has one. */
    static Optional<StaticMemory> of(Module module, CodegenOptions options) {
        if (options.target().isHosted()
                || options.instances() == Instances.MANY
                || module.memories().isEmpty()
                || module.importedMemories() > 0) {
            return Optional.empty();
        }
        MemoryType type = module.memories().get(0);
        long minimum = type.minimumBytes();
        if (options.memorySize().isPresent()) {
            long given = options.memorySize().getAsLong();
            return Optional.of(new StaticMemory(Math.min(minimum, given), given));
        }
        long maximum = type.limits().maximum().orElse(0) << type.pageSizeLog2();
        return Optional.of(new StaticMemory(minimum, maximum <= MOST_SPARE ? Math.max(minimum, maximum) : minimum));
    }

    /** Whether it can never grow. */
    public boolean isFixed() {
        return size == capacity;
    }

    /** The type of the variable. */
    public Type type() {
        return Type.array(capacity, Type.I8);
    }
}

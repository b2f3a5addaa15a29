// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import io.awsm.codegen.abi.GlobalConstants;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.type.Limits;
import io.awsm.wasm.type.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Modules as they would be if their memories had smaller pages ({@code --page-size}): {@code memory.size} and {@code
 * memory.grow} count in these, and the memory begins with no more than is needed. That is what the user says ({@code
 * --memory-size}), or what the module's linker does: clang's puts the heap at {@code __heap_base}, and if that is exported,
 * nothing behind it is needed at first. Otherwise it begins with all that the module declares.
 */
final class SmallPages {

    private static final String HEAP = "__heap_base";

    private SmallPages() {}

    /** Memories that are imported, or have no pages of 64 KiB, are as they are. */
    static Module of(Module module, CodegenOptions options) {
        if (options.pageSizeLog2().isEmpty()) {
            return module;
        }
        List<MemoryType> memories = new ArrayList<>(module.memories());
        for (int i = module.importedMemories(); i < memories.size(); i++) {
            MemoryType type = memories.get(i);
            if (type.pageSizeLog2() == MemoryType.STANDARD_PAGE) {
                memories.set(
                        i,
                        small(
                                type,
                                options.pageSizeLog2().getAsInt(),
                                i == 0 ? needed(module, options) : OptionalLong.empty()));
            }
        }
        return module.withMemories(memories);
    }

    private static MemoryType small(MemoryType type, int log2, OptionalLong needed) {
        long minimum = Math.min(needed.orElse(type.minimumBytes()), type.minimumBytes());
        long page = 1L << log2;
        // Of pages of one byte there are 2^32 - 1 at the most.
        long most = (1L << 32 - log2) - (log2 == 0 ? 1 : 0);
        OptionalLong declared = type.limits().maximum();
        OptionalLong maximum = declared.isPresent()
                ? OptionalLong.of(Math.min(most, declared.getAsLong() << type.pageSizeLog2() - log2))
                : OptionalLong.empty();
        Limits limits = new Limits(Math.min(most, (minimum + page - 1) / page), maximum);
        return new MemoryType(limits, type.address(), log2, type.shared());
    }

    private static OptionalLong needed(Module module, CodegenOptions options) {
        boolean isAll = options.memory() != MemoryMechanism.PAGED;
        return isAll && options.memorySize().isPresent() ? options.memorySize() : heap(module);
    }

    private static OptionalLong heap(Module module) {
        return module.exports().stream()
                .filter(e -> e.kind() == Export.Kind.GLOBAL && e.name().equals(HEAP))
                .filter(e -> e.index() >= module.importedGlobals())
                .filter(e -> !module.globals().get(e.index()).mutable())
                .map(e ->
                        GlobalConstants.address(module.globalInitializers().get(e.index() - module.importedGlobals())))
                .filter(OptionalLong::isPresent)
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}

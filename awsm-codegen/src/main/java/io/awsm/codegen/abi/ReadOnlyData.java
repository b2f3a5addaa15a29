// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.abi;

import io.awsm.codegen.CodegenOptions;
import io.awsm.codegen.MemoryMechanism;
import io.awsm.wasm.module.ByteSlice;
import io.awsm.wasm.module.DataSegment;
import io.awsm.wasm.module.Module;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Part of a memory that is a constant of the image and not in RAM: the data segments that the module's linker has made of read-only
 * sections, as their names say, from the start of the first one to the end of the last.
 *
 * <p>What is below is in RAM, and after it, nearer by the {@link #hole}, what is above. {@link #BORDER} bytes of the constant are in
 * RAM, too, at the end of the former, and as many at the beginning of the latter: what begins in one piece and ends in the next has all
 * of its bytes there ({@code memory/flash.c}).
 *
 * @param start its first address
 * @param end the address behind it
 * @param segments their indices
 */
public record ReadOnlyData(long start, long end, BitSet segments) {

    /** Bytes of the largest access, and a multiple of every alignment ({@code AWSM_BORDER}). */
    public static final int BORDER = 16;

    /** What linkers call read-only sections. */
    private static final String SECTION = ".rodata";

    static Optional<ReadOnlyData> of(Module module, CodegenOptions options) {
        if (options.memory() != MemoryMechanism.FLASH) {
            return Optional.empty();
        }
        long start = Long.MAX_VALUE;
        long end = 0;
        BitSet segments = new BitSet();
        for (int i = 0; i < module.data().size(); i++) {
            OptionalLong first = start(module.data().get(i));
            boolean isReadOnly = module.names()
                    .data(i)
                    .filter(name -> name.equals(SECTION) || name.startsWith(SECTION + "."))
                    .isPresent();
            if (isReadOnly && first.isPresent()) {
                segments.set(i);
                start = Math.min(start, first.getAsLong());
                end = Math.max(end, first.getAsLong() + size(module, i));
            }
        }
        return segments.isEmpty() ? Optional.empty() : Optional.of(new ReadOnlyData(start, end, segments));
    }

    /** Where in the first memory a segment goes to, if that is known. */
    private static OptionalLong start(DataSegment segment) {
        return segment.mode() instanceof DataSegment.Mode.Active active && active.memory() == 0
                ? GlobalConstants.address(active.position())
                : OptionalLong.empty();
    }

    private static int size(Module module, int segment) {
        return module.data().get(segment).bytes().size();
    }

    /** The first of the other segments that has bytes there, if there is one. */
    public Optional<Integer> intruder(Module module) {
        for (int i = 0; i < module.data().size(); i++) {
            OptionalLong first = start(module.data().get(i));
            if (!segments.get(i)
                    && first.isPresent()
                    && first.getAsLong() < end
                    && first.getAsLong() + size(module, i) > start) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Whether most of it is bytes of segments, and not between them. */
    public boolean isDense(Module module) {
        long bytes = segments.stream().mapToLong(i -> size(module, i)).sum();
        return end - start <= 2 * bytes;
    }

    /** By how many bytes less there is in RAM; not more than 0 if it is not worth while. */
    public long hole() {
        return (end - start - 2 * BORDER) / BORDER * BORDER;
    }

    /** All of it, with zeros between segments. */
    public byte[] bytes(Module module) {
        byte[] all = new byte[(int) (end - start)];
        segments.stream().mapToObj(module.data()::get).forEach(segment -> {
            ByteSlice bytes = segment.bytes();
            int to = (int) (start(segment).orElseThrow() - start);
            System.arraycopy(bytes.array(), bytes.start(), all, to, bytes.size());
        });
        return all;
    }

    /** The symbol of the bytes. */
    public static String symbol(ModuleContext context) {
        return context.symbols().internal("rodata");
    }

    /** The symbol of the {@code struct awsm_read_only}. */
    public static String descriptionSymbol(ModuleContext context) {
        return context.symbols().internal("rodata_place");
    }
}

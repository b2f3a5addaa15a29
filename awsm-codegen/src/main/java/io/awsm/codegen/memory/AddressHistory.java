// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen.memory;

import io.awsm.llvm.ir.Block;
import io.awsm.llvm.ir.Conversion;
import io.awsm.llvm.ir.FunctionBuilder;
import io.awsm.llvm.ir.Type;
import io.awsm.llvm.ir.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds out, within an extended basic block, that an address is a little above one that has been accessed before, and then computes it
 * from that in 64 bits, where nothing wraps.
 *
 * <p>Compilers unroll loops, and access {@code p}, {@code p + 8}, {@code p + 16}. The additions are in 32 bits and might
 * wrap; LLVM must assume that the addresses have nothing to do with each other, and makes no vectors. But no memory is
 * larger than 2^32 - 65536 bytes ({@code AWSM_MAXIMUM_SIZE} of the runtime). So once an access through {@code p} has
 * not trapped, {@code p + c} cannot wrap for any c up to 65536, and {@code zext(p) + c} is the same address. Should LLVM
 * execute the later access first, it has an address beyond the memory in the only case where the two differ, and traps
 * where the earlier one would have.
 *
 * <p>Nothing is assumed that could be false, so no undefined behaviour is at stake: the address is merely written in
 * another way, and exceeds that of the access by less than the reach that mechanisms have to cover. It does not matter
 * that the earlier access may have been to another memory, as the limit is that of all.
 */
final class AddressHistory {

    /** The distance over which an address is derived from another, in bytes. No memory ends nearer to 2^32. */
    static final int REACH = 65536;

    private final FunctionBuilder builder;
    /** What is known of i32 values of the current extended block. */
    private final Map<Value, Sum> sums = new HashMap<>();
    /** For each base, the addresses relative to it that have been accessed, zero-extended. */
    private final Map<Value, NavigableMap<Integer, Value>> accessed = new HashMap<>();

    private Block block;

    /** A value that is {@code base + constant} in 32 bits. */
    private record Sum(Value base, int constant) {}

    /**
     * An address in 64 bits.
     *
     * @param offset to add to it without wrapping, less than 2^32 + 65536
     */
    record Address(Value index, long offset) {}

    AddressHistory(FunctionBuilder builder) {
        this.builder = builder;
    }

    /** Takes note that {@code result} was computed as {@code left + right} in 32 bits. */
    void add(Value result, Value left, Value right) {
        forgetOtherBlocks();
        right.integer().ifPresent(constant -> note(result, left, constant));
        left.integer().ifPresent(constant -> note(result, right, constant));
    }

    private void note(Value result, Value base, long constant) {
        Sum sum = sum(base);
        long total = sum.constant + constant;
        if (base.isLocal() && Math.abs(total) <= Integer.MAX_VALUE) {
            sums.put(result, new Sum(sum.base, (int) total));
        }
    }

    /** The address of an access to {@code index + offset}, which is about to happen. */
    Address access(Value index, long offset) {
        forgetOtherBlocks();
        if (!index.isLocal()) {
            return new Address(builder.convert(Conversion.ZEXT, index, Type.I64), offset);
        }
        Sum sum = sum(index);
        NavigableMap<Integer, Value> known = accessed.computeIfAbsent(sum.base, b -> new TreeMap<>());
        Map.Entry<Integer, Value> below = known.ceilingEntry(sum.constant - REACH);
        if (below != null && below.getKey() <= sum.constant) {
            return new Address(below.getValue(), offset + sum.constant - below.getKey());
        }
        Value wide = builder.convert(Conversion.ZEXT, index, Type.I64);
        known.put(sum.constant, wide);
        return new Address(wide, offset);
    }

    private Sum sum(Value value) {
        return sums.getOrDefault(value, new Sum(value, 0));
    }

    private void forgetOtherBlocks() {
        if (!builder.extended().equals(block)) {
            block = builder.extended();
            sums.clear();
            accessed.clear();
        }
    }
}
